"""Where the figures come from: by article, by language, and the worst misses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from accord.evaluation import measures
from accord.evaluation.cases import Case
from accord.evaluation.outcomes import Outcome
from accord.instruments import Instrument
from accord.matching import Ranking
from accord.matching.features import NAMES
from accord.matching.profiles import load_profiles

Measures = dict[str, Any]

WORST = 10
"""Misses listed with their reason."""


def by_article(
    cases: Sequence[Case], outcomes: Mapping[str, Sequence[Outcome]]
) -> dict[str, Measures]:
    """Figures per article over the countries."""
    return _grouped(cases, outcomes, lambda case, one: one.article.article)


def by_language(
    cases: Sequence[Case], outcomes: Mapping[str, Sequence[Outcome]]
) -> dict[str, Measures]:
    """Figures per language over its countries."""
    return _grouped(cases, outcomes, lambda case, one: case.language)


def _grouped(
    cases: Sequence[Case],
    outcomes: Mapping[str, Sequence[Outcome]],
    key: Callable[[Case, Outcome], str],
) -> dict[str, Measures]:
    groups: dict[str, list[tuple[Case, Outcome]]] = {}
    for case in cases:
        for one in outcomes[case.code]:
            groups.setdefault(key(case, one), []).append((case, one))
    return {name: _figures(members) for name, members in groups.items()}


def _figures(members: Sequence[tuple[Case, Outcome]]) -> Measures:
    cored = [(case, one) for case, one in members if one.article.core]
    values: Measures = {
        f"recall_at_{k}": measures.mean(
            measures.recall_at(k, one.ranked, one.article, case.truth)
            for case, one in cored
        )
        for k in (5, 10)
    }
    values["hit_at_1"] = measures.mean(
        measures.hit_at_1(one.ranked, one.article, case.truth) for case, one in cored
    )
    values["verdict_accuracy"] = measures.accuracy(
        [(one.article.verdict, one.given) for _, one in members]
    )
    values["articles"] = len(members)
    return values


def worst_misses(
    cases: Sequence[Case],
    outcomes: Mapping[str, Sequence[Outcome]],
    rankings: Mapping[str, Ranking],
    instrument: Instrument,
) -> list[Measures]:
    """The articles whose core provisions come last, with what the core one lacks."""
    found = []
    for case in cases:
        for one in outcomes[case.code]:
            if not one.article.core:
                continue
            ranks = [_rank(one, core, case) for core in one.article.core]
            recall = measures.recall_at(5, one.ranked, one.article, case.truth)
            found.append((recall, -min(ranks), case, one, ranks))
    found.sort(key=lambda entry: entry[:2])
    return [
        {
            "country": case.code,
            "article": one.article.article,
            "core": dict(zip(one.article.core, ranks, strict=True)),
            "first": list(one.ranked[:3]),
            "lacks": _lacks(one, rankings[case.code], instrument, case),
            "disputed": one.article.disputed,
            "note": one.article.note,
        }
        for recall, _, case, one, ranks in found[:WORST]
        if recall < 1
    ]


def _rank(outcome: Outcome, core: str, case: Case) -> int:
    same = case.truth.same(core)
    return next(
        (at for at, one in enumerate(outcome.ranked, 1) if one in same),
        len(outcome.ranked) + 1,
    )


def _lacks(
    outcome: Outcome, ranking: Ranking, instrument: Instrument, case: Case
) -> dict[str, float]:
    """The features in which the worst core provision loses most against the first."""
    topic = instrument.requirement(outcome.article.article).topic
    profile = load_profiles()[topic]
    vector = ranking.weights.vector(profile.kind)
    first = ranking.topic(topic, 1)
    worst = max(outcome.article.core, key=lambda core: _rank(outcome, core, case))
    wanted = case.truth.same(worst)
    for reading, features in ranking.features(profile):
        for at, one in enumerate(reading.provisions):
            if first and one.citation in wanted:
                loss = (features[at] - first[0].features) * vector
                order = np.argsort(loss)[:3]
                return {NAMES[k]: round(float(loss[k]), 2) for k in order}
    return {}
