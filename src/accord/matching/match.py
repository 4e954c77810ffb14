"""Matches every requirement of the instruments with the provisions of a corpus.

    matches = match(corpus, load_instruments())

The law is read once (`reading`), each topic is scored once however many instruments
ask for it (`features`, `ranker`), elements are read on the short list only
(`elements`), and the verdict follows from them (`verdict`). The machine proposes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace

import numpy as np

from accord.instruments.model import Force, Instrument, Requirement
from accord.language import load_terms
from accord.law.model import Corpus
from accord.matching.calibration import confidence
from accord.matching.elements import allow_elsewhere, read_elements, unread
from accord.matching.encoder import CONSIDERED, Encoder, Meaning, queries_of
from accord.matching.features import NAMES, FeatureMaker, Floats
from accord.matching.model import (
    Authority,
    Candidate,
    ElementState,
    Match,
    Reason,
    ReasonCode,
    Sighting,
    Verdict,
)
from accord.matching.parallel import in_parallel
from accord.matching.profiles import Profile, load_profiles
from accord.matching.ranker import Weights, load_weights
from accord.matching.reading import LoadTerms, Reading, read_corpus_words, spans_of
from accord.matching.verdict import limit_to_own_law, must_share, propose, shows_any

SHORT_LIST = 10
"""Provisions shown per requirement, best first."""

CITED = 5
"""Provisions a verdict may rest on at most."""

WORTH_SHARING = 2000
"""Provisions from which a second process saves more time than it takes to start."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One provision on the short list of a topic."""

    reading: Reading
    document: int
    score: float
    features: Floats


class Ranking:
    """All topics of a corpus, ranked on demand and kept."""

    def __init__(
        self,
        corpus: Corpus,
        load: LoadTerms = load_terms,
        weights: Weights | None = None,
        *,
        readings: Sequence[Reading] | None = None,
        keep: bool = False,
        meaning: Meaning | None = None,
    ) -> None:
        self.weights = weights or load_weights()
        self.searched = len(corpus)
        if readings is None:
            readings = read_corpus_words(corpus, load)
        self._makers = [FeatureMaker(one) for one in readings]
        self._ranked: dict[str, tuple[Ranked, ...]] = {}
        self._features: dict[str, list[tuple[Reading, Floats]]] = {}
        self._meaning = meaning
        self._keep = keep  # features are large; only measuring asks for them again

    def with_weights(self, weights: Weights) -> Ranking:
        """The same reading of the law, ranked with other weights."""
        other = copy(self)
        other.weights = weights
        other._ranked = {}
        return other

    def features(self, profile: Profile) -> list[tuple[Reading, Floats]]:
        """The features of every provision for one topic, one entry per language."""
        if profile.topic in self._features:
            return self._features[profile.topic]
        made = [(maker.reading, maker.topic(profile)) for maker in self._makers]
        if self._keep:
            self._features[profile.topic] = made
        return made

    def sightings(self, requirement: Requirement) -> tuple[Sighting, ...]:
        """In how many provisions each element stands by itself."""
        return tuple(
            Sighting(
                element.id,
                sum(maker.showing(element.concepts) for maker in self._makers),
            )
            for element in requirement.elements
            if element.concepts and element.force is Force.MUST
        )

    def law_given(self, topic: str) -> bool | None:
        """Whether a law (or chapter) of the sort that holds such rules is there."""
        usual = load_profiles()[topic].usual_law
        if not usual:
            return None
        return any(len(maker.reading.path_documents(usual)) for maker in self._makers)

    def own_law_only(self, topic: str, best: Ranked) -> bool:
        """Whether a power or general rule holds for offences of its own law only.

        Such as a power of an act on terrorism: it cannot answer for cybercrime. An act
        on computer crime may well speak of its own offences.
        """
        profile = load_profiles()[topic]
        if profile.kind not in ("power", "general-part"):
            return False
        maker = next(one for one in self._makers if one.reading is best.reading)
        return bool(maker.own_law[best.document])

    def topic(self, topic: str, most: int = SHORT_LIST) -> tuple[Ranked, ...]:
        """The short list of a topic, best first; empty when nothing speaks for any."""
        if topic not in self._ranked:
            self._ranked[topic] = self._rank(load_profiles()[topic])
        return self._ranked[topic][:most]

    def _rank(self, profile: Profile) -> tuple[Ranked, ...]:
        ranked: list[Ranked] = []
        vector = self.weights.vector(profile.kind)
        for reading, features in self.features(profile):
            scores = features @ vector
            # a provision nothing speaks for is no candidate, however it is placed
            scores[features[:, EVIDENCE].sum(axis=1) == 0] = -np.inf
            best = np.argsort(-scores, kind="stable")[:50]
            ranked += [
                Ranked(reading, int(one), float(scores[one]), features[one])
                for one in best
                if np.isfinite(scores[one])
            ]
        ranked.sort(key=lambda one: -one.score)
        return self._reordered(profile.topic, ranked)

    def _reordered(self, topic: str, ranked: list[Ranked]) -> tuple[Ranked, ...]:
        if self._meaning is None:
            return tuple(ranked)
        first, others = ranked[:CONSIDERED], ranked[CONSIDERED:]
        gains = self._meaning.gains(topic, first)
        moved = [
            replace(one, score=one.score + float(gain))
            for one, gain in zip(first, gains, strict=True)
        ]
        return tuple(sorted([*moved, *others], key=lambda one: -one.score))


