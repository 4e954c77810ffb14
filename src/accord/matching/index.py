"""A positional index of one language's provisions, and where cues stand in it.

Every provision is a document of two fields, heading then text. Words are numbered
through the whole corpus, with a gap between fields, so that a phrase or a distance can
be looked up for all documents at once and never reaches from one field into another.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from accord.language import Cue, fold, split_words, stem
from accord.language.cues import Slot

Ints = npt.NDArray[np.int64]

GAP = 64
"""Word positions left free between fields; longer than any distance a cue can ask."""


@dataclass(frozen=True, slots=True)
class Hits:
    """Places where a cue or concept stands: word positions [start, end)."""

    start: Ints
    end: Ints

    def __len__(self) -> int:
        return len(self.start)

    def within(self, first: int, last: int) -> bool:
        """Whether any hit starts in word positions [first, last)."""
        place = int(np.searchsorted(self.start, first))
        return place < len(self.start) and int(self.start[place]) < last


NO_HITS = Hits(np.zeros(0, np.int64), np.zeros(0, np.int64))


class _WordIds(dict[str, int]):
    """Raw word -> id; stop words are 0. `stems` has the ids of each stem's words.

    Words keep ids of their own, as a cue may ask for a stem or for a beginning: to a
    stemmer "opérateur" and "opération" are the same, to "opérateur*" they are not.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.stems: dict[str, list[int]] = {}

    def __missing__(self, raw: str) -> int:
        found = stem(raw, self.language)
        number = len(self) + 1 if found else 0
        if found:
            self.stems.setdefault(found, []).append(number)
        self[raw] = number
        return number


class Fields:
    """Where the two fields of every document lie in the word positions.

    `field_start` and `field_length` have the shape (2 * documents,).
    """

    def __init__(self, field_start: Ints, field_length: Ints) -> None:
        self.field_start = field_start
        self.field_length = field_length
        self.size = len(field_start) // 2

    @property
    def length(self) -> Ints:
        """Words of each document's text (stop words left out)."""
        return self.field_length[1::2]

    def document_of(self, positions: Ints) -> Ints:
        """The document each word position lies in."""
        return (np.searchsorted(self.field_start, positions, side="right") - 1) // 2

    def in_heading(self, positions: Ints) -> npt.NDArray[np.bool_]:
        """Whether each word position lies in a heading."""
        field = np.searchsorted(self.field_start, positions, side="right") - 1
        return np.asarray(field % 2 == 0)


