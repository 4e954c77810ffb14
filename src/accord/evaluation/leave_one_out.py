"""Leave-one-country-out: what the figures are on a country nothing was learned from.

Two columns: `loo` learns ranker and thresholds without the country; `loo_terms` also
drops the cues that country's law suggested, so that its language's words come from the
treaty glossary and the other countries only.
"""

from __future__ import annotations

from collections.abc import Sequence

from accord.evaluation.learning import examples_of, learn_weights
from accord.evaluation.matching import Case, Measures, evaluate_matching
from accord.instruments import Instrument
from accord.language.terms import Terms, load_terms
from accord.matching.ranker import Weights, load_weights


def _all_terms(language: str, country: str) -> Terms:
    return load_terms(language)


def _other_terms(language: str, country: str) -> Terms:
    return load_terms(language, country)


def learn_from(
    cases: Sequence[Case], instrument: Instrument, start: Weights | None = None
) -> Weights:
    """Weights learned on all given countries."""
    begin = start or load_weights("start")
    examples = [
        one
        for case in cases
        for one in examples_of(case, instrument, begin, load_terms)
    ]
    return learn_weights(examples, begin, [case.code for case in cases])


def evaluate_left_out(cases: Sequence[Case], instrument: Instrument) -> Measures:
    """Both leave-one-out columns, each with `mean` and `countries`."""
    begin = load_weights("start")
    examples = {
        case.code: examples_of(case, instrument, begin, load_terms) for case in cases
    }
    weights = {
        case.code: learn_weights(
            [
                one
                for code, several in examples.items()
                if code != case.code
                for one in several
            ],
            begin,
            [code for code in examples if code != case.code],
        )
        for case in cases
    }
    return {
        "loo": evaluate_matching(
            cases,
            instrument,
            load=_all_terms,
            weights_for=weights.__getitem__,
            trace=False,
        ),
        "loo_terms": evaluate_matching(
            cases,
            instrument,
            load=_other_terms,
            weights_for=weights.__getitem__,
            trace=False,
        ),
    }
