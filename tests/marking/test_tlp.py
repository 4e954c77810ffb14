"""TLP labels as people write them; the whole is as strict as its strictest part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.marking import Marking, strictest

markings = st.lists(st.sampled_from(Marking))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("amber", Marking.AMBER),
        (" tlp:amber+strict ", Marking.AMBER_STRICT),
        ("Amber Strict", Marking.AMBER_STRICT),
        ("TLP:WHITE", Marking.CLEAR),
        ("TLP:RED", Marking.RED),
    ],
)
def test_labels_are_read_as_people_write_them(written, meant):
    assert Marking.read(written) is meant


def test_anything_else_is_no_label():
    with pytest.raises(ValueError, match="PURPLE"):
        Marking.read("purple")


@given(markings, markings)
def test_adding_a_part_never_makes_the_whole_less_strict(some, more):
    assert strictest([*some, *more]).rank >= strictest(some).rank


@given(markings)
def test_the_whole_carries_the_marking_of_one_of_its_parts(parts):
    assert strictest(parts) in (parts or [Marking.CLEAR])
    assert strictest(reversed(parts)) is strictest(parts)
