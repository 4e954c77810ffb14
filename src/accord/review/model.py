"""The national cyber review: findings, scores, recommendations."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accord.capacity.model import CapacityProfile
from accord.country import Country
from accord.errors import Problem
from accord.marking import Marking
from accord.matching.model import ElementState, Reason, Sighting, Span, Verdict


class Basis(StrEnum):
    """Who a finding comes from."""

    MACHINE = "machine"
    REVIEWER = "reviewer"


class Dimension(StrEnum):
    """The four groups of recommendations."""

    INSTITUTIONAL = "institutional"
    OPERATIONAL = "operational"
    LEGAL = "legal"
    TECHNICAL = "technical"


@dataclass(frozen=True, slots=True)
class Quote:
    """The words a finding rests on: the text is copied, spans index into `text`."""

    citation: str
    work_title: str
    number: str
    heading: str
    language: str
    point_in_time: str
    text: str  # the quoted passage, cut at sentence bounds where long
    spans: tuple[Span, ...]  # highlighted words, offsets into `text`
    on_translation: bool = False
    truncated: bool = False
    pins: tuple[str, ...] = ()  # paragraphs the words stand in: "2", "1(b)", "al. 3"


@dataclass(frozen=True, slots=True)
class ElementResult:
    """An element of the requirement and its state in the quoted law."""

    element: str
    label: dict[str, str]
    force: str
    state: ElementState
    citation: str = ""
    words: tuple[str, ...] = ()  # the words that show it
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer decided on one finding; wins over the machine."""

    finding: str
    verdict: Verdict
    reason: str
    who: str
    when: date
    rater: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to one legal requirement."""

    id: str  # "F-budapest-2"
    requirement: str
    instrument: str
    article: str
    title: dict[str, str]
    topic: str
    critical: bool
    verdict: Verdict
    basis: Basis
    confidence: float
    reason: str
    quotes: tuple[Quote, ...]
    elements: tuple[ElementResult, ...]
    searched: int
    reasons: tuple[Reason, ...] = ()  # the same as `reason`, for every language
    nearest_miss: str = ""
    sightings: tuple[Sighting, ...] = ()  # provisions showing each element, if missing
    elsewhere: str = ""  # where such a rule usually stands, when missing
    law_given: bool | None = None  # whether a law of that sort is in the dossier
    machine_verdict: Verdict | None = None  # what the machine had proposed
    decision: Decision | None = None
    disagreement: bool = False
    flags: tuple[str, ...] = ()
    sureness: str = "M"  # of the treaty elements
    source: str = ""  # of the treaty elements
    marking: Marking = Marking.GREEN


@dataclass(frozen=True, slots=True)
class InstrumentScore:
    """How an instrument is answered; counts beside the share, critical gaps named."""

    instrument: str
    title: dict[str, str]
    counts: dict[str, int]  # verdict -> number
    score: float | None  # 0-1 over known findings, partly = 0.5
    completeness: float  # share of findings that are known
    critical_gaps: tuple[str, ...] = ()  # finding ids


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What to do about findings or unmet indicators."""

    id: str  # "R-SUB-ACCESS", "R-POL-09"
    dimension: Dimension
    action: dict[str, str]
    reason: str
    basis: tuple[str, ...]  # requirement or indicator ids
    findings: tuple[str, ...]  # finding ids / indicator ids it answers
    owner: str
    prerequisites: tuple[str, ...]  # recommendation ids
    effort: str
    cost: str
    kpi: str
    closing_evidence: str
    priority: float
    priority_parts: dict[str, float]  # harm, reach, feasibility
    step: int  # wave in the roadmap, 1 first; prerequisites have a lower one
    quick_win: bool = False
    critical: bool = False
    rights_note: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceNote:
    """An interview, site visit, sampled case or live test, as evidence."""

    id: str
    kind: str  # "interview", "site-visit", "case-sample", "live-test", "document"
    date: datetime.date | None
    title: str
    summary: str
    file: str
    sha256: str
    marking: Marking = Marking.AMBER
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermsOfReference:
    """Why, for whom and within which limits the review was made."""

    mandate: str = ""
    scope: str = ""
    requested_by: str = ""
    team: tuple[str, ...] = ()
    period: str = ""
    confidentiality: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkSummary:
    """A law that was read."""

    id: str
    title: str
    language: str
    date: str
    provisions: int
    unplaced: int
    translation_of: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the review was made from: the same input gives the same bytes."""

    accord_version: str
    inputs: dict[str, str]  # file -> sha256
    content: dict[str, str]  # instrument id -> version


class CheckId(StrEnum):
    """A check across several articles."""

    EXTRADITION = "extradition"
    SERIOUS_CRIME = "serious-crime"
    EU_MINIMUM = "eu-minimum"
    SAFEGUARD = "safeguard"
    LADDER = "ladder"
    DEFINITIONS = "definitions"
    ALONE = "alone"
    DATED = "dated"


class CheckState(StrEnum):
    """What a check says; a row that is not known never makes it fail."""

    HOLDS = "holds"
    FAILS = "fails"
    NOT_KNOWN = "not-known"


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One finding (or work) under a check; `holds` is None when it cannot be said."""

    subject: str
    holds: bool | None
    values: dict[str, float | bool | str]


@dataclass(frozen=True, slots=True)
class Check:
    """A check across several articles with what it rests on."""

    id: CheckId
    state: CheckState
    rows: tuple[CheckRow, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """The whole result of one round."""

    country: Country
    as_of: date | None
    as_of_source: str  # "--as-of", "country.toml", "newest date in the input"
    terms_of_reference: TermsOfReference
    works: tuple[WorkSummary, ...]
    findings: tuple[Finding, ...]
    instrument_scores: tuple[InstrumentScore, ...]
    capacity: CapacityProfile | None
    recommendations: tuple[Recommendation, ...]
    evidence: tuple[EvidenceNote, ...]
    problems: tuple[Problem, ...]
    provenance: Provenance
    checks: tuple[Check, ...] = ()
    marking: Marking = Marking.GREEN

    @property
    def reviewed(self) -> int:
        """Findings a person has decided."""
        return sum(finding.basis is Basis.REVIEWER for finding in self.findings)
