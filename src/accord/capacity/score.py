"""From answers to levels and scores: gates, staleness, locks, completeness.

Rules (Accord's proposal of 2026-11-23, docs/reference/capacity.md):

- Evidence gate: level 2 needs a document (E2 or better), level 3 an official act or
  sampled records (E3 or better), level 4 sampled records or a third party (E4 or
  better). An answer without grade counts as a statement (E1).
- Age: evidence older than 24 months is stale; 36 months for E3 and E5. Stale evidence
  is shown, it does not lower a level.
- Safeguard lock: an intrusive capability cannot exceed level 2 while the legal
  safeguard is not known to be there or POL-27 is below level 2.
- Unknown is not no: it has no level and lowers completeness only.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from accord.capacity.model import (
    Answer,
    Area,
    AreaScore,
    CapacityProfile,
    Grade,
    Indicator,
    IndicatorResult,
    State,
)

GATES = {2: Grade.E2, 3: Grade.E3, 4: Grade.E4}
"""Weakest grade that supports a level."""
LOCKED_AT = 2
STALE_AFTER = {Grade.E3: 36, Grade.E5: 36}
STALE_MONTHS = 24
SAFEGUARD = "POL-27"


def assess_capacity(
    indicators: Sequence[Indicator],
    areas: Sequence[Area],
    answers: Sequence[Answer],
    as_of: datetime.date | None,
    safeguard_met: bool | None,
) -> CapacityProfile:
    """Levels of all indicators and scores of all areas.

    `safeguard_met` is what the law says of conditions and safeguards (None: unknown);
    `as_of` the date evidence is aged at (None: nothing is stale).
    """
    given = {one.indicator: one for one in answers}
    gated = {one.id: _gate(one, given.get(one.id), as_of) for one in indicators}
    oversight = gated.get(SAFEGUARD)
    open_lock = bool(
        safeguard_met
        and oversight is not None
        and oversight.level is not None
        and oversight.level >= 2
    )
    results = tuple(
        gated[one.id] if open_lock or not one.lock else _locked(gated[one.id])
        for one in indicators
    )
    by_area = {area.id: [] for area in areas}  # type: dict[str, list[IndicatorResult]]
    for indicator, result in zip(indicators, results, strict=True):
        by_area[indicator.area].append(result)
    return CapacityProfile(
        results, tuple(_area(area.id, by_area[area.id]) for area in areas)
    )


def _gate(
    indicator: Indicator, answer: Answer | None, as_of: datetime.date | None
) -> IndicatorResult:
    if answer is None or answer.state is not State.ANSWERED or answer.level is None:
        state = State.NOT_KNOWN if answer is None else answer.state
        if state is State.ANSWERED:
            state = State.NOT_KNOWN
        return IndicatorResult(
            indicator.id, state, None, None, None, stale=False, answer=answer
        )
    grade = answer.grade or Grade.E1
    reached = max([0, 1, *(level for level, least in GATES.items() if grade >= least)])
    level = min(answer.level, reached)
    return IndicatorResult(
        indicator=indicator.id,
        state=State.ANSWERED,
        claimed=answer.level,
        level=level,
        grade=grade,
        stale=_stale(answer, grade, as_of),
        capped_by=("evidence-gate",) if level < answer.level else (),
        answer=answer,
    )


def _stale(answer: Answer, grade: Grade, as_of: datetime.date | None) -> bool:
    if answer.date is None or as_of is None:
        return False
    months = (as_of.year - answer.date.year) * 12 + as_of.month - answer.date.month
    if as_of.day < answer.date.day:
        months -= 1
    return months >= STALE_AFTER.get(grade, STALE_MONTHS)


def _locked(result: IndicatorResult) -> IndicatorResult:
    if result.level is None or result.level <= LOCKED_AT:
        return result
    return IndicatorResult(
        indicator=result.indicator,
        state=result.state,
        claimed=result.claimed,
        level=LOCKED_AT,
        grade=result.grade,
        stale=result.stale,
        capped_by=(*result.capped_by, "safeguard-lock"),
        answer=result.answer,
    )


def _area(name: str, results: Sequence[IndicatorResult]) -> AreaScore:
    """Mean of the known levels; `low` and `high` set the unknown to 0 and to 4."""
    levels = [one.level for one in results if one.level is not None]
    unknown = sum(one.state is State.NOT_KNOWN for one in results)
    applicable = len(levels) + unknown
    total = float(sum(levels))
    grades = [one.grade for one in results if one.grade is not None]
    return AreaScore(
        area=name,
        score=round(total / len(levels), 2) if levels else None,
        completeness=round(len(levels) / applicable, 2) if applicable else 0.0,
        low=round(total / applicable, 2) if applicable else 0.0,
        high=round((total + 4 * unknown) / applicable, 2) if applicable else 4.0,
        weakest_grade=min(grades) if grades else None,
        answered=len(levels),
        unknown=unknown,
        not_applicable=len(results) - applicable,
        critical=tuple(one.indicator for one in results if one.level == 0),
    )
