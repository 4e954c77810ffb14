"""Learns the ranker's weights, thresholds and confidence from labelled countries.

A `Pupil` is a country read once; weights are then learned on any set of pupils, and
tried on others, without reading the law again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from accord.evaluation.cases import CLASS_OF, Case
from accord.evaluation.truth import ExpectedArticle
from accord.instruments import Instrument
from accord.language.terms import Terms
from accord.matching import Match, Ranking, match_ranked
from accord.matching.calibration import INPUTS, facts
from accord.matching.features import NAMES, Floats
from accord.matching.profiles import load_profiles
from accord.matching.ranker import Example, Weights, learn, learn_logistic
from accord.matching.verdict import must_share

CANDIDATES = 200
"""Provisions per article the ranker learns from: the best under the starting weights."""

CAUTION = 4.0
"""Penalty on the weights of confidence: with some hundred verdicts to learn from, a
strong one gives the better probabilities on countries left out."""

Load = Callable[[str], Terms]


@dataclass(frozen=True, slots=True)
class Pupil:
    """A labelled country, read: its ranking and its articles as examples."""

    case: Case
    ranking: Ranking
    examples: tuple[Example, ...]


def read_pupil(case: Case, instrument: Instrument, start: Weights, load: Load) -> Pupil:
    """Read a country and compute the features of its labelled articles."""
    ranking = Ranking(case.corpus, load, start, keep=True)
    examples = tuple(
        _example(article, case, instrument, ranking) for article in case.truth.articles
    )
    return Pupil(case, ranking, examples)


def _example(
    article: ExpectedArticle, case: Case, instrument: Instrument, ranking: Ranking
) -> Example:
    profile = load_profiles()[instrument.requirement(article.article).topic]
    start = ranking.weights.vector(profile.kind)
    right = frozenset().union(*(case.truth.same(one) for one in article.core))
    features, labels = [], []
    for reading, all_features in ranking.features(profile):
        flags = np.array([one.citation in right for one in reading.provisions])
        best = np.argsort(-(all_features @ start))[:CANDIDATES]
        kept = np.union1d(best, np.flatnonzero(flags))
        features.append(all_features[kept])
        labels.append(flags[kept])
    return Example(profile.kind, np.vstack(features), np.concatenate(labels))


def learn_weights(pupils: Sequence[Pupil], start: Weights) -> Weights:
    """Ranker and thresholds learned on countries; confidence is left as it was."""
    examples = [one for pupil in pupils for one in pupil.examples]
    vectors = learn(examples, start.vector())
    learned = replace(
        start,
        features=_named(vectors.pop("")),
        by_kind={kind: _named(vector) for kind, vector in vectors.items()},
        learned_on=sorted(pupil.case.code for pupil in pupils),
    )
    return _with_threshold(learned, examples)


def _named(vector: Floats) -> dict[str, float]:
    return {
        name: round(float(weight), 4)
        for name, weight in zip(NAMES, vector, strict=True)
    }


def _with_threshold(weights: Weights, examples: Sequence[Example]) -> Weights:
    """Best scores where the law answers and where it does not, told apart."""
    best = np.array(
        [float((one.features @ weights.vector(one.kind)).max()) for one in examples]
    )
    answered = np.array([bool(one.right.any()) for one in examples])
    if answered.all() or not answered.any():
        return weights
    intercept, slope = learn_logistic(best[:, None], answered)
    return replace(
        weights,
        missing_below=round(float(-intercept / slope), 3),
        found_slope=round(float(slope), 3),
    )


def learn_confidence(
    weights: Weights, others: Sequence[tuple[Pupil, Weights]], instrument: Instrument
) -> Weights:
    """Confidence learned on verdicts about countries their weights had not seen."""
    inputs, right = [], []
    for pupil, foreign in others:
        ranking = pupil.ranking.with_weights(foreign)
        matches = {one.requirement: one for one in match_ranked(ranking, [instrument])}
        for article in pupil.case.truth.articles:
            requirement = instrument.requirement(article.article)
            found = matches[requirement.id]
            margin = _margin(found, foreign)
            share = must_share(requirement, found.elements)
            inputs.append(facts(found.verdict, margin, share, len(found.cited)))
            right.append(CLASS_OF[found.verdict] == article.verdict)
    learned = learn_logistic(np.array(inputs), np.array(right), CAUTION)
    return replace(
        weights,
        confidence={
            name: round(float(one), 4)
            for name, one in zip(INPUTS, learned, strict=True)
        },
    )


def _margin(found: Match, weights: Weights) -> float:
    best = found.candidates[0].score if found.candidates else 0.0
    return best - weights.missing_below
