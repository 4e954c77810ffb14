"""The whole review of a small dossier."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accord.errors import InputError
from accord.instruments.model import Instrument
from accord.law.model import Corpus
from accord.marking import Marking
from accord.matching.model import Match, Verdict
from accord.review import Basis, Review, read_dossier, review
from accord.review.review import safeguard_met

from .factory import LAW, TOY, toy_matcher, write_dossier


def make(folder: Path, as_of: date | None = None, **files: str) -> Review:
    dossier, _ = read_dossier(write_dossier(folder, **files))
    return review(dossier, [TOY], as_of=as_of, matcher=toy_matcher)


def test_it_works(tmp_path: Path) -> None:
    result = make(tmp_path)

    verdicts = {one.requirement: one.verdict for one in result.findings}
    assert verdicts == {
        "toy:2": Verdict.MET,
        "toy:16": Verdict.PARTLY,  # decided by a reviewer
        "toy:15": Verdict.MISSING,
    }
    assert result.reviewed == 1
    assert result.instrument_scores[0].counts["met"] == 1
    assert set(result.instrument_scores[0].critical_gaps) == {"F-toy-16", "F-toy-15"}
    made = {one.id: one for one in result.recommendations}
    assert {"R-PRO-PRESERVE", "R-PRO-SAFEGUARD", "R-POL-09"} <= set(made)
    assert made["R-POL-11"].action["en"].startswith("Establish the fact")
    assert result.capacity is not None
    assert result.works[0].provisions == 1
    assert result.problems == ()


def test_the_same_input_gives_an_equal_review(tmp_path: Path) -> None:
    assert make(tmp_path) == make(tmp_path)


def test_a_decision_survives_another_run_of_the_machine(tmp_path: Path) -> None:
    dossier, _ = read_dossier(write_dossier(tmp_path))

    def other(
        corpus: Corpus, instruments: Sequence[Instrument], *, progress: Any = None
    ) -> tuple[Match, ...]:
        found = toy_matcher(corpus, instruments)
        return tuple(dataclasses.replace(one, verdict=Verdict.MET) for one in found)

    for matcher in (toy_matcher, other):
        finding = review(dossier, [TOY], matcher=matcher).findings[1]
        assert finding.verdict is Verdict.PARTLY
        assert finding.basis is Basis.REVIEWER


def test_the_date_given_wins(tmp_path: Path) -> None:
    result = make(tmp_path, as_of=date(2027, 1, 1))
    assert (result.as_of, result.as_of_source) == (date(2027, 1, 1), "--as-of")


def test_the_date_of_the_dossier_comes_next(tmp_path: Path) -> None:
    result = make(tmp_path)
    assert (result.as_of, result.as_of_source) == (date(2026, 9, 30), "country.toml")


def test_else_the_newest_date_in_the_input_counts(tmp_path: Path) -> None:
    result = make(tmp_path, country='[country]\ncode = "XT"\n')
    assert result.as_of == date(2026, 8, 1)  # the decision
    assert result.as_of_source == "newest date in the input"


def test_without_any_date_the_clock_is_not_asked(tmp_path: Path) -> None:
    path = tmp_path / "xt.json"
    path.write_text(LAW.replace("2024-05-06", ""), encoding="utf-8")
    dossier, _ = read_dossier(path)
    result = review(dossier, [TOY], matcher=toy_matcher)
    assert (result.as_of, result.as_of_source) == (None, "")


def test_it_says_what_it_was_made_from(tmp_path: Path) -> None:
    provenance = make(tmp_path).provenance
    assert provenance.content == {"toy": "1"}
    assert "laws/act.json" in provenance.inputs
    assert list(provenance.inputs) == sorted(provenance.inputs)


def test_the_whole_is_as_strict_as_its_strictest_part(tmp_path: Path) -> None:
    assert make(tmp_path).marking is Marking.AMBER


def test_nothing_to_review_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no law text and no answers"):
        make(tmp_path, law="", answers="")


def test_answers_without_law_leave_the_law_not_known(tmp_path: Path) -> None:
    result = make(tmp_path, law="")
    assert {one.verdict for one in result.findings if one.basis is Basis.MACHINE} == {
        Verdict.NOT_KNOWN
    }
    assert result.instrument_scores[0].completeness < 0.5
    assert result.capacity is not None


def test_law_without_answers_has_no_capacity_part(tmp_path: Path) -> None:
    result = make(tmp_path, answers="")
    assert result.capacity is None
    assert all(one.id.startswith("R-PRO") for one in result.recommendations)


def test_a_decision_on_an_unknown_finding_is_said(tmp_path: Path) -> None:
    result = make(
        tmp_path,
        decisions=(
            '[[decision]]\nfinding = "F-toy-99"\nverdict = "met"\nreason = "x"\n'
            'who = "A"\nwhen = 2026-01-01\n'
        ),
    )
    assert [one.code for one in result.problems] == ["decisions.unknown-finding"]
    assert result.reviewed == 0


def test_problems_of_the_dossier_stay_with_the_review(tmp_path: Path) -> None:
    result = make(tmp_path, roster="")
    assert "evidence.no-file" in [one.code for one in result.problems]


def test_progress_is_passed_on(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def matcher(
        corpus: Corpus, instruments: Sequence[Instrument], *, progress: Any = None
    ) -> tuple[Match, ...]:
        progress(1, 3)
        return toy_matcher(corpus, instruments)

    dossier, _ = read_dossier(write_dossier(tmp_path))
    review(
        dossier,
        [TOY],
        matcher=matcher,
        progress=lambda done, total: seen.append((done, total)),
    )
    assert seen == [(1, 3)]


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        (Verdict.MET, True),
        (Verdict.PARTLY, False),
        (Verdict.MISSING, False),
        (Verdict.NOT_KNOWN, None),
    ],
)
def test_safeguards_are_met_unmet_or_not_known(
    tmp_path: Path, verdict: Verdict, expected: bool | None
) -> None:
    findings = [
        dataclasses.replace(one, verdict=verdict) for one in make(tmp_path).findings
    ]
    assert safeguard_met(findings) is expected
    assert safeguard_met([]) is None
