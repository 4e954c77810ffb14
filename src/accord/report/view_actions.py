"""Recommendations in words, in the order of the roadmap."""

from __future__ import annotations

from typing import Any

from accord.language.catalogue import Catalogue
from accord.report.labels import cost_label, dimension_label, effort_label
from accord.report.view_findings import headings
from accord.review.model import Dimension, Recommendation, Review


def actions_view(review: Review, t: Catalogue) -> dict[str, Any]:
    """Waves, each with its recommendations by dimension, and the roadmap in a table."""
    named = headings(review, t)
    waves = []
    for step in sorted({one.step for one in review.recommendations}):
        inside = [one for one in review.recommendations if one.step == step]
        groups = [
            {
                "title": dimension_label(dimension, t),
                "items": [
                    _item(one, named, t) for one in inside if one.dimension is dimension
                ],
            }
            for dimension in Dimension
        ]
        waves.append(
            {
                "title": t("Wave {number}", number=step),
                "groups": groups,
                "count": t.plural(
                    "{n} recommendation", "{n} recommendations", len(inside)
                ),
            }
        )
    return {
        "dimensions": [dimension_label(dimension, t) for dimension in Dimension],
        "waves": waves,
    }


def _item(one: Recommendation, named: dict[str, str], t: Catalogue) -> dict[str, Any]:
    names = {
        "harm": t("harm"),
        "reach": t("reach"),
        "feasibility": t("feasibility"),
    }
    parts = " × ".join(
        f"{name} {t.number(one.priority_parts[key])}"
        for key, name in names.items()
        if key in one.priority_parts
    )
    return {
        "id": one.id,
        "action": t.text(one.action),
        "reason": one.reason,
        "owner": one.owner,
        "effort": effort_label(one.effort, t),
        "cost": cost_label(one.cost, t),
        "kpi": one.kpi,
        "closing": one.closing_evidence,
        "needs": ", ".join(one.prerequisites),
        "answers": [
            {"id": key, "text": named.get(key, key), "linked": key in named}
            for key in one.findings
        ],
        "priority": t.number(one.priority),
        "parts": parts,
        "quick_win": one.quick_win,
        "critical": one.critical,
        "rights": one.rights_note,
    }
