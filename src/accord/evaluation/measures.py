"""The measures of `accord evaluate matching`, each as its textbook defines it.

A value that cannot be computed is None, never 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from accord.evaluation.truth import Expected, ExpectedArticle

CLASSES = ("implemented", "partial", "gap")


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of the values that are there."""
    there = [value for value in values if value is not None]
    return sum(there) / len(there) if there else None


def recall_at(
    k: int, ranked: Sequence[str], article: ExpectedArticle, truth: Expected
) -> float:
    """Share of core provisions (or an equivalent) among the first k."""
    top = set(ranked[:k])
    return sum(bool(truth.same(one) & top) for one in article.core) / len(article.core)


def hit_at_1(ranked: Sequence[str], article: ExpectedArticle, truth: Expected) -> float:
    """1 when the first provision is a core one (or an equivalent)."""
    right = frozenset().union(*(truth.same(one) for one in article.core))
    return float(bool(ranked) and ranked[0] in right)


def reciprocal_rank(
    ranked: Sequence[str], article: ExpectedArticle, truth: Expected
) -> float:
    """1 / rank of the first core provision (or equivalent); 0 when there is none."""
    right = frozenset().union(*(truth.same(one) for one in article.core))
    for place, citation in enumerate(ranked, 1):
        if citation in right:
            return 1 / place
    return 0.0


def accuracy(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Share of (expected, given) pairs that agree."""
    return mean(float(expected == given) for expected, given in pairs)


def f1(pairs: Sequence[tuple[str, str]], label: str) -> float | None:
    """F1 of one class; None when the class is neither expected nor given."""
    true = sum(expected == given == label for expected, given in pairs)
    wrong = sum((expected == label) != (given == label) for expected, given in pairs)
    return 2 * true / (2 * true + wrong) if true or wrong else None


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Mean F1 over the classes that occur in the truth."""
    occurring = [one for one in CLASSES if any(one == pair[0] for pair in pairs)]
    return mean(f1(pairs, label) for label in occurring)


def f1_interval(
    pairs: Sequence[tuple[str, str]], label: str, seed: int = 7, rounds: int = 1000
) -> list[float] | None:
    """95 % bootstrap interval of an F1 (percentiles over resampled pairs)."""
    if f1(pairs, label) is None:
        return None
    random = np.random.default_rng(seed)
    codes = np.array([(a == label, b == label) for a, b in pairs])
    draws = random.integers(0, len(codes), (rounds, len(codes)))
    expected, given = codes[draws, 0], codes[draws, 1]
    true = (expected & given).sum(axis=1)
    wrong = (expected ^ given).sum(axis=1)
    scored = 2 * true[true + wrong > 0] / (2 * true + wrong)[true + wrong > 0]
    low, high = np.percentile(scored, (2.5, 97.5))
    return [round(float(low), 4), round(float(high), 4)]


def cited_precision(
    cited: Sequence[str], article: ExpectedArticle, truth: Expected
) -> float | None:
    """Share of cited provisions that are core or supporting (or an equivalent)."""
    if not cited:
        return None
    right = frozenset().union(
        *(truth.same(one) for one in (*article.core, *article.supporting)), frozenset()
    )
    return sum(one in right for one in cited) / len(cited)
