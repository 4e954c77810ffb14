"""Indicators, answers with evidence, and what they come to."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from accord.instruments.model import Sureness, Text
from accord.marking import Marking


class IndicatorType(StrEnum):
    """How an indicator is answered."""

    YES_NO = "B"
    SCALE = "S"
    NUMBER = "N"
    SCALE_AND_NUMBER = "S+N"


class Grade(StrEnum):
    """Evidence grade, weakest first."""

    E1 = "E1"  # statement
    E2 = "E2"  # internal document
    E3 = "E3"  # official published or signed act
    E4 = "E4"  # records or data extract sampled by the reviewer
    E5 = "E5"  # third-party certificate or audit


class State(StrEnum):
    """Whether an answer says anything."""

    ANSWERED = "answered"
    NOT_KNOWN = "not-known"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class Band:
    """Numbers from `low` (included) up to `high` (excluded) mean `level`."""

    level: int
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """One question of the capacity part.

    `levels` describes 0-4 of a scale in words; `bands` turn a number into a level.
    `lock` marks an intrusive capability: it cannot exceed level 2 while its safeguard is
    missing. `prerequisites` are indicator ids or `LAW:<topic key>`.
    """

    id: str  # "POL-01"
    area: str  # "POL-A"
    title: Text
    question: Text
    type: IndicatorType
    evidence: str
    levels: tuple[str, ...] = ()
    bands: tuple[Band, ...] = ()
    unit: str = ""
    inspired_by: tuple[str, ...] = ()
    action: Text | None = None
    effort: str = ""  # S, M, L, X
    cost: str = ""  # C0-C5, "/y" for yearly
    prerequisites: tuple[str, ...] = ()
    lock: bool = False
    lock_source: bool = False
    default_marking: Marking = Marking.AMBER
    owner_role: str = ""
    source: str = ""
    sureness: Sureness = "M"


@dataclass(frozen=True, slots=True)
class Area:
    """A group of indicators scored together, e.g. "POL-A Mandate and organisation"."""

    id: str
    title: Text
    part: str  # "police" or "technical"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer with the evidence it rests on, as read from the dossier."""

    indicator: str
    state: State
    level: int | None = None
    value: float | None = None
    evidence: tuple[str, ...] = ()
    grade: Grade | None = None
    date: datetime.date | None = None
    marking: Marking = Marking.AMBER
    note: str = ""
    where: str = ""  # file and row, for messages


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """An indicator after the gates: the level that counts and why it is not higher.

    `level` is None when not known or not applicable.
    """

    indicator: str
    state: State
    claimed: int | None
    level: int | None
    grade: Grade | None
    stale: bool
    capped_by: tuple[str, ...] = ()  # "evidence-gate", "safeguard-lock"
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class AreaScore:
    """Score of an area in 0-4 with completeness (share of applicable ones answered).

    `low` and `high` bound the score over all values the unknown could take.
    """

    area: str
    score: float | None
    completeness: float
    low: float
    high: float
    weakest_grade: Grade | None
    answered: int
    unknown: int
    not_applicable: int
    critical: tuple[str, ...] = ()  # indicators at level 0, never averaged away


@dataclass(frozen=True, slots=True)
class CapacityProfile:
    """All results of the capacity part."""

    results: tuple[IndicatorResult, ...]
    areas: tuple[AreaScore, ...]
