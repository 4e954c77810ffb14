"""Colours that stay apart for colour-blind readers; a text label always stands beside.

The hues follow Okabe and Ito's palette (2008), lightened to grounds that black ink
reads well on. TLP colours are those of FIRST's TLP 2.0: coloured text on black.
"""

from __future__ import annotations

from dataclasses import dataclass

from accord.instruments.model import ElementKind
from accord.marking import Marking
from accord.matching.model import ElementState, Verdict


@dataclass(frozen=True, slots=True)
class Colour:
    """A ground and an ink that reads on it, as #rrggbb, and a strong tone of the hue."""

    ground: str
    ink: str
    strong: str


VERDICTS: dict[Verdict, Colour] = {
    Verdict.MET: Colour("#cde9df", "#064b38", "#009e73"),
    Verdict.MET_NARROWED: Colour("#d3e6f5", "#0a3f66", "#56b4e9"),
    Verdict.PARTLY: Colour("#fbe3b0", "#573b00", "#e69f00"),
    Verdict.OVER_BROAD: Colour("#efd6e5", "#5f2450", "#cc79a7"),
    Verdict.MISSING: Colour("#f6c9b3", "#6d2500", "#d55e00"),
    Verdict.CONFLICT: Colour("#444444", "#ffffff", "#444444"),
    Verdict.NOT_KNOWN: Colour("#ececec", "#3d3d3d", "#bdbdbd"),
}

STATES: dict[ElementState, Colour] = {
    ElementState.PRESENT: VERDICTS[Verdict.MET],
    ElementState.NARROWED: VERDICTS[Verdict.MET_NARROWED],
    ElementState.ABSENT: VERDICTS[Verdict.MISSING],
    ElementState.UNCLEAR: VERDICTS[Verdict.NOT_KNOWN],
}

TLP: dict[Marking, str] = {
    Marking.CLEAR: "#ffffff",
    Marking.GREEN: "#33ff00",
    Marking.AMBER: "#ffc000",
    Marking.AMBER_STRICT: "#ffc000",
    Marking.RED: "#ff2b2b",
}

TINTS: dict[str, str] = {
    "conduct": "#fbe3b0",
    "object": "#d3e6f5",
    "mind": "#efd6e5",
    "limit": "#cde9df",
    "penalty": "#f6c9b3",
    "power": "#f3eeae",
    "plain": "#e4e4e4",
}
"""Grounds of quoted words, by the part of the rule that they show."""

_FAMILIES: dict[str, tuple[ElementKind, ...]] = {
    "conduct": (ElementKind.ACTUS, ElementKind.RESULT, ElementKind.DUTY),
    "object": (ElementKind.OBJECT, ElementKind.DEFINITION),
    "mind": (ElementKind.MENTAL,),
    "limit": (
        ElementKind.CIRCUMSTANCE,
        ElementKind.EXCLUSION,
        ElementKind.SAFEGUARD,
        ElementKind.AUTHORISATION,
        ElementKind.TIME_LIMIT,
    ),
    "penalty": (ElementKind.PENALTY,),
    "power": (ElementKind.POWER, ElementKind.HOLDER, ElementKind.CHANNEL),
}

FAMILY_OF: dict[ElementKind, str] = {
    kind: family for family, kinds in _FAMILIES.items() for kind in kinds
}
