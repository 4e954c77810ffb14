"""Learns the ranker's weights and thresholds from labelled countries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from accord.evaluation.matching import Case
from accord.instruments import Instrument
from accord.language.terms import Terms
from accord.matching import Ranking
from accord.matching.features import NAMES, Floats
from accord.matching.profiles import load_profiles
from accord.matching.ranker import Example, Weights, learn

CANDIDATES = 200
"""Provisions per article the ranker learns from: the best under the starting weights."""

Load = Callable[[str], Terms]


def examples_of(
    case: Case, instrument: Instrument, start: Weights, load: Load
) -> list[Example]:
    """The labelled articles of one country with the features of their candidates."""
    ranking = Ranking(case.corpus, load, start)
    examples = []
    for article in case.truth.articles:
        if not article.core:
            continue
        profile = load_profiles()[instrument.requirement(article.article).topic]
        right = frozenset().union(*(case.truth.same(one) for one in article.core))
        features, labels = [], []
        for reading, all_features in ranking.features(profile):
            flags = np.array([one.citation in right for one in reading.provisions])
            best = np.argsort(-(all_features @ start.vector(profile.kind)))[:CANDIDATES]
            kept = np.union1d(best, np.flatnonzero(flags))
            features.append(all_features[kept])
            labels.append(flags[kept])
        examples.append(
            Example(profile.kind, np.vstack(features), np.concatenate(labels))
        )
    return examples


def learn_weights(
    examples: Sequence[Example], start: Weights, learned_on: Sequence[str]
) -> Weights:
    """Weights learned on examples, scaled so that thresholds keep their meaning."""
    vectors = learn(examples, start.vector())
    learned = Weights(
        features=_named(vectors.pop("")),
        by_kind={kind: _named(vector) for kind, vector in vectors.items()},
        cite_within=start.cite_within,
        learned_on=sorted(learned_on),
    )
    return replace(learned, missing_below=_threshold(examples, learned))


def _named(vector: Floats) -> dict[str, float]:
    return {
        name: round(float(weight), 4)
        for name, weight in zip(NAMES, vector, strict=True)
    }


def _threshold(examples: Sequence[Example], weights: Weights) -> float:
    """The score nearly every right provision that ranks first lies above."""
    best = [
        float((one.features @ weights.vector(one.kind))[one.right].max())
        for one in examples
        if one.right.any()
    ]
    return round(float(np.percentile(best, 5)), 3)
