"""Verdicts follow from element states by rule."""

from __future__ import annotations

import pytest

from accord.instruments import Element, ElementKind, Force, Requirement, RequirementKind
from accord.matching import ElementFinding, ElementState, Verdict
from accord.matching.verdict import propose

PRESENT, ABSENT = ElementState.PRESENT, ElementState.ABSENT


def element(name, force):
    return Element(name, ElementKind.ACTUS, force, {"en": name}, name)


REQUIREMENT = Requirement(
    id="x:1",
    article="1",
    title={"en": "x"},
    kind=RequirementKind.OFFENCE,
    topic="SUB-ACCESS",
    gloss="",
    elements=(
        element("act", Force.MUST),
        element("right", Force.MUST),
        element("limit", Force.MAY_NARROW),
    ),
    sureness="M",
    source="",
    over_broad_without=("right",),
)


@pytest.mark.parametrize(
    ("act", "right", "limit", "verdict"),
    [
        (PRESENT, PRESENT, ABSENT, Verdict.MET),
        (PRESENT, PRESENT, ElementState.NARROWED, Verdict.MET_NARROWED),
        (ABSENT, PRESENT, ABSENT, Verdict.PARTLY),
        (PRESENT, ABSENT, ABSENT, Verdict.OVER_BROAD),
        (ABSENT, ABSENT, ABSENT, Verdict.PARTLY),
        (ElementState.UNCLEAR, PRESENT, ABSENT, Verdict.MET),
    ],
)
def test_rules(act, right, limit, verdict):
    states = zip(("act", "right", "limit"), (act, right, limit), strict=True)
    findings = [ElementFinding(name, state) for name, state in states]

    assert propose(REQUIREMENT, findings).verdict is verdict


def test_the_reason_names_what_is_absent():
    findings = [
        ElementFinding("act", ABSENT),
        ElementFinding("right", PRESENT),
        ElementFinding("limit", ABSENT),
    ]

    assert "act" in propose(REQUIREMENT, findings).reason
