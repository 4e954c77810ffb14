"""Finds the citations in one text: numbers, their law, and laws that stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from accord.law.citations.grammar import GRAMMARS, Grammar
from accord.law.citations.notes import notes_of_amendment
from accord.law.numbering import arabic_ordinal

_GAP = 40
"""Characters between a number and its law in which a further pinpoint may stand."""


class Named(StrEnum):
    """The law a citation of a provision names."""

    NONE = "none"  # no law named: the same one
    THIS = "this"
    SAME = "same"  # "of the same code": the one named last
    OTHER = "other"  # by name


@dataclass(frozen=True, slots=True)
class Mention:
    """One citation: characters [start, end) of the text, the number, the law's name.

    `number` is "" for a law that stands alone; `distance` is -1 or 1 for the preceding
    or following provision, else 0. `until` is the other end of a range.
    """

    start: int
    end: int
    number: str = ""
    until: str = ""
    law: str = ""
    named: Named = Named.NONE
    distance: int = 0


def find_mentions(
    text: str, language: str, *, laws: bool = True
) -> tuple[Mention, ...]:
    """All citations of a text in order; none for a language without a grammar.

    Notes of amendment are the publisher's words and cite nothing.
    Laws that stand alone are left out without `laws`, which is faster.
    """
    grammar = GRAMMARS.get(language)
    if grammar is None:
        return ()
    found: list[Mention] = []
    consumed: list[tuple[int, int]] = []
    for keyword in grammar.keyword.finditer(text):
        numbers, end = _numbers(text, keyword.end(), grammar, language)
        if not numbers:
            continue
        named, law, end = _law_after(text, end, grammar)
        if named is Named.OTHER:
            consumed.append((end - len(law), end))
        found += [
            Mention(start, stop, number, until, law, named)
            for start, stop, number, until in numbers
        ]
    for pattern, distance in grammar.relative:
        found += [
            Mention(one.start(), one.end(), distance=distance)
            for one in pattern.finditer(text)
        ]
    found += [
        Mention(one.start(), one.end(), law=one.group(), named=Named.OTHER)
        for one in (grammar.law.finditer(text) if laws else ())
        if not any(start < one.end() and one.start() < end for start, end in consumed)
    ]
    notes = notes_of_amendment(text) if found else ()
    kept = (one for one in found if not _within(one, notes))
    return tuple(sorted(kept, key=lambda one: (one.start, one.end)))


def _within(mention: Mention, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= mention.start < end for start, end in spans)


def _numbers(
    text: str, at: int, grammar: Grammar, language: str
) -> tuple[list[tuple[int, int, str, str]], int]:
    """(start, end, number, other end of the range) of each number in a list."""
    found: list[tuple[int, int, str, str]] = []
    end = at
    while True:
        one = _one_number(text, at, grammar, language)
        if one is None:
            return found, end
        start, stop, number = one
        if found and grammar.to.search(text, end, at):
            first = found[-1]
            found[-1] = (first[0], first[1], first[2], number)
        found.append((start, stop, number, ""))
        pinned = grammar.pin.match(text, stop)
        end = pinned.end() if pinned else stop
        separator = grammar.between.match(text, end)
        if separator is None:
            return found, end
        at = separator.end()
        repeated = grammar.keyword.match(text, at)
        if repeated:  # "articles 3 et articles 5" is found by its own keyword
            return found, end


def _one_number(
    text: str, at: int, grammar: Grammar, language: str
) -> tuple[int, int, str] | None:
    match = grammar.number.match(text, at)
    if match:
        written = re.sub(r"[()\[\]]", "", match.group()).strip()
        return match.start(), match.end(), written
    if language == "ar":
        return _arabic_words(text, at)
    return None


def _arabic_words(text: str, at: int) -> tuple[int, int, str] | None:
    opened = re.compile(r"[(\[«]?\s*").match(text, at)
    start = opened.end() if opened else at
    found = arabic_ordinal(text[start : start + 80])
    if found is None:
        return None
    value, used = found
    closed = re.compile(r"\s*[)\]»]").match(text, start + used)
    return start, closed.end() if closed else start + used, str(value)


def _law_after(text: str, at: int, grammar: Grammar) -> tuple[Named, str, int]:
    """The law named after the numbers, and where its name ends."""
    lead = grammar.of_law.match(text, at)
    if lead is None:
        return Named.NONE, "", at
    place = lead.end()
    if grammar.this.match(text, place) or grammar.this.match(text, lead.start() + 1):
        return Named.THIS, "", place
    if grammar.same.match(text, place):
        return Named.SAME, "", place
    law = grammar.law.match(text, place)
    if law:
        return Named.OTHER, law.group(), law.end()
    return Named.NONE, "", at
