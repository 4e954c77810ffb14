"""Loads instruments, topics, crosswalk and concepts from the content folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from accord.content_files import content_folder, read_yaml
from accord.errors import UsageError
from accord.instruments.model import Crossing, Instrument, Topic

CROSSWALK = "crosswalk.yaml"
ORDER = ("budapest", "uncc")
"""Instruments that come first; others follow by id."""


@dataclass(frozen=True, slots=True)
class TopicFile:
    """The file of all topics."""

    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class CrosswalkFile:
    """The file of all crossings."""

    crossings: tuple[Crossing, ...]


@dataclass(frozen=True, slots=True)
class ConceptFile:
    """The file of all concepts: id and definition."""

    concepts: dict[str, str]


def load_instruments(
    ids: Sequence[str] | None = None, folder: Path | None = None
) -> tuple[Instrument, ...]:
    """The instruments of a folder (default: the shipped ones), or only some of them.

    Raises ContentError naming every bad value, UsageError on an unknown id.
    """
    known = {one.id: one for one in _load_all(folder or _shipped())}
    unknown = [one for one in ids or () if one not in known]
    if unknown:
        raise UsageError(
            f"{', '.join(unknown)}: unknown instrument. Known: {', '.join(known)}."
        )
    return tuple(known[one] for one in (known if ids is None else ids))


def _shipped() -> Path:
    return content_folder() / "instruments"


@cache
def _load_all(folder: Path) -> tuple[Instrument, ...]:
    paths = [one for one in folder.glob("*.yaml") if one.name != CROSSWALK]
    read = [read_yaml(path, Instrument) for path in paths]
    place = {name: number for number, name in enumerate(ORDER)}
    return tuple(sorted(read, key=lambda one: (place.get(one.id, 99), one.id)))


@cache
def load_topics() -> tuple[Topic, ...]:
    """The topic keys of the crosswalk."""
    return read_yaml(content_folder() / "topics" / "topics.yaml", TopicFile).topics


@cache
def load_crosswalk() -> tuple[Crossing, ...]:
    """Which article answers which topic, and how it relates to the baseline."""
    return read_yaml(_shipped() / CROSSWALK, CrosswalkFile).crossings


@cache
def load_concepts() -> dict[str, str]:
    """The concepts that the words of a law can express, with their definitions."""
    path = content_folder() / "terms" / "concepts.yaml"
    return read_yaml(path, ConceptFile).concepts
