"""Quoted law cut into runs of plain and highlighted words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accord.matching.model import Span
from accord.review.model import ElementResult, Quote

LONGEST = 420
"""Characters of a quote shown in full; a longer one is shortened around its words."""

AROUND = 90
"""Characters kept on each side of a highlighted word when a quote is shortened."""

CUT = " […] "


@dataclass(frozen=True, slots=True)
class Run:
    """Words shown alike. `row` is the 1-based row of the element, 0 for plain text."""

    text: str
    tint: str = ""
    row: int = 0


class Marks:
    """Finds the element that a highlighted word shows.

    First by the words that an element of the same provision rests on, then by those of
    any provision, then by the concept that such words stand for: so the second and third
    quotation are marked as well.
    """

    def __init__(
        self,
        quotes: Sequence[Quote],
        elements: Sequence[ElementResult],
        tints: Mapping[str, str],
    ) -> None:
        """`tints` goes from element id to the tint of its kind."""
        self._here: dict[tuple[str, str], tuple[int, str]] = {}
        self._anywhere: dict[str, tuple[int, str]] = {}
        for row, element in enumerate(elements, start=1):
            mark = (row, tints.get(element.element, "plain"))
            for words in map(_plain, element.words):
                self._here.setdefault((element.citation, words), mark)
                self._anywhere.setdefault(words, mark)
        self._concepts: dict[str, tuple[int, str]] = {}
        for quote in quotes:
            for span in quote.spans:
                mark = self._worded(quote.citation, _under(span, quote))
                if span.concept and mark[0]:
                    self._concepts.setdefault(span.concept, mark)

    def of(self, span: Span, quote: Quote) -> tuple[int, str]:
        """Row and tint of a span; 0 and a neutral tint when it shows no element."""
        mark = self._worded(quote.citation, _under(span, quote))
        return mark if mark[0] else self._concepts.get(span.concept, mark)

    def _worded(self, citation: str, words: str) -> tuple[int, str]:
        none = (0, "plain")
        return self._here.get((citation, words)) or self._anywhere.get(words, none)


def heading_runs(quote: Quote, marks: Marks) -> tuple[Run, ...]:
    """The heading of the quoted provision with its highlighted words."""
    spans = [one for one in quote.spans if one.in_heading]
    return _runs(quote, quote.heading, (0, len(quote.heading)), spans, marks)


def text_runs(quote: Quote, marks: Marks) -> tuple[Run, ...]:
    """The quoted text with its highlighted words, shortened around them when long."""
    spans = [one for one in quote.spans if not one.in_heading]
    runs: list[Run] = []
    last = 0
    for number, (start, end) in enumerate(_windows(quote.text, spans)):
        if number or start:
            runs.append(Run(CUT if number else CUT.lstrip()))
        runs += _runs(quote, quote.text, (start, end), spans, marks)
        last = end
    if last < len(quote.text.rstrip()):
        runs.append(Run(CUT.rstrip()))
    return tuple(runs)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _under(span: Span, quote: Quote) -> str:
    text = quote.heading if span.in_heading else quote.text
    return _plain(text[span.start : span.end])


def _runs(
    quote: Quote,
    text: str,
    window: tuple[int, int],
    spans: Sequence[Span],
    marks: Marks,
) -> tuple[Run, ...]:
    """What stands in the window of the text, cut at the spans inside it."""
    runs, (at, stop) = [], window
    inside = [one for one in spans if at <= one.start < one.end <= stop]
    for span, (row, tint) in _separate(quote, inside, marks):
        if span.start > at:
            runs.append(Run(text[at : span.start]))
        runs.append(Run(text[span.start : span.end], tint, row))
        at = span.end
    if at < stop:
        runs.append(Run(text[at:stop]))
    return tuple(runs)


def _separate(
    quote: Quote, spans: Sequence[Span], marks: Marks
) -> list[tuple[Span, tuple[int, str]]]:
    """Spans that do not overlap: words of an element go first, then the longer."""
    marked = [(one, marks.of(one, quote)) for one in spans]
    marked.sort(
        key=lambda one: (not one[1][0], one[0].start - one[0].end, one[0].start)
    )
    kept: list[tuple[Span, tuple[int, str]]] = []
    for span, mark in marked:
        if all(span.end <= one.start or one.end <= span.start for one, _ in kept):
            kept.append((span, mark))
    return sorted(kept, key=lambda one: one[0].start)


def _windows(text: str, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The parts of the text to show: all of it, or what surrounds the spans."""
    if len(text) <= LONGEST:
        return [(0, len(text))]
    inside = [one for one in spans if 0 <= one.start < one.end <= len(text)]
    if not inside:
        return [(0, _word_end(text, LONGEST))]
    windows: list[tuple[int, int]] = []
    for span in sorted(inside, key=lambda one: (one.start, one.end)):
        start = min(_word_start(text, span.start - AROUND), span.start)
        end = max(_word_end(text, span.end + AROUND), span.end)
        if windows and start <= windows[-1][1] + len(CUT):
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((start, end))
    return windows


def _word_start(text: str, at: int) -> int:
    if at <= 0:
        return 0
    gap = text.find(" ", at)
    return gap + 1 if gap >= 0 else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    gap = text.rfind(" ", 0, at)
    return gap if gap > 0 else at
