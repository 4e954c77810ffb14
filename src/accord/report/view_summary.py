"""The cover and the page a minister reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from accord.capacity.model import State
from accord.language.catalogue import Catalogue
from accord.matching.model import Verdict
from accord.report.charts import Bar, Part, bar_chart, verdict_chart
from accord.report.labels import dimension_label, verdict_label
from accord.report.names import Names
from accord.report.palette import VERDICTS
from accord.report.view_findings import headings
from accord.review.model import Recommendation, Review

FIRST = 4
"""Recommendations, quick wins and critical gaps named on the first page: as many as
leave it one page."""


def cover_view(review: Review, t: Catalogue) -> dict[str, Any]:
    """Facts and terms of reference; what was not given is left out, not made up."""
    terms = review.terms_of_reference
    facts = [
        (t("As of"), t.date(review.as_of) or t("no date in the input")),
        (t("Date taken from"), review.as_of_source),
        (t("Legal family"), review.country.legal_family),
        (t("Laws read"), t.number(len(review.works))),
    ]
    mandate = [
        (t("Mandate"), terms.mandate),
        (t("Scope"), terms.scope),
        (t("Requested by"), terms.requested_by),
        (t("Team"), ", ".join(terms.team)),
        (t("Period"), terms.period),
        (t("Confidentiality"), terms.confidentiality),
        (t("Languages"), ", ".join(terms.languages)),
    ]
    return {
        "fictional": t("An invented country, made to show how a review reads.")
        if review.country.fictional
        else "",
        "facts": _given(facts),
        "terms": _given(mandate),
        "no_terms": t("No terms of reference were given."),
        "notice": reviewed_line(review, t),
    }


def reviewed_line(review: Review, t: Catalogue) -> str:
    """How much of the review a person has decided."""
    total = len(review.findings)
    if not total:
        return t("The review holds no finding on the law.")
    if review.reviewed == total:
        return t("All {total} findings were decided by a reviewer.", total=total)
    return t(
        "{reviewed} of {total} findings were decided by a reviewer; {open} are proposals "
        "of the machine and wait for a person to decide.",
        reviewed=t.number(review.reviewed),
        total=t.number(total),
        open=t.number(total - review.reviewed),
    )


def summary_view(review: Review, names: Names, t: Catalogue) -> dict[str, Any]:
    """The first page: counts, critical gaps, capacity, what to do first."""
    named = headings(review, t)
    critical = [
        {"id": one, "text": named.get(one, one)}
        for score in review.instrument_scores
        for one in score.critical_gaps
    ]
    ranked = sorted(review.recommendations, key=lambda one: (-one.priority, one.id))
    quick = [one for one in ranked if one.quick_win]
    return {
        "reviewed": reviewed_line(review, t),
        "numbers": _numbers(review, len(critical), t),
        "verdicts": _verdict_bars(review, t),
        "legend": [
            {
                "label": verdict_label(verdict, t),
                "ground": VERDICTS[verdict].ground,
                "ink": VERDICTS[verdict].ink,
            }
            for verdict in Verdict
        ],
        "critical": critical[:FIRST],
        "critical_more": _more(len(critical), t),
        "capacity": _capacity_lines(review, names, t),
        "first": [_action(one, t) for one in ranked[:FIRST]],
        "quick": [_action(one, t) for one in quick[:FIRST]],
        "quick_more": _more(len(quick), t),
    }


def _numbers(review: Review, critical: int, t: Catalogue) -> list[dict[str, str]]:
    total = len(review.findings)
    fulfilled = sum(one.verdict.fulfilled for one in review.findings)
    unknown = sum(one.verdict is Verdict.NOT_KNOWN for one in review.findings)
    return [
        {"value": f"{fulfilled} / {total}", "label": t("requirements met")},
        {"value": t.number(critical), "label": t("critical gaps")},
        {"value": t.number(unknown), "label": t("not known")},
        {"value": f"{review.reviewed} / {total}", "label": t("findings reviewed")},
    ]


def _verdict_bars(review: Review, t: Catalogue) -> str:
    bars = [
        Bar(
            t.text(score.title) or score.instrument,
            tuple(
                Part(
                    score.counts.get(verdict.value, 0),
                    VERDICTS[verdict],
                    verdict_label(verdict, t),
                )
                for verdict in Verdict
            ),
        )
        for score in review.instrument_scores
    ]
    return verdict_chart(bars, t("Verdicts by instrument"), t.direction)


def _capacity_lines(review: Review, names: Names, t: Catalogue) -> dict[str, Any]:
    profile = review.capacity
    if profile is None:
        return {
            "said": t("Capacity was not assessed: no answers were given."),
            "chart": "",
        }
    asked = [one for one in profile.results if one.state is not State.NOT_APPLICABLE]
    answered = sum(one.state is State.ANSWERED for one in asked)
    said = [
        t(
            "{answered} of {asked} indicators that apply are answered.",
            answered=t.number(answered),
            asked=t.number(len(asked)),
        )
    ]
    scored = [(one.score, one) for one in profile.areas if one.score is not None]
    if scored:
        score, weakest = min(scored, key=lambda one: (one[0], one[1].area))
        area = names.areas.get(weakest.area)
        said.append(
            t(
                "Weakest area: {area}, {score} of 4.",
                area=t.text(area.title) if area else weakest.area,
                score=t.number(score, 1),
            )
        )
    critical = sum(len(one.critical) for one in profile.areas)
    if critical:
        said.append(
            t.plural(
                "{n} indicator stands at level 0.",
                "{n} indicators stand at level 0.",
                critical,
            )
        )
    return {
        "said": " ".join(said),
        "chart": bar_chart(profile.areas, names, t, narrow=True),
    }


def _action(one: Recommendation, t: Catalogue) -> dict[str, str]:
    return {
        "id": one.id,
        "text": t.text(one.action),
        "dimension": dimension_label(one.dimension, t),
        "owner": one.owner,
    }


def _more(total: int, t: Catalogue) -> str:
    rest = total - FIRST
    if rest <= 0:
        return ""
    return t.plural("and {n} more, further down", "and {n} more, further down", rest)


def _given(pairs: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"label": label, "value": value} for label, value in pairs if value]
