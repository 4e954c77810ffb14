"""A finding quotes the words it rests on, in the right place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accord.matching.model import Span
from accord.review.quotes import LONGEST, passage, quotes_of

from .factory import ACCESS_TEXT, corpus, found, match_of


def test_a_short_provision_is_quoted_whole() -> None:
    start = ACCESS_TEXT.index("computer system")
    match = match_of("toy:2", elements=[found("system", start, start + 15)])

    (quote,) = quotes_of(match, corpus())

    assert quote.text == ACCESS_TEXT
    assert not quote.truncated
    assert [quote.text[s.start : s.end] for s in quote.spans] == ["computer system"]
    assert (quote.citation, quote.point_in_time) == ("xt-act#art-1", "2024-05-06")


def test_a_long_provision_is_cut_around_the_words() -> None:
    filler = "Nothing of interest is said in this sentence at all. " * 40
    text = filler + "Whoever enters a computer system is punished. " + filler
    start = text.index("computer system")
    match = match_of("toy:2", elements=[found("system", start, start + 15)])

    (quote,) = quotes_of(match, corpus(text))

    assert quote.truncated
    assert len(quote.text) <= LONGEST
    assert [quote.text[s.start : s.end] for s in quote.spans] == ["computer system"]
    assert quote.text[0] in "NW"
    assert quote.text.endswith(".")


def test_the_sentences_with_most_elements_are_chosen() -> None:
    filler = "Nothing of interest is said in this sentence at all. " * 20
    text = f"Here is access. {filler}Here is access to a system without right. {filler}"
    later = text.rindex("access")
    spans = [
        Span(8, 14, "access"),
        Span(later, later + 6, "access"),
        Span(text.index("system"), text.index("system") + 6, "system"),
    ]
    start, end = passage(text, spans)
    assert "without right" in text[start:end]


def test_a_sentence_too_long_is_cut_between_words() -> None:
    text = "word " * 400 + "access " + "word " * 400
    at = text.index("access")
    start, end = passage(text, [Span(at, at + 6, "access")])
    assert end - start <= LONGEST
    assert "access" in text[start:end]
    assert text[start:end].strip().split()[0] == "word"


def test_spans_outside_the_text_and_unknown_citations_are_passed_over() -> None:
    match = match_of("toy:2", elements=[found("access", 5, 100_000)])
    (quote,) = quotes_of(match, corpus())
    assert quote.spans == ()
    assert quotes_of(match, type(corpus())("XT", ())) == ()


def test_a_translation_is_marked() -> None:
    (quote,) = quotes_of(match_of("toy:2"), corpus(translation_of="es"))
    assert quote.on_translation


@given(
    st.text(alphabet="ab .;\nة", max_size=3000),
    st.lists(st.tuples(st.integers(0, 3000), st.integers(1, 30)), max_size=6),
)
def test_a_passage_is_inside_the_text_and_short(
    text: str, places: list[tuple[int, int]]
) -> None:
    spans = [
        Span(start, start + length)
        for start, length in places
        if start + length <= len(text)
    ]
    start, end = passage(text, spans)
    assert 0 <= start <= end <= len(text)
    assert end - start <= LONGEST
