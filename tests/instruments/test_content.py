"""The shipped instruments are sound, and the checker refuses what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accord.errors import ContentError, UsageError
from accord.instruments import (
    Crossing,
    Relation,
    check_instruments,
    load_concepts,
    load_crosswalk,
    load_instruments,
    load_topics,
)


def check(instruments=None, topics=None, crossings=None, concepts=None):
    return [
        problem.message
        for problem in check_instruments(
            instruments or load_instruments(),
            topics or load_topics(),
            crossings or load_crosswalk(),
            concepts or load_concepts(),
        )
    ]


def changed(**values):
    """All instruments, the first requirement of the first one changed."""
    first, *others = load_instruments()
    one = replace(first.requirements[0], **values)
    return (replace(first, requirements=(one, *first.requirements[1:])), *others)


def test_shipped_content_is_sound():
    assert check() == []


def test_every_article_of_the_two_conventions_is_there():
    budapest, uncc = load_instruments(["budapest", "uncc"])

    assert [one.article for one in budapest.requirements] == [
        str(number) for number in range(1, 36)
    ]
    assert [one.article for one in uncc.requirements] == [
        str(number) for number in (2, *range(5, 57))
    ]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"topic": "SUB-NOWHERE"}, "SUB-NOWHERE is unknown"),
        ({"id": "elsewhere:1"}, "not instrument:article"),
        ({"elements": ()}, "no element"),
        ({"over_broad_without": ("nothing",)}, "which is no element"),
        ({"title": {"en": "Only English"}}, "no text in fr, es, ar"),
    ],
)
def test_refuses(values, said):
    assert any(said in one for one in check(changed(**values)))


def test_refuses_a_double_id():
    first, *others = load_instruments()
    doubled = replace(first, requirements=(*first.requirements, first.requirements[0]))

    assert any("more than once" in one for one in check((doubled, *others)))


def test_refuses_an_unknown_concept():
    known = [one for one in load_concepts() if one != "access"]

    assert "the concept access is unknown." in check(concepts=known)


def test_refuses_a_crossing_to_nowhere():
    stray = Crossing("SUB-ACCESS", "budapest:99", Relation.PARTIAL, "M")

    said = check(crossings=(*load_crosswalk(), stray))

    assert "there is no requirement budapest:99." in said


def test_refuses_a_requirement_the_crosswalk_does_not_reach():
    kept = [one for one in load_crosswalk() if one.requirement != "budapest:2"]

    assert "budapest:2 is not reached." in check(crossings=kept)


def test_unknown_instrument_is_a_usage_error():
    with pytest.raises(UsageError, match="geneva"):
        load_instruments(["geneva"])


def test_a_bad_file_names_every_bad_value(tmp_path):
    (tmp_path / "x.yaml").write_text("id: x\nrequirements: none\n", encoding="utf-8")

    with pytest.raises(ContentError) as error:
        load_instruments(folder=tmp_path)

    assert "x.yaml, requirements" in str(error.value)
    assert "x.yaml, title" in str(error.value)
