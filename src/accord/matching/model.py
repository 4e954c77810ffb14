"""What the reading of the law against a requirement gives: matches and verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The answer to a requirement (glossary: verdict)."""

    MET = "met"
    MET_NARROWED = "met-narrowed"
    PARTLY = "partly"
    MISSING = "missing"
    OVER_BROAD = "over-broad"
    CONFLICT = "conflict"
    NOT_KNOWN = "not-known"

    @property
    def fulfilled(self) -> bool:
        """Whether nothing needs to be done about it."""
        return self in (Verdict.MET, Verdict.MET_NARROWED)


class ElementState(StrEnum):
    """What a provision (or all cited ones together) says about an element."""

    PRESENT = "present"
    ABSENT = "absent"
    NARROWED = "narrowed"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters [start, end) of a provision's text (or heading, if `in_heading`)."""

    start: int
    end: int
    concept: str = ""
    in_heading: bool = False


@dataclass(frozen=True, slots=True)
class ElementFinding:
    """The state of one element and the words it rests on."""

    element: str  # element id within the requirement
    state: ElementState
    citation: str = ""  # provision the spans belong to
    spans: tuple[Span, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A provision considered for a requirement, with the reasons for its score."""

    citation: str
    score: float
    reasons: tuple[tuple[str, float], ...] = ()  # feature name, contribution
    spans: tuple[Span, ...] = ()


class ReasonCode(StrEnum):
    """Why a verdict is what it is, for every language to word."""

    ALL_THERE = "all-there"
    ABSENT = "absent"
    OVER_BROAD = "over-broad"
    NARROWED = "narrowed"
    OWN_LAW = "own-law"  # the rule is limited to offences of its own law
    NONE_FOUND = "none-found"
    NO_LAW = "no-law"
    NOT_READ = "not-read"
    LEFT_OUT_PARTY = "left-out-party"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason with the ids of the elements it names."""

    code: ReasonCode
    elements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sighting:
    """How many provisions show an element, wherever they stand."""

    element: str
    provisions: int


class Authority(StrEnum):
    """Who must allow a measure, as the cited provisions say; the strictest named."""

    NOBODY = "nobody"
    PROSECUTOR = "prosecutor"
    JUDGE = "judge"


@dataclass(frozen=True, slots=True)
class Match:
    """The machine's proposal for one requirement.

    `cited` are the provisions the verdict rests on, best first (at most five);
    `candidates` the ranked short list; `nearest_miss` what came closest when nothing
    answers. `confidence` is the estimated probability that the verdict is right;
    `authority` who must allow a measure by the words cited.
    """

    requirement: str
    verdict: Verdict
    confidence: float
    cited: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    elements: tuple[ElementFinding, ...]
    searched: int  # provisions searched
    reason: str = ""
    nearest_miss: str = ""
    flags: tuple[str, ...] = ()
    authority: Authority = Authority.NOBODY
    reasons: tuple[Reason, ...] = ()
    sightings: tuple[Sighting, ...] = ()  # when nothing answers
    law_given: bool | None = None  # whether a law of the usual sort is in the corpus
