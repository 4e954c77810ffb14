"""Proves that instruments, topics and crosswalk fit together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from accord.errors import Problem, Severity
from accord.instruments.model import Crossing, Instrument, Requirement, Text, Topic

LANGUAGES = ("en", "fr", "es", "ar")


def check_instruments(
    instruments: Sequence[Instrument],
    topics: Sequence[Topic],
    crossings: Sequence[Crossing],
    concepts: Collection[str],
) -> list[Problem]:
    """Everything inconsistent; an empty list when the content is sound.

    Ids unique and prefixed, topics and concepts known, over-broad limits name elements,
    titles and labels in four languages, crossings resolve, every requirement and every
    topic an instrument uses is reached by the crosswalk.
    """
    known = {one.id for one in topics}
    problems = [
        *_doubles("instrument", [one.id for one in instruments]),
        *_doubles("topic", [one.id for one in topics]),
    ]
    for topic in topics:
        problems += _languages(f"topics.yaml, {topic.id}", topic.title)
    for instrument in instruments:
        where = f"{instrument.id}.yaml"
        problems += _languages(where, instrument.title)
        problems += _doubles(where, [one.id for one in instrument.requirements])
        for requirement in instrument.requirements:
            problems += _requirement(instrument, requirement, known, concepts)
    return [*problems, *_crosswalk(instruments, crossings, known)]


def _requirement(
    instrument: Instrument,
    requirement: Requirement,
    topics: Collection[str],
    concepts: Collection[str],
) -> list[Problem]:
    where = f"{instrument.id}.yaml, {requirement.id}"
    problems = _languages(where, requirement.title)
    if requirement.id != f"{instrument.id}:{requirement.article}":
        problems.append(_bad(where, "its id is not instrument:article"))
    if requirement.topic not in topics:
        problems.append(_bad(where, f"the topic {requirement.topic} is unknown"))
    if not requirement.elements:
        problems.append(_bad(where, "it has no element"))
    names = [one.id for one in requirement.elements]
    problems += _doubles(where, names)
    problems += [
        _bad(where, f"over_broad_without names {one}, which is no element")
        for one in requirement.over_broad_without
        if one not in names
    ]
    for element in requirement.elements:
        at = f"{where}, {element.id}"
        problems += _languages(at, element.label)
        problems += [
            _bad(at, f"the concept {concept} is unknown")
            for alternative in element.concepts
            for concept in alternative
            if concept not in concepts
        ]
    return problems


def _crosswalk(
    instruments: Sequence[Instrument],
    crossings: Sequence[Crossing],
    topics: Collection[str],
) -> list[Problem]:
    where = "crosswalk.yaml"
    requirements = {one.id for item in instruments for one in item.requirements}
    used = {one.topic for item in instruments for one in item.requirements}
    loaded = {one.id for one in instruments}
    problems = _doubles(where, [f"{one.topic} {one.requirement}" for one in crossings])
    for one in crossings:
        if one.topic not in topics:
            problems.append(_bad(where, f"the topic {one.topic} is unknown"))
        instrument = one.requirement.partition(":")[0]
        if instrument in loaded and one.requirement not in requirements:
            problems.append(_bad(where, f"there is no requirement {one.requirement}"))
    reached = {one.requirement for one in crossings}
    crossed = {one.topic for one in crossings}
    problems += [
        _bad(where, f"{one} is not reached") for one in sorted(requirements - reached)
    ]
    problems += [
        _bad(where, f"the topic {one} is not reached") for one in sorted(used - crossed)
    ]
    return problems


def _languages(where: str, text: Text) -> list[Problem]:
    missing = [one for one in LANGUAGES if not text.get(one, "").strip()]
    return [_bad(where, f"it has no text in {', '.join(missing)}")] if missing else []


def _doubles(where: str, ids: Iterable[str]) -> list[Problem]:
    seen: set[str] = set()
    doubles = []
    for one in ids:
        if one in seen:
            doubles.append(_bad(where, f"{one} stands more than once"))
        seen.add(one)
    return doubles


def _bad(where: str, said: str) -> Problem:
    return Problem(
        "instruments.inconsistent",
        where,
        f"{said}.",
        "Correct the content file.",
        Severity.ERROR,
    )
