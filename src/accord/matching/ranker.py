"""Orders provisions by a weighted sum of plain features.

The weights are a text file, `content/ranker/weights.yaml`, made by
`accord evaluate matching STATUTES --write-weights`. They are learned with a conditional
logit: for every labelled article the probability of the right provisions among all
candidates is made as large as possible (McFadden 1974, "Conditional logit analysis of
qualitative choice behavior"), with an L2 penalty towards the hand-set starting weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np

from accord.content_files import content_folder, read_yaml
from accord.matching.features import NAMES, Floats

Flags = np.typing.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Weights:
    """Feature weights; a missing name weighs nothing.

    `missing_below` is the score under which nothing answers a requirement;
    `cite_within` the distance from the best score within which others are cited too.
    """

    features: dict[str, float]
    missing_below: float = 2.0
    cite_within: float = 1.5
    learned_on: list[str] = field(default_factory=list)

    def vector(self) -> Floats:
        """The weights in the order of the features."""
        return np.array([self.features.get(name, 0.0) for name in NAMES])


@cache
def load_weights(name: str = "weights") -> Weights:
    """The shipped weights: `weights` as learned, `start` as set by hand before."""
    return read_yaml(content_folder() / "ranker" / f"{name}.yaml", Weights)


def write_weights(weights: Weights, path: Path) -> None:
    """Write weights as the text file `load_weights` reads."""
    learned = ", ".join(weights.learned_on)
    lines = [
        f"# Learned on {learned}; see docs/explanation/matching.md.",
        "features:",
        *(f"  {name}: {weights.features[name]}" for name in NAMES),
        f"missing_below: {weights.missing_below}",
        f"cite_within: {weights.cite_within}",
        f"learned_on: [{learned}]",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled article: features of its candidates and which of them are right."""

    features: Floats  # (candidates, features)
    right: Flags  # (candidates,)


def learn(
    examples: Sequence[Example], start: Floats, penalty: float = 0.02, steps: int = 400
) -> Floats:
    """Weights that make the right provisions likely; gradient descent with momentum."""
    weights = start.copy()
    speed = np.zeros_like(weights)
    usable = [one for one in examples if one.right.any() and not one.right.all()]
    if not usable:
        return weights
    for _ in range(steps):
        slope = penalty * (weights - start)
        for one in usable:
            chance = _softmax(one.features @ weights)
            of_right = np.where(one.right, chance, 0.0)
            of_right /= of_right.sum()
            slope += (chance - of_right) @ one.features / len(usable)
        speed = 0.9 * speed - 0.5 * slope
        weights = weights + speed
    return weights


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum(), float)
