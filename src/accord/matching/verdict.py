"""From elements to a proposed verdict, with the reason in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accord.instruments.model import Element, ElementKind, Force, Requirement
from accord.matching.model import (
    ElementFinding,
    ElementState,
    Reason,
    ReasonCode,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A verdict with its reason and the flags that go with it."""

    verdict: Verdict
    reason: str
    flags: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


def propose(requirement: Requirement, elements: Sequence[ElementFinding]) -> Proposal:
    """The verdict of the element states (rules of the element model).

    Any `must` element absent: partly; all present but a limit whose absence catches
    lawful conduct missing: over-broad; an optional limit used: met-narrowed; else met.
    Of a group of elements that stand in for one another one is enough.
    """
    states = {one.element: one.state for one in elements}
    absent = missing_of(requirement, elements)
    limits = [one for one in absent if one.id in requirement.over_broad_without]
    gaps = [one for one in absent if one.id not in requirement.over_broad_without]
    narrowed = [
        element
        for element in requirement.elements
        if states[element.id] is ElementState.NARROWED
    ]
    flags = tuple(f"narrowed: {one.id}" for one in narrowed)
    if gaps:
        named = _names([*gaps, *limits])
        said = f"The text does not show: {named}."
        why = Reason(ReasonCode.ABSENT, tuple(one.id for one in (*gaps, *limits)))
        return Proposal(Verdict.PARTLY, said, flags, (why,))
    if limits:
        return Proposal(
            Verdict.OVER_BROAD,
            f"Lawful conduct may be caught: the text does not show {_names(limits)}.",
            flags,
            (Reason(ReasonCode.OVER_BROAD, tuple(one.id for one in limits)),),
        )
    if narrowed:
        return Proposal(
            Verdict.MET_NARROWED,
            f"All required elements are there; narrowed by {_names(narrowed)}.",
            flags,
            (Reason(ReasonCode.NARROWED, tuple(one.id for one in narrowed)),),
        )
    said = "All required elements are there."
    return Proposal(Verdict.MET, said, flags, (Reason(ReasonCode.ALL_THERE),))


def limit_to_own_law(proposal: Proposal) -> Proposal:
    """A rule that is there, but for offences of its own law only, answers partly."""
    if not proposal.verdict.fulfilled:
        return proposal
    return Proposal(
        Verdict.PARTLY,
        "The rule is limited to offences of its own law.",
        proposal.flags,
        (Reason(ReasonCode.OWN_LAW),),
    )


def missing_of(
    requirement: Requirement, elements: Sequence[ElementFinding]
) -> list[Element]:
    """The `must` elements the text does not show and nothing stands in for."""
    states = {one.element: one.state for one in elements}
    answered = {
        element.group
        for element in requirement.elements
        if element.group and states[element.id] is not ElementState.ABSENT
    }
    return [
        element
        for element in requirement.elements
        if element.force is Force.MUST
        and states[element.id] is ElementState.ABSENT
        and element.group not in answered
    ]


def shows_any(requirement: Requirement, elements: Sequence[ElementFinding]) -> bool:
    """Whether any required element is shown; a rule that shows none is no answer.

    True where the machine can read none of them.
    """
    states = {one.element: one.state for one in elements}
    readable = [
        one for one in requirement.elements if one.force is Force.MUST and one.concepts
    ]
    shown = (ElementState.PRESENT, ElementState.NARROWED)
    return not readable or any(states[one.id] in shown for one in readable)


def must_share(requirement: Requirement, elements: Sequence[ElementFinding]) -> float:
    """Share of the readable `must` elements that are present (1.0 when none is)."""
    states = {one.element: one.state for one in elements}
    readable = [
        element
        for element in requirement.elements
        if element.force is Force.MUST
        and element.kind is not ElementKind.MENTAL
        and states[element.id] is not ElementState.UNCLEAR
    ]
    if not readable:
        return 1.0
    present = sum(states[one.id] is not ElementState.ABSENT for one in readable)
    return present / len(readable)


def _names(elements: Sequence[Element]) -> str:
    return ", ".join(element.label.get("en", element.id) for element in elements)
