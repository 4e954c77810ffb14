"""Headings and column titles of the documents, by the key that templates use."""

from __future__ import annotations

from accord.language.catalogue import Catalogue


def section_titles(t: Catalogue) -> dict[str, str]:
    """Titles of the sections, in their order."""
    return {
        "summary": t("Summary"),
        "contents": t("Contents"),
        "scores": t("How the instruments are answered"),
        "heat_map": t("Treaty heat map"),
        "gaps": t("Gaps in the law"),
        "over_broad": t("Over-broad provisions and conflicts"),
        "checks": t("Checks across articles"),
        "findings": t("Findings, article by article"),
        "capacity": t("Police and technical capacity"),
        "recommendations": t("Recommendations and roadmap"),
        "evidence": t("Evidence"),
        "method": t("Method and limits"),
        "problems": t("What was left out"),
        "annex": t("Annex: laws read and provisions cited"),
        "provenance": t("Provenance"),
    }


def labels(t: Catalogue) -> dict[str, str]:
    """Every fixed text of the templates."""
    return {
        **section_titles(t),
        **_finding_labels(t),
        **_capacity_labels(t),
        **_action_labels(t),
        "terms_of_reference": t("Terms of reference"),
        "verdicts": t("Verdicts by instrument"),
        "critical_gaps": t("Critical gaps"),
        "no_critical_gaps": t("No critical gap was found."),
        "first_actions": t("First recommendations"),
        "quick_wins": t("Quick wins"),
        "none": t("None."),
        "instrument": t("Instrument"),
        "status": t("Status"),
        "score": t("Score"),
        "completeness": t("Known"),
        "topic": t("Topic"),
        "legend": t("Legend"),
        "heat_map_note": t(
            "Each cell shows the least favourable verdict of the articles on a topic, "
            "with their numbers. A dot before a topic marks it as critical. An empty "
            "cell: the instrument asks nothing there."
        ),
        "date": t("Date"),
        "kind": t("Kind"),
        "where": t("Where"),
        "what": t("What"),
        "remedy": t("What to do"),
        "law": t("Law"),
        "provisions": t("Provisions"),
        "language": t("Language"),
        "source": t("Source"),
        "citation": t("Citation"),
        "cited_by": t("Cited by"),
        "file": t("File"),
        "version": t("Version"),
        "inputs": t("Files read, with their SHA-256"),
        "content": t("Content versions"),
        "page": t("Page {page} of {pages}"),  # filled when the pages are counted
        "open_all": t("Unfold a finding to read the words of the law."),
    }


def _finding_labels(t: Catalogue) -> dict[str, str]:
    return {
        "critical": t("critical"),
        "reviewer": t("Reviewer"),
        "element": t("Element"),
        "force": t("Force"),
        "state": t("State"),
        "words": t("Words of the law"),
        "searched": t("Searched"),
        "nearest": t("Nearest miss"),
        "elsewhere": t("Where such a rule usually stands"),
        "sightings": t("Looked for"),
        "no_checks": t("Nothing could be checked across articles."),
        "flags": t("To confirm"),
        "treaty_source": t("Treaty elements"),
        "no_gaps": t("No gap was found."),
        "no_over_broad": t("No over-broad provision and no conflict was found."),
        "tints": t(
            "Tints under quoted words show the part of the rule; the small number is "
            "the row of the element in the table."
        ),
    }


def _capacity_labels(t: Catalogue) -> dict[str, str]:
    return {
        "area": t("Area"),
        "indicator": t("Indicator"),
        "level": t("Level"),
        "grade": t("Evidence grade"),
        "remarks": t("Remarks"),
        "answered": t("Answered"),
        "interval": t("Possible range"),
        "no_capacity": t(
            "No answers on capacity were given, so nothing is said about it."
        ),
        "bars_note": t(
            "Bars: score of the answered indicators, 0 to 4. The thin line is the range "
            "the score could take once the unknown is known."
        ),
    }


def _action_labels(t: Catalogue) -> dict[str, str]:
    return {
        "wave": t("Wave"),
        "roadmap": t("Roadmap at a glance"),
        "roadmap_note": t(
            "A wave starts when the prerequisites in earlier waves are done. Priority "
            "is harm × reach × feasibility; effort and cost are planning assumptions."
        ),
        "owner": t("Owner"),
        "effort": t("Effort"),
        "cost": t("Cost"),
        "kpi": t("Measured by"),
        "closing": t("Closed by"),
        "needs": t("After"),
        "answers": t("Answers"),
        "priority": t("Priority"),
        "rights": t("Rights"),
        "quick_win": t("quick win"),
        "no_recommendations": t("There is nothing to recommend."),
    }
