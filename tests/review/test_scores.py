"""Scores count what is known and never hide a critical gap."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.country import Country
from accord.matching.model import Verdict
from accord.review.findings import make_findings
from accord.review.model import Finding
from accord.review.scores import CREDIT, score_instrument, score_instruments

from .factory import TOY, corpus, match_of


def findings(*verdicts: Verdict, critical: bool = False) -> list[Finding]:
    country = Country("XT", {})
    first = make_findings([TOY], [match_of("toy:2")], corpus(), country, {})[0]
    return [
        dataclasses.replace(first, id=f"F-toy-{n}", verdict=one, critical=critical)
        for n, one in enumerate(verdicts)
    ]


def test_it_works() -> None:
    (score,) = score_instruments(
        [TOY], findings(Verdict.MET, Verdict.PARTLY, Verdict.MISSING, Verdict.NOT_KNOWN)
    )
    assert score.counts["met"] == 1
    assert score.counts["not-known"] == 1
    assert score.counts["conflict"] == 0
    assert score.score == 0.5
    assert score.completeness == 0.75


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        (Verdict.MET, 1.0),
        (Verdict.MET_NARROWED, 1.0),
        (Verdict.PARTLY, 0.5),
        (Verdict.OVER_BROAD, 0.5),
        (Verdict.MISSING, 0.0),
        (Verdict.CONFLICT, 0.0),
        (Verdict.NOT_KNOWN, None),
    ],
)
def test_each_verdict_counts_as_stated(
    verdict: Verdict, expected: float | None
) -> None:
    assert score_instrument(TOY, findings(verdict)).score == expected


def test_nothing_known_gives_no_score() -> None:
    score = score_instrument(TOY, findings(Verdict.NOT_KNOWN))
    assert (score.score, score.completeness) == (None, 0.0)


def test_a_critical_gap_is_named_beside_a_good_score() -> None:
    good = findings(*[Verdict.MET] * 20)
    gap = dataclasses.replace(
        findings(Verdict.OVER_BROAD, critical=True)[0], id="F-toy-x"
    )
    score = score_instrument(TOY, [*good, gap])
    assert score.score is not None
    assert score.score > 0.9
    assert score.critical_gaps == ("F-toy-x",)


@given(st.lists(st.sampled_from(list(CREDIT)), min_size=1), st.integers(1, 9))
def test_what_is_not_known_never_moves_the_score(
    known: list[Verdict], unknown: int
) -> None:
    without = score_instrument(TOY, findings(*known))
    more = score_instrument(TOY, findings(*known, *[Verdict.NOT_KNOWN] * unknown))
    assert more.score == without.score
    assert more.completeness < without.completeness
