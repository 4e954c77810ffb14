"""What codes are called in a document. English here, translated by the catalogue."""

from __future__ import annotations

from accord.capacity.model import State
from accord.errors import Severity
from accord.instruments.model import ElementKind, Force
from accord.language.catalogue import Catalogue
from accord.matching.model import ElementState, Verdict
from accord.review.model import Basis, Dimension


def verdict_label(verdict: Verdict, t: Catalogue) -> str:
    """The verdict as a badge says it."""
    return {
        Verdict.MET: t("Met"),
        Verdict.MET_NARROWED: t("Met, narrowed"),
        Verdict.PARTLY: t("Partly met"),
        Verdict.MISSING: t("Missing"),
        Verdict.OVER_BROAD: t("Over-broad"),
        Verdict.CONFLICT: t("Conflict"),
        Verdict.NOT_KNOWN: t("Not known"),
    }[verdict]


def verdict_meaning(verdict: Verdict, t: Catalogue) -> str:
    """What a verdict means, one sentence."""
    return {
        Verdict.MET: t("Every required element is in the law."),
        Verdict.MET_NARROWED: t(
            "Every required element is in the law, with a limit the treaty allows."
        ),
        Verdict.PARTLY: t("Some required elements are not in the law."),
        Verdict.MISSING: t("No provision that answers was found."),
        Verdict.OVER_BROAD: t("The rule also catches conduct that should be lawful."),
        Verdict.CONFLICT: t("The law says the opposite of what is asked."),
        Verdict.NOT_KNOWN: t("Nothing can be said. Not known never counts as no."),
    }[verdict]


def state_label(state: ElementState, t: Catalogue) -> str:
    """The state of an element."""
    return {
        ElementState.PRESENT: t("in the law"),
        ElementState.ABSENT: t("not found"),
        ElementState.NARROWED: t("narrowed"),
        ElementState.UNCLEAR: t("unclear"),
    }[state]


def force_label(force: str, t: Catalogue) -> str:
    """What an element means for conformity; an unknown force is shown as it is."""
    return {
        Force.MUST.value: t("required"),
        Force.MAY_NARROW.value: t("optional limit"),
        Force.RESERVABLE.value: t("reservable"),
        Force.LIMIT.value: t("limit of the treaty"),
    }.get(force, force)


def kind_label(kind: ElementKind | None, t: Catalogue) -> str:
    """What part of a rule an element is; "" when it is not recorded."""
    if kind is None:
        return ""
    return {
        ElementKind.ACTUS: t("conduct"),
        ElementKind.OBJECT: t("object"),
        ElementKind.CIRCUMSTANCE: t("circumstance"),
        ElementKind.MENTAL: t("intent"),
        ElementKind.RESULT: t("result"),
        ElementKind.EXCLUSION: t("exclusion"),
        ElementKind.PENALTY: t("penalty"),
        ElementKind.POWER: t("power"),
        ElementKind.HOLDER: t("holder"),
        ElementKind.AUTHORISATION: t("authorisation"),
        ElementKind.TIME_LIMIT: t("time limit"),
        ElementKind.SAFEGUARD: t("safeguard"),
        ElementKind.CHANNEL: t("channel"),
        ElementKind.DEFINITION: t("definition"),
        ElementKind.DUTY: t("duty"),
    }[kind]


def tint_label(family: str, t: Catalogue) -> str:
    """What a tint under quoted words stands for."""
    return {
        "conduct": t("conduct, result, duty"),
        "object": t("object, definition"),
        "mind": t("intent"),
        "limit": t("limit or safeguard"),
        "penalty": t("penalty"),
        "power": t("power, holder, channel"),
        "plain": t("other words"),
    }[family]


def basis_label(basis: Basis, t: Catalogue) -> str:
    """Who a finding comes from."""
    return {
        Basis.MACHINE: t("Machine proposal, not reviewed"),
        Basis.REVIEWER: t("Decided by a reviewer"),
    }[basis]


def dimension_label(dimension: Dimension, t: Catalogue) -> str:
    """The group of a recommendation."""
    return {
        Dimension.INSTITUTIONAL: t("Institutional"),
        Dimension.OPERATIONAL: t("Operational"),
        Dimension.LEGAL: t("Legal"),
        Dimension.TECHNICAL: t("Technical"),
    }[dimension]


def sureness_label(sureness: str, t: Catalogue) -> str:
    """How sure the elements of the treaty are; an unknown code is shown as it is."""
    return {
        "H": t("high: checked in the source"),
        "M": t("medium: well known, not re-checked"),
        "L": t("low: to be confirmed"),
    }.get(sureness, sureness)


def effort_label(effort: str, t: Catalogue) -> str:
    """How long something takes; an unknown code is shown as it is."""
    return {
        "S": t("up to 3 months"),
        "M": t("3 to 12 months"),
        "L": t("12 to 24 months"),
        "X": t("more than 24 months"),
    }.get(effort, effort)


def cost_label(cost: str, t: Catalogue) -> str:
    """An order of magnitude in USD; what is no single cost class is shown as it is."""
    yearly = cost.endswith("/y")
    band = {
        "C0": t("staff time"),
        "C1": t("under USD 50,000"),
        "C2": t("USD 50,000 to 250,000"),
        "C3": t("USD 250,000 to 1 million"),
        "C4": t("USD 1 to 5 million"),
        "C5": t("above USD 5 million"),
    }.get(cost.removesuffix("/y"))
    if band is None:
        return cost
    return t("{amount} a year", amount=band) if yearly else band


def answer_label(state: State, t: Catalogue) -> str:
    """Whether an indicator was answered."""
    return {
        State.ANSWERED: t("answered"),
        State.NOT_KNOWN: t("not known"),
        State.NOT_APPLICABLE: t("not applicable"),
    }[state]


def cap_label(cap: str, t: Catalogue) -> str:
    """Why a level does not count in full; an unknown reason is shown as it is."""
    return {
        "evidence-gate": t("the evidence does not carry more"),
        "safeguard-lock": t("locked until its safeguard is in place"),
    }.get(cap, cap)


def evidence_label(kind: str, t: Catalogue) -> str:
    """The kind of an evidence item; an unknown kind is shown as it is."""
    return {
        "interview": t("Interview"),
        "site-visit": t("Site visit"),
        "case-sample": t("Sampled case"),
        "live-test": t("Live test"),
        "document": t("Document"),
    }.get(kind, kind)


def severity_label(severity: Severity, t: Catalogue) -> str:
    """How bad a remark on the dossier is."""
    return {
        Severity.ERROR: t("Lost"),
        Severity.WARNING: t("Note"),
    }[severity]


def treaty_label(status: str, t: Catalogue) -> str:
    """Where the country stands with an instrument; an unknown code as it is."""
    return {
        "party": t("Party"),
        "signatory": t("Signatory, not party"),
        "none": t("Not a party"),
        "not-known": t("Not known"),
    }.get(status, status)
