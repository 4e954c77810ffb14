"""Everything a document shows, already worded: what the PDF and the HTML share.

The templates hold no logic and no English. A view is plain data (dict, list, text,
number), so that it goes to Typst as JSON.
"""

from __future__ import annotations

from typing import Any

from accord.language.catalogue import Catalogue
from accord.marking import strictest
from accord.marking.tlp import Marking
from accord.report.headings import labels, section_titles
from accord.report.labels import tint_label
from accord.report.names import Names
from accord.report.palette import TINTS, TLP
from accord.report.view_actions import actions_view
from accord.report.view_annexes import annex_view, method_view
from accord.report.view_capacity import capacity_view
from accord.report.view_checks import checks_view
from accord.report.view_findings import finding_lists, findings_view
from accord.report.view_scores import heat_map, scores_view
from accord.report.view_summary import cover_view, summary_view
from accord.review.model import Basis, Review

View = dict[str, Any]


def build_view(review: Review, names: Names, t: Catalogue) -> View:
    """Word a whole review in the language of the catalogue."""
    country = t.text(review.country.name) or review.country.code
    marking = document_marking(review)
    groups = findings_view(review, names, t)
    view = {
        "language": t.language,
        "direction": t.direction,
        "title": t("National cyber review: {country}", country=country),
        "name": t("National cyber review"),
        "country": country,
        "as_of": review.as_of.isoformat() if review.as_of else "",
        "draft": _draft(review, t),
        "marking": {"label": marking.value, "colour": TLP[marking]},
        "labels": labels(t),
        "sections": list(section_titles(t).items()),
        "cover": cover_view(review, t),
        "summary": summary_view(review, names, t),
        "scores": scores_view(review, t),
        "heat_map": heat_map(review, names, t),
        "groups": groups,
        **finding_lists(review, t),
        "tints": [
            {"key": key, "colour": colour, "label": tint_label(key, t)}
            for key, colour in TINTS.items()
        ],
        "capacity": capacity_view(review, names, t),
        "checks": checks_view(review, t),
        "actions": actions_view(review, t),
        "method": method_view(review, t),
        **annex_view(review, t),
    }
    return _apart(view, t) if t.direction == "rtl" else view


def document_marking(review: Review) -> Marking:
    """The strictest marking of the review and of all that its documents show."""
    parts = [review.marking]
    parts += [finding.marking for finding in review.findings]
    parts += [item.marking for item in review.evidence]
    if review.capacity:
        parts += [one.answer.marking for one in review.capacity.results if one.answer]
    return strictest(parts)


def _draft(review: Review, t: Catalogue) -> str:
    """The stamp of every page while a finding has not been reviewed, else ""."""
    if any(finding.basis is Basis.MACHINE for finding in review.findings):
        return t("DRAFT - MACHINE PROPOSAL")
    return ""


_FOREIGN = frozenset(
    [
        "heading",
        "reason",
        "nearest",
        "elsewhere",
        "sightings",
        "subject",
        "note",
        "source",
        "label",
        "work",
        "action",
        "kpi",
        "closing",
        "rights",
        "owner",
        "where",
        "message",
        "remedy",
        "title",
        "summary",
        "value",
        "text",
        "topic",
        "remarks",
        "said",
    ]
)
"""Texts of a view that may be in another language than the document."""


def _apart(part: Any, t: Catalogue, name: str = "") -> Any:
    """Isolate the foreign texts of a right-to-left view, so that they keep their order.

    Marking, drawings and runs of quoted law, which have a direction of their own, stay.
    """
    if isinstance(part, dict):
        if "tint" in part or "colour" in part:
            return part
        return {key: _apart(inner, t, key) for key, inner in part.items()}
    if isinstance(part, list):
        return [_apart(inner, t, name) for inner in part]
    return t.isolate(part) if name in _FOREIGN else part
