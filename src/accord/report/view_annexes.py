"""What a careful reader checks: evidence, method, remarks, citations, provenance."""

from __future__ import annotations

from typing import Any

from accord.errors import Severity
from accord.language.catalogue import Catalogue
from accord.report.labels import evidence_label, severity_label
from accord.report.view_findings import article_heading, instrument_titles
from accord.review.model import Review


def method_view(review: Review, t: Catalogue) -> list[str]:
    """How the review was made and what it cannot say, one paragraph each."""
    return [
        t(
            "Each article of an instrument is a requirement made of elements. The laws "
            "are searched for the provisions that answer it; the words that show an "
            "element are quoted with their work, number and point in time."
        ),
        t(
            "The machine proposes a verdict and says how sure it is. A person decides; "
            "the decision stands whatever the machine proposes later. Pages are stamped "
            "as a draft until every finding has been decided."
        ),
        t(
            "Missing means that no provision was found in the laws that were given. A "
            "law that was not given may hold the rule; case law, practice and the "
            "direct effect of treaties are not read."
        ),
        t(
            "Treaty articles are described in our own words with the sureness noted "
            "beside each finding; the official texts rule."
        ),
        t(
            "Not known is kept apart from no: it lowers completeness and never a score. "
            "A level counts only as far as its evidence carries it."
        ),
        t(
            "Effort and cost are orders of magnitude for planning. This review is not "
            "legal advice and not a judgment on any case."
        ),
    ]


def annex_view(review: Review, t: Catalogue) -> dict[str, Any]:
    """Evidence, remarks on the dossier, laws, citations and provenance."""
    problems = sorted(
        review.problems, key=lambda one: one.severity is not Severity.ERROR
    )
    return {
        "evidence": [
            {
                "id": one.id,
                "kind": evidence_label(one.kind, t),
                "date": one.date.isoformat() if one.date else "–",
                "title": one.title,
                "summary": one.summary,
                "file": one.file,
                "sha256": one.sha256,
                "marking": one.marking.value,
                "indicators": ", ".join(one.indicators),
            }
            for one in review.evidence
        ],
        "no_evidence": t("No evidence items were recorded."),
        "problems": [
            {
                "severity": severity_label(one.severity, t),
                "error": one.severity is Severity.ERROR,
                "where": one.where,
                "message": one.message,
                "remedy": one.remedy,
                "code": one.code,
            }
            for one in problems
        ],
        "no_problems": t("Everything in the dossier could be used."),
        "works": _works(review, t),
        "no_works": t("No law was read."),
        "citations": _citations(review, t),
        "provenance": {
            "made_by": t(
                "Made by Accord {version}. The same input gives the same document.",
                version=review.provenance.accord_version,
            ),
            "inputs": _pairs(review.provenance.inputs),
            "content": _pairs(review.provenance.content),
        },
    }


def _works(review: Review, t: Catalogue) -> list[dict[str, str]]:
    return [
        {
            "id": one.id,
            "title": one.title,
            "language": one.language,
            "date": one.date or "–",
            "provisions": t.number(one.provisions),
            "note": _work_note(one.translation_of, one.unplaced, t),
            "source": one.source,
        }
        for one in review.works
    ]


def _work_note(translation_of: str, unplaced: int, t: Catalogue) -> str:
    said = []
    if translation_of:
        said.append(t("translation of {original}", original=translation_of))
    if unplaced:
        said.append(
            t.plural(
                "{n} passage belongs to no provision",
                "{n} passages belong to no provision",
                unplaced,
            )
        )
    return "; ".join(said)


def _citations(review: Review, t: Catalogue) -> list[dict[str, Any]]:
    titles = instrument_titles(review, t)
    cited: dict[str, dict[str, Any]] = {}
    for finding in review.findings:
        for quote in finding.quotes:
            row = cited.setdefault(
                quote.citation,
                {
                    "citation": quote.citation,
                    "work": quote.work_title,
                    "number": quote.number,
                    "by": [],
                },
            )
            name = f"{titles[finding.instrument]}, {article_heading(finding, t)}"
            entry = {"id": finding.id, "text": name}
            if entry not in row["by"]:
                row["by"].append(entry)
    return [cited[key] for key in sorted(cited)]


def _pairs(values: dict[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "value": values[name]} for name in sorted(values)]
