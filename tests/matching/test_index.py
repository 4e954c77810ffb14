"""The index finds exactly what a slow, obvious search finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.language import parse_cue, read_words
from accord.language.cues import Cue, Phrase
from accord.matching.index import Hits, Index, merge

WORDS = ("access", "system", "data", "order", "judge", "of")


def places(documents, cue, language="en"):
    """(document, in heading, first word, last word) of every hit of the index."""
    index = Index(documents, language)
    hits = index.find(parse_cue(cue, language))
    found = set()
    for start, end in zip(hits.start, hits.end, strict=True):
        document = int(index.document_of(hits.start[hits.start == start])[0])
        heading = bool(index.in_heading(hits.start[hits.start == start])[0])
        first = int(index.field_start[2 * document + (not heading)])
        found.add((document, heading, int(start) - first, int(end) - first))
    return found


def slow_phrase(words: list[str], phrase: Phrase) -> set[tuple[int, int]]:
    found = set()
    for start, word in enumerate(words):
        if word not in phrase[0].stems:
            continue
        end = start + 1
        for slot in phrase[1:]:
            near = [at for at in (end, end + 1) if at < len(words)]
            hit = next((at for at in near if words[at] in slot.stems), None)
            if hit is None:
                break
            end = hit + 1
        else:
            found.add((start, end))
    return found


def slow_has(words: list[str], cue: Cue) -> bool:
    """Whether the phrases stand near one another (two sides at most)."""
    sides = [
        set().union(*(slow_phrase(words, one) for one in side)) for side in cue.sides
    ]
    if len(sides) == 1:
        return bool(sides[0])
    return any(
        max(a[0], b[0]) - min(a[1], b[1]) <= cue.near[0]
        for a in sides[0]
        for b in sides[1]
    )


texts = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
cues = st.sampled_from(
    [
        "access",
        "access system",
        "(access|order) data",
        "judge ~3 data",
        "order system ~ judge",
    ]
)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=4), cues)
def test_finds_what_a_slow_search_finds(documents, cue):
    parsed = parse_cue(cue, "en")
    found = {(document, heading) for document, heading, _, _ in places(documents, cue)}

    expected = {
        (number, field == 0)
        for number, document in enumerate(documents)
        for field in (0, 1)
        if slow_has([w.stem for w in read_words(document[field], "en")], parsed)
    }
    assert found == expected


@pytest.mark.parametrize(
    ("cue", "text", "found"),
    [
        ("computer system", "a computer system", True),
        ("computer system", "a computer or data system", True),
        ("computer system", "a computer or data or file system", False),
        ("comput*", "computing", True),
        ("access ~2 data", "access one two three data", False),
        ("access ~2 data", "data one two access", True),
    ],
)
def test_phrases_and_distances(cue, text, found):
    assert bool(places([("", text)], cue)) is found


def test_nothing_reaches_from_one_field_into_another():
    documents = [("access", "system"), ("access", "system")]

    assert places(documents, "access system") == set()
    assert places(documents, "access ~50 system") == set()


def test_arabic_prefix_passes_the_article():
    assert places([("", "حذف البيانات")], "بيان*", "ar")


def test_an_empty_corpus_has_no_hits():
    assert len(Index([], "en").find(parse_cue("access", "en"))) == 0


def test_merge_keeps_the_longest_at_a_place():
    one = Index([("", "computer system data")], "en")
    short, long = parse_cue("computer", "en"), parse_cue("computer system", "en")

    merged = merge([one.find(short), one.find(long)])

    assert isinstance(merged, Hits)
    assert (merged.end - merged.start).tolist() == [2]
