"""Periods of time in legal texts: "not exceeding five years", "de seis meses a tres años".

Number words and units are content (`language/quantities.yaml`); figures are read in
Western and Arabic-Indic digits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from accord.content_files import content_folder, read_yaml
from accord.language.words import fold

MONTHS = {"hour": 1 / 730, "day": 1 / 30, "week": 7 / 30, "month": 1.0, "year": 12.0}
"""Length of a unit in months (30-day months, as procedural periods are counted)."""

_WORD = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+(?:[\u064b-\u065f\u0670][^\W\d_]*)*")


@dataclass(frozen=True, slots=True)
class WrittenQuantities:
    """One language's part of the content file."""

    numbers: dict[str, float]
    units: dict[str, list[str]]
    joiners: list[str]
    range: list[str]
    life: list[str]


@dataclass(frozen=True, slots=True)
class Duration:
    """A period: `number` of `unit`, its length in months, its characters."""

    months: float
    unit: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    value: float | None
    unit: str


@cache
def _written() -> dict[str, WrittenQuantities]:
    path = content_folder() / "language" / "quantities.yaml"
    return read_yaml(path, dict[str, WrittenQuantities])


@cache
def _units(language: str) -> dict[str, str]:
    return {
        fold(word): unit
        for unit, words in _written()[language].units.items()
        for word in words
    }


@cache
def life_phrases(language: str) -> tuple[str, ...]:
    """Folded phrases that mean imprisonment for life."""
    written = _written().get(language)
    return tuple(fold(one) for one in written.life) if written else ()


@cache
def range_words(language: str) -> frozenset[str]:
    """Folded words between the two ends of a range: "a", "to"."""
    written = _written().get(language)
    return frozenset(fold(one) for one in written.range) if written else frozenset()


def read_durations(text: str, language: str) -> list[Duration]:
    """Every period of time in a text, in order.

    The first number of a range takes the unit of the second ("48 a 96 meses"). A number
    in words followed by the same in figures counts once. A unit word that holds its
    number (سنتين, two years) is a period by itself.
    """
    if language not in _written():
        return []
    tokens = _tokens(text, language)
    found: list[Duration] = []
    for place, token in enumerate(tokens):
        if token.unit:
            found += _before(tokens, place, language)
    return found


def _tokens(text: str, language: str) -> list[_Token]:
    written, units = _written()[language], _units(language)
    tokens = []
    for match in _WORD.finditer(text):
        folded = fold(match.group())
        bare = folded
        if language == "ar" and folded not in written.numbers and folded not in units:
            bare = re.sub(r"^(?:و|ب|ل|ال|لل|بال)(?=..)", "", folded)
        value = _value(match.group(), bare, written)
        tokens.append(
            _Token(bare, match.start(), match.end(), value, units.get(bare, ""))
        )
    return tokens


def _value(raw: str, folded: str, written: WrittenQuantities) -> float | None:
    if raw[0].isdecimal():
        return float(raw.replace(",", "."))
    return written.numbers.get(folded)


def _before(tokens: list[_Token], place: int, language: str) -> list[Duration]:
    """The period (or the two ends of a range) that ends at the unit at `place`."""
    unit = tokens[place]
    written = _written()[language]
    last, cursor = _number(tokens, place - 1, written)
    if last is None:
        own = unit.value
        if own is None:
            return []
        return [Duration(own * MONTHS[unit.unit], unit.unit, unit.start, unit.end)]
    start = tokens[cursor + 1].start
    found = [Duration(last * MONTHS[unit.unit], unit.unit, start, unit.end)]
    if cursor >= 0 and tokens[cursor].text in written.range:
        first, before = _number(tokens, cursor - 1, written)
        if first is not None:
            begin = tokens[before + 1].start
            low = Duration(first * MONTHS[unit.unit], unit.unit, begin, unit.end)
            found.insert(0, low)
    return found


def _number(
    tokens: list[_Token], place: int, written: WrittenQuantities
) -> tuple[float | None, int]:
    """The number that ends at `place` and the place before it."""
    total: float | None = None
    while place >= 0:
        token = tokens[place]
        if token.value is not None and not token.unit:
            if token.text[0].isdecimal():
                # figures repeat the words before them: "cuarenta y ocho (48)"
                if total is not None:
                    if total == token.value:  # or after them: "4 (quatro)"
                        place -= 1
                    break
                total, place = token.value, place - 1
                place = _skip_words(tokens, place, written, total)
                break
            total = token.value + (total or 0)
            place -= 1
        elif total is not None and token.text in written.joiners:
            if place == 0 or tokens[place - 1].value is None or tokens[place - 1].unit:
                break
            place -= 1
        else:
            break
    return total, place


def _skip_words(
    tokens: list[_Token], place: int, written: WrittenQuantities, figure: float
) -> int:
    """Pass over the number in words that the figure repeats."""
    total, cursor = 0.0, place
    while cursor >= 0 and (
        (tokens[cursor].value is not None and not tokens[cursor].text[0].isdecimal())
        or tokens[cursor].text in written.joiners
    ):
        total += tokens[cursor].value or 0
        cursor -= 1
        if total == figure:
            return cursor
    return place
