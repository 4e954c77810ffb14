"""The cue grammar, and what it refuses."""

from __future__ import annotations

import pytest

from accord.language import CueError, parse_cue
from accord.language.cues import NEAR


def test_it_works():
    cue = parse_cue("sistema informático", "es")

    assert len(cue.sides) == 1
    assert [sorted(slot.stems) for slot in cue.sides[0][0]] == [
        ["sistem"],
        ["informat"],
    ]


def test_alternatives_share_a_slot_or_make_phrases():
    cue = parse_cue("(system|data base) breach", "en")

    assert sorted(len(phrase) for phrase in cue.sides[0]) == [2, 3]


def test_prefix_is_folded():
    cue = parse_cue("informátic*", "es")

    assert cue.sides[0][0][0].prefixes == {"informatic"}


@pytest.mark.parametrize(
    ("text", "near"),
    [("a1 ~ b1", (NEAR,)), ("a1 ~6 b1", (6,)), ("a1 ~4 b1 ~8 c1", (4, 8))],
)
def test_distances(text, near):
    assert parse_cue(text, "en").near == near


@pytest.mark.parametrize("text", ["(open", "the ~4 data", "of the", ""])
def test_refuses(text):
    with pytest.raises(CueError):
        parse_cue(text, "en")
