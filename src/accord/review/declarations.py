"""What a country has declared or reserved, and where that would have been needed."""

from __future__ import annotations

import re

from accord.country import Declaration, TreatyStatus
from accord.instruments.model import Element

NARROWED = "narrowed without a declaration on record"
LEFT_OUT = "left out without a reservation on record"

_ON_RECORD = re.compile(r"declar|reserv", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:\s*(?:bis|ter|quater))?", re.IGNORECASE)


def needs_declaration(element: Element) -> bool:
    """Whether an optional limit may only be used by declaration or reservation.

    Said by the element's `basis`; a treaty may also leave the limit to national law.
    """
    return bool(_ON_RECORD.search(element.basis))


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
