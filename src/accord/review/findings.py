"""From matches to findings: words quoted, limits checked, reviewers heard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from accord.country import Country, TreatyStatus
from accord.instruments.model import (
    Element,
    Instrument,
    Place,
    Requirement,
    RequirementKind,
    Topic,
)
from accord.law.model import Corpus
from accord.matching.model import (
    ElementFinding,
    ElementState,
    Match,
    Reason,
    ReasonCode,
    Verdict,
)
from accord.review.decisions import apply_outcome, outcomes
from accord.review.declarations import (
    LEFT_OUT,
    NARROWED,
    declared,
    is_part,
    is_threshold,
    needs_declaration,
    reserved,
)
from accord.review.model import Basis, Decision, ElementResult, Finding
from accord.review.quotes import quotes_of, words_of

ON_TRANSLATION = "on a translation, to confirm"
BY_PRACTICE = "often answered by the treaty itself or by practice, to confirm"
BY_ACT = "often answered by an administrative act, to confirm"

_ELSEWHERE = {
    RequirementKind.DEFINITION: "the definitions of the cyber act or of the codes",
    RequirementKind.OFFENCE: "the special part of the penal code or a special act",
    RequirementKind.GENERAL: "the general part of the penal code",
    RequirementKind.POWER: "the code of criminal procedure or the cyber act",
    RequirementKind.SAFEGUARD: "the constitution and the code of criminal procedure",
    RequirementKind.JURISDICTION: "the general part of the penal code, on jurisdiction",
    RequirementKind.COOPERATION: "the act on mutual legal assistance or the treaties",
    RequirementKind.INSTITUTION: "a decree or an act on the police and the prosecution",
    RequirementKind.PREVENTION: "a national strategy or an act on cyber security",
}


def finding_id(requirement: str) -> str:
    """The id of the finding on a requirement: `budapest:2` gives `F-budapest-2`."""
    return "F-" + requirement.replace(":", "-")


def make_findings(
    instruments: Iterable[Instrument],
    matches: Iterable[Match],
    corpus: Corpus,
    country: Country,
    topics: Mapping[str, Topic],
    decisions: Iterable[Decision] = (),
) -> tuple[Finding, ...]:
    """One finding for every requirement, in the order of the instruments.

    A requirement without a match, and every requirement when there is no law text, is
    not known rather than missing. A reviewer's decision wins over the machine.
    """
    by_requirement = {match.requirement: match for match in matches}
    decided = outcomes(decisions)
    findings = []
    for instrument in instruments:
        status = country.treaty(instrument.id)
        for requirement in instrument.requirements:
            match = by_requirement.get(requirement.id)
            if match is None or not len(corpus):
                match = _unread(requirement, bool(len(corpus)))
            topic = topics.get(requirement.topic)
            finding = _finding(instrument, requirement, match, corpus, status, topic)
            findings.append(apply_outcome(finding, decided.get(finding.id)))
    return tuple(findings)


def _unread(requirement: Requirement, has_law: bool) -> Match:
    said = "It was not read." if has_law else "No law was given."
    return Match(
        requirement=requirement.id,
        verdict=Verdict.NOT_KNOWN,
        confidence=0.0,
        cited=(),
        candidates=(),
        elements=(),
        searched=0,
        reason=f"{said} Nothing can be said.",
        reasons=(Reason(ReasonCode.NOT_READ if has_law else ReasonCode.NO_LAW),),
    )


def _finding(
    instrument: Instrument,
    requirement: Requirement,
    match: Match,
    corpus: Corpus,
    status: TreatyStatus | None,
    topic: Topic | None,
) -> Finding:
    quotes = quotes_of(match, corpus)
    missing = match.verdict is Verdict.MISSING
    finding = Finding(
        id=finding_id(requirement.id),
        requirement=requirement.id,
        instrument=instrument.id,
        article=requirement.article,
        title=requirement.title,
        topic=requirement.topic,
        critical=bool(topic and topic.critical),
        verdict=match.verdict,
        basis=Basis.MACHINE,
        confidence=match.confidence,
        reason=match.reason,
        reasons=match.reasons,
        sightings=match.sightings,
        law_given=match.law_given,
        quotes=quotes,
        elements=_elements(requirement, match, corpus),
        searched=match.searched,
        nearest_miss=match.nearest_miss,
        elsewhere=_elsewhere(requirement, topic) if missing else "",
        flags=match.flags,
        sureness=requirement.sureness,
        source=requirement.source,
    )
    if quotes and quotes[0].on_translation:
        finding = replace(finding, flags=(*finding.flags, ON_TRANSLATION))
    if missing and requirement.place is not Place.STATUTE:
        practice = requirement.place is Place.TREATY_PRACTICE
        flag = BY_PRACTICE if practice else BY_ACT
        finding = replace(finding, flags=(*finding.flags, flag))
    return _with_limits(finding, requirement, status)


def _elements(
    requirement: Requirement, match: Match, corpus: Corpus
) -> tuple[ElementResult, ...]:
    found = {one.element: one for one in match.elements}
    unread = ElementFinding("", ElementState.UNCLEAR)
    return tuple(
        _element(element, found.get(element.id, unread), corpus)
        for element in requirement.elements
    )


def _element(element: Element, found: ElementFinding, corpus: Corpus) -> ElementResult:
    words: tuple[str, ...] = ()
    if found.citation:
        try:
            words = words_of(found.spans, corpus.find(found.citation))
        except KeyError:
            words = ()
    return ElementResult(
        element=element.id,
        label=element.label,
        force=element.force.value,
        state=found.state,
        citation=found.citation,
        words=words,
        note=found.note,
    )


def _elsewhere(requirement: Requirement, topic: Topic | None) -> str:
    if topic and topic.elsewhere.get("en"):
        return topic.elsewhere["en"]
    return _ELSEWHERE[requirement.kind]


def _with_limits(
    finding: Finding, requirement: Requirement, status: TreatyStatus | None
) -> Finding:
    """Check the limits the law uses against declarations and reservations on record.

    An optional limit or threshold without the declaration or reservation it needs is
    flagged. A part that may
    only be left out by reservation, and is left out without one, makes a party's rule
    partly answered; for a country that is no party it is a narrowing to declare when it
    joins. Applies to laws that answer the article, not to missing ones.
    """
    if finding.verdict in (Verdict.MISSING, Verdict.NOT_KNOWN):
        return finding
    elements = {one.id: one for one in requirement.elements}
    results, flags = [], list(finding.flags)
    left_out: list[Element] = []
    for result in finding.elements:
        element = elements[result.element]
        note, flag = _limit(element, result, requirement, status)
        if flag:
            flags.append(f"{flag}: {element.id}")
        if flag == LEFT_OUT:
            left_out.append(element)
        if note:
            result = replace(result, note=_joined(result.note, note))
        results.append(result)
    finding = replace(finding, elements=tuple(results), flags=tuple(flags))
    if left_out and finding.verdict.fulfilled:
        return _lessened(finding, left_out, status)
    used = _thresholds(finding, requirement)
    if finding.verdict is Verdict.MET and used:
        named = ", ".join(one.label.get("en", one.id) for one in used)
        return replace(
            finding,
            verdict=Verdict.MET_NARROWED,
            reason=f"All required elements are there; narrowed by {named}.",
            reasons=(Reason(ReasonCode.NARROWED, tuple(one.id for one in used)),),
        )
    return finding


def _thresholds(finding: Finding, requirement: Requirement) -> list[Element]:
    """The thresholds a reservation allows that the law uses."""
    states = {one.element: one.state for one in finding.elements}
    return [
        element
        for element in requirement.elements
        if is_threshold(element, requirement)
        and states[element.id] is ElementState.PRESENT
    ]


def _limit(
    element: Element,
    result: ElementResult,
    requirement: Requirement,
    status: TreatyStatus | None,
) -> tuple[str, str]:
    """A note for the element and a flag for the finding, "" where there is none."""
    article = requirement.article
    if result.state is ElementState.NARROWED and needs_declaration(element):
        on_record = declared(status, article)
        return (on_record, "") if on_record else ("no declaration on record", NARROWED)
    on_record = reserved(status, article)
    present = result.state in (ElementState.PRESENT, ElementState.NARROWED)
    if is_threshold(element, requirement) and present:
        return (on_record, "") if on_record else ("no reservation on record", NARROWED)
    if is_part(element, requirement) and result.state is ElementState.ABSENT:
        return (on_record, "") if on_record else ("no reservation on record", LEFT_OUT)
    return "", ""


def _lessened(
    finding: Finding, left_out: Sequence[Element], status: TreatyStatus | None
) -> Finding:
    named = ", ".join(one.label.get("en", one.id) for one in left_out)
    ids = tuple(one.id for one in left_out)
    if status is not None and status.status == "party":
        said = f"Left out, and no reservation is on record: {named}."
        return replace(
            finding,
            verdict=Verdict.PARTLY,
            reason=_joined(finding.reason, said),
            reasons=(*finding.reasons, Reason(ReasonCode.LEFT_OUT_PARTY, ids)),
        )
    said = f"Left out; a reservation would be needed: {named}."
    return replace(
        finding,
        verdict=Verdict.MET_NARROWED,
        reason=_joined(finding.reason, said),
        reasons=(*finding.reasons, Reason(ReasonCode.LEFT_OUT, ids)),
    )


def _joined(first: str, second: str) -> str:
    return f"{first} {second}".strip()
