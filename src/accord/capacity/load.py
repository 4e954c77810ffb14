"""Loads and checks the indicator catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from accord.capacity.model import Area, Indicator, IndicatorType
from accord.content_files import content_folder, read_yaml
from accord.errors import Problem, Severity

LANGUAGES = ("en", "fr", "es", "ar")
LAW = "LAW:"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The file of areas and indicators."""

    areas: tuple[Area, ...]
    indicators: tuple[Indicator, ...]


@cache
def _catalogue() -> Catalogue:
    return read_yaml(content_folder() / "capacity" / "indicators.yaml", Catalogue)


def load_indicators() -> tuple[Indicator, ...]:
    """The shipped indicators in order."""
    return _catalogue().indicators


def load_areas() -> tuple[Area, ...]:
    """The areas indicators are scored in."""
    return _catalogue().areas


def check_indicators(
    indicators: Sequence[Indicator], areas: Sequence[Area], topics: Iterable[str]
) -> list[Problem]:
    """Everything inconsistent in a catalogue; an empty list when it is sound.

    Ids unique, areas known, prerequisites resolve and run in no circle, titles in four
    languages, five levels to a scale, bands apart.
    """
    problems: list[Problem] = []
    ids = [one.id for one in indicators]
    known = {*ids, *(LAW + topic for topic in topics)}
    names = {one.id for one in areas}
    for one in indicators:
        if ids.count(one.id) > 1:
            problems.append(_problem(one.id, "stands more than once"))
        if one.area not in names:
            problems.append(_problem(one.id, f"its area {one.area} is unknown"))
        for missing in [lang for lang in LANGUAGES if not one.title.get(lang)]:
            problems.append(_problem(one.id, f"it has no title in {missing}"))
        for wanted in one.prerequisites:
            if wanted not in known:
                problems.append(
                    _problem(one.id, f"its prerequisite {wanted} is unknown")
                )
        scaled = one.type in (IndicatorType.SCALE, IndicatorType.SCALE_AND_NUMBER)
        if scaled and len(one.levels) != 5:
            problems.append(_problem(one.id, "a scale needs five levels"))
        problems += _overlaps(one)
    problems += [
        _problem(one, "its prerequisites run in a circle")
        for one in _circular(indicators)
    ]
    return problems


def _overlaps(indicator: Indicator) -> list[Problem]:
    spans = sorted(
        (
            band.low if band.low is not None else float("-inf"),
            band.high if band.high is not None else float("inf"),
        )
        for band in indicator.bands
    )
    return [
        _problem(indicator.id, "its bands overlap")
        for (_, high), (low, _) in pairwise(spans)
        if low < high
    ]


def _circular(indicators: Sequence[Indicator]) -> list[str]:
    """Indicators from which a chain of prerequisites leads back to themselves."""
    wants = {one.id: one.prerequisites for one in indicators}
    found = []
    for start in wants:
        seen: set[str] = set()
        waiting = list(wants[start])
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                waiting += wants.get(one, ())
        if start in seen:
            found.append(start)
    return found


def _problem(where: str, said: str) -> Problem:
    return Problem(
        "indicators.inconsistent",
        f"indicators.yaml, {where}",
        f"{said}.",
        "Correct the catalogue.",
        Severity.ERROR,
    )
