"""What speaks for and against a provision answering a topic, as numbers in 0-1.

Every feature is a plain statement a reader can check on the text ("the act and its
object stand close together", "the heading names the offence"); the ranker only weighs
them. All provisions of a language are scored at once.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from accord.law.citations import CitationReader
from accord.matching.index import Hits, Ints
from accord.matching.profiles import Profile
from accord.matching.reading import Reading

Floats = npt.NDArray[np.float64]

NAMES = (
    "core-close",  # core concepts within a few words of each other
    "core-there",  # core concepts anywhere in the provision
    "core-heading",  # core concepts in the heading
    "core-lead",  # core concepts in the first words of the text
    "core-density",  # share of the text the core takes
    "topic-text",  # phrases that name the topic, in the text
    "topic-lead",  # the same in the first words of the text
    "topic-heading",  # the same in the heading
    "topic-path",  # the same in the structure headings above
    "helps",  # share of the usual companions present
    "against",  # share of the concepts that speak for another topic
    "words",  # BM25 of the topic's words
    "kind",  # it is the sort of provision asked for
    "other-kind",  # it is a definition, transitional or administrative rule
    "repealed",  # it is a repealed stub
    "chapter",  # share of core provisions in its chapter
    "work",  # share of core provisions in its work
    "cyber-chapter",  # share of its chapter that speaks of computer systems
    "cyber-title",  # the headings above it or its work's title name computer systems
    "cyber-work",  # share of its work that speaks of computer systems
    "penal-work",  # share of its work that are offences (for rules on offences)
    "general-place",  # it stands early in a penal work (for general-part rules)
    "cited",  # provisions that have the core cite it
    "neighbour",  # the provisions beside it have the core
    "short",  # too short to be a rule
    "long",  # very long: many things in one
)

_OF_OFFENCES = ("offence", "general-part")
_OTHER_KINDS = ("definition", "transitional", "administrative")


class FeatureMaker:
    """Computes features for every provision of a reading, one topic at a time."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.size = len(reading.provisions)
        self._bm25 = Bm25(reading)
        self._present: dict[str, npt.NDArray[np.bool_]] = {}
        length = reading.index.length
        self._short = (length < 6).astype(float)
        systems = self.present("computer-system").astype(float)
        self._cyber_work = np.sqrt(self._share(systems, reading.work_of))
        titles = np.zeros(reading.paths.size)
        titles[reading.path_documents("computer-system")] = 1.0
        self._cyber_title = titles[reading.path_of]
        self._cyber_chapter = np.sqrt(self._share(systems, reading.path_of))
        offences = self.present("kind:offence").astype(float)
        self._penal_work = self._share(offences, reading.work_of)
        codes = np.zeros(reading.paths.size, bool)
        codes[reading.path_documents("kind:code")] = True
        special = (self._cyber_title == 0) & (self._cyber_work < 0.5)
        special &= ~codes[reading.path_of]
        self.own_law = self.present("kind:own-law") & special
        self._early = self._place_in_work() * np.minimum(4 * self._penal_work, 1)
        self._citing = Citing(reading)
        self._long = np.clip(np.log1p(length) / np.log(3000), 0, 1)

    def present(self, key: str) -> npt.NDArray[np.bool_]:
        """Which provisions a key stands in."""
        if key not in self._present:
            flags = np.zeros(self.size, bool)
            flags[self.reading.documents(key)] = True
            self._present[key] = flags
        return self._present[key]

    def showing(self, alternatives: Sequence[Sequence[str]]) -> int:
        """How many provisions show one of the alternatives (all its concepts)."""
        flags = np.zeros(self.size, bool)
        for concepts in alternatives:
            flags |= np.logical_and.reduce([self.present(key) for key in concepts])
        return int(flags.sum())

    def topic(self, profile: Profile) -> Floats:
        """Features of a topic: array of shape (provisions, len(NAMES))."""
        close = np.zeros(self.size)
        there = np.zeros(self.size, bool)
        heading = np.zeros(self.size, bool)
        lead = np.zeros(self.size, bool)
        count = np.zeros(self.size)
        for line in profile.core:
            hits, distance = self._together([self.reading.of(key) for key in line])
            there |= np.logical_and.reduce([self.present(key) for key in line])
            if not len(hits):
                continue
            documents = self.reading.index.document_of(hits.start)
            np.maximum.at(close, documents, np.exp(-distance / 8))
            tight = distance <= 20
            np.add.at(count, documents[tight], 1.0)
            in_heading = self.reading.index.in_heading(hits.start)
            heading[documents[in_heading]] = True
            text_start = self.reading.index.field_start[2 * documents + 1]
            early = ~in_heading & (hits.end - text_start <= 40) & tight
            lead[documents[early]] = True
        density = np.clip(
            count / np.sqrt(np.maximum(self.reading.index.length, 20)), 0, 1
        )
        core = (close > np.exp(-20 / 8)).astype(float)
        chapter = self._share(core, self.reading.path_of)
        work = self._share(core, self.reading.work_of)
        topic_cues = self._topic_cues(profile)
        none = np.zeros(self.size)
        columns = (
            close,
            there,
            heading,
            lead,
            density,
            *topic_cues,
            self._share_present(profile.helps),
            self._share_present(profile.against),
            self._bm25.topic(profile),
            self.present(f"kind:{profile.kind}"),
            np.logical_or.reduce([self.present(f"kind:{k}") for k in _OTHER_KINDS])
            & (profile.kind not in _OTHER_KINDS),
            self.present("kind:repealed") & (self.reading.index.length < 25),
            chapter,
            np.sqrt(work),
            self._cyber_chapter if profile.kind in _OF_OFFENCES else none,
            self._cyber_title,
            self._cyber_work,
            self._penal_work if profile.kind in _OF_OFFENCES else -self._penal_work,
            self._early if profile.kind == "general-part" else none,
            self._citing.cited(np.flatnonzero((core > 0) | topic_cues[0].astype(bool))),
            self._beside(core),
            self._short,
            self._long,
        )
        return np.column_stack([np.asarray(column, float) for column in columns])

    def _together(self, lists: list[Hits]) -> tuple[Hits, Floats]:
        """Places of the first concept with the distance to the farthest other one."""
        first = lists[0]
        distance = np.zeros(len(first))
        if any(len(hits) == 0 for hits in lists):
            return Hits(first.start[:0], first.end[:0]), distance[:0]
        for other in lists[1:]:
            after = np.searchsorted(other.start, first.start)
            best = np.full(len(first), np.inf)
            for place in (after - 1, after):
                inside = (place >= 0) & (place < len(other))
                at = np.clip(place, 0, len(other) - 1)
                gap = np.maximum(
                    np.maximum(first.start, other.start[at])
                    - np.minimum(first.end, other.end[at]),
                    0,
                )
                best = np.where(inside & (gap < best), gap, best)
            distance = np.maximum(distance, best)
        kept = distance < 60
        return Hits(first.start[kept], first.end[kept]), distance[kept]

    def _topic_cues(self, profile: Profile) -> tuple[Floats, Floats, Floats, Floats]:
        key = f"topic:{profile.topic}"
        hits = self.reading.of(key)
        documents = self.reading.index.document_of(hits.start)
        in_heading = self.reading.index.in_heading(hits.start)
        text = np.zeros(self.size)
        np.add.at(text, documents[~in_heading], 1.0)
        lead = np.zeros(self.size)
        text_start = self.reading.index.field_start[2 * documents + 1]
        lead[documents[~in_heading & (hits.start - text_start < 15)]] = 1.0
        heading = np.zeros(self.size)
        heading[documents[in_heading]] = 1.0
        paths = np.zeros(self.reading.paths.size)
        paths[self.reading.path_documents(key)] = 1.0
        return 1 - np.exp(-text), lead, heading, paths[self.reading.path_of]

    def _share_present(self, keys: tuple[str, ...]) -> Floats:
        if not keys:
            return np.zeros(self.size)
        flags = np.array([self.present(key) for key in keys], float)
        return np.asarray(flags.mean(axis=0), float)

    def _share(self, flags: Floats, group: npt.NDArray[np.int64]) -> Floats:
        total = np.bincount(group, minlength=1)
        having = np.bincount(group, weights=flags, minlength=1)
        return np.asarray((having / np.maximum(total, 1))[group], float)

    def _place_in_work(self) -> Floats:
        """1 for the first provision of a work, falling to 0 at a quarter of it."""
        sizes = np.bincount(self.reading.work_of, minlength=1)
        first = np.cumsum(sizes) - sizes
        at = np.arange(self.size) - first[self.reading.work_of]
        share = at / np.maximum(sizes[self.reading.work_of], 1)
        return np.asarray(np.clip(1 - 4 * share, 0, 1), float)

    def _beside(self, flags: Floats) -> Floats:
        same_before = np.append(
            False, self.reading.work_of[1:] == self.reading.work_of[:-1]
        )
        before = np.where(same_before, np.append(0.0, flags[:-1]), 0.0)
        same_after = np.append(same_before[1:], False)
        after = np.where(same_after, np.append(flags[1:], 0.0), 0.0)
        return np.asarray((before + after) / 2, float)


