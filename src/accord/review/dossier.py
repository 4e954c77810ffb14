"""Reads a dossier: a folder with a country's laws, answers, evidence and decisions.

    dossier, problems = read_dossier(Path("valdoria"))

Whatever is wrong is a problem with its file and remedy, and the rest is read; only a
path that is no dossier at all is refused.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from accord.capacity import load_indicators, read_answers
from accord.capacity.model import Answer
from accord.country import Country
from accord.errors import InputError, Problem, Severity
from accord.law import read_corpus
from accord.law.model import Corpus
from accord.review import country_file
from accord.review.case_files import (
    DECISIONS,
    TERMS,
    read_decisions,
    read_evidence,
    read_terms,
    sha256_of,
)
from accord.review.country_file import check_code, country_of_code, read_country
from accord.review.model import Decision, EvidenceNote, TermsOfReference
from accord.review.tables import Fields, read_table

LAWS = "laws"
LAW_ENTRIES = "laws.toml"
ANSWERS = ("answers.csv", "answers.xlsx")
EVIDENCE = "evidence"
_MOST_BYTES = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a dossier holds, read. `inputs` maps each file read to its SHA-256."""

    country: Country
    corpus: Corpus
    as_of: date | None = None
    terms_of_reference: TermsOfReference = field(default_factory=TermsOfReference)
    answers: tuple[Answer, ...] = ()
    evidence: tuple[EvidenceNote, ...] = ()
    decisions: tuple[Decision, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_dossier(path: Path) -> tuple[Dossier, tuple[Problem, ...]]:
    """Read a dossier folder, or one statute JSON file as a dossier of laws alone.

    The problems are also kept in the dossier. Raises InputError when the path is
    neither.
    """
    if path.is_dir():
        dossier = _read_folder(path)
    elif path.is_file() and path.suffix.lower() == ".json":
        dossier = _read_statutes(path)
    elif path.is_file():
        raise InputError(
            f"{path}: this is a file. Give the dossier's folder (unpack it first), or "
            "one statute JSON file."
        )
    else:
        raise InputError(f"{path}: there is no such folder or file.")
    return dossier, dossier.problems


def _read_folder(folder: Path) -> Dossier:
    problems: list[Problem] = []
    about, found = _country(folder)
    problems += found
    terms = TermsOfReference()
    if (folder / TERMS).exists():
        terms, found = read_terms(folder / TERMS)
        problems += found
    corpus, found = _laws(folder, about.country.code)
    problems += found
    evidence: tuple[EvidenceNote, ...] = ()
    if (folder / EVIDENCE).is_dir():
        evidence, found = read_evidence(folder / EVIDENCE)
        problems += found
    answers, found = _answers(folder)
    problems += found
    problems += _unproven(answers, evidence)
    decisions: tuple[Decision, ...] = ()
    if (folder / DECISIONS).exists():
        decisions, found = read_decisions(folder / DECISIONS)
        problems += found
    inputs, found = _hash_all(folder)
    problems += found
    return Dossier(
        about.country,
        corpus,
        about.as_of,
        terms,
        answers,
        evidence,
        decisions,
        inputs,
        tuple(problems),
    )


def _country(folder: Path) -> tuple[country_file.CountryFile, list[Problem]]:
    path = folder / country_file.NAME
    if path.exists():
        return read_country(path)
    unknown = country_file.CountryFile(Country("", {}))
    return unknown, [
        Problem(
            "country.missing",
            country_file.NAME,
            "there is no country.toml, so country and treaty status are not known.",
            "Add it; the reference of the dossier shows a small one.",
            Severity.ERROR,
        )
    ]


def _laws(folder: Path, code: str) -> tuple[Corpus, list[Problem]]:
    laws = folder / LAWS
    if not laws.is_dir():
        return Corpus(code, ()), [
            Problem(
                "laws.missing",
                f"{LAWS}/",
                "there is no folder of laws, so no legal requirement can be answered.",
                f"Put the law files into {LAWS}/ of the dossier.",
            )
        ]
    entries: dict[str, Any] = {}
    problems: list[Problem] = []
    if (folder / LAW_ENTRIES).exists():
        table, problems = read_table(folder / LAW_ENTRIES)
        fields = Fields(table, LAW_ENTRIES, problems)
        entries = {name: fields.table(name) for name in table}
    corpus, found = read_corpus(laws, code, entries)
    return corpus, [*problems, *found]


def _answers(folder: Path) -> tuple[tuple[Answer, ...], list[Problem]]:
    there = [folder / name for name in ANSWERS if (folder / name).exists()]
    if not there:
        return (), []
    answers, found = read_answers(there[0], load_indicators())
    problems = list(found)
    if len(there) > 1:
        problems.append(
            Problem(
                "answers.twice",
                there[1].name,
                f"{there[0].name} is there too and was read; this file was not.",
                "Keep one of the two.",
            )
        )
    return tuple(answers), problems


def _unproven(
    answers: Iterable[Answer], evidence: Iterable[EvidenceNote]
) -> list[Problem]:
    """A problem for each piece of evidence an answer names that is not there."""
    there = {one.file for one in evidence if one.sha256}
    there |= {one.id for one in evidence}
    return [
        Problem(
            "answers.no-evidence",
            answer.where or answer.indicator,
            f"{answer.indicator} rests on {name}, which is not in {EVIDENCE}/.",
            "Add the file or correct its name; until then the answer stands unproven.",
        )
        for answer in answers
        for name in answer.evidence
        if name not in there
    ]


def _hash_all(folder: Path) -> tuple[dict[str, str], list[Problem]]:
    """SHA-256 of every file a review is made from, by path inside the dossier."""
    single = [country_file.NAME, TERMS, LAW_ENTRIES, *ANSWERS, DECISIONS]
    paths = [folder / name for name in single if (folder / name).is_file()]
    for name in (LAWS, EVIDENCE):
        paths += [
            one
            for one in (folder / name).rglob("*")
            if one.is_file() and not one.name.startswith(".")
        ]
    inputs: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted(paths, key=lambda one: one.relative_to(folder).as_posix()):
        name = path.relative_to(folder).as_posix()
        try:
            inputs[name] = sha256_of(path)
        except OSError as error:
            said = f"could not be read ({error.strerror or error})."
            problems.append(Problem("dossier.unreadable", name, said))
    return inputs, problems


def _read_statutes(path: Path) -> Dossier:
    """One statute JSON file: the laws of a country and nothing else."""
    try:
        digest = sha256_of(path)
        code, problems = _code_in(path)
    except OSError as error:
        said = error.strerror or str(error)
        raise InputError(f"{path}: could not be read ({said}).") from error
    corpus, found = read_corpus([path], code, {})
    return Dossier(
        country=country_of_code(code),
        corpus=corpus,
        inputs={path.name: digest},
        problems=(*problems, *found),
    )


def _code_in(path: Path) -> tuple[str, list[Problem]]:
    """The country code in a statute file. Raises OSError."""
    if path.stat().st_size > _MOST_BYTES:
        return "", []  # too large or broken: the law reader says so and what to do
    try:
        content = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return "", []
    said = content.get("country") if isinstance(content, dict) else None
    code = said.upper() if isinstance(said, str) and said.isascii() else ""
    return code, check_code(code, f"{path.name}, country")