class Index(Fields):
    """Positions of every stem of a list of (heading, text) documents."""

    def __init__(self, documents: Sequence[tuple[str, str]], language: str) -> None:
        self.language = language
        ids = _WordIds(language)
        fields: list[Ints] = []
        lengths = np.zeros(2 * len(documents), np.int64)
        for number, document in enumerate(documents):
            for field in (0, 1):
                words = np.array([ids[word] for word in split_words(document[field])])
                kept = words[words > 0] if len(words) else words
                fields.append(kept)
                lengths[2 * number + field] = len(kept)
        super().__init__(
            np.concatenate(([0], np.cumsum(lengths + GAP)))[: len(lengths)], lengths
        )
        self._build_postings(fields)
        self._build_vocabulary(ids)

    def _build_postings(self, fields: list[Ints]) -> None:
        flat = np.concatenate(fields) if fields else np.zeros(0)
        flat = flat.astype(np.int64)
        offsets = np.arange(len(flat)) + np.repeat(
            self.field_start - np.cumsum(self.field_length) + self.field_length,
            self.field_length,
        )
        order = np.argsort(flat, kind="stable")
        self._positions = offsets[order]
        top = int(flat.max()) if len(flat) else 0
        self._bounds = np.searchsorted(flat[order], np.arange(top + 2))

    def _build_vocabulary(self, ids: _WordIds) -> None:
        self._stem_ids = ids.stems
        folded: dict[str, set[int]] = {}
        for raw, number in ids.items():
            if number:
                folded.setdefault(fold(raw), set()).add(number)
        if self.language == "ar":
            for word in list(folded):
                bare = _without_article(word)
                if bare != word:
                    folded.setdefault(bare, set()).update(folded[word])
        self._folded = sorted(folded)
        self._folded_ids = [folded[word] for word in self._folded]

    def postings(self, word_id: int) -> Ints:
        """The positions of one word, ascending."""
        return self._positions[self._bounds[word_id] : self._bounds[word_id + 1]]

    def slot_ids(self, slot: Slot) -> set[int]:
        """The words of this corpus that fill a slot of a cue."""
        found = {one for stem in slot.stems for one in self._stem_ids.get(stem, ())}
        for prefix in sorted(slot.prefixes):
            place = bisect_left(self._folded, prefix)
            while place < len(self._folded) and self._folded[place].startswith(prefix):
                found |= self._folded_ids[place]
                place += 1
        return found

    def find(self, cue: Cue) -> Hits:
        """Every place where a cue stands."""
        hits = merge([self._phrase(one) for one in cue.sides[0]])
        for side, words in zip(cue.sides[1:], cue.near, strict=True):
            if not len(hits):
                return hits
            other = merge([self._phrase(one) for one in side])
            hits = merge([near(hits, other, words)])
        return hits

    def _slot(self, slot: Slot) -> Ints:
        lists = [self.postings(one) for one in self.slot_ids(slot)]
        if not lists:
            return NO_HITS.start
        return lists[0] if len(lists) == 1 else np.sort(np.concatenate(lists))

    def _phrase(self, slots: tuple[Slot, ...]) -> Hits:
        """Slots in order; at most one other word between two of them."""
        start = self._slot(slots[0])
        end = start + 1
        for slot in slots[1:]:
            if not len(start):
                return NO_HITS
            places = self._slot(slot)
            if not len(places):
                return NO_HITS
            after = np.searchsorted(places, end)
            inside = after < len(places)
            found = places[np.minimum(after, len(places) - 1)]
            kept = inside & (found <= end + 1)
            start, end = start[kept], found[kept] + 1
        return Hits(start, end)


def near(one: Hits, other: Hits, words: int) -> Hits:
    """Places where both stand within `words` words, as one hit over both."""
    if not len(one) or not len(other):
        return NO_HITS
    best_start = best_end = None
    best = np.full(len(one), np.iinfo(np.int64).max)
    after = np.searchsorted(other.start, one.start)
    for place in (after - 1, after):
        inside = (place >= 0) & (place < len(other))
        at = np.clip(place, 0, len(other) - 1)
        start = np.minimum(one.start, other.start[at])
        end = np.maximum(one.end, other.end[at])
        distance = np.maximum(one.start, other.start[at]) - np.minimum(
            one.end, other.end[at]
        )
        better = inside & (distance < best)
        best = np.where(better, distance, best)
        best_start = (
            start if best_start is None else np.where(better, start, best_start)
        )
        best_end = end if best_end is None else np.where(better, end, best_end)
    kept = best <= words
    assert best_start is not None
    assert best_end is not None
    return Hits(best_start[kept], best_end[kept])


def merge(lists: Sequence[Hits]) -> Hits:
    """All hits of several cues, in order of position, doubles dropped."""
    lists = [hits for hits in lists if len(hits)]
    if not lists:
        return NO_HITS
    start = np.concatenate([hits.start for hits in lists])
    end = np.concatenate([hits.end for hits in lists])
    order = np.lexsort((end, start))
    start, end = start[order], end[order]
    last_of_start = np.append(start[1:] != start[:-1], True)
    return Hits(start[last_of_start], end[last_of_start])


def _without_article(word: str) -> str:
    for prefix in ("وال", "فال", "بال", "كال", "لل", "ال"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix) :]
    return word
