"""Leave-one-country-out: what the figures are on a country nothing was learned from.

Two columns: `loo` learns ranker, thresholds and confidence without the country;
`loo_terms` also drops the cues that country's law suggested, so that its language's
words come from the treaty glossary and the other countries only.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from accord.evaluation.cases import Case
from accord.evaluation.learning import (
    Pupil,
    learn_confidence,
    learn_weights,
    read_pupil,
)
from accord.evaluation.matching import Measures, all_terms, evaluate_matching
from accord.instruments import Instrument
from accord.language.terms import Terms, load_terms
from accord.matching.encoder import Encoder
from accord.matching.ranker import Weights, load_weights


class School:
    """Labelled countries, read once, to learn from with any of them left out."""

    def __init__(self, cases: Sequence[Case], instrument: Instrument) -> None:
        self._instrument = instrument
        self._start = load_weights("start")
        self._pupils = [
            read_pupil(case, instrument, self._start, load_terms) for case in cases
        ]
        self._learn_ranker = cache(self._ranker_without)

    def weights_without(self, code: str = "") -> Weights:
        """Everything learned without one country ("": with all of them)."""
        others = [one for one in self._pupils if one.case.code != code]
        foreign = [
            (one, self._learn_ranker(frozenset((code, one.case.code))))
            for one in others
        ]
        weights = self._learn_ranker(frozenset((code,)))
        return learn_confidence(weights, foreign, self._instrument)

    def _ranker_without(self, codes: frozenset[str]) -> Weights:
        pupils: list[Pupil] = [
            one for one in self._pupils if one.case.code not in codes
        ]
        return learn_weights(pupils, self._start)


def _other_terms(language: str, country: str) -> Terms:
    return load_terms(language, country)


def evaluate_left_out(
    school: School,
    cases: Sequence[Case],
    instrument: Instrument,
    encoder: Encoder | None = None,
) -> Measures:
    """Both leave-one-out columns, each with `mean` and `countries`.

    With an encoder a third, `loo_encoder`: the first with that signal on the short list.
    """
    weights = {case.code: school.weights_without(case.code) for case in cases}
    columns = {"loo": all_terms, "loo_terms": _other_terms}
    if encoder:
        columns["loo_encoder"] = all_terms
    return {
        name: evaluate_matching(
            cases,
            instrument,
            load=load,
            weights_for=weights.__getitem__,
            trace=False,
            encoder=encoder if name == "loo_encoder" else None,
        )
        for name, load in columns.items()
    }