EVIDENCE = [
    NAMES.index(name)
    for name in ("core-close", "core-there", "topic-text", "topic-heading", "words")
]


def match(
    corpus: Corpus,
    instruments: Iterable[Instrument],
    *,
    load: LoadTerms = load_terms,
    weights: Weights | None = None,
    readings: Sequence[Reading] | None = None,
    encoder: Encoder | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> tuple[Match, ...]:
    """Propose a verdict for every requirement, in the order of the instruments.

    `readings` is the law as read before (`read_index`); `jobs` the processes that work
    side by side, with the same result for any number. `encoder` is a second signal on
    the short list. `progress` is called with
    (done, total). An empty corpus gives not-known verdicts.
    """
    asked = tuple(instruments)
    meaning = Meaning(encoder, queries_of(asked)) if encoder else None
    ranking = Ranking(corpus, load, weights, readings=readings, meaning=meaning)
    return match_ranked(ranking, asked, progress, jobs)


def match_ranked(
    ranking: Ranking,
    instruments: Iterable[Instrument],
    progress: Progress | None = None,
    jobs: int = 1,
) -> tuple[Match, ...]:
    """The same as `match`, on a corpus that has been read already."""
    requirements = [one for item in instruments for one in item.requirements]
    matches: list[Match] = []
    for found in in_parallel(
        lambda requirement: _match_one(requirement, ranking),
        requirements,
        jobs if ranking.searched >= WORTH_SHARING else 1,
        key=lambda requirement: requirement.topic,
    ):
        matches.append(found)
        if progress:
            progress(len(matches), len(requirements))
    return tuple(matches)


def _match_one(requirement: Requirement, ranking: Ranking) -> Match:
    ranked = ranking.topic(requirement.topic)
    if not ranking.searched:
        return _without_text(requirement)
    if not ranked or ranked[0].score < ranking.weights.missing_below:
        return _missing(requirement, ranked, ranking)
    cited = _cite(ranked, ranking.weights.cite_within)
    reading = cited[0].reading
    documents = [one.document for one in cited if one.reading is reading]
    elements = allow_elsewhere(
        requirement, read_elements(requirement, reading, documents)
    )
    if not shows_any(requirement, elements):
        return _missing(requirement, ranked, ranking)
    proposal = propose(requirement, elements)
    if ranking.own_law_only(requirement.topic, cited[0]):
        proposal = limit_to_own_law(proposal)
    margin = ranked[0].score - ranking.weights.missing_below
    share = must_share(requirement, elements)
    verdict = proposal.verdict
    return Match(
        requirement=requirement.id,
        verdict=verdict,
        confidence=round(
            confidence(ranking.weights, verdict, margin, share, len(cited)), 2
        ),
        cited=tuple(one.reading.provisions[one.document].citation for one in cited),
        candidates=_candidates(requirement, ranked, ranking.weights),
        elements=elements,
        searched=ranking.searched,
        reason=proposal.reason,
        flags=proposal.flags,
        authority=_authority(reading, documents),
        reasons=proposal.reasons,
    )


def _authority(reading: Reading, documents: Sequence[int]) -> Authority:
    wanted = set(documents)
    for key, authority in (
        ("judicial-authorisation", Authority.JUDGE),
        ("prosecutor-authorisation", Authority.PROSECUTOR),
    ):
        if wanted.intersection(reading.documents(key).tolist()):
            return authority
    return Authority.NOBODY


def _cite(ranked: Sequence[Ranked], within: float) -> list[Ranked]:
    best = ranked[0].score
    return [one for one in ranked if one.score >= best - within][:CITED]


def _without_text(requirement: Requirement) -> Match:
    elements = unread(requirement, ElementState.UNCLEAR)
    return Match(
        requirement.id,
        Verdict.NOT_KNOWN,
        0.0,
        (),
        (),
        elements,
        0,
        reason="No law was given, so nothing can be said.",
        reasons=(Reason(ReasonCode.NO_LAW),),
    )


def _missing(
    requirement: Requirement, ranked: Sequence[Ranked], ranking: Ranking
) -> Match:
    margin = (ranked[0].score if ranked else 0.0) - ranking.weights.missing_below
    nearest = (
        ranked[0].reading.provisions[ranked[0].document].citation if ranked else ""
    )
    return Match(
        requirement=requirement.id,
        verdict=Verdict.MISSING,
        confidence=round(
            confidence(ranking.weights, Verdict.MISSING, margin, 0.0, 0), 2
        ),
        cited=(),
        candidates=_candidates(requirement, ranked, ranking.weights),
        elements=unread(requirement, ElementState.ABSENT),
        searched=ranking.searched,
        reason="No provision searched shows what the article asks for.",
        nearest_miss=nearest,
        reasons=(Reason(ReasonCode.NONE_FOUND),),
        sightings=ranking.sightings(requirement),
        law_given=ranking.law_given(requirement.topic),
    )


def _candidates(
    requirement: Requirement, ranked: Sequence[Ranked], weights: Weights
) -> tuple[Candidate, ...]:
    profile = load_profiles()[requirement.topic]
    vector = weights.vector(profile.kind)
    keys = [*sorted(profile.concepts), f"topic:{profile.topic}"]
    return tuple(
        Candidate(
            citation=one.reading.provisions[one.document].citation,
            score=round(one.score, 3),
            reasons=tuple(
                (name, round(float(part), 3))
                for name, part in zip(NAMES, one.features * vector, strict=True)
                if part
            ),
            spans=spans_of(one.reading, one.document, keys),
        )
        for one in ranked
    )
