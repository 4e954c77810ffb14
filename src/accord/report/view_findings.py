"""Findings in words: verdict, elements, quoted law, gaps."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from accord.instruments.model import ElementKind
from accord.language.catalogue import Catalogue, direction_of
from accord.matching.model import ElementState, Verdict
from accord.report.labels import (
    basis_label,
    force_label,
    kind_label,
    state_label,
    sureness_label,
    verdict_label,
)
from accord.report.machine_words import (
    elsewhere_text,
    flag_text,
    note_text,
    reason_text,
    sightings_text,
)
from accord.report.names import Names
from accord.report.palette import FAMILY_OF, STATES, VERDICTS
from accord.report.passages import Marks, Run, heading_runs, text_runs
from accord.review.model import Basis, ElementResult, Finding, Quote, Review

MARKS = {
    ElementState.PRESENT: "●",
    ElementState.NARROWED: "◐",
    ElementState.ABSENT: "○",
    ElementState.UNCLEAR: "?",
}
"""Shapes beside the state, for a copy in black and white."""


def instrument_titles(review: Review, t: Catalogue) -> dict[str, str]:
    """What each instrument is called; its id when the review does not say."""
    titles = {one.instrument: t.text(one.title) for one in review.instrument_scores}
    return {
        one.instrument: titles.get(one.instrument) or one.instrument
        for one in review.findings
    }


def article_heading(finding: Finding, t: Catalogue) -> str:
    """E.g. `Article 2 · Illegal access`."""
    article = t("Article {number}", number=finding.article)
    title = t.text(finding.title)
    return f"{article} · {title}" if title else article


def headings(review: Review, t: Catalogue) -> dict[str, str]:
    """Finding id to instrument, article and title on one line."""
    titles = instrument_titles(review, t)
    return {
        one.id: f"{titles[one.instrument]}, {article_heading(one, t)}"
        for one in review.findings
    }


def badge(verdict: Verdict, t: Catalogue) -> dict[str, str]:
    """A verdict as a coloured label."""
    colour = VERDICTS[verdict]
    return {
        "key": verdict.value,
        "label": verdict_label(verdict, t),
        "ground": colour.ground,
        "ink": colour.ink,
    }


def findings_view(review: Review, names: Names, t: Catalogue) -> list[dict[str, Any]]:
    """All findings, grouped by instrument in the order of the review."""
    titles = instrument_titles(review, t)
    return [
        {
            "instrument": instrument,
            "title": titles[instrument],
            "findings": [_finding(one, names, t) for one in findings],
        }
        for instrument, findings in groupby(
            review.findings, key=lambda one: one.instrument
        )
    ]


def finding_lists(review: Review, t: Catalogue) -> dict[str, Any]:
    """The short lists: what is missing, and what reaches too far."""
    named = headings(review, t)
    gaps: list[dict[str, Any]] = []
    broad: list[dict[str, Any]] = []
    for one in review.findings:
        row = {
            "id": one.id,
            "heading": named[one.id],
            "critical": one.critical,
            "badge": badge(one.verdict, t),
            "reason": reason_text(one, t),
            "searched": _searched(one, t),
            "nearest": one.nearest_miss,
            "elsewhere": elsewhere_text(one, t),
            "sightings": sightings_text(one, t),
            "cited": [quote.citation for quote in one.quotes],
        }
        if one.verdict in (Verdict.MISSING, Verdict.PARTLY):
            gaps.append(row)
        elif one.verdict in (Verdict.OVER_BROAD, Verdict.CONFLICT):
            broad.append(row)
    gaps.sort(key=lambda row: (not row["critical"], row["badge"]["key"] != "missing"))
    return {"gaps": gaps, "over_broad": broad}


def _finding(one: Finding, names: Names, t: Catalogue) -> dict[str, Any]:
    kinds = {
        e.element: names.kinds.get((one.requirement, e.element)) for e in one.elements
    }
    tints = {element: _tint(kind) for element, kind in kinds.items()}
    marks = Marks(one.quotes, one.elements, tints)
    topic = names.topics.get(one.topic)
    gap = one.verdict in (Verdict.MISSING, Verdict.NOT_KNOWN)
    return {
        "id": one.id,
        "heading": article_heading(one, t),
        "topic": t.text(topic.title) if topic else one.topic,
        "critical": one.critical,
        "badge": badge(one.verdict, t),
        "basis": basis_label(one.basis, t),
        "by_machine": one.basis is Basis.MACHINE,
        "confidence": _confidence(one, t),
        "reason": reason_text(one, t),
        "decision": _decision(one, t),
        "disagreement": t("The reviewers disagree; the finding waits to be settled.")
        if one.disagreement
        else "",
        "flags": [flag_text(flag, one, t) for flag in one.flags],
        "elements": [
            _element(row, element, kinds[element.element], t)
            for row, element in enumerate(one.elements, start=1)
        ],
        "quotes": [_quote(quote, marks, t) for quote in one.quotes],
        "searched": _searched(one, t) if gap else "",
        "nearest": one.nearest_miss if gap else "",
        "elsewhere": elsewhere_text(one, t) if gap else "",
        "sightings": sightings_text(one, t) if gap else "",
        "sureness": t("Sureness: {level}", level=sureness_label(one.sureness, t)),
        "source": one.source,
        "marking": one.marking.value,
    }


def _tint(kind: ElementKind | None) -> str:
    return FAMILY_OF[kind] if kind else "plain"


def _confidence(one: Finding, t: Catalogue) -> str:
    if one.basis is not Basis.MACHINE or one.verdict is Verdict.NOT_KNOWN:
        return ""
    return t("estimated chance to be right: {share}", share=t.percent(one.confidence))


def _searched(one: Finding, t: Catalogue) -> str:
    if not one.searched:
        return t("No provision was searched.")
    return t.plural(
        "{n} provision was searched.", "{n} provisions were searched.", one.searched
    )


def _decision(one: Finding, t: Catalogue) -> str:
    if one.decision is None:
        return ""
    said = t(
        "{who} decided on {when}: {verdict}.",
        who=one.decision.who,
        when=t.date(one.decision.when),
        verdict=verdict_label(one.decision.verdict, t),
    )
    if one.machine_verdict is not None:
        said += " " + t(
            "The machine had proposed: {verdict}.",
            verdict=verdict_label(one.machine_verdict, t),
        )
    return said


def _element(
    row: int, element: ElementResult, kind: ElementKind | None, t: Catalogue
) -> dict[str, Any]:
    colour = STATES[element.state]
    return {
        "row": row,
        "label": t.text(element.label) or element.element,
        "kind": kind_label(kind, t),
        "force": force_label(element.force, t),
        "key": element.state.value,
        "state": state_label(element.state, t),
        "mark": MARKS[element.state],
        "ground": colour.ground,
        "ink": colour.ink,
        "words": list(element.words),
        "citation": element.citation,
        "note": note_text(element.note, t),
    }


def _quote(quote: Quote, marks: Marks, t: Catalogue) -> dict[str, Any]:
    at = t("text of {date}", date=quote.point_in_time) if quote.point_in_time else ""
    notes = [
        t("translation, to be confirmed in the original")
        if quote.on_translation
        else "",
        t("extract") if quote.truncated else "",
    ]
    return {
        "citation": quote.citation,
        "work": quote.work_title,
        "number": pinned(quote),
        "language": quote.language,
        "direction": direction_of(quote.language),
        "heading": _shown(heading_runs(quote, marks)),
        "text": _shown(text_runs(quote, marks)),
        "notes": [note for note in (at, *notes) if note],
    }


def pinned(quote: Quote) -> str:
    """The number of the provision with the paragraphs its words stand in."""
    return f"{quote.number}, {', '.join(quote.pins)}" if quote.pins else quote.number


def _shown(runs: tuple[Run, ...]) -> list[dict[str, Any]]:
    return [{"text": one.text, "tint": one.tint, "row": one.row} for one in runs]
