"""The checks across articles, worded: what holds, what does not, and where."""

from __future__ import annotations

from typing import Any

from accord.language.catalogue import Catalogue
from accord.matching.model import Authority, Verdict
from accord.report.labels import verdict_label
from accord.report.view_findings import article_heading
from accord.review.model import CheckId, CheckRow, CheckState, Finding, Review

SHOWN = 12
"""Rows listed under a check; the rest is counted."""


def checks_view(review: Review, t: Catalogue) -> list[dict[str, Any]]:
    """One entry per check: title, state, and the rows that do not hold first."""
    findings = {one.id: one for one in review.findings}
    titles = {one.id: one.title for one in review.works}
    view = []
    for one in review.checks:
        rows = sorted(one.rows, key=lambda row: (row.holds is not False, row.subject))
        view.append(
            {
                "title": _titles(t)[one.id],
                "state": _states(t)[one.state],
                "key": one.state.value,
                "rows": [
                    {
                        "id": row.subject if row.subject in findings else "",
                        "subject": _subject(row, findings, titles, t),
                        "said": _said(one.id, row, t),
                        "mark": _mark(row.holds),
                    }
                    for row in rows[:SHOWN]
                ],
                "more": t.plural("and {n} more", "and {n} more", len(rows) - SHOWN)
                if len(rows) > SHOWN
                else "",
            }
        )
    return view


def _mark(holds: bool | None) -> str:
    return {True: "●", False: "○", None: "?"}[holds]


def _subject(
    row: CheckRow, findings: dict[str, Finding], titles: dict[str, str], t: Catalogue
) -> str:
    if row.subject in findings:
        finding = findings[row.subject]
        return f"{finding.instrument} · {article_heading(finding, t)}"
    return titles.get(row.subject, row.subject)


def _titles(t: Catalogue) -> dict[CheckId, str]:
    return {
        CheckId.EXTRADITION: t("Maximum penalty of at least one year (extradition)"),
        CheckId.SERIOUS_CRIME: t(
            "Maximum penalty of at least four years (serious crime)"
        ),
        CheckId.EU_MINIMUM: t("Maximum penalty of at least two years (EU directive)"),
        CheckId.SAFEGUARD: t("Every intrusive power has a safeguard"),
        CheckId.LADDER: t(
            "The more intrusive the data, the higher the authority that allows it"
        ),
        CheckId.DEFINITIONS: t("Each term is defined in one law only"),
        CheckId.ALONE: t("What one instrument alone asks is answered"),
        CheckId.DATED: t("Each law carries a point in time"),
    }


def _states(t: Catalogue) -> dict[CheckState, str]:
    return {
        CheckState.HOLDS: t("holds"),
        CheckState.FAILS: t("does not hold"),
        CheckState.NOT_KNOWN: t("not known"),
    }


def _said(check: CheckId, row: CheckRow, t: Catalogue) -> str:
    values = row.values
    if "base_years" in values:
        if row.holds is None:
            return t("no prison term is stated in the words quoted")
        said = t(
            "up to {base} years, at most {highest}",
            base=t.number(float(values["base_years"])),
            highest=t.number(float(values["highest_years"])),
        )
        return f"{said}; {t('or a fine')}" if values["fine"] else said
    if "authority" in values:
        return _authorities(t)[Authority(str(values["authority"]))]
    if "verdict" in values:
        return verdict_label(Verdict(str(values["verdict"])), t)
    if check is CheckId.DATED:
        return str(values["date"]) or t("no date is given")
    return str(values.get("laws", ""))


def _authorities(t: Catalogue) -> dict[Authority, str]:
    return {
        Authority.JUDGE: t("a judge allows it"),
        Authority.PROSECUTOR: t("a prosecutor allows it"),
        Authority.NOBODY: t("the words quoted name nobody who must allow it"),
    }
