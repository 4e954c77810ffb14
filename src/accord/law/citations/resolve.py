"""Resolves citations to works and provisions of the corpus."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from accord.language import fold, stem
from accord.law.citations.find import Mention, Named, find_mentions
from accord.law.model import Cited, Corpus, Provision, Work

_NUMBERED = re.compile(
    r"(\d+)\s*(?:/|\s+(?:de|of|du)\s+(?:\d+\s+de\s+\w+\s+de\s+)?)\s*(\d{2,4})"
)
_FRENCH_NUMBER = re.compile(r"n[°ºo.]*\s*(\d+-\d+)")
_OPENING = 20
"""Characters at the start of a text in which its own number may be repeated."""

_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_GENERIC = {
    "ley", "organica", "real", "decreto", "estatutaria", "act", "the", "loi", "lei",
    "version", "gesetz", "نظام", "قانون", "general",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in a provision: where it stands and what it points to.

    `target` is a provision citation, a work id, or "" when it is not in the corpus.
    """

    source: str
    start: int
    end: int
    target: str
    mention: Mention


@dataclass(frozen=True)
class CitationGraph:
    """All citations of a corpus."""

    citations: tuple[Citation, ...]

    @cached_property
    def cited_by(self) -> dict[str, tuple[str, ...]]:
        """For every cited provision the provisions that cite it, without itself."""
        found: dict[str, dict[str, None]] = {}
        for one in self.citations:
            if one.target and one.target != one.source:
                found.setdefault(one.target, {})[one.source] = None
        return {target: tuple(sources) for target, sources in found.items()}

    def of(self, source: str) -> tuple[Citation, ...]:
        """The citations that stand in one provision."""
        return tuple(one for one in self.citations if one.source == source)


def read_citations(corpus: Corpus) -> CitationGraph:
    """Find and resolve every citation of a corpus, in its order."""
    reader = CitationReader(corpus.works)
    return CitationGraph(tuple(one for cited in corpus for one in reader.read(cited)))


class CitationReader:
    """Reads the citations of single provisions, knowing the works they may point to."""

    def __init__(self, works: Sequence[Work]) -> None:
        self._works = [_Names(one) for one in works]
        self._by_id = {one.work.id: one for one in self._works}

    def read(self, cited: Cited, *, laws: bool = True) -> list[Citation]:
        """The citations in a provision, in order; its own number is none."""
        own = self._by_id[cited.work.id]
        found: list[Citation] = []
        last: _Names | None = own
        text, language = cited.provision.text, cited.work.language
        for one in find_mentions(text, language, laws=laws):
            if one.named is Named.OTHER:
                last = self._named(one.law)
                meant = last
            else:
                meant = last if one.named is Named.SAME else own
            found += [
                Citation(cited.citation, one.start, one.end, target, one)
                for target in _targets(one, cited.provision, meant, own)
                if one.start > _OPENING or target != cited.citation
            ]
        return found

    def _named(self, law: str) -> _Names | None:
        return next((names for names in self._works if names.named(law)), None)


def _targets(
    mention: Mention, provision: Provision, work: _Names | None, own: _Names
) -> Iterable[str]:
    if mention.distance:
        beside = own.beside(provision.id, mention.distance)
        return [f"{own.work.id}#{beside}" if beside else ""]
    if work is None:
        return [""]
    if not mention.number:
        return [work.work.id]
    first = work.provision(mention.number)
    if not first:
        return [""]
    between = work.between(first, work.provision(mention.until))
    return [f"{work.work.id}#{one}" for one in (first, *between)]


class _Names:
    """A work with the names and numbers it is cited by."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self._places = {one.id: at for at, one in enumerate(work.provisions)}
        self._by_number: dict[str, str] = {}
        for one in work.provisions:
            self._by_number.setdefault(number_key(one.number), one.id)
        parts = [work.title, *re.split(r"[,()]", work.title)]
        self._aliases = {key for one in parts if (key := _words(one, work.language))}
        self._number = law_number(work.title)
        self._years = set(_YEAR.findall(work.title))

    def provision(self, number: str) -> str:
        """The id of the provision with this number; "" when there is none."""
        return self._by_number.get(number_key(number), "") if number else ""

    def beside(self, provision: str, distance: int) -> str:
        """The id of a neighbour; "" past either end."""
        at = self._places[provision] + distance
        inside = 0 <= at < len(self.work.provisions)
        return self.work.provisions[at].id if inside else ""

    def between(self, first: str, last: str) -> list[str]:
        """The ids strictly between two provisions, none for a backward range."""
        if not last:
            return []
        low, high = self._places[first], self._places[last]
        return [one.id for one in self.work.provisions[low + 1 : high]]

    def named(self, law: str) -> bool:
        """Whether the name of a law means this work."""
        number = law_number(law)
        if number and self._number:
            return number == self._number
        years = set(_YEAR.findall(law))
        if years and self._years and not years & self._years:
            return False
        return _words(law, self.work.language) in self._aliases


def number_key(number: str) -> str:
    """A provision number without what printing adds: "L. 335-14" as "l335-14"."""
    digits = "".join(str(int(one)) if one.isdecimal() else one for one in number)
    plain = re.sub(r"(?<=\d)\.?\s?(?:er|[oºª°])(?![a-z0-9])", "", digits.casefold())
    plain = re.sub(r"[\s.*]+", "", plain)
    return fold(re.sub(r"-(?=[^\d])|(?<=[^\d])-", "", plain))


def law_number(name: str) -> str:
    """The number and year of a law, "10/1995"; "" when its name has none."""
    found = _NUMBERED.search(name)
    if found:
        return f"{found.group(1)}/{found.group(2)[-2:]}"
    french = _FRENCH_NUMBER.search(name)
    return french.group(1) if french else ""


def _words(name: str, language: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+", _YEAR.sub("", name))
    kept = {stem(one, language) for one in words if fold(one) not in _GENERIC}
    return frozenset(one for one in kept if one)
