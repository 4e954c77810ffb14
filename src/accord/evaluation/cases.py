"""Labelled countries: their laws with the expected mapping beside them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from accord.errors import InputError
from accord.evaluation.truth import Expected, read_expected
from accord.law import Corpus, read_corpus
from accord.matching import Verdict

CLASS_OF = {
    Verdict.MET: "implemented",
    Verdict.MET_NARROWED: "implemented",
    Verdict.PARTLY: "partial",
    Verdict.OVER_BROAD: "partial",
    Verdict.CONFLICT: "partial",
    Verdict.MISSING: "gap",
    Verdict.NOT_KNOWN: "not-known",
}
"""A verdict in the classes of an expected mapping."""


@dataclass(frozen=True, slots=True)
class Case:
    """One country to measure on."""

    code: str
    corpus: Corpus
    truth: Expected

    @property
    def language(self) -> str:
        """The language most provisions are in."""
        counted = Counter(one.work.language for one in self.corpus)
        return counted.most_common(1)[0][0]


def read_cases(statutes: Path, expected: Path | None = None) -> list[Case]:
    """Every `<cc>.json` with a `<cc>.expected.json`. Raises InputError when none."""
    truths = expected or statutes
    cases = []
    for path in sorted(statutes.glob("*.json")):
        truth = truths / f"{path.stem}.expected.json"
        if path.stem.endswith(".expected") or not truth.exists():
            continue
        corpus, problems = read_corpus([path])
        if not len(corpus):
            raise InputError("\n".join(str(problem) for problem in problems))
        cases.append(Case(path.stem.upper(), corpus, read_expected(truth)))
    if not cases:
        raise InputError(
            f"{statutes}: no <cc>.json with a <cc>.expected.json was found. "
            "Give the folder of statutes, and --expected when the truth lies elsewhere."
        )
    return cases
