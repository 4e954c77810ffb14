"""What is open leads to a recommendation; what is not known, to establishing it."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from accord.capacity.model import (
    AreaScore,
    CapacityProfile,
    Grade,
    Indicator,
    IndicatorResult,
    IndicatorType,
    State,
)
from accord.content_files import content_folder, parse_yaml
from accord.country import Country
from accord.instruments.model import Topic
from accord.matching.model import Verdict
from accord.review.actions import Actions, load_actions
from accord.review.findings import make_findings
from accord.review.model import Dimension, Finding, Recommendation
from accord.review.recommend import ease, highest_cost, is_quick, recommend
from accord.review.roadmap import find_circle

from .factory import TOY, corpus, match_of

TOPICS = {
    key: Topic(key, {"en": key.title(), "fr": key.lower()}, critical=True)
    for key in ("SUB-ACCESS", "PRO-PRESERVE", "PRO-SAFEGUARD")
}


def findings(*verdicts: Verdict) -> list[Finding]:
    matches = [
        match_of(one.id, verdict)
        for one, verdict in zip(TOY.requirements, verdicts, strict=True)
    ]
    return list(make_findings([TOY], matches, corpus(), Country("XT", {}), TOPICS))


def indicator(name: str = "POL-09", **changed: Any) -> Indicator:
    fields: dict[str, Any] = {
        "id": name,
        "area": "POL-A",
        "title": {"en": "Contact point", "fr": "Point de contact"},
        "question": {"en": "Is there one?"},
        "type": IndicatorType.SCALE,
        "evidence": "roster, log",
        "levels": ("none", "one name", "designated", "real cover", "tested"),
        "action": {"en": "Designate it"},
        "effort": "S",
        "cost": "C1",
        **changed,
    }
    return Indicator(**fields)


def at_level(
    level: int | None, name: str = "POL-09", critical: tuple[str, ...] = ()
) -> CapacityProfile:
    state = State.NOT_KNOWN if level is None else State.ANSWERED
    result = IndicatorResult(name, state, level, level, Grade.E2, stale=False)
    area = AreaScore("POL-A", 1.0, 1.0, 1.0, 1.0, None, 1, 0, 0, critical)
    return CapacityProfile((result,), (area,))


def of_indicator(
    level: int | None, critical: tuple[str, ...] = (), **changed: Any
) -> Recommendation:
    asked = indicator(**changed)
    profile = at_level(level, critical=critical)
    made, _ = recommend([], profile, {asked.id: asked}, TOPICS, load_actions())
    return made[0]


def of_findings(*verdicts: Verdict) -> dict[str, Recommendation]:
    made, problems = recommend(findings(*verdicts), None, {}, TOPICS, load_actions())
    assert problems == []
    return {one.id: one for one in made}


MET, MISSING, UNKNOWN = Verdict.MET, Verdict.MISSING, Verdict.NOT_KNOWN


def test_it_works() -> None:
    made = of_findings(MISSING, MISSING, MET)

    assert set(made) == {"R-SUB-ACCESS", "R-PRO-PRESERVE"}
    access = made["R-SUB-ACCESS"]
    assert access.findings == ("F-toy-2",)
    assert access.basis == ("toy:2",)
    assert access.dimension is Dimension.LEGAL
    assert access.critical
    assert "toy 2 (missing)" in access.reason
    assert access.priority == pytest.approx(5 * 5 * 4)


def test_what_is_fulfilled_leads_to_nothing() -> None:
    assert of_findings(MET, Verdict.MET_NARROWED, MET) == {}


@pytest.mark.parametrize("verdict", [one for one in Verdict if not one.fulfilled])
def test_every_finding_not_fulfilled_is_answered(verdict: Verdict) -> None:
    open_findings = findings(verdict, verdict, verdict)
    made, _ = recommend(open_findings, None, {}, TOPICS, load_actions())
    answered = {name for one in made for name in one.findings}
    assert answered == {one.id for one in open_findings}


def test_one_recommendation_answers_all_instruments() -> None:
    first = findings(MISSING, MET, MET)[0]
    second = dataclasses.replace(first, id="F-other-7", instrument="other", article="7")
    made, _ = recommend([first, second], None, {}, TOPICS, load_actions())
    assert len(made) == 1
    assert made[0].findings == ("F-toy-2", "F-other-7")


def test_what_is_not_known_is_established_first() -> None:
    access = of_findings(UNKNOWN, MET, MET)["R-SUB-ACCESS"]
    assert access.action["en"] == "Establish the fact: Sub-Access"
    assert access.action["fr"].endswith("sub-access")
    assert (access.effort, access.cost) == ("S", "C0")
    assert access.prerequisites == ()
    assert not access.quick_win


def test_one_known_gap_is_enough_for_a_measure() -> None:
    known = findings(MISSING, MET, MET)[0]
    unknown = dataclasses.replace(known, id="F-other-7", verdict=UNKNOWN)
    made, _ = recommend([known, unknown], None, {}, TOPICS, load_actions())
    assert not made[0].action["en"].startswith("Establish")
    assert made[0].findings == ("F-toy-2", "F-other-7")


def test_over_broad_is_narrowed_and_a_conflict_resolved() -> None:
    broad = of_findings(Verdict.OVER_BROAD, MET, MET)["R-SUB-ACCESS"]
    conflict = of_findings(Verdict.CONFLICT, MET, MET)["R-SUB-ACCESS"]
    assert broad.action["en"].startswith("Narrow")
    assert conflict.action["en"].startswith("Remove the contradiction")


def test_half_a_gap_weighs_half() -> None:
    whole = of_findings(MISSING, MET, MET)["R-SUB-ACCESS"]
    half = of_findings(Verdict.PARTLY, MET, MET)["R-SUB-ACCESS"]
    assert half.priority == whole.priority / 2
    assert half.priority_parts["harm"] == whole.priority_parts["harm"] / 2


def test_the_parts_of_the_priority_are_kept() -> None:
    for one in of_findings(MISSING, Verdict.PARTLY, UNKNOWN).values():
        parts = one.priority_parts
        product = parts["harm"] * parts["reach"] * parts["feasibility"]
        assert one.priority == pytest.approx(product, abs=0.01)


def test_a_topic_without_an_action_is_an_error_not_a_crash() -> None:
    actions = load_actions()
    empty = Actions({}, actions.general, actions.areas)
    made, problems = recommend(findings(MISSING, MET, MET), None, {}, TOPICS, empty)
    assert made == ()
    assert [one.code for one in problems] == ["recommendations.no-action"]


def test_an_indicator_below_level_3_is_answered() -> None:
    made = of_indicator(1)
    assert made.id == "R-POL-09"
    assert made.action == {"en": "Designate it"}
    assert made.dimension is Dimension.INSTITUTIONAL
    assert made.findings == ("POL-09",)
    assert "one name" in made.reason
    assert made.kpi == "POL-09 Contact point: level 3 or higher"
    assert made.quick_win


@pytest.mark.parametrize("level", [3, 4])
def test_from_level_3_nothing_is_recommended(level: int) -> None:
    asked = indicator()
    made, _ = recommend([], at_level(level), {asked.id: asked}, TOPICS, load_actions())
    assert made == ()


def test_an_indicator_that_does_not_apply_leads_to_nothing() -> None:
    profile = at_level(None)
    result = dataclasses.replace(profile.results[0], state=State.NOT_APPLICABLE)
    profile = CapacityProfile((result,), profile.areas)
    made, _ = recommend([], profile, {"POL-09": indicator()}, TOPICS, load_actions())
    assert made == ()


def test_an_unknown_indicator_is_established_not_bought() -> None:
    made = of_indicator(None, effort="L", cost="C4")
    assert made.action["en"] == "Establish the fact: Contact point"
    assert made.action["fr"].endswith("Point de contact")
    assert (made.effort, made.cost) == ("S", "C0")
    assert not made.quick_win


def test_level_0_is_critical() -> None:
    assert of_indicator(0, critical=("POL-09",)).critical
    assert not of_indicator(1).critical


def test_lower_levels_weigh_more() -> None:
    weights = [of_indicator(level).priority for level in (0, 1, 2)]
    assert weights == sorted(weights, reverse=True)


def test_an_intrusive_ability_waits_for_its_safeguard() -> None:
    lock = indicator("TEC-21", area="TEC-B", lock=True)
    made, _ = recommend(
        findings(MET, MET, MISSING),
        at_level(1, "TEC-21"),
        {"TEC-21": lock},
        TOPICS,
        load_actions(),
    )
    assert [one.id for one in made] == ["R-PRO-SAFEGUARD", "R-TEC-21"]
    assert made[1].prerequisites == ("R-PRO-SAFEGUARD",)
    assert made[1].rights_note


def test_a_law_named_as_prerequisite_comes_first() -> None:
    asked = indicator(prerequisites=("LAW:PRO-PRESERVE",))
    made, _ = recommend(
        findings(MET, MISSING, MET),
        at_level(1),
        {"POL-09": asked},
        TOPICS,
        load_actions(),
    )
    assert [(one.id, one.step) for one in made] == [
        ("R-PRO-PRESERVE", 1),
        ("R-POL-09", 2),
    ]
    assert not made[1].quick_win


@pytest.mark.parametrize(
    ("effort", "cost", "quick"),
    [
        ("S", "C0", True),
        ("S", "C1", True),
        ("S", "C1/y", True),
        ("S", "C2", False),
        ("S", "C0 + C2/y", False),
        ("M", "C0", False),
    ],
)
def test_quick_wins_are_short_and_cheap(effort: str, cost: str, quick: bool) -> None:
    assert is_quick(effort, cost) is quick


def test_feasibility_falls_with_effort_and_cost() -> None:
    assert [ease(effort, "C0") for effort in "SMLX"] == [5, 4, 2, 1]
    assert [ease("S", f"C{n}") for n in range(6)] == [5, 5, 5, 4, 4, 3]
    assert ease("X", "C5") == 1
    assert highest_cost("C2 + C3/y") == 3


def topic_keys() -> set[str]:
    path = content_folder() / "topics" / "topics.yaml"
    content = parse_yaml(path.read_text(encoding="utf-8"), path.name)
    return {one["id"] for one in content["topics"]}


def test_the_library_has_an_action_for_every_topic() -> None:
    assert set(load_actions().legal) == topic_keys()


def test_the_library_is_complete_and_in_its_ranges() -> None:
    for one in load_actions().legal.values():
        assert set(one.action) == {"en", "fr", "es", "ar"}, one.topic
        assert all(one.action.values()), one.topic
        assert one.effort in "SMLX", one.topic
        assert one.cost in ("C0", "C1", "C2", "C3", "C4", "C5"), one.topic
        for value in (one.harm, one.reach, one.feasibility):
            assert 1 <= value <= 5, one.topic
        for text in (one.reason, one.owner, one.kpi, one.closing_evidence):
            assert text, one.topic


def test_prerequisites_of_the_library_exist_and_run_in_no_circle() -> None:
    legal = load_actions().legal
    needs = {key: set(one.prerequisites) & set(legal) for key, one in legal.items()}
    others = {
        name
        for one in legal.values()
        for name in one.prerequisites
        if name not in legal
    }
    assert find_circle(needs) == []
    assert all(name[:4] in ("POL-", "TEC-") for name in others)


def test_every_power_waits_for_the_safeguards() -> None:
    legal = load_actions().legal
    for key in ("PRO-PRODUCE", "PRO-SEARCH", "PRO-TRAFFIC", "PRO-CONTENT"):
        assert "PRO-SAFEGUARD" in legal[key].prerequisites


def test_the_general_wordings_are_in_four_languages() -> None:
    general = load_actions().general
    for variant in (general.establish, general.narrow, general.resolve):
        assert set(variant.action) == {"en", "fr", "es", "ar"}
        assert all("{title}" in text for text in variant.action.values())
