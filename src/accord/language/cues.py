"""The cue language in which term files say how a law expresses a concept.

    sistema informático          the words in order, one other word may stand between
    (sistema|red) informático    alternatives for one place, also of several words
    informátic*                  any word that begins so (accents folded)
    acceder ~ sistema            both within 12 words, in any order
    acceder ~6 sistema           both within 6 words
    copia ~4 datos ~8 juez       the first two within 4 words, the third within 8 of them

Words are stemmed and stop words dropped, in cue and text alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from accord.language.words import fold, stem

NEAR = 12
"""Words within which the two sides of a plain `~` must stand."""

_SPLIT = re.compile(r"\s+~(\d*)\s+")
_PART = re.compile(r"\([^()]*\)|[^\s()]+")
_WORD = re.compile(r"[^\W_]+\*?")


@dataclass(frozen=True, slots=True)
class Slot:
    """One word of a phrase: one of these stems, or a word with one of these prefixes."""

    stems: frozenset[str]
    prefixes: frozenset[str] = frozenset()


Phrase = tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """Phrases that stand near one another; each side has alternative phrases.

    `near[i]` is the distance in words allowed between side i + 1 and those before it.
    """

    text: str
    sides: tuple[tuple[Phrase, ...], ...]
    near: tuple[int, ...] = ()


class CueError(ValueError):
    """A cue that cannot be read; the message says why."""


def parse_cue(text: str, language: str) -> Cue:
    """Read one cue of a term file. Raises CueError."""
    parts = _SPLIT.split(text.strip())
    sides = tuple(_side(part, text, language) for part in parts[::2])
    return Cue(text, sides, tuple(int(one) if one else NEAR for one in parts[1::2]))


def _side(part: str, cue: str, language: str) -> tuple[Phrase, ...]:
    if part.count("(") != part.count(")"):
        raise CueError(f"{cue!r} has an unclosed bracket")
    places = [_alternatives(one, language) for one in _PART.findall(part)]
    places = [one for one in places if one]
    if not places:
        raise CueError(f"{cue!r} has only stop words on one side")
    return tuple(
        tuple(slot for phrase in choice for slot in phrase)
        for choice in product(*places)
    )


def _alternatives(part: str, language: str) -> list[Phrase]:
    """The phrases that can stand at one place; one-word alternatives share a slot."""
    bracketed = part.startswith("(")
    phrases = [
        tuple(slot for word in _WORD.findall(one) if (slot := _slot(word, language)))
        for one in (part.strip("()").split("|") if bracketed else [part])
    ]
    single = [phrase[0] for phrase in phrases if len(phrase) == 1]
    longer = [phrase for phrase in phrases if len(phrase) > 1]
    if not single:
        return longer
    stems = frozenset().union(*(slot.stems for slot in single))
    prefixes = frozenset().union(*(slot.prefixes for slot in single))
    return [(Slot(stems, prefixes),), *longer]


def _slot(word: str, language: str) -> Slot | None:
    if word.endswith("*"):
        return Slot(frozenset(), frozenset((fold(word[:-1]),)))
    stemmed = stem(word, language)
    return Slot(frozenset((stemmed,))) if stemmed else None
