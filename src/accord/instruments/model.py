"""What is asked of a country: instruments, their articles as requirements, elements.

Treaty articles are described in our own words; the official texts rule. Element kinds
and forces follow the element model of the design notes: `must` is required for
conformity, `may-narrow` is a limit a state may add (often by declaration), `reservable`
may be left out, by reservation or because the article is optional there, `limit` is the
treaty's own limit: a law without it goes further than the treaty asks.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Text = dict[str, str]
"""One text in several languages, keyed by ISO 639-1 code."""

Sureness = Literal["H", "M", "L"]
"""H checked in a source, M well known but not re-checked, L uncertain."""


class Force(StrEnum):
    """What an element means for conformity."""

    MUST = "must"
    MAY_NARROW = "may-narrow"
    RESERVABLE = "reservable"
    LIMIT = "limit"


class Elsewhere(StrEnum):
    """Where an element may stand when the cited provisions do not show it."""

    HERE = ""
    GENERAL_PART = "general-part"
    ANOTHER_PROVISION = "another-provision"
    ANOTHER_LAW = "another-law"
    PRACTICE = "practice"
    INTERPRETATION = "interpretation"


class ElementKind(StrEnum):
    """What part of a rule an element is."""

    ACTUS = "actus"
    OBJECT = "object"
    CIRCUMSTANCE = "circumstance"
    MENTAL = "mental"
    RESULT = "result"
    EXCLUSION = "exclusion"
    PENALTY = "penalty"
    POWER = "power"
    HOLDER = "holder"
    AUTHORISATION = "authorisation"
    TIME_LIMIT = "time-limit"
    SAFEGUARD = "safeguard"
    CHANNEL = "channel"
    DEFINITION = "definition"
    DUTY = "duty"


class RequirementKind(StrEnum):
    """What sort of rule a requirement asks for, hence what a provision looks like."""

    DEFINITION = "definition"
    OFFENCE = "offence"
    GENERAL = "general"  # general-part rules: attempt, legal persons, sanctions
    POWER = "power"
    SAFEGUARD = "safeguard"
    JURISDICTION = "jurisdiction"
    COOPERATION = "cooperation"
    INSTITUTION = "institution"
    PREVENTION = "prevention"


class Place(StrEnum):
    """Where a national legal order usually holds the rule."""

    STATUTE = "statute"
    TREATY_PRACTICE = "treaty-practice"  # often answered by the treaty itself
    ADMINISTRATIVE = "administrative-act"


@dataclass(frozen=True, slots=True)
class Element:
    """One constituent element of a requirement.

    `id` is unique within its requirement. `concepts` are keys of the term files: the
    element is present in a provision when the words of at least one of them are (each
    inner list is an alternative; all concepts of an inner list must be there).
    `elsewhere` tells where else the element may stand: not seen is then not absent.
    Elements of one `group` stand in for one another: one of them is enough.
    """

    id: str
    kind: ElementKind
    force: Force
    label: Text
    gloss: str
    concepts: tuple[tuple[str, ...], ...] = ()
    basis: str = ""  # paragraph of the article; for options the declaring article
    red_flag: str = ""
    elsewhere: Elsewhere = Elsewhere.HERE
    group: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One article (or paragraph) of an instrument, asked of a country."""

    id: str  # "budapest:2"
    article: str
    title: Text
    kind: RequirementKind
    topic: str
    gloss: str
    elements: tuple[Element, ...]
    sureness: Sureness
    source: str
    place: Place = Place.STATUTE
    defects: tuple[str, ...] = ()
    over_broad_without: tuple[str, ...] = ()  # element ids whose absence over-reaches


@dataclass(frozen=True, slots=True)
class StatusFact:
    """A dated fact about an instrument: opened, in force, number of parties."""

    fact: str
    date: datetime.date | None
    value: str
    source: str
    sureness: Sureness


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty, act or national set of requirements."""

    id: str
    title: Text
    short: Text
    reference: str
    version: str
    source: str
    requirements: tuple[Requirement, ...]
    status: tuple[StatusFact, ...] = ()

    def requirement(self, article: str) -> Requirement:
        """The requirement of an article number. Raises KeyError when there is none."""
        for requirement in self.requirements:
            if requirement.article == article:
                return requirement
        raise KeyError(f"{self.id} has no article {article}")


@dataclass(frozen=True, slots=True)
class Topic:
    """A crosswalk key: what several instruments ask for in their own articles."""

    id: str  # "SUB-ACCESS"
    title: Text
    critical: bool = False
    elsewhere: Text = field(default_factory=dict)  # where such a rule usually stands


class Relation(StrEnum):
    """How an article relates to the baseline article of its topic (Budapest)."""

    EQUIVALENT = "equivalent"
    NARROWER = "narrower"
    BROADER = "broader"
    PARTIAL = "partial"
    OWN = "own"  # no counterpart in the baseline


@dataclass(frozen=True, slots=True)
class Crossing:
    """One cell of the crosswalk: a topic, an article of an instrument, the relation."""

    topic: str
    requirement: str
    relation: Relation
    sureness: Sureness
    note: str = ""
