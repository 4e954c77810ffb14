"""What a country's law says: works, cut into provisions, together a corpus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Provision:
    """One article or section of a work.

    `id` is unique within its work (`art-197-bis`); `number` is as printed ("197 bis");
    `path` are the headings of the structure above it, outermost first; `text` is kept
    as read, so that offsets into it stay valid.
    """

    id: str
    number: str
    heading: str
    text: str
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """One law. `language` is an ISO 639-1 code; `date` the point in time of the text."""

    id: str
    title: str
    language: str
    provisions: tuple[Provision, ...]
    date: str = ""  # ISO 8601, possibly only year or year-month, as given
    source: str = ""  # file name or repository path
    licence: str = ""
    translation_of: str = ""  # language or title of the original; "" for an original
    unplaced: tuple[str, ...] = ()  # text that belongs to no provision, kept


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision together with the work it stands in."""

    work: Work
    provision: Provision

    @property
    def citation(self) -> str:
        """The stable id, e.g. `es-cp#art-197-bis`."""
        return f"{self.work.id}#{self.provision.id}"


@dataclass(frozen=True, slots=True)
class Corpus:
    """All works of one dossier. `country` is an ISO 3166-1 alpha-2 code or ""."""

    country: str
    works: tuple[Work, ...]
    _places: dict[str, Cited] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        places = {cited.citation: cited for cited in self}
        object.__setattr__(self, "_places", places)

    def __iter__(self) -> Iterator[Cited]:
        for work in self.works:
            for provision in work.provisions:
                yield Cited(work, provision)

    def __len__(self) -> int:
        return sum(len(work.provisions) for work in self.works)

    def find(self, citation: str) -> Cited:
        """The provision of a citation. Raises KeyError when it is not in the corpus."""
        return self._places[citation]
