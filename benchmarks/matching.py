"""Time and memory of reviewing the largest statute file, beside BM25 on the same text.

    python benchmarks/matching.py STATUTES [--country fr] [--times 10]

Each engine runs in a process of its own, so that peak memory is its own; seconds are
wall time from the corpus in memory to the last answer (index building included), the
median of three runs. Ratios are against BM25 (bm25s, twenty queries) of the same call.
With `--times` the same laws are taken that many times over, to see how time grows.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from accord.evaluation.bm25 import rank_bm25, read_queries
from accord.instruments import load_instruments
from accord.law import Corpus, read_corpus
from accord.matching import Ranking, match
from accord.matching.profiles import load_profiles


def run_bm25(corpus: Corpus, statutes: Path) -> None:
    """The baseline: index and twenty queries."""
    language = corpus.works[0].language
    queries = read_queries(statutes / "bm25-queries.json")[language]
    rank_bm25(corpus, queries, language)


def run_ranking(corpus: Corpus, statutes: Path) -> None:
    """Every topic of all instruments ranked, index building included."""
    ranking = Ranking(corpus)
    for topic in load_profiles():
        ranking.topic(topic)


def run_review(corpus: Corpus, statutes: Path) -> None:
    """Ranking, elements on the short list and verdicts for all instruments."""
    match(corpus, load_instruments())


ENGINES: dict[str, Callable[[Corpus, Path], None]] = {
    "bm25": run_bm25,
    "ranking": run_ranking,
    "elements and verdicts": run_review,
}


def repeated(corpus: Corpus, times: int) -> Corpus:
    """The same laws that many times, each copy under ids of its own."""
    works = [
        replace(work, id=f"{work.id}-{copy}")
        for copy in range(times)
        for work in corpus.works
    ]
    return Corpus(corpus.country, tuple(works))


def measure(name: str, statutes: Path, country: str, times: int) -> dict[str, float]:
    """Median seconds of three runs and the process's peak memory in MB."""
    corpus, _ = read_corpus([statutes / f"{country}.json"])
    if times > 1:
        corpus = repeated(corpus, times)
    load_instruments()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = []
    for _ in range(3):
        started = time.perf_counter()
        ENGINES[name](corpus, statutes)
        seconds.append(time.perf_counter() - started)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "provisions": len(corpus),
        "seconds": round(statistics.median(seconds), 3),
        "peak_mb": round(peak / 1024, 1),
        "added_mb": round((peak - before) / 1024, 1),
    }


def main() -> None:
    """Measure every engine and print ratios against BM25."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statutes", type=Path)
    parser.add_argument("--country", default="fr")
    parser.add_argument("--times", type=int, default=1)
    given = parser.parse_args()
    context = multiprocessing.get_context("spawn")
    results = {}
    for name in ENGINES:
        with context.Pool(1) as pool:
            results[name] = pool.apply(
                measure, (name, given.statutes, given.country, given.times)
            )
    base = results["bm25"]["seconds"]
    for name, values in results.items():
        values["times_bm25"] = round(values["seconds"] / base, 2)
        print(f"{name:24s} {json.dumps(values)}")


if __name__ == "__main__":
    main()
