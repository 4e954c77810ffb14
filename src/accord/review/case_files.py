"""Reads the terms of reference, the evidence and the decisions of a dossier."""

from __future__ import annotations

import hashlib
from pathlib import Path

from accord.errors import Problem, Severity
from accord.marking import Marking
from accord.matching.model import Verdict
from accord.review.model import Decision, EvidenceNote, TermsOfReference
from accord.review.tables import Fields, read_table

TERMS = "terms-of-reference.toml"
EVIDENCE = "evidence.toml"
DECISIONS = "decisions.toml"
KINDS = ("interview", "site-visit", "case-sample", "live-test", "document")


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file in hexadecimal, read in pieces. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_terms(path: Path) -> tuple[TermsOfReference, list[Problem]]:
    """Read terms-of-reference.toml: why, for whom, within which limits."""
    table, problems = read_table(path)
    fields = Fields(table, TERMS, problems)
    terms = TermsOfReference(
        mandate=fields.text("mandate"),
        scope=fields.text("scope"),
        requested_by=fields.text("requested_by"),
        team=fields.texts("team"),
        period=fields.text("period"),
        confidentiality=fields.text("confidentiality"),
        languages=fields.texts("languages"),
    )
    fields.report_unknown()
    return terms, problems


def read_evidence(folder: Path) -> tuple[tuple[EvidenceNote, ...], list[Problem]]:
    """Read evidence/evidence.toml and hash the files it names.

    A file in the folder that no item describes still counts as a document, with a
    problem; an item whose file is not there is kept without a hash.
    """
    listed = folder / EVIDENCE
    table, problems = read_table(listed) if listed.exists() else ({}, [])
    root = Fields(table, f"evidence/{EVIDENCE}", problems)
    notes: dict[str, EvidenceNote] = {}
    for at, item in enumerate(root.tables("item"), 1):
        note = _evidence_note(folder, item, at, problems)
        if note.id in notes:
            problems.append(_repeated(note.id, at))
            note = _evidence_note(folder, {**item, "id": f"{note.id}-{at}"}, at, [])
        notes[note.id] = note
    root.report_unknown()
    described = {note.file for note in notes.values()}
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        name = path.relative_to(folder).as_posix()
        if name == EVIDENCE or name in described or path.name.startswith("."):
            continue
        problems.append(
            Problem(
                "evidence.not-described",
                f"evidence/{name}",
                "the file is in no item, so its kind, date and marking are not known.",
                f"Add an [[item]] for it to evidence/{EVIDENCE}.",
            )
        )
        digest = _digest(path, name, problems)
        notes[name] = EvidenceNote(name, "document", None, name, "", name, digest)
    return tuple(notes.values()), problems


def _evidence_note(
    folder: Path, item: object, at: int, problems: list[Problem]
) -> EvidenceNote:
    fields = Fields(item, f"evidence/{EVIDENCE}, [[item]] {at}", problems)
    file = fields.text("file")
    kind = fields.text("kind") or "document"
    if kind not in KINDS:
        fields.wrong("kind", f"{kind!r} is none of {', '.join(KINDS)}")
        kind = "document"
    note = EvidenceNote(
        id=fields.text("id") or file or f"item-{at}",
        kind=kind,
        date=fields.day("date"),
        title=fields.text("title") or file,
        summary=fields.text("summary"),
        file=file,
        sha256=_hash_item(folder, file, fields, problems) if file else "",
        marking=_marking(fields),
        indicators=fields.texts("indicators"),
    )
    fields.report_unknown()
    return note


def _hash_item(folder: Path, file: str, fields: Fields, problems: list[Problem]) -> str:
    path = folder / file
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        there = path.is_file()
    except (OSError, ValueError):
        fields.wrong("file", f"{file[:80]!r} is no name of a file")
        return ""
    if not inside:
        fields.wrong("file", f"{file!r} lies outside the evidence folder")
        return ""
    if not there:
        problems.append(
            Problem(
                "evidence.no-file",
                fields.where,
                f"evidence/{file} is not there, so nothing proves what was seen.",
                "Put the file into evidence/ or correct its name.",
            )
        )
        return ""
    return _digest(path, file, problems)


def _digest(path: Path, name: str, problems: list[Problem]) -> str:
    try:
        return sha256_of(path)
    except OSError as error:
        said = f"could not be read ({error.strerror or error})."
        problems.append(Problem("evidence.unreadable", f"evidence/{name}", said))
        return ""


def _marking(fields: Fields) -> Marking:
    said = fields.text("marking")
    if not said:
        return Marking.AMBER
    try:
        return Marking.read(said)
    except ValueError:
        known = ", ".join(Marking)
        said = f"{said!r} is no marking; TLP:RED is used until it is corrected"
        fields.wrong("marking", said, f"Known: {known}.")
        return Marking.RED


def _repeated(name: str, at: int) -> Problem:
    return Problem(
        "evidence.repeated",
        f"evidence/{EVIDENCE}, [[item]] {at}",
        f"the id {name} is used twice; the second is shown as {name}-{at}.",
        "Give every item an id of its own.",
    )


def read_decisions(path: Path) -> tuple[tuple[Decision, ...], list[Problem]]:
    """Read decisions.toml. A decision without finding, verdict, reason, who and when is
    not applied, and said to be so: nobody could answer for it.
    """
    table, problems = read_table(path)
    root = Fields(table, DECISIONS, problems)
    found = []
    for at, item in enumerate(root.tables("decision"), 1):
        decision = _decision(item, at, problems)
        if decision:
            found.append(decision)
    root.report_unknown()
    return tuple(found), problems


def _decision(item: object, at: int, problems: list[Problem]) -> Decision | None:
    before = len(problems)
    fields = Fields(item, f"{DECISIONS}, [[decision]] {at}", problems)
    finding, said = fields.text("finding"), fields.text("verdict")
    reason, who, when = fields.text("reason"), fields.text("who"), fields.day("when")
    rater = fields.number("rater")
    fields.report_unknown()
    verdict = _verdict(said)
    lacking = [
        name
        for name, value in (
            ("finding", finding),
            ("verdict", verdict),
            ("reason", reason),
            ("who", who),
            ("when", when),
        )
        if not value
    ]
    if rater is not None and (rater < 0 or rater != int(rater)):
        fields.wrong("rater", f"{rater:g} is no rater; 1, 2, ... or 0 to settle")
        lacking.append("rater")
    if lacking or verdict is None or when is None:
        shown = f" ({said!r} is no verdict)" if said and verdict is None else ""
        problems.insert(
            before,
            Problem(
                "decisions.incomplete",
                f"{fields.where}{f', {finding}' if finding else ''}",
                f"the decision was not applied: {', '.join(lacking)} missing or "
                f"not usable{shown}.",
                f"Give finding, verdict ({', '.join(Verdict)}), reason, who and when.",
                Severity.ERROR,
            ),
        )
        return None
    number = 1 if rater is None else int(rater)
    return Decision(finding, verdict, reason, who, when, number)


def _verdict(said: str) -> Verdict | None:
    try:
        return Verdict(said)
    except ValueError:
        return None
