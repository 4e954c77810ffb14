"""Which elements of a requirement the cited provisions show, and with which words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from accord.instruments.model import (
    Element,
    ElementKind,
    Elsewhere,
    Force,
    Requirement,
    RequirementKind,
)
from accord.law.paragraphs import pins_of
from accord.matching.model import ElementFinding, ElementState, Span
from accord.matching.reading import Reading, spans_of


def read_elements(
    requirement: Requirement, reading: Reading, documents: Sequence[int]
) -> tuple[ElementFinding, ...]:
    """The state of every element over the cited provisions, best provision first.

    An element is present when all concepts of one of its alternatives stand in one
    provision. An optional limit that is present narrows the rule, if it stands in a
    paragraph with the act: a graver penalty further down limits nothing. An element
    without concepts cannot be read by the machine and is unclear.
    """
    stated = {document: _concepts_in(reading, document) for document in documents}
    found = [
        _read_element(element, reading, documents, stated)
        for element in requirement.elements
    ]
    acts = [
        one
        for element, one in zip(requirement.elements, found, strict=True)
        if element.kind in (ElementKind.ACTUS, ElementKind.RESULT)
        and one.spans
        and not is_limit(element, requirement)
    ]
    texts = {
        cited.citation: cited.provision.text
        for cited in (reading.provisions[document] for document in documents)
    }
    return tuple(
        _beside_act(one, acts, texts) if is_limit(element, requirement) else one
        for element, one in zip(requirement.elements, found, strict=True)
    )


def is_limit(element: Element, requirement: Requirement) -> bool:
    """Whether the presence of an element makes the rule narrower.

    An optional limit, or a reservable threshold of an offence such as serious harm.
    """
    if element.force is Force.MAY_NARROW:
        return True
    return (
        element.force is Force.RESERVABLE
        and requirement.kind is RequirementKind.OFFENCE
        and element.kind in (ElementKind.MENTAL, ElementKind.RESULT)
    )


def _beside_act(
    limit: ElementFinding, acts: Sequence[ElementFinding], texts: dict[str, str]
) -> ElementFinding:
    """The limit with its words beside the act; absent when there are none."""
    text = texts.get(limit.citation, "")
    places = [
        (one.start, one.end)
        for act in acts
        if act.citation == limit.citation
        for one in act.spans
        if not one.in_heading
    ]
    here = {label.partition("(")[0] for label in pins_of(text, places)}
    kept = tuple(
        one
        for one in limit.spans
        if not one.in_heading
        and (not here or _paragraph(text, one) in here | {""})
        and not _EITHER_WAY.search(text[max(one.start - 24, 0) : one.start])
    )
    if kept:
        return replace(limit, spans=kept)
    return ElementFinding(limit.element, ElementState.ABSENT)


_EITHER_WAY = re.compile(
    r"\b(?:or not|o no|ou non|ou não|oder nicht)\b|أم لا|أو لا|من عدمه", re.IGNORECASE
)
"""Before a limit: it is named to say that it does not matter."""


def _paragraph(text: str, span: Span) -> str:
    labels = pins_of(text, [(span.start, span.end)])
    return labels[0].partition("(")[0] if labels else ""


def allow_elsewhere(
    requirement: Requirement, findings: Sequence[ElementFinding]
) -> tuple[ElementFinding, ...]:
    """Elements that may stand elsewhere are unclear, not absent, when not seen.

    One for which another of its group stands in stays absent, with a note.
    """
    places = {one.id: one.elsewhere for one in requirement.elements}
    groups = {one.id: one.group for one in requirement.elements if one.group}
    answered = {
        groups[one.element]
        for one in findings
        if one.element in groups and one.state is not ElementState.ABSENT
    }
    return tuple(
        _elsewhere(one, places[one.element], groups.get(one.element) in answered)
        for one in findings
    )


def _elsewhere(
    finding: ElementFinding, place: Elsewhere, replaced: bool
) -> ElementFinding:
    if finding.state is not ElementState.ABSENT:
        return finding
    if place:
        return replace(finding, state=ElementState.UNCLEAR, note=_NOTES[place])
    return replace(finding, note=_REPLACED) if replaced else finding


_REPLACED = "not named; another that answers is"

_NOTES = {
    Elsewhere.GENERAL_PART: "not stated here; may follow from the general part",
    Elsewhere.ANOTHER_PROVISION: "not stated here; may stand in another provision",
    Elsewhere.ANOTHER_LAW: "not stated here; usually stands in another law",
    Elsewhere.PRACTICE: "not stated here; usually a matter of practice",
    Elsewhere.INTERPRETATION: "not named; usually follows by interpretation",
}


def unread(requirement: Requirement, state: ElementState) -> tuple[ElementFinding, ...]:
    """Every element in one state, for a requirement no provision answers."""
    return tuple(ElementFinding(one.id, state) for one in requirement.elements)


def _concepts_in(reading: Reading, document: int) -> frozenset[str]:
    first = int(reading.index.field_start[2 * document])
    text = 2 * document + 1
    last = int(reading.index.field_start[text] + reading.index.field_length[text])
    return frozenset(
        key for key, hits in reading.hits.items() if hits.within(first, last)
    )


def _read_element(
    element: Element,
    reading: Reading,
    documents: Sequence[int],
    stated: dict[int, frozenset[str]],
) -> ElementFinding:
    if not element.concepts:
        return ElementFinding(
            element.id, ElementState.UNCLEAR, note="read by a person only"
        )
    for document in documents:
        for alternative in element.concepts:
            if all(concept in stated[document] for concept in alternative):
                narrows = element.force is Force.MAY_NARROW
                return ElementFinding(
                    element.id,
                    ElementState.NARROWED if narrows else ElementState.PRESENT,
                    reading.provisions[document].citation,
                    spans_of(reading, document, alternative),
                )
    if element.kind is ElementKind.MENTAL and ("intent",) in element.concepts:
        # most penal codes punish intent alone unless they name negligence
        note = "not stated; usually follows from the general part"
        return ElementFinding(element.id, ElementState.UNCLEAR, note=note)
    return ElementFinding(element.id, ElementState.ABSENT)
