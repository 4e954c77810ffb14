"""How good the matching is: `accord evaluate matching`.

For every country with a truth beside it: retrieval measures of the core provisions,
verdicts in three classes, precision and recall of what is cited; BM25 in the same run.
"""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from accord.evaluation import measures
from accord.evaluation.bm25 import rank_bm25, read_queries
from accord.evaluation.breakdown import by_article, by_language, worst_misses
from accord.evaluation.cases import CLASS_OF, Case
from accord.evaluation.outcomes import Outcome
from accord.evaluation.truth import Expected, ExpectedArticle
from accord.instruments import Instrument, load_instruments
from accord.language.terms import Terms, load_terms
from accord.matching import Match, Ranking, match, match_ranked
from accord.matching.encoder import Encoder, Meaning, queries_of
from accord.matching.ranker import Weights

Measures = dict[str, Any]

RANKED = 50
"""Provisions ranked per article; MRR is cut there."""


def all_terms(language: str, country: str) -> Terms:
    """The cues of a language, the country's own among them."""
    return load_terms(language)


def measure_case(
    case: Case,
    instrument: Instrument,
    *,
    load: Callable[[str], Terms] = load_terms,
    weights: Weights | None = None,
    trace: bool = True,
    encoder: Encoder | None = None,
) -> tuple[list[Outcome], Measures, Ranking]:
    """Match one country and measure it; seconds included, and (`trace`) peak memory."""
    gc.collect()
    started = time.perf_counter()
    meaning = Meaning(encoder, queries_of([instrument])) if encoder else None
    ranking = Ranking(case.corpus, load, weights, meaning=meaning)
    matches = {one.requirement: one for one in match_ranked(ranking, [instrument])}
    seconds = time.perf_counter() - started
    outcomes = [
        _outcome(article, instrument, matches, ranking)
        for article in case.truth.articles
        if f"{instrument.id}:{article.article}" in matches
    ]
    values = measure(outcomes, case.truth)
    values["provisions"] = len(case.corpus)
    values["seconds"] = round(seconds, 3)
    if trace:
        values["peak_mb"] = _peak_mb(case, instrument, load, weights)
    return outcomes, values, ranking


def _peak_mb(
    case: Case,
    instrument: Instrument,
    load: Callable[[str], Terms],
    weights: Weights | None,
) -> float:
    """Peak memory of matching alone, traced in a second run (tracing is slow)."""
    tracemalloc.start()
    match(case.corpus, [instrument], load=load, weights=weights)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return round(peak / 2**20, 1)


def _outcome(
    article: ExpectedArticle,
    instrument: Instrument,
    matches: dict[str, Match],
    ranking: Ranking,
) -> Outcome:
    found = matches[f"{instrument.id}:{article.article}"]
    topic = instrument.requirement(article.article).topic
    ranked = tuple(
        one.reading.provisions[one.document].citation
        for one in ranking.topic(topic, RANKED)
    )
    return Outcome(
        article, ranked, CLASS_OF[found.verdict], found.cited, found.confidence
    )


def measure(outcomes: Sequence[Outcome], truth: Expected) -> Measures:
    """The measures of one country (or of a part of its articles)."""
    cored = [one for one in outcomes if one.article.core]
    values: Measures = retrieval(cored, truth)
    pairs = [(one.article.verdict, one.given) for one in outcomes]
    values["verdict_accuracy"] = measures.accuracy(pairs)
    values["verdict_macro_f1"] = measures.macro_f1(pairs)
    values["cited_precision"] = measures.mean(
        measures.cited_precision(one.cited, one.article, truth) for one in outcomes
    )
    values["cited_recall"] = measures.mean(
        measures.recall_at(5, one.cited, one.article, truth) for one in cored
    )
    values["articles"] = len(outcomes)
    return values


def retrieval(cored: Sequence[Outcome], truth: Expected) -> Measures:
    """hit@1, recall@k and MRR over the articles that have a core provision."""
    values: Measures = {
        "hit_at_1": measures.mean(
            measures.hit_at_1(one.ranked, one.article, truth) for one in cored
        ),
        "mrr": measures.mean(
            measures.reciprocal_rank(one.ranked, one.article, truth) for one in cored
        ),
    }
    for k in (1, 5, 10):
        values[f"recall_at_{k}"] = measures.mean(
            measures.recall_at(k, one.ranked, one.article, truth) for one in cored
        )
    return values


