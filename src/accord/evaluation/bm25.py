"""The baseline: BM25 with one frozen query per article (bm25s, Snowball stemming).

Settings as the data set states them: all works of a country as one pool, heading
counted twice, bm25s defaults, no translation.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import bm25s
import Stemmer

from accord.errors import InputError
from accord.law.model import Corpus

_STEMMERS = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "pt": "portuguese",
}


def read_queries(path: Path) -> dict[str, dict[str, str]]:
    """Queries per language and article from `bm25-queries.json`."""
    try:
        queries: dict[str, dict[str, str]] = json.loads(
            path.read_text(encoding="utf-8")
        )["queries"]
    except (OSError, ValueError, KeyError) as error:
        raise InputError(
            f"{path.name}: the baseline's queries could not be read ({error!r}). "
            "Give the file with --baseline-queries."
        ) from error
    return queries


def rank_bm25(
    corpus: Corpus, queries: Mapping[str, str], language: str, most: int = 50
) -> dict[str, list[str]]:
    """The first `most` citations for every query, best first."""
    cited = list(corpus)
    texts = [
        f"{one.provision.heading} {one.provision.heading} {one.provision.text}"
        for one in cited
    ]
    name = _STEMMERS.get(language)
    stemmer = Stemmer.Stemmer(name) if name else None
    retriever = bm25s.BM25()
    retriever.index(
        bm25s.tokenize(texts, stopwords=None, stemmer=stemmer, show_progress=False),
        show_progress=False,
    )
    words = bm25s.tokenize(
        list(queries.values()), stopwords=None, stemmer=stemmer, show_progress=False
    )
    places, _ = retriever.retrieve(words, k=min(most, len(texts)), show_progress=False)
    return {
        article: [cited[int(place)].citation for place in places[row]]
        for row, article in enumerate(queries)
    }
