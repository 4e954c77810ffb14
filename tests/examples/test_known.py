"""How many of the example's planted defects the machine finds, and which it misses."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from accord.evaluation.known import compare_known, read_known
from accord.instruments import load_instruments
from accord.law import read_corpus
from accord.matching import match

VALDORIA = Path(__file__).parents[2] / "examples" / "valdoria"


@pytest.fixture(scope="module")
def compared():
    entries = tomllib.loads((VALDORIA / "laws.toml").read_text(encoding="utf-8"))
    corpus, _ = read_corpus(VALDORIA / "laws", "XV", entries)
    matches = match(corpus, load_instruments(["budapest", "uncc"]))
    return compare_known(read_known(VALDORIA / "known.yaml"), matches)


def test_most_known_provisions_are_cited(compared):
    to_cite = [one for one in compared if one.right_provision is not None]
    missed = [str(one) for one in to_cite if not one.right_provision]

    print(f"{len(to_cite) - len(missed)} of {len(to_cite)} cited; missed: {missed}")
    assert len(missed) <= 0.15 * len(to_cite), missed


def test_most_known_verdicts_are_proposed(compared):
    missed = [str(one) for one in compared if not one.right_verdict]

    print(f"{len(compared) - len(missed)} of {len(compared)} right; missed: {missed}")
    assert len(missed) <= 0.5 * len(compared), missed
