"""Paragraphs of a provision, by numbers, letters and breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.law.paragraphs import pins_of, read_paragraphs


def labels(text):
    return [one.label for one in read_paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. El que acceda.\n\n2. El que intercepte.", ["1", "2"]),
        ("3. —(1) A person under section 4 (2) who enters; (a) a house; or (b) a car. "
         "(2) It applies.", ["", "1", "1(a)", "1(b)", "2"]),
        ("I. – Le présent article.\n\nII. – Les opérateurs.", ["I", "II"]),
        ("1- يعاقب كل من دخل.\n2- تشدد العقوبة.", ["1", "2"]),
        ("Sont punis :\na) le vol ;\nb) le recel ;\nc) le faux.",
         ["", "(a)", "(b)", "(c)"]),
        ("Première phrase.\n\nDeuxième alinéa.", ["al. 1", "al. 2"]),
        ("One sentence only, under subsection (4).", [""]),
    ],
)  # fmt: skip
def test_labels(text, expected):
    assert labels(text) == expected


def test_a_place_is_pinned():
    text = "1. El que acceda.\n\n2. El que intercepte."
    place = text.index("intercepte")

    assert pins_of(text, [(place, place + 5)]) == ("2",)


def test_a_number_out_of_order_opens_nothing():
    assert labels("1. First.\n\n7. Seventh as printed elsewhere.\n\n2. Second.") == [
        "1",
        "2",
    ]


@given(st.text(alphabet="ab12().; \n-Iأ", max_size=80))
def test_paragraphs_cover_any_text_in_order(text):
    found = read_paragraphs(text)

    assert "".join(text[one.start : one.end] for one in found) == text
