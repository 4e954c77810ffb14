"""Citations labelled by hand, beside those the citation reader finds and resolves.

A labels file is a YAML list: a provision and its citations, each with a quote, the work
("other" outside the corpus) and the number as printed: "" for a whole law, "previous" or
"next" for a neighbour. The last number of a range carries `range: true`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accord.content_files import read_yaml
from accord.errors import InputError, Problem, ProblemsError, Severity
from accord.evaluation.cases import Case
from accord.law.citations import Citation, CitationReader, number_key
from accord.law.model import Cited, Work

NEIGHBOUR = {"previous": -1, "next": 1}
OTHER = "other"


@dataclass(frozen=True, slots=True)
class LabelledCitation:
    """One citation as a reader sees it."""

    quote: str
    work: str
    number: str = ""
    range: bool = False


@dataclass(frozen=True, slots=True)
class LabelledProvision:
    """A provision with every citation that stands in it."""

    provision: str
    citations: tuple[LabelledCitation, ...] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """Where a citation may stand and what it says, from a label or from the reader."""

    places: tuple[tuple[int, int], ...]
    number: str

    def same(self, other: _Seen) -> bool:
        """The same number at overlapping places."""
        return self.number == other.number and any(
            start < end and begin < stop
            for start, stop in self.places
            for begin, end in other.places
        )


def read_citation_labels(
    paths: Iterable[Path], cases: Sequence[Case]
) -> list[LabelledProvision]:
    """Read labels and check provisions, works and quotes.

    Raises InputError without a file, ProblemsError naming every label that does not fit.
    """
    labels: list[LabelledProvision] = []
    for path in paths:
        if not path.is_file():
            raise InputError(f"{path}: there is no such file of labels.")
        labels += read_yaml(path, list[LabelledProvision])
    texts = {one.citation: one.provision.text for case in cases for one in case.corpus}
    works = {work.id for case in cases for work in case.corpus.works}
    problems = [one for label in labels for one in _check(label, texts, works)]
    if problems:
        raise ProblemsError("The citation labels do not fit the statutes:", problems)
    return labels


def _check(
    label: LabelledProvision, texts: dict[str, str], works: set[str]
) -> list[Problem]:
    if label.provision not in texts:
        return [_bad(label.provision, "The provision is not in the statutes.")]
    text = texts[label.provision]
    found = [
        _bad(label.provision, f"The quote {one.quote!r} is not in the text.")
        for one in label.citations
        if one.quote not in text
    ]
    return found + [
        _bad(label.provision, f"{one.work} is no work of the statutes.")
        for one in label.citations
        if one.work != OTHER and one.work not in works
    ]


def _bad(where: str, what: str) -> Problem:
    return Problem("labels.citation", where, what, "Correct the label.", Severity.ERROR)


def evaluate_citations(
    cases: Sequence[Case], labels: Sequence[LabelledProvision]
) -> dict[str, Any]:
    """Precision and recall of citations found, and of their targets in the corpus."""
    wanted = {one.provision: one for one in labels}
    countries: dict[str, dict[str, int]] = {}
    different: list[dict[str, Any]] = []
    for case in cases:
        reader = CitationReader(case.corpus.works)
        counts = countries.setdefault(case.code, dict.fromkeys(_COUNTS, 0))
        for cited in case.corpus:
            if cited.citation in wanted:
                row = _compare(wanted[cited.citation], cited, reader, case.corpus.works)
                different += _differences(cited.citation, row)
                for key, value in zip(_COUNTS, _counts(row), strict=True):
                    counts[key] += value
    pooled = {key: sum(one[key] for one in countries.values()) for key in _COUNTS}
    return {
        "provisions": len(labels),
        "countries": {code: _figures(one) for code, one in countries.items()},
        "pooled": _figures(pooled),
        "different": different,
    }


_COUNTS = (
    "citations", "found", "right",
    "targets", "targets_found", "targets_right",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Compared:
    text: str
    missed: tuple[_Seen, ...]
    extra: tuple[_Seen, ...]
    right: int
    targets: frozenset[str]
    resolved: frozenset[str]


def _compare(
    label: LabelledProvision,
    cited: Cited,
    reader: CitationReader,
    works: Sequence[Work],
) -> _Compared:
    citations = reader.read(cited)
    left = _seen(citations)
    missed: list[_Seen] = []
    labelled = [_labelled(one, cited.provision.text) for one in label.citations]
    for one in labelled:
        match = next((other for other in left if one.same(other)), None)
        if match is None:
            missed.append(one)
        else:
            left.remove(match)
    targets = _targets(label, cited, {work.id: work for work in works})
    return _Compared(
        cited.provision.text,
        tuple(missed),
        tuple(left),
        len(labelled) - len(missed),
        frozenset(targets),
        frozenset(one.target for one in citations if one.target),
    )


def _seen(citations: Sequence[Citation]) -> list[_Seen]:
    found: dict[_Seen, None] = {}
    for one in citations:
        place = ((one.start, one.end),)
        name = {-1: "previous", 1: "next"}.get(one.mention.distance)
        found[_Seen(place, name or number_key(one.mention.number))] = None
    return list(found)


def _labelled(one: LabelledCitation, text: str) -> _Seen:
    places = []
    at = text.find(one.quote)
    while at >= 0:
        places.append((at, at + len(one.quote)))
        at = text.find(one.quote, at + 1)
    number = one.number if one.number in NEIGHBOUR else number_key(one.number)
    return _Seen(tuple(places), number)


def _targets(
    label: LabelledProvision, cited: Cited, works: dict[str, Work]
) -> Iterable[str]:
    before: int | None = None
    for one in label.citations:
        work = works.get(one.work)
        if work is None:
            continue
        at = _place(one, cited, work)
        if not one.number:
            yield work.id
        if at is None:
            continue
        first = before + 1 if one.range and before is not None else at
        for provision in work.provisions[first : at + 1]:
            yield f"{work.id}#{provision.id}"
        before = at


def _place(one: LabelledCitation, cited: Cited, work: Work) -> int | None:
    if one.number in NEIGHBOUR:
        ids = [provision.id for provision in work.provisions]
        at = ids.index(cited.provision.id) + NEIGHBOUR[one.number]
        return at if 0 <= at < len(ids) else None
    key = number_key(one.number)
    return next(
        (
            at
            for at, provision in enumerate(work.provisions)
            if key and number_key(provision.number) == key
        ),
        None,
    )


def _counts(row: _Compared) -> tuple[int, ...]:
    return (
        row.right + len(row.missed),
        row.right + len(row.extra),
        row.right,
        len(row.targets),
        len(row.resolved),
        len(row.targets & row.resolved),
    )


def _differences(citation: str, row: _Compared) -> list[dict[str, Any]]:
    def words(one: _Seen) -> str:
        return " | ".join(row.text[start:end] for start, end in one.places)

    found = {
        "missed": [words(one) for one in row.missed],
        "extra": [words(one) for one in row.extra],
        "targets_missed": sorted(row.targets - row.resolved),
        "targets_extra": sorted(row.resolved - row.targets),
    }
    return [{"provision": citation, **found}] if any(found.values()) else []


def _figures(counts: dict[str, int]) -> dict[str, float | int | None]:
    found = (counts["right"], counts["found"], counts["citations"])
    target = (counts["targets_right"], counts["targets_found"], counts["targets"])
    return {
        "citations": counts["citations"],
        **_scores("", *found),
        "targets": counts["targets"],
        **_scores("target_", *target),
    }


def _scores(
    prefix: str, right: int, found: int, wanted: int
) -> dict[str, float | None]:
    exact = right / found if found else None
    complete = right / wanted if wanted else None
    both = (exact or 0) + (complete or 0)
    return {
        f"{prefix}precision": exact,
        f"{prefix}recall": complete,
        f"{prefix}f1": 2 * (exact or 0) * (complete or 0) / both if both else None,
    }
