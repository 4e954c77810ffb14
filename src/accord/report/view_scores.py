"""Scores with their completeness, and topics against instruments."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from accord.language.catalogue import Catalogue
from accord.matching.model import Verdict
from accord.report.labels import treaty_label, verdict_label, verdict_meaning
from accord.report.names import Names
from accord.report.palette import VERDICTS
from accord.report.view_findings import badge, headings, instrument_titles
from accord.review.model import Finding, InstrumentScore, Review

SEVERITY = (
    Verdict.MISSING,
    Verdict.CONFLICT,
    Verdict.OVER_BROAD,
    Verdict.PARTLY,
    Verdict.NOT_KNOWN,
    Verdict.MET_NARROWED,
    Verdict.MET,
)
"""Least favourable first: what a cell with several articles shows."""


def scores_view(review: Review, t: Catalogue) -> dict[str, Any]:
    """A row for each instrument and the meaning of the verdicts."""
    named = headings(review, t)
    return {
        "columns": [badge(verdict, t) for verdict in Verdict],
        "rows": [_row(one, review, named, t) for one in review.instrument_scores],
        "meanings": [
            {**badge(verdict, t), "meaning": verdict_meaning(verdict, t)}
            for verdict in Verdict
        ],
        "note": t(
            "Score: share of the known findings that are met; partly met and over-broad "
            "count one half. Known: share of the articles on which something can be "
            "said. Critical gaps are named and never averaged away."
        ),
    }


def _row(
    score: InstrumentScore, review: Review, named: dict[str, str], t: Catalogue
) -> dict[str, Any]:
    treaty = review.country.treaty(score.instrument)
    return {
        "title": t.text(score.title) or score.instrument,
        "status": _status(review, score.instrument, t) if treaty else t("Not recorded"),
        "score": t.percent(score.score) if score.score is not None else t("not known"),
        "completeness": t.percent(score.completeness),
        "counts": [score.counts.get(verdict.value, 0) for verdict in Verdict],
        "critical": [
            {"id": one, "text": named.get(one, one)} for one in score.critical_gaps
        ],
    }


def _status(review: Review, instrument: str, t: Catalogue) -> str:
    treaty = review.country.treaty(instrument)
    if treaty is None:
        return ""
    said = treaty_label(treaty.status, t)
    if treaty.in_force:
        return t("{status}, in force {date}", status=said, date=t.date(treaty.in_force))
    if treaty.signed:
        return t("{status}, signed {date}", status=said, date=t.date(treaty.signed))
    return said


def heat_map(review: Review, names: Names, t: Catalogue) -> dict[str, Any]:
    """Topics in rows, instruments in columns, the least favourable verdict in a cell."""
    cells: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in review.findings:
        cells[finding.topic, finding.instrument].append(finding)
    titles = instrument_titles(review, t)
    found = dict.fromkeys(finding.topic for finding in review.findings)
    known = [topic for topic in names.topics if topic in found]
    rows = []
    for topic in [*known, *(one for one in found if one not in names.topics)]:
        meant = names.topics.get(topic)
        rows.append(
            {
                "topic": t.text(meant.title) if meant else topic,
                "critical": bool(meant and meant.critical)
                or any(one.critical for key in titles for one in cells[topic, key]),
                "cells": [_cell(cells[topic, key], t) for key in titles],
            }
        )
    return {"instruments": list(titles.values()), "rows": rows}


def _cell(findings: list[Finding], t: Catalogue) -> dict[str, Any]:
    if not findings:
        return {"empty": True, "label": "", "articles": "", "ground": "", "ink": ""}
    worst = min((one.verdict for one in findings), key=SEVERITY.index)
    articles = ", ".join(one.article for one in findings)
    return {
        "empty": False,
        "label": verdict_label(worst, t),
        "articles": t("Art. {numbers}", numbers=articles),
        "ground": VERDICTS[worst].ground,
        "ink": VERDICTS[worst].ink,
    }
