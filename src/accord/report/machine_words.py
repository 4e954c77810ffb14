"""What the machine says, worded in the language of the document.

A review holds codes and, for its readers by program, English; here the same is said in
every language: reasons, flags, notes on elements, where a rule usually stands.
"""

from __future__ import annotations

import re

from accord.language.catalogue import Catalogue
from accord.matching.model import Reason, ReasonCode
from accord.review.model import Finding


def reason_text(finding: Finding, t: Catalogue) -> str:
    """Why the verdict is what it is; a reviewer's own words stay as they are."""
    if not finding.reasons:
        return finding.reason
    return " ".join(_reason(one, finding, t) for one in finding.reasons)


def _reason(reason: Reason, finding: Finding, t: Catalogue) -> str:
    labels = {one.element: t.text(one.label) or one.element for one in finding.elements}
    named = t.comma().join(labels.get(one, one) for one in reason.elements)
    return {
        ReasonCode.ALL_THERE: t("All required elements are there."),
        ReasonCode.ABSENT: t("The text does not show: {elements}.", elements=named),
        ReasonCode.OVER_BROAD: t(
            "Lawful conduct may be caught: the text does not show {elements}.",
            elements=named,
        ),
        ReasonCode.NARROWED: t(
            "All required elements are there; narrowed by {elements}.", elements=named
        ),
        ReasonCode.OWN_LAW: t("The rule is limited to offences of its own law."),
        ReasonCode.NONE_FOUND: t("No provision searched shows what the article asks."),
        ReasonCode.NO_LAW: t("No law was given, so nothing can be said."),
        ReasonCode.NOT_READ: t("It was not read, so nothing can be said."),
        ReasonCode.LEFT_OUT_PARTY: t(
            "Left out, and no reservation is on record: {elements}.", elements=named
        ),
        ReasonCode.LEFT_OUT: t(
            "Left out; a reservation would be needed: {elements}.", elements=named
        ),
    }[reason.code]


def flag_text(flag: str, finding: Finding, t: Catalogue) -> str:
    """A flag with the element it is about, if any."""
    said, _, element = flag.partition(": ")
    labels = {one.element: t.text(one.label) for one in finding.elements}
    worded = _flags(t).get(said, said)
    return f"{worded}: {labels.get(element) or element}" if element else worded


def _flags(t: Catalogue) -> dict[str, str]:
    return {
        "narrowed": t("narrowed"),
        "narrowed without a declaration on record": t(
            "narrowed without a declaration on record"
        ),
        "left out without a reservation on record": t(
            "left out without a reservation on record"
        ),
        "on a translation, to confirm": t("on a translation, to confirm"),
        "often answered by the treaty itself or by practice, to confirm": t(
            "often answered by the treaty itself or by practice, to confirm"
        ),
        "often answered by an administrative act, to confirm": t(
            "often answered by an administrative act, to confirm"
        ),
        "settled after raters disagreed": t("settled after raters disagreed"),
        "raters disagree": t("raters disagree"),
    }


_ON_RECORD = re.compile(r"(declaration|reservation)(?: of (\S+))? on record")


def note_text(note: str, t: Catalogue) -> str:
    """A note on an element; several are separated by a space."""
    for said, worded in _notes(t).items():
        note = note.replace(said, worded)
    return _ON_RECORD.sub(lambda found: _recorded(found[1], found[2] or "", t), note)


def _recorded(kind: str, date: str, t: Catalogue) -> str:
    if kind == "declaration":
        return t("declaration on record ({date})", date=date or "–")
    return t("reservation on record ({date})", date=date or "–")


def _notes(t: Catalogue) -> dict[str, str]:
    return {
        "not stated here; may follow from the general part": t(
            "not stated here; may follow from the general part"
        ),
        "not stated here; may stand in another provision": t(
            "not stated here; may stand in another provision"
        ),
        "not stated here; usually stands in another law": t(
            "not stated here; usually stands in another law"
        ),
        "not stated here; usually a matter of practice": t(
            "not stated here; usually a matter of practice"
        ),
        "not named; usually follows by interpretation": t(
            "not named; usually follows by interpretation"
        ),
        "not stated; usually follows from the general part": t(
            "not stated; usually follows from the general part"
        ),
        "not named; another that answers is": t("not named; another that answers is"),
        "read by a person only": t("read by a person only"),
        "no declaration on record": t("no declaration on record"),
        "no reservation on record": t("no reservation on record"),
    }


def elsewhere_text(finding: Finding, t: Catalogue) -> str:
    """Where such a rule usually stands, and whether such a law was given."""
    if not finding.elsewhere:
        return ""
    said = _places(t).get(finding.elsewhere, finding.elsewhere)
    if finding.law_given is False:
        said += "; " + t("no law of that sort is among the laws given")
    return said


def _places(t: Catalogue) -> dict[str, str]:
    return {
        "the definitions of the cyber act or of the codes": t(
            "the definitions of the cyber act or of the codes"
        ),
        "the special part of the penal code or a special act": t(
            "the special part of the penal code or a special act"
        ),
        "the general part of the penal code": t("the general part of the penal code"),
        "the code of criminal procedure or the cyber act": t(
            "the code of criminal procedure or the cyber act"
        ),
        "the constitution and the code of criminal procedure": t(
            "the constitution and the code of criminal procedure"
        ),
        "the general part of the penal code, on jurisdiction": t(
            "the general part of the penal code, on jurisdiction"
        ),
        "the act on mutual legal assistance or the treaties": t(
            "the act on mutual legal assistance or the treaties"
        ),
        "a decree or an act on the police and the prosecution": t(
            "a decree or an act on the police and the prosecution"
        ),
        "a national strategy or an act on cyber security": t(
            "a national strategy or an act on cyber security"
        ),
    }


def sightings_text(finding: Finding, t: Catalogue) -> str:
    """What was looked for, and in how many provisions each part stands by itself."""
    labels = {one.element: t.text(one.label) for one in finding.elements}
    return "; ".join(
        t.plural(
            "{element}: in {n} provision",
            "{element}: in {n} provisions",
            one.provisions,
            element=labels.get(one.element) or one.element,
        )
        for one in finding.sightings
    )
