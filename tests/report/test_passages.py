"""Quoted words: what is highlighted, what is cut, nothing invented."""

from __future__ import annotations

from factory import element, quote
from hypothesis import given
from hypothesis import strategies as st

from accord.matching.model import ElementState, Span
from accord.report.passages import CUT, LONGEST, Marks, Run, heading_runs, text_runs
from accord.review.model import Quote

PRESENT = ElementState.PRESENT


def with_spans(text, *spans):
    return Quote("x#1", "Act", "1", "", "en", "", text, tuple(spans))


def test_words_of_an_element_carry_its_row_and_tint():
    made = quote("xv-cp#1", "es", "1", "", "El que acceda a un sistema.", "acceda")
    access = element("access", "Access", PRESENT, ("acceda",), citation="xv-cp#1")

    runs = text_runs(made, Marks([made], [access], {"access": "conduct"}))

    assert [(one.text, one.tint, one.row) for one in runs] == [
        ("El que ", "", 0),
        ("acceda", "conduct", 1),
        (" a un sistema.", "", 0),
    ]


def test_element_of_the_same_provision_goes_first():
    made = quote("xv-cp#2", "es", "2", "", "datos", "datos")
    other = element("a", "A", PRESENT, ("datos",), citation="xv-cp#1")
    here = element("b", "B", PRESENT, ("datos",), citation="xv-cp#2")

    assert text_runs(made, Marks([made], [other, here], {}))[0].row == 2


def test_other_language_is_marked_by_its_concept():
    first = with_spans("whoever enters", Span(8, 14, "access"))
    second = with_spans("quien acceda", Span(6, 12, "access"))
    access = element("access", "Access", PRESENT, ("enters",), citation="x#1")
    marks = Marks([first, second], [access], {"access": "conduct"})

    assert text_runs(second, marks)[1] == Run("acceda", "conduct", 1)


def test_heading_is_marked():
    made = Quote(
        "x#1", "Act", "1", "Access", "en", "", "Text.", (Span(0, 6, "", True),)
    )
    access = element("access", "Access", PRESENT, ("access",), citation="x#1")

    assert heading_runs(made, Marks([made], [access], {}))[0].row == 1
    assert text_runs(made, Marks([made], [access], {})) == (Run("Text."),)


def test_long_quote_keeps_its_words_and_shows_the_cut():
    text = "alpha " * 200 + "KEY " + "omega " * 200
    at = text.index("KEY")

    runs = text_runs(with_spans(text, Span(at, at + 3)), Marks([], [], {}))
    shown = "".join(one.text for one in runs)

    assert "KEY" in [one.text for one in runs]
    assert len(shown) < LONGEST
    assert shown.startswith(CUT.strip())
    assert shown.endswith(CUT.strip())


def test_overlapping_spans_show_the_longer_once():
    runs = text_runs(
        with_spans("computer system", Span(0, 8), Span(0, 15)), Marks([], [], {})
    )

    assert [one.text for one in runs] == ["computer system"]


def test_span_outside_the_text_is_passed_over():
    runs = text_runs(with_spans("short", Span(3, 99)), Marks([], [], {}))

    assert "".join(one.text for one in runs) == "short"


@given(
    st.text("ab \u0628\u062a", max_size=900),
    st.lists(st.tuples(st.integers(0, 900), st.integers(1, 30)), max_size=6),
)
def test_shows_nothing_that_is_not_in_the_text(text, places):
    spans = [Span(start, start + length) for start, length in places]

    runs = text_runs(with_spans(text, *spans), Marks([], [], {}))

    shown = "".join(one.text for one in runs)
    for piece in shown.split(CUT.strip()):
        assert piece.strip() in text
    if len(text) <= LONGEST:
        assert shown == text
