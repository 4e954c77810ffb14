"""What a country has declared or reserved, and where that would have been needed."""

from __future__ import annotations

import re

from accord.country import Declaration, TreatyStatus
from accord.instruments.model import (
    Element,
    ElementKind,
    Force,
    Requirement,
    RequirementKind,
)
from accord.matching.elements import is_limit

NARROWED = "narrowed without a declaration on record"
LEFT_OUT = "left out without a reservation on record"

_ON_RECORD = re.compile(r"declar|reserv", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:\s*(?:bis|ter|quater))?", re.IGNORECASE)


def needs_declaration(element: Element) -> bool:
    """Whether an optional limit may only be used by declaration or reservation.

    Said by the element's `basis`; a treaty may also leave the limit to national law.
    """
    return bool(_ON_RECORD.search(element.basis))


def is_part(element: Element, requirement: Requirement) -> bool:
    """Whether a reservable element is a part of the rule that must not be left out.

    In an offence that is conduct or an object; elsewhere (grounds of jurisdiction,
    forms of participation) any element.
    """
    if element.force is not Force.RESERVABLE:
        return False
    if requirement.kind is not RequirementKind.OFFENCE:
        return True
    return element.kind in (ElementKind.ACTUS, ElementKind.OBJECT)


def is_threshold(element: Element, requirement: Requirement) -> bool:
    """Whether a reservable element is a threshold that makes an offence narrower.

    Such as serious harm or a further intent: its presence needs the reservation, its
    absence makes the rule wider and needs none.
    """
    return element.force is Force.RESERVABLE and is_limit(element, requirement)


def declared(status: TreatyStatus | None, article: str) -> str:
    """The declaration or reservation to an article in a few words, "" without one.

    A declaration to a paragraph ("9(2)", "9.2") counts for its article.
    """
    return _on_record(status, article, ("declaration", "reservation"))


def reserved(status: TreatyStatus | None, article: str) -> str:
    """The reservation to an article in a few words, "" without one."""
    return _on_record(status, article, ("reservation",))


def _on_record(
    status: TreatyStatus | None, article: str, kinds: tuple[str, ...]
) -> str:
    for declaration in status.declarations if status else ():
        if declaration.kind in kinds and _same(declaration, article):
            when = f" of {declaration.date}" if declaration.date else ""
            return f"{declaration.kind}{when} on record"
    return ""


def _same(declaration: Declaration, article: str) -> bool:
    declared_to = _NUMBER.search(declaration.article)
    asked = _NUMBER.search(article)
    if declared_to is None or asked is None:
        return declaration.article.strip() == article
    return _plain(declared_to[0]) == _plain(asked[0])


def _plain(number: str) -> str:
    return "".join(number.lower().split())
