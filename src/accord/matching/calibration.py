"""How sure a proposed verdict is: a probability learned on left-out countries.

The log odds that a verdict is right are a weighted sum of plain facts about it; the
weights are learned with the ranker's (`Weights.confidence`) on countries the ranker had
not seen, so that of verdicts given with confidence 0.9 about nine in ten are right.
"""

from __future__ import annotations

import numpy as np

from accord.matching.features import Floats
from accord.matching.model import Verdict
from accord.matching.ranker import Weights, squash

INPUTS = (
    "intercept",
    "found-margin",  # score above the point where something answers (at most 6)
    "missing-margin",  # score below it, for missing
    "met",  # the verdict is met or met-narrowed
    "missing",  # the verdict is missing
    "share",  # share of the required elements seen, for met
    "single",  # one provision is cited
)


def facts(verdict: Verdict, margin: float, share: float, cited: int) -> Floats:
    """The inputs without the intercept, shape (len(INPUTS) - 1,)."""
    missing = verdict is Verdict.MISSING
    return np.array(
        [
            0.0 if missing else min(max(margin, 0.0), 6.0),
            min(max(-margin, 0.0), 6.0) if missing else 0.0,
            float(verdict.fulfilled),
            float(missing),
            share if verdict.fulfilled else 0.0,
            float(cited == 1),
        ]
    )


def confidence(
    weights: Weights, verdict: Verdict, margin: float, share: float, cited: int
) -> float:
    """The estimated probability that a verdict is right, 0-1."""
    given = facts(verdict, margin, share, cited)
    vector = np.array([weights.confidence.get(name, 0.0) for name in INPUTS])
    return float(squash(vector[:1] + given @ vector[1:])[0])
