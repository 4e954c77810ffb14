"""Orders provisions by a weighted sum of plain features.

The weights are a text file, `content/ranker/weights.yaml`, made by
`accord evaluate matching STATUTES --write-weights`. They are learned with a conditional
logit: for every labelled article the probability of the right provisions among all
candidates is made as large as possible (McFadden 1974, "Conditional logit analysis of
qualitative choice behavior"), with an L2 penalty towards the hand-set starting weights.
A kind of rule that differs (an offence, a power, a rule of the general part) has its own
weights, held close to the shared ones by a second penalty.
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

KINDS = ("offence", "power", "general-part")
"""Kinds of rule with weights of their own."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Feature weights; a missing name weighs nothing.

    `by_kind` is added to the shared weights for topics of that kind of rule.
    `found_slope` is how fast the log odds that something answers grow with the score;
    they are even at `missing_below`. `confidence` has the coefficients of
    `calibration.confidence`.
    `missing_below` is the score under which nothing answers a requirement;
    `cite_within` the distance from the best score within which others are cited too.
    """

    features: dict[str, float]
    by_kind: dict[str, dict[str, float]] = field(default_factory=dict)
    missing_below: float = 2.0
    found_slope: float = 1.0
    cite_within: float = 1.5
    confidence: dict[str, float] = field(default_factory=dict)
    learned_on: list[str] = field(default_factory=list)

    def vector(self, kind: str = "") -> Floats:
        """The weights for a kind of rule in the order of the features."""
        own = self.by_kind.get(kind, {})
        return np.array(
            [self.features.get(name, 0.0) + own.get(name, 0.0) for name in NAMES]
        )


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
        "by_kind:",
    ]
    for kind, own in weights.by_kind.items():
        lines.append(f"  {kind}:")
        lines += [f"    {name}: {own[name]}" for name in NAMES]
    lines += [
        f"missing_below: {weights.missing_below}",
        f"found_slope: {weights.found_slope}",
        f"cite_within: {weights.cite_within}",
        "confidence:",
        *(f"  {name}: {value}" for name, value in weights.confidence.items()),
        f"learned_on: [{learned}]",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled article: features of its candidates and which of them are right.

    Where the law has no answer none is right; the article then teaches no ranking but
    when to say missing.
    """

    kind: str
    features: Floats  # (candidates, features)
    right: Flags  # (candidates,)


def learn(
    examples: Sequence[Example],
    start: Floats,
    penalty: float = 0.02,
    kind_penalty: float = 0.03,
    steps: int = 400,
) -> dict[str, Floats]:
    """Weights that make the right provisions likely; gradient descent with momentum.

    The shared weights are under "", those added for a kind of rule under its name.
    """
    weights = {"": start.copy()}
    weights.update({kind: np.zeros_like(start) for kind in KINDS})
    speed = {key: np.zeros_like(start) for key in weights}
    usable = [one for one in examples if one.right.any() and not one.right.all()]
    for _ in range(steps if usable else 0):
        slope = {key: kind_penalty * one for key, one in weights.items()}
        slope[""] = penalty * (weights[""] - start)
        for one in usable:
            own = one.kind if one.kind in weights else ""
            vector = weights[""] + (weights[own] if own else 0)
            pull = _pull(one, vector) / len(usable)
            slope[""] += pull
            if own:
                slope[own] += pull
        for key, step in slope.items():
            speed[key] = 0.9 * speed[key] - 0.3 * step
            weights[key] = weights[key] + speed[key]
    return weights


def _pull(example: Example, weights: Floats) -> Floats:
    """Slope of minus the log probability of the right provisions."""
    chance = _softmax(example.features @ weights)
    of_right = np.where(example.right, chance, 0.0)
    return np.asarray((chance - of_right / of_right.sum()) @ example.features, float)


def learn_logistic(
    inputs: Floats, right: Flags, penalty: float = 0.5, steps: int = 50
) -> Floats:
    """Coefficients of a logistic regression, intercept first (Newton's method).

    `inputs` has the shape (cases, inputs); the L2 penalty leaves the intercept free.
    """
    design = np.column_stack([np.ones(len(inputs)), inputs])
    weight = np.zeros(design.shape[1])
    ridge = np.full(design.shape[1], penalty)
    ridge[0] = 1e-3
    for _ in range(steps):
        chance = squash(design @ weight)
        slope = design.T @ (chance - right) + ridge * weight
        curve = (design.T * (chance * (1 - chance))) @ design + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weight = weight - step
        if np.abs(step).max() < 1e-8:
            break
    return weight


def squash(log_odds: Floats) -> Floats:
    """The probability of log odds."""
    return np.asarray(1 / (1 + np.exp(-np.clip(log_odds, -30, 30))), float)


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum(), float)
