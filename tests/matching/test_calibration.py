"""Confidence: a probability that grows with what speaks for the verdict."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.matching import Verdict
from accord.matching.calibration import INPUTS, confidence, facts
from accord.matching.ranker import learn_logistic, load_weights, squash

MARGINS = st.floats(-50, 50, allow_nan=False)


@given(st.sampled_from(Verdict), MARGINS, st.floats(0, 1), st.integers(0, 5))
def test_it_is_a_probability(verdict, margin, share, cited):
    assert 0 <= confidence(load_weights(), verdict, margin, share, cited) <= 1


def test_a_verdict_of_missing_is_surer_the_weaker_the_best_candidate():
    weights = load_weights()

    near = confidence(weights, Verdict.MISSING, -0.1, 0, 0)
    far = confidence(weights, Verdict.MISSING, -5, 0, 0)

    assert far > near


def test_facts_say_only_what_belongs_to_the_verdict():
    missing = dict(zip(INPUTS[1:], facts(Verdict.MISSING, -2, 0.5, 0), strict=True))
    met = dict(zip(INPUTS[1:], facts(Verdict.MET, 9, 0.5, 1), strict=True))

    assert (missing["missing-margin"], missing["found-margin"]) == (2, 0)
    assert (missing["share"], missing["missing"]) == (0, 1)
    assert (met["found-margin"], met["share"], met["single"]) == (6, 0.5, 1)


def test_the_regression_finds_the_odds_it_was_made_from():
    draws = np.random.default_rng(7)
    inputs = draws.normal(size=(4000, 1))
    right = draws.random(4000) < squash(0.5 + 2 * inputs[:, 0])

    intercept, slope = learn_logistic(inputs, right)

    assert intercept == pytest.approx(0.5, abs=0.2)
    assert slope == pytest.approx(2, abs=0.2)
