"""Provisions labelled by hand, beside what the ranking finds.

A labels file is a YAML list: country, requirement, `core` provisions with a quote of a
few words that proves the id, `also` for further right ones. Recall counts the core.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from accord.content_files import read_yaml
from accord.errors import InputError, Problem, ProblemsError, Severity
from accord.evaluation import measures
from accord.evaluation.cases import Case
from accord.instruments import Instrument, load_instruments
from accord.matching import Ranking

Measures = dict[str, object]


@dataclass(frozen=True, slots=True)
class LabelledProvision:
    """A provision and a few words of its text."""

    provision: str
    quote: str


@dataclass(frozen=True, slots=True)
class Label:
    """What answers one requirement in one country."""

    country: str
    requirement: str
    core: list[LabelledProvision]
    also: list[str] = field(default_factory=list)
    note: str = ""


def read_labels(path: Path, cases: Sequence[Case]) -> list[Label]:
    """Read labels and check every quote in the texts.

    Raises InputError without a file, ProblemsError naming every label that does not fit.
    """
    if not path.is_file():
        raise InputError(f"{path}: there is no such file of labels.")
    labels = read_yaml(path, list[Label])
    corpora = {case.code: case.corpus for case in cases}
    problems = []
    for label in labels:
        corpus = corpora.get(label.country)
        for one in label.core if corpus else ():
            try:
                assert corpus is not None
                text = corpus.find(one.provision).provision.text
            except KeyError:
                problems.append(_bad(path, one, "is not in the statutes"))
                continue
            if one.quote not in " ".join(text.split()) and one.quote not in text:
                problems.append(_bad(path, one, "does not contain its quote"))
    if problems:
        raise ProblemsError(f"{path.name} does not fit the statutes:", problems)
    return labels


def _bad(path: Path, one: LabelledProvision, what: str) -> Problem:
    return Problem(
        "labels.provision",
        f"{path.name}, {one.provision}",
        f"The provision {what}.",
        "Correct the id or the quote.",
        Severity.ERROR,
    )


def evaluate_labels(cases: Sequence[Case], labels: Sequence[Label]) -> Measures:
    """Recall and hits over the labels that have a core provision, by requirement too."""
    instruments = {one.id: one for one in load_instruments()}
    rankings = {case.code: Ranking(case.corpus) for case in cases}
    rows: list[dict[str, object]] = []
    for label in labels:
        if label.country in rankings and label.core:
            rows.append(_row(label, instruments, rankings[label.country]))
    return {
        "provisions": sum(len(one.core) for one in labels if one.country in rankings),
        "mean": _mean(rows),
        "requirements": {
            name: _mean([one for one in rows if one["requirement"] == name])
            for name in dict.fromkeys(str(one["requirement"]) for one in rows)
        },
        "rows": rows,
    }


def _row(
    label: Label, instruments: dict[str, Instrument], ranking: Ranking
) -> dict[str, object]:
    instrument, _, article = label.requirement.partition(":")
    topic = instruments[instrument].requirement(article).topic
    ranked = [
        one.reading.provisions[one.document].citation
        for one in ranking.topic(topic, 50)
    ]
    core = [one.provision for one in label.core]
    right = {*core, *label.also}
    return {
        "country": label.country,
        "requirement": label.requirement,
        "ranks": {
            one: ranked.index(one) + 1 if one in ranked else None for one in core
        },
        "recall_at_5": sum(one in ranked[:5] for one in core) / len(core),
        "recall_at_10": sum(one in ranked[:10] for one in core) / len(core),
        "hit_at_1": float(bool(ranked) and ranked[0] in right),
    }


def _mean(rows: Sequence[dict[str, object]]) -> dict[str, float | None]:
    return {
        key: measures.mean(float(str(one[key])) for one in rows)
        for key in ("recall_at_5", "recall_at_10", "hit_at_1")
    }
