"""Penalties as data: the prison terms a provision threatens, and whether a fine.

"prisión de seis meses a dos años e inhabilitación de uno a tres años" has one prison
term, 6 to 24 months: a period belongs to the penalty word that stands closest to it.
Words are content (`language/penalties.yaml`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from accord.content_files import content_folder, read_yaml
from accord.language.quantities import (
    Duration,
    life_phrases,
    range_words,
    read_durations,
)
from accord.language.words import fold

LIFE = 1200.0
"""Months that stand for imprisonment for life."""

_AFTER = 24
"""Characters after a period in which the word for prison follows it."""

_BEFORE = 110
"""Characters before a period in which the word for its penalty stands."""


@dataclass(frozen=True, slots=True)
class _Words:
    """One language's part of the content file."""

    prison: list[str]
    fine: list[str]
    other: list[str]


@dataclass(frozen=True, slots=True)
class PrisonTerm:
    """A prison term: shortest and longest in months, characters [start, end)."""

    months: float
    least: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Penalty:
    """What a provision threatens."""

    prison: tuple[PrisonTerm, ...]
    fine: bool

    @property
    def base_months(self) -> float:
        """Longest prison of the first term stated: that of the offence as such."""
        return self.prison[0].months if self.prison else 0.0

    @property
    def highest_months(self) -> float:
        """Longest prison of any term, aggravated ones among them."""
        return max((one.months for one in self.prison), default=0.0)


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    path = content_folder() / "language" / "penalties.yaml"
    written = read_yaml(path, dict[str, _Words]).get(language)
    if written is None:
        return {}
    groups = {"prison": written.prison, "fine": written.fine, "other": written.other}
    return {
        name: re.compile(
            r"(?<![^\W\d_])(?:و?ب?ال|لل|و?ب|و)?(?:"
            + "|".join(re.escape(fold(one)) for one in words)
            + ")"
        )
        for name, words in groups.items()
    }


def read_penalty(text: str, language: str) -> Penalty:
    """Every prison term of a text in order, and whether it threatens a fine.

    A language without penalty words gives an empty penalty.
    """
    patterns = _patterns(language)
    if not patterns:
        return Penalty((), False)
    folded = _fold_in_place(text)
    terms = [
        PrisonTerm(LIFE, LIFE, one.start(), one.end())
        for phrase in life_phrases(language)
        for one in re.finditer(re.escape(phrase), folded)
    ]
    for first, last in _ranges(read_durations(text, language), folded, language):
        if _is_prison(folded, first, last, patterns):
            terms.append(PrisonTerm(last.months, first.months, first.start, last.end))
    terms.sort(key=lambda one: one.start)
    return Penalty(tuple(terms), bool(patterns["fine"].search(folded)))


def _fold_in_place(text: str) -> str:
    """Folded text of the same length, so that places stay valid."""
    return "".join(
        folded if len(folded := fold(one)) == 1 else one.casefold()[:1] or " "
        for one in text
    )


def _ranges(
    durations: list[Duration], text: str, language: str
) -> list[tuple[Duration, Duration]]:
    """Periods as (shortest, longest); the two ends of a range belong together."""
    to = range_words(language)
    pairs: list[tuple[Duration, Duration]] = []
    for one in durations:
        open_pair = bool(pairs) and pairs[-1][0] is pairs[-1][1]
        if open_pair:
            before = pairs[-1][1]
            joined = before.end == one.end or text[before.end : one.start].strip() in to
            if joined:
                pairs[-1] = (before, one)
                continue
        pairs.append((one, one))
    return pairs


def _is_prison(
    text: str, first: Duration, last: Duration, patterns: dict[str, re.Pattern[str]]
) -> bool:
    """Whether the penalty word closest to the period means prison."""
    after = text[last.end : last.end + _AFTER]
    follows = {
        name: found.start()
        for name, pattern in patterns.items()
        if (found := pattern.search(after))
    }
    if follows and min(follows, key=lambda name: follows[name]) == "prison":
        return True
    before = text[max(0, first.start - _BEFORE) : first.start]
    precedes = {
        name: max(one.end() for one in pattern.finditer(before))
        for name, pattern in patterns.items()
        if pattern.search(before)
    }
    if not precedes:
        return False
    return max(precedes, key=lambda name: precedes[name]) == "prison"
