"""One reading of the law: where every concept stands in every provision.

The reading is made once per corpus and answers every instrument; requirements only
look at it. Works of different languages are indexed apart and numbered through.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from accord.language import load_terms, read_words
from accord.language.terms import Terms
from accord.law.model import Cited, Corpus
from accord.matching.index import NO_HITS, Fields, Hits, Index, Ints, merge
from accord.matching.model import Span

LoadTerms = Callable[[str], Terms]


@dataclass(frozen=True, slots=True)
class Reading:
    """The provisions of one language, their index and the places of every key.

    Keys are those of `Terms`: a concept, `topic:<id>` or `kind:<name>`. `paths` is the
    same for the distinct structure headings, `path_of` the path of each provision and
    `work_of` its work.
    """

    language: str
    provisions: tuple[Cited, ...]
    index: Fields
    hits: dict[str, Hits]
    paths: Fields
    path_hits: dict[str, Hits]
    path_of: Ints
    work_of: Ints

    def of(self, key: str) -> Hits:
        """The places of a key; none when no cue of it stands in the corpus."""
        return self.hits.get(key, NO_HITS)

    def documents(self, key: str) -> Ints:
        """The provision numbers in which a key stands, one entry per hit."""
        return self.index.document_of(self.of(key).start)

    def path_documents(self, key: str) -> Ints:
        """The path numbers in which a key stands, one entry per hit."""
        hits = self.path_hits.get(key, NO_HITS)
        return self.paths.document_of(hits.start)


def read_corpus_words(
    corpus: Corpus, load: LoadTerms = load_terms
) -> tuple[Reading, ...]:
    """Read a corpus, one `Reading` per language, in order of first appearance."""
    by_language: dict[str, list[Cited]] = {}
    for cited in corpus:
        by_language.setdefault(cited.work.language, []).append(cited)
    return tuple(
        _read_language(language, tuple(provisions), load(language))
        for language, provisions in by_language.items()
    )


def _read_language(
    language: str, provisions: tuple[Cited, ...], terms: Terms
) -> Reading:
    index = Index(
        [(one.provision.heading, one.provision.text) for one in provisions], language
    )
    paths: dict[str, int] = {}
    path_of = np.array(
        [
            paths.setdefault(
                " / ".join((one.work.title, *one.provision.path)), len(paths)
            )
            for one in provisions
        ],
        np.int64,
    )
    works: dict[str, int] = {}
    work_of = np.array(
        [works.setdefault(one.work.id, len(works)) for one in provisions], np.int64
    )
    path_index = Index([("", path) for path in paths], language)
    return Reading(
        language=language,
        provisions=provisions,
        index=index,
        hits=_find_all(index, terms),
        paths=path_index,
        path_hits=_find_all(path_index, terms),
        path_of=path_of,
        work_of=work_of,
    )


def _find_all(index: Index, terms: Terms) -> dict[str, Hits]:
    return {
        key: merge([index.find(cue) for cue in cues])
        for key, cues in terms.cues.items()
    }


def spans_of(reading: Reading, document: int, keys: Sequence[str]) -> tuple[Span, ...]:
    """The characters of one provision in which keys stand, heading spans marked."""
    cited = reading.provisions[document].provision
    found: list[Span] = []
    for in_heading, text in ((True, cited.heading), (False, cited.text)):
        field = 2 * document + (not in_heading)
        first = int(reading.index.field_start[field])
        last = first + int(reading.index.field_length[field])
        words = None
        for key in keys:
            hits = reading.of(key)
            low, high = np.searchsorted(hits.start, (first, last))
            for start, end in zip(
                hits.start[low:high], hits.end[low:high], strict=True
            ):
                words = words or read_words(text, reading.language)
                begin = words[int(start) - first].start
                finish = words[int(end) - 1 - first].end
                found.append(Span(begin, finish, key, in_heading))
    return tuple(
        sorted(found, key=lambda span: (not span.in_heading, span.start, -span.end))
    )
