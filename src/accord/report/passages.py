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


def heading_runs(
    quote: Quote, elements: Sequence[ElementResult], tints: Mapping[str, str]
) -> tuple[Run, ...]:
    """The heading of the quoted provision with its highlighted words."""
    spans = [one for one in quote.spans if one.in_heading]
    return _runs(quote.heading, spans, _Marks(quote, elements, tints))


def text_runs(
    quote: Quote, elements: Sequence[ElementResult], tints: Mapping[str, str]
) -> tuple[Run, ...]:
    """The quoted text with its highlighted words, shortened around them when long.

    `tints` goes from element id to the tint of its kind.
    """
    spans = [one for one in quote.spans if not one.in_heading]
    marks = _Marks(quote, elements, tints)
    runs: list[Run] = []
    for number, (start, end) in enumerate(_windows(quote.text, spans)):
        if number or start:
            runs.append(Run(CUT if number else CUT.lstrip()))
        inside = [
            Span(one.start - start, one.end - start, one.concept)
            for one in spans
            if start <= one.start and one.end <= end
        ]
        runs += _runs(quote.text[start:end], inside, marks)
        last = end
    if last < len(quote.text.rstrip()):
        runs.append(Run(CUT.rstrip()))
    return tuple(runs)


class _Marks:
    """Finds the element that a highlighted word shows."""

    def __init__(
        self, quote: Quote, elements: Sequence[ElementResult], tints: Mapping[str, str]
    ) -> None:
        self._rows: dict[str, tuple[int, str]] = {}
        numbered = list(enumerate(elements, start=1))
        here = [one for one in numbered if one[1].citation == quote.citation]
        for row, element in [*here, *numbered]:
            tint = tints.get(element.element, "plain")
            for words in element.words:
                self._rows.setdefault(_plain(words), (row, tint))

    def of(self, words: str) -> tuple[int, str]:
        """Row and tint of the words; 0 and a neutral tint when no element has them."""
        return self._rows.get(_plain(words), (0, "plain"))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _runs(text: str, spans: Sequence[Span], marks: _Marks) -> tuple[Run, ...]:
    runs, at = [], 0
    for start, end, (row, tint) in _apart(text, spans, marks):
        if start > at:
            runs.append(Run(text[at:start]))
        runs.append(Run(text[start:end], tint, row))
        at = end
    if at < len(text):
        runs.append(Run(text[at:]))
    return tuple(runs)


def _apart(
    text: str, spans: Sequence[Span], marks: _Marks
) -> list[tuple[int, int, tuple[int, str]]]:
    """Spans that do not overlap: words of an element go first, then the longer."""
    usable = [
        (one.start, one.end, marks.of(text[one.start : one.end]))
        for one in spans
        if 0 <= one.start < one.end <= len(text)
    ]
    usable.sort(key=lambda one: (not one[2][0], one[0] - one[1], one[0]))
    kept: list[tuple[int, int, tuple[int, str]]] = []
    for span in usable:
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return sorted(kept)


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
