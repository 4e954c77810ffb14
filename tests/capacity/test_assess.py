"""From answers to levels: gates, age, locks, and unknown that is not no."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.capacity.load import check_indicators, load_areas, load_indicators
from accord.capacity.model import Answer, Area, Grade, Indicator, IndicatorType, State
from accord.capacity.score import assess_capacity

AREA = Area("A", {"en": "Area"}, "police")
PLAIN = Indicator("X-01", "A", {"en": "X"}, {"en": "X?"}, IndicatorType.SCALE, "a file")
OTHER = replace(PLAIN, id="X-02")
LOCKED = replace(PLAIN, id="X-03", lock=True)
OVERSIGHT = replace(PLAIN, id="POL-27")
TODAY = datetime.date(2026, 11, 24)


def answer(name, level, grade=Grade.E5, date=None):
    return Answer(name, State.ANSWERED, level, grade=grade, date=date)


def assessed(indicators, answers, *, safeguard=None):
    return assess_capacity(indicators, [AREA], answers, TODAY, safeguard)


@pytest.mark.parametrize(
    ("grade", "level"),
    [(None, 1), (Grade.E1, 1), (Grade.E2, 2), (Grade.E3, 3), (Grade.E4, 4)],
)
def test_a_level_needs_evidence_of_its_grade(grade, level):
    result = assessed([PLAIN], [answer("X-01", 4, grade)]).results[0]

    assert (result.claimed, result.level) == (4, level)
    assert ("evidence-gate" in result.capped_by) == (level < 4)


def test_unknown_is_not_no():
    profile = assessed([PLAIN, OTHER], [answer("X-01", 4)])

    area = profile.areas[0]
    assert (area.score, area.completeness) == (4.0, 0.5)
    assert (area.low, area.high) == (2.0, 4.0)
    assert profile.results[1].level is None
    assert area.critical == ()


def test_not_applicable_counts_neither_way():
    out = Answer("X-02", State.NOT_APPLICABLE)

    area = assessed([PLAIN, OTHER], [answer("X-01", 0), out]).areas[0]

    assert (area.completeness, area.not_applicable) == (1.0, 1)
    assert area.critical == ("X-01",)


@pytest.mark.parametrize(
    ("grade", "months", "stale"),
    [
        (Grade.E2, 23, False),
        (Grade.E2, 24, True),
        (Grade.E3, 35, False),
        (Grade.E3, 36, True),
    ],
)
def test_old_evidence_is_stale_but_lowers_nothing(grade, months, stale):
    at = TODAY.month - 1 - months
    date = TODAY.replace(year=TODAY.year + at // 12, month=at % 12 + 1)

    result = assessed([PLAIN], [answer("X-01", 2, grade, date)]).results[0]

    assert (result.stale, result.level) == (stale, 2)


@pytest.mark.parametrize(
    ("safeguard", "oversight", "level"),
    [(None, 4, 2), (False, 4, 2), (True, 1, 2), (True, None, 2), (True, 2, 4)],
)
def test_an_intrusive_capability_waits_for_its_safeguard(safeguard, oversight, level):
    answers = [answer("X-03", 4)]
    if oversight is not None:
        answers.append(answer("POL-27", oversight))

    result = assessed([LOCKED, OVERSIGHT], answers, safeguard=safeguard).results[0]

    assert result.level == level
    assert ("safeguard-lock" in result.capped_by) == (level == 2)


@given(st.lists(st.sampled_from([0, 1, 2, 3, 4, None]), min_size=1, max_size=8))
def test_the_score_lies_between_low_and_high(levels):
    indicators = [replace(PLAIN, id=f"X-{at}") for at in range(len(levels))]
    answers = [
        answer(f"X-{at}", level) for at, level in enumerate(levels) if level is not None
    ]

    area = assessed(indicators, answers).areas[0]

    assert 0 <= area.low <= area.high <= 4
    if area.score is not None:
        assert area.low - 0.01 <= area.score <= area.high + 0.01


def test_the_shipped_catalogue_is_sound_and_a_bad_one_is_told_all_at_once():
    indicators, areas = load_indicators(), load_areas()
    titles = dict.fromkeys(("en", "fr", "es", "ar"), "X")
    bad = [
        replace(PLAIN, area="NOWHERE", title={"en": "X"}, prerequisites=("X-02",)),
        replace(OTHER, title=titles, prerequisites=("X-01", "NONE"), levels=("a",) * 5),
    ]

    said = " ".join(str(one) for one in check_indicators(bad, [AREA], []))

    topics = {want[4:] for one in indicators for want in one.prerequisites}
    assert check_indicators(indicators, areas, topics) == []
    for trouble in ("NOWHERE is unknown", "no title in ar", "five levels", "NONE"):
        assert trouble in said
    assert said.count("run in a circle") == 2