class Citing:
    """Which provisions are cited, read from the text only where it is asked for."""

    def __init__(self, reading: Reading) -> None:
        self._provisions = reading.provisions
        self._number = {one.citation: at for at, one in enumerate(reading.provisions)}
        works = {one.work.id: one.work for one in reading.provisions}
        self._reader = CitationReader(list(works.values()))
        self._cites: dict[int, Ints] = {}

    def cited(self, citing: Ints) -> Floats:
        """How often each provision is cited by these, 0-1 on a log scale."""
        count = np.zeros(len(self._provisions))
        for document in citing:
            count[self._cited_in(int(document))] += 1
        scaled = np.minimum(np.log1p(count) / np.log(30), 1)
        return np.asarray(scaled, float)

    def _cited_in(self, document: int) -> Ints:
        if document not in self._cites:
            found = {
                self._number[one.target]
                for one in self._reader.read(self._provisions[document], laws=False)
                if one.target in self._number
            }
            self._cites[document] = np.array(sorted(found - {document}), np.int64)
        return self._cites[document]


class Bm25:
    """BM25 (Robertson, k1 = 1.2, b = 0.75) of a topic's words over the provisions.

    The words are the stems of every cue of the topic and its core concepts; the score
    is divided by the best of the topic, so it lies in 0-1.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        length = np.maximum(reading.index.length, 1)
        self._norm = 1.2 * (0.25 + 0.75 * length / length.mean())

    def topic(self, profile: Profile) -> Floats:
        """Scores of every provision, shape (provisions,)."""
        size = len(self.reading.provisions)
        total = np.zeros(size)
        for key in sorted({one for line in profile.core for one in line}):
            total += self._saturated(key, size)
        total += 2 * self._saturated(f"topic:{profile.topic}", size)
        top = total.max() if size else 0.0
        return total / top if top > 0 else total

    def _saturated(self, key: str, size: int) -> Floats:
        documents = self.reading.documents(key)
        if not len(documents):
            return np.zeros(size)
        count = np.bincount(documents, minlength=size).astype(float)
        containing = int((count > 0).sum())
        weight = np.log1p((size - containing + 0.5) / (containing + 0.5))
        return np.asarray(weight * count * 2.2 / (count + self._norm), float)
