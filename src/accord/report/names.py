"""Titles a review does not carry itself: topics, areas, indicators, element kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from accord.capacity.model import Area, Indicator
from accord.instruments.model import ElementKind, Topic


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called; an id that is not here is shown as it is.

    `kinds` goes from (requirement id, element id) to the kind of the element.
    """

    topics: Mapping[str, Topic] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    kinds: Mapping[tuple[str, str], ElementKind] = field(default_factory=dict)


def load_names() -> Names:
    """The names of all content shipped with Accord, in its order."""
    from accord.capacity import load_areas, load_indicators
    from accord.instruments import load_instruments, load_topics

    return Names(
        topics={one.id: one for one in load_topics()},
        areas={one.id: one for one in load_areas()},
        indicators={one.id: one for one in load_indicators()},
        kinds={
            (requirement.id, element.id): element.kind
            for instrument in load_instruments()
            for requirement in instrument.requirements
            for element in requirement.elements
        },
    )
