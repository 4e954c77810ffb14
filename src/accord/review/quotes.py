"""Cuts the passage of a provision that shows what a finding rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from accord.law.model import Cited, Corpus
from accord.law.paragraphs import pins_of
from accord.matching.model import Match, Span
from accord.review.model import Quote

LONGEST = 700
"""Characters of a quotation; a longer provision is cut at the bounds of sentences."""

MOST = 5
"""Quotations of one finding."""

PINS = 4
"""Paragraphs a quotation points to at most, in the order of the text."""

_SENTENCE_END = re.compile(r"(?<=[.;:!?؟؛。])\s+|\n+")


def quotes_of(match: Match, corpus: Corpus) -> tuple[Quote, ...]:
    """The cited provisions of a match, in its order, with the words that count.

    A citation the corpus does not have is passed over.
    """
    found = []
    for citation in match.cited[:MOST]:
        try:
            cited = corpus.find(citation)
        except KeyError:
            continue
        found.append(_quote(cited, _spans(match, citation, cited)))
    return tuple(found)


def words_of(spans: Iterable[Span], cited: Cited) -> tuple[str, ...]:
    """The words under the spans, each once, in the order of the text."""
    provision = cited.provision
    found: dict[str, None] = {}
    for span in sorted(spans, key=_place):
        text = provision.heading if span.in_heading else provision.text
        words = " ".join(text[span.start : span.end].split())
        if words:
            found.setdefault(words)
    return tuple(found)


def _spans(match: Match, citation: str, cited: Cited) -> tuple[Span, ...]:
    """Spans of the elements first; those of the ranking only when there are none."""
    of_elements = {
        span
        for element in match.elements
        if element.citation == citation
        for span in element.spans
    }
    of_ranking = {
        span
        for candidate in match.candidates
        if candidate.citation == citation
        for span in candidate.spans
    }
    spans = of_elements or of_ranking
    inside = [one for one in spans if _fits(one, cited)]
    return tuple(sorted(inside, key=_place))


def _place(span: Span) -> tuple[bool, int, int, str]:
    """Headings first, then the order of the text."""
    return (not span.in_heading, span.start, span.end, span.concept)


def _fits(span: Span, cited: Cited) -> bool:
    provision = cited.provision
    text = provision.heading if span.in_heading else provision.text
    return 0 <= span.start < span.end <= len(text)


def _quote(cited: Cited, spans: Sequence[Span]) -> Quote:
    work, provision = cited.work, cited.provision
    in_text = [one for one in spans if not one.in_heading]
    start, end = passage(provision.text, in_text)
    kept = [one for one in spans if one.in_heading]
    kept += [
        Span(one.start - start, one.end - start, one.concept)
        for one in in_text
        if start <= one.start and one.end <= end
    ]
    return Quote(
        citation=cited.citation,
        work_title=work.title,
        number=provision.number,
        heading=provision.heading,
        language=work.language,
        point_in_time=work.date,
        text=provision.text[start:end],
        spans=tuple(kept),
        on_translation=bool(work.translation_of),
        pins=pins_of(provision.text, [(one.start, one.end) for one in in_text])[:PINS],
        truncated=bool(provision.text[:start].strip() or provision.text[end:].strip()),
    )


def passage(
    text: str, spans: Sequence[Span], longest: int = LONGEST
) -> tuple[int, int]:
    """Start and end of the run of sentences that shows most of the spans.

    Of equally good runs the first is taken. A sentence longer than `longest`
    characters is cut between words around the first span in it.
    """
    if len(text) <= longest:
        return 0, len(text)
    sentences = _sentences(text)
    best, best_shown = (0, 0), -1
    for first, (start, end) in enumerate(sentences):
        for _, later in sentences[first:]:
            if later - start > longest:
                break
            end = later
        inside = [one for one in spans if start <= one.start and one.end <= end]
        shown = len({one.concept or str(one.start) for one in inside})
        if shown > best_shown:
            best, best_shown = (start, end), shown
    if best[1] - best[0] > longest:
        return _within(text, best, spans, longest)
    return best


def _sentences(text: str) -> list[tuple[int, int]]:
    bounds, start = [], 0
    for gap in _SENTENCE_END.finditer(text):
        if text[start : gap.start()].strip():
            bounds.append((start, gap.start()))
        start = gap.end()
    if text[start:].strip():
        bounds.append((start, len(text)))
    return bounds


def _within(
    text: str, sentence: tuple[int, int], spans: Sequence[Span], longest: int
) -> tuple[int, int]:
    start, end = sentence
    inside = [one.start for one in spans if start <= one.start and one.end <= end]
    if inside and inside[0] - start > longest // 4:
        start = inside[0] - longest // 4
        gap = text.find(" ", start, inside[0])
        start = gap + 1 if gap >= 0 else start
    end = min(end, start + longest)
    if end < sentence[1]:
        gap = text.rfind(" ", start + longest // 2, end)
        end = gap if gap > 0 else end
    return start, end
