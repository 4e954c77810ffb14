"""Small instruments, laws and matches for the tests of the review."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from accord.instruments.model import (
    Element,
    ElementKind,
    Force,
    Instrument,
    Requirement,
    RequirementKind,
)
from accord.law.model import Corpus, Provision, Work
from accord.matching.model import (
    Candidate,
    ElementFinding,
    ElementState,
    Match,
    Span,
    Verdict,
)

ACCESS_TEXT = (
    "Any person who intentionally enters a computer system by breaching a password "
    "commits an offence."
)


def element(
    name: str,
    force: Force = Force.MUST,
    basis: str = "",
    kind: ElementKind = ElementKind.ACTUS,
) -> Element:
    return Element(name, kind, force, {"en": name}, f"About {name}.", basis=basis)


def requirement(
    article: str,
    topic: str = "SUB-ACCESS",
    elements: Sequence[Element] = (),
    **more: Any,
) -> Requirement:
    return Requirement(
        id=f"toy:{article}",
        article=article,
        title={"en": f"Article {article}"},
        kind=more.pop("kind", RequirementKind.OFFENCE),
        topic=topic,
        gloss="What it asks for.",
        elements=tuple(elements) or (element("access"),),
        sureness="H",
        source="made up",
        **more,
    )


def instrument(*requirements: Requirement) -> Instrument:
    return Instrument(
        id="toy",
        title={"en": "Toy Convention"},
        short={"en": "Toy"},
        reference="T 1",
        version="1",
        source="made up",
        requirements=requirements,
    )


TOY = instrument(
    requirement("2", "SUB-ACCESS"),
    requirement("16", "PRO-PRESERVE", kind=RequirementKind.POWER),
    requirement("15", "PRO-SAFEGUARD", kind=RequirementKind.SAFEGUARD),
)


def corpus(text: str = ACCESS_TEXT, **work: Any) -> Corpus:
    provision = Provision("art-1", "1", "Illegal access", text)
    more = {"language": "en", "date": "2024-05-06", **work}
    return Corpus("XT", (Work("xt-act", "Cyber Act", provisions=(provision,), **more),))


def match_of(
    name: str,
    verdict: Verdict = Verdict.MET,
    elements: Sequence[ElementFinding] = (),
    spans: Sequence[Span] = (),
    **more: Any,
) -> Match:
    cited = () if verdict in (Verdict.MISSING, Verdict.NOT_KNOWN) else ("xt-act#art-1",)
    return Match(
        requirement=name,
        verdict=verdict,
        confidence=0.8,
        cited=cited,
        candidates=tuple(Candidate(one, 1.0, spans=tuple(spans)) for one in cited),
        elements=tuple(elements),
        searched=1,
        reason=more.pop("reason", f"The machine says {verdict}."),
        **more,
    )


def found(name: str, start: int, end: int, state: str = "present") -> ElementFinding:
    span = Span(start, end, name)
    return ElementFinding(name, ElementState(state), "xt-act#art-1", (span,))


def write_dossier(folder: Path, **files: str) -> Path:
    """A dossier folder; `files` replaces files by their key in `_NAMES`, "" omits."""
    content = {**_DOSSIER, **{_NAMES[key]: text for key, text in files.items()}}
    for name, text in content.items():
        if text:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return folder


_NAMES = {
    "country": "country.toml",
    "terms": "terms-of-reference.toml",
    "law": "laws/act.json",
    "answers": "answers.csv",
    "evidence": "evidence/evidence.toml",
    "roster": "evidence/roster.md",
    "decisions": "decisions.toml",
}

LAW = json.dumps(
    {
        "country": "XT",
        "works": [
            {
                "id": "xt-act",
                "title": "Cyber Act",
                "language": "en",
                "date": "2024-05-06",
                "provisions": [
                    {
                        "id": "art-1",
                        "number": "1",
                        "heading": "Illegal access",
                        "text": ACCESS_TEXT,
                        "context": "",
                    }
                ],
            }
        ],
    }
)

_DOSSIER = {
    "country.toml": """
[country]
code = "XT"
languages = ["en"]
legal_family = "common law"
fictional = true
as_of = 2026-09-30

[country.names]
en = "Testland"

[[denominator]]
key = "population"
value = 1000000
year = 2025
source = "census"

[[treaty]]
instrument = "toy"
status = "party"
signed = 2010-01-01
ratified = 2012-01-01
in_force = 2012-04-01

[[treaty.declaration]]
article = "2"
kind = "declaration"
date = 2012-01-01
text = "A security measure must be breached."
""",
    "terms-of-reference.toml": 'mandate = "Decision 1"\nteam = ["A. One", "B. Two"]\n',
    "laws/act.json": LAW,
    "answers.csv": (
        "indicator,answer,evidence,grade,date,marking,note\n"
        "POL-09,1,roster.md,E2,2026-06-01,TLP:AMBER,\n"
        "POL-11,?,,,,,\n"
    ),
    "evidence/evidence.toml": """
[[item]]
id = "EV-01"
kind = "document"
date = 2026-05-01
title = "Roster"
summary = "One name."
file = "roster.md"
marking = "TLP:GREEN"
indicators = ["POL-09"]
""",
    "evidence/roster.md": "A. Officer, office hours\n",
    "decisions.toml": """
[[decision]]
finding = "F-toy-16"
verdict = "partly"
reason = "The decree covers one provider."
who = "A. One"
when = 2026-08-01
rater = 1
""",
}


def toy_matcher(
    corpus: Corpus, instruments: Sequence[Instrument], *, progress: Any = None
) -> tuple[Match, ...]:
    """Access is met, everything else is missing."""
    return tuple(
        match_of(
            one.id,
            Verdict.MET if one.topic == "SUB-ACCESS" else Verdict.MISSING,
            nearest_miss="" if one.topic == "SUB-ACCESS" else "xt-act#art-1",
        )
        for item in instruments
        for one in item.requirements
    )
