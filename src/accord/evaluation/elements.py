"""Elements labelled by hand, beside what the reader says of the same provision.

A labels file is a YAML list: provision, requirement, and for each element its state with
a quote of a few words. States are those of `ElementState`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accord.content_files import read_yaml
from accord.errors import InputError, Problem, ProblemsError, Severity
from accord.evaluation.cases import Case
from accord.instruments import load_instruments
from accord.instruments.model import Requirement
from accord.matching import ElementState
from accord.matching.elements import read_elements
from accord.matching.reading import Reading, read_corpus_words


@dataclass(frozen=True, slots=True)
class LabelledElement:
    """The state a reader gives an element, and the words it rests on."""

    state: ElementState
    quote: str = ""


@dataclass(frozen=True, slots=True)
class LabelledRule:
    """One provision read against one requirement."""

    provision: str
    requirement: str
    elements: dict[str, LabelledElement]


def read_element_labels(
    paths: Iterable[Path], cases: Sequence[Case]
) -> list[LabelledRule]:
    """Read labels and check provisions, elements and quotes.

    Raises InputError without a file, ProblemsError naming every label that does not fit.
    """
    rules: list[LabelledRule] = []
    for path in paths:
        if not path.is_file():
            raise InputError(f"{path}: there is no such file of labels.")
        rules += read_yaml(path, list[LabelledRule])
    requirements = _requirements()
    texts = {
        cited.citation: f"{cited.provision.heading}\n{cited.provision.text}"
        for case in cases
        for cited in case.corpus
    }
    problems = [one for rule in rules for one in _check(rule, requirements, texts)]
    if problems:
        raise ProblemsError("The element labels do not fit the statutes:", problems)
    return rules


def _requirements() -> dict[str, Requirement]:
    return {one.id: one for item in load_instruments() for one in item.requirements}


def _check(
    rule: LabelledRule, requirements: dict[str, Requirement], texts: dict[str, str]
) -> list[Problem]:
    where = f"{rule.provision}, {rule.requirement}"
    if rule.provision not in texts:
        return [_bad(where, "The provision is not in the statutes.")]
    if rule.requirement not in requirements:
        return [_bad(where, "There is no such requirement.")]
    known = {one.id for one in requirements[rule.requirement].elements}
    found = [
        _bad(where, f"{name} is no element of it.")
        for name in rule.elements
        if name not in known
    ]
    text = _plain(texts[rule.provision])
    found += [
        _bad(f"{where}, {name}", f"The quote {one.quote!r} is not in the text.")
        for name, one in rule.elements.items()
        if _plain(one.quote) not in text
    ]
    return found


def _plain(text: str) -> str:
    return " ".join(text.split())


def _bad(where: str, what: str) -> Problem:
    return Problem("labels.element", where, what, "Correct the label.", Severity.ERROR)


def evaluate_elements(
    cases: Sequence[Case], rules: Sequence[LabelledRule]
) -> dict[str, Any]:
    """Share of labels the reader agrees with, by state and kind, and the others."""
    requirements = _requirements()
    readings = [one for case in cases for one in read_corpus_words(case.corpus)]
    place = {
        cited.citation: (reading, number)
        for reading in readings
        for number, cited in enumerate(reading.provisions)
    }
    rows: list[dict[str, str]] = []
    for rule in rules:
        requirement = requirements[rule.requirement]
        rows += _compare(rule, requirement, *place[rule.provision])
    return {
        "provisions": len(rules),
        "labels": len(rows),
        "agreement": _agreement(rows),
        "present_or_not": _agreement(
            [{key: _shown(one[key]) for key in ("label", "reader")} for one in rows]
        ),
        "by_kind": _by(rows, "kind"),
        "by_country": _by(rows, "country"),
        "by_label": _by(rows, "label"),
        "confusion": {
            f"{label} read as {reader}": count
            for (label, reader), count in Counter(
                (one["label"], one["reader"]) for one in rows
            ).most_common()
        },
        "different": [one for one in rows if one["label"] != one["reader"]],
    }


def _compare(
    rule: LabelledRule, requirement: Requirement, reading: Reading, document: int
) -> list[dict[str, str]]:
    states = {
        one.element: one.state
        for one in read_elements(requirement, reading, [document])
    }
    kinds = {one.id: one.kind for one in requirement.elements}
    return [
        {
            "provision": rule.provision,
            "requirement": rule.requirement,
            "country": rule.provision.partition("-")[0].upper(),
            "element": name,
            "kind": kinds[name].value,
            "label": one.state.value,
            "reader": states[name].value,
            "quote": one.quote,
        }
        for name, one in rule.elements.items()
    ]


def _shown(state: str) -> str:
    return "shown" if state in ("present", "narrowed") else "not shown"


def _agreement(rows: Sequence[dict[str, str]]) -> float | None:
    if not rows:
        return None
    return sum(one["label"] == one["reader"] for one in rows) / len(rows)


def _by(rows: Sequence[dict[str, str]], key: str) -> dict[str, float | None]:
    return {
        name: _agreement([one for one in rows if one[key] == name])
        for name in sorted({one[key] for one in rows})
    }