def average(countries: dict[str, Measures]) -> Measures:
    """The mean of every measure over the countries."""
    keys = sorted({key for values in countries.values() for key in values})
    return {
        key: measures.mean(values.get(key) for values in countries.values())
        for key in keys
    }


def summarise(
    cases: Sequence[Case], outcomes: dict[str, list[Outcome]], per: dict[str, Measures]
) -> Measures:
    """Mean over countries, with the pooled macro-F1 and F1 of missing."""
    values = average(per)
    pooled = [one for case in cases for one in outcomes[case.code]]
    pairs = [(one.article.verdict, one.given) for one in pooled]
    without = [
        (one.article.verdict, one.given)
        for one in pooled
        if one.article.article != "35"
    ]
    values["verdict_macro_f1"] = measures.macro_f1(pairs)
    values["missing_f1"] = measures.f1(pairs, "gap")
    values["missing_f1_without_35"] = measures.f1(without, "gap")
    values["missing_f1_interval"] = measures.f1_interval(pairs, "gap")
    return values


def evaluate_matching(
    cases: Sequence[Case],
    instrument: Instrument | None = None,
    queries_file: Path | None = None,
    *,
    load: Callable[[str, str], Terms] = all_terms,
    weights_for: Callable[[str], Weights | None] = lambda code: None,
    trace: bool = True,
    encoder: Encoder | None = None,
) -> Measures:
    """Measure all cases; `load(language, country)` and `weights_for(country)` allow a
    country to be left out of what was learned from it."""
    instrument = instrument or load_instruments(["budapest"])[0]
    per: dict[str, Measures] = {}
    outcomes: dict[str, list[Outcome]] = {}
    rankings: dict[str, Ranking] = {}
    for case in cases:
        outcomes[case.code], per[case.code], rankings[case.code] = measure_case(
            case,
            instrument,
            load=lambda language, code=case.code: load(language, code),  # type: ignore[misc]
            weights=weights_for(case.code),
            trace=trace,
            encoder=encoder,
        )
    result: Measures = {
        "reliability": reliability(
            [one for case in cases for one in outcomes[case.code]]
        ),
        "mean": summarise(cases, outcomes, per),
        "countries": per,
        "undisputed": _undisputed(cases, outcomes),
        "articles": by_article(cases, outcomes),
        "languages": by_language(cases, outcomes),
        "worst": worst_misses(cases, outcomes, rankings, instrument),
    }
    if queries_file is not None:
        result["baseline"] = _baseline(cases, instrument, queries_file)
    return result


def reliability(outcomes: Sequence[Outcome]) -> list[Measures]:
    """Confidence given beside the share of right verdicts, in bins of even width."""
    bins = []
    for low in (0.0, 0.5, 0.6, 0.7, 0.8, 0.9):
        high = 1.01 if low == 0.9 else 0.5 if low == 0.0 else low + 0.1
        members = [one for one in outcomes if low <= one.confidence < high]
        if members:
            bins.append(
                {
                    "from": low,
                    "verdicts": len(members),
                    "confidence": measures.mean(one.confidence for one in members),
                    "right": measures.mean(
                        float(one.article.verdict == one.given) for one in members
                    ),
                }
            )
    return bins


def _undisputed(cases: Sequence[Case], outcomes: dict[str, list[Outcome]]) -> Measures:
    kept = {
        code: [one for one in several if not one.article.disputed]
        for code, several in outcomes.items()
    }
    per = {case.code: measure(kept[case.code], case.truth) for case in cases}
    return {"mean": summarise(cases, kept, per), "countries": per}


def _baseline(
    cases: Sequence[Case], instrument: Instrument, queries_file: Path
) -> Measures:
    queries = read_queries(queries_file)
    per: dict[str, Measures] = {}
    for case in cases:
        if case.language not in queries:
            continue
        started = time.perf_counter()
        ranked = rank_bm25(case.corpus, queries[case.language], case.language, RANKED)
        seconds = time.perf_counter() - started
        outcomes = [
            Outcome(article, tuple(ranked.get(article.article, ())))
            for article in case.truth.articles
            if article.core and article.article in ranked
        ]
        per[case.code] = retrieval(outcomes, case.truth)
        per[case.code]["seconds"] = round(seconds, 3)
    return {"mean": average(per), "countries": per}
