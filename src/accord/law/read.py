"""Any law file in, works out; whatever cannot be read is named and the rest goes on.

corpus, problems = read_corpus(Path("dossier/laws"), "KE")
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accord.errors import Problem, Severity
from accord.language.detect import detect
from accord.law.files import decode, read_bytes, refusal, unpacks_within_limits
from accord.law.model import Corpus, Work
from accord.law.readers.docx import read_docx
from accord.law.readers.html import read_html
from accord.law.readers.pdf import NoTextLayer, read_pdf
from accord.law.readers.text import read_markdown, read_plain
from accord.law.statute_json import parse_statutes
from accord.law.structure import Block, cut

FORMATS = (".json", ".md", ".markdown", ".txt", ".html", ".htm", ".docx", ".pdf")
"""File name endings that are read."""


@dataclass(frozen=True, slots=True)
class LawEntry:
    """What `laws.toml` says about one file; everything is optional."""

    id: str = ""
    title: str = ""
    language: str = ""
    date: str = ""
    translation_of: str = ""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A work and what was odd about its file; no work when it could not be read."""

    work: Work | None
    problems: tuple[Problem, ...]


def read_work(path: Path, entry: LawEntry | None = None) -> ReadResult:
    """Read one law from a file that is not statute JSON."""
    entry = entry or LawEntry()
    problems: list[Problem] = []
    read = _blocks(path, problems)
    if read is None:
        return ReadResult(None, tuple(problems))
    title, blocks, dropped = read
    found = cut(blocks, path.name)
    problems += found.problems
    if not found.provisions:
        problems.append(
            refusal(
                "law.no-provisions",
                path.name,
                "no article or section was recognised, so nothing in it can be cited.",
                "Put each article's number at the start of a line (Article 5, § 5, 5.).",
            )
        )
    sample = " ".join(one.text for one in blocks[:60])
    work = Work(
        id=entry.id or _work_id(path.stem),
        title=entry.title or title or path.stem,
        language=entry.language or detect(sample)[0],
        provisions=found.provisions,
        date=entry.date,
        source=path.name,
        translation_of=entry.translation_of,
        unplaced=(*found.unplaced, *dropped),
    )
    return ReadResult(work, tuple(problems))


def read_corpus(
    source: Path | Iterable[Path],
    country: str = "",
    entries: Mapping[str, Mapping[str, Any]] | None = None,
) -> tuple[Corpus, tuple[Problem, ...]]:
    """Read all laws of a folder (or the given files), in the order of `laws.toml`.

    `entries` are the tables of `laws.toml` by file name. Works with the same id get a
    number behind it. A statute file's own country is used when none is given.
    """
    entries = entries or {}
    problems: list[Problem] = []
    works: list[Work] = []
    for path in _files(source, entries, problems):
        if path.suffix.lower() == ".json":
            data = read_bytes(path, problems)
            if data is None:
                continue
            text = decode(data, path.name, problems)
            code, read = parse_statutes(text, path.name, problems)
            country = country or code
            works += read
        else:
            result = read_work(path, _entry(entries.get(path.name), path, problems))
            problems += result.problems
            works += [result.work] if result.work else []
    return Corpus(country, tuple(_distinct(works, problems))), tuple(problems)


def _files(
    source: Path | Iterable[Path],
    entries: Mapping[str, Mapping[str, Any]],
    problems: list[Problem],
) -> list[Path]:
    if not isinstance(source, Path):
        return list(source)
    if source.is_file():
        return [source]
    order = {name: place for place, name in enumerate(entries)}
    found = sorted(
        (one for one in source.iterdir() if one.is_file() and one.name[0] != "."),
        key=lambda one: (order.get(one.name, len(order)), one.name),
    )
    there = {one.name for one in found}
    problems += [
        Problem(
            "laws.entry",
            f"laws.toml, {name}",
            "there is no such file among the laws.",
            "Correct the name, or put the file into laws/.",
        )
        for name in entries
        if name not in there
    ]
    return found


def _entry(
    table: Mapping[str, Any] | None, path: Path, problems: list[Problem]
) -> LawEntry:
    if not table:
        return LawEntry()
    known = LawEntry.__dataclass_fields__
    unknown = sorted(set(table) - set(known))
    if unknown:
        problems.append(
            Problem(
                "laws.field",
                f"laws.toml, {path.name}",
                f"unknown fields: {', '.join(unknown)}; they are passed over.",
                f"Known fields: {', '.join(known)}.",
            )
        )
    return LawEntry(**{key: str(table[key]) for key in known if key in table})


def _distinct(works: list[Work], problems: list[Problem]) -> list[Work]:
    used: dict[str, int] = {}
    distinct = []
    for work in works:
        count = used[work.id] = used.get(work.id, 0) + 1
        if count > 1:
            problems.append(
                Problem(
                    "law.repeated-work",
                    work.source or work.title,
                    f"a work {work.id} was read before; this one is {work.id}-{count}.",
                    "Give each law its own id in laws.toml.",
                )
            )
            work = _renamed(work, f"{work.id}-{count}")
        distinct.append(work)
    return distinct


def _renamed(work: Work, name: str) -> Work:
    values = {key: getattr(work, key) for key in Work.__dataclass_fields__}
    return Work(**{**values, "id": name})


def _work_id(stem: str) -> str:
    return re.sub(r"[^\w]+", "-", stem.casefold()).strip("-") or "law"


_Read = tuple[str, list[Block], list[str]]


def _blocks(path: Path, problems: list[Problem]) -> _Read | None:
    """Title, blocks and dropped lines of a file; None with a problem otherwise."""
    ending = path.suffix.lower()
    if ending not in FORMATS:
        problems.append(
            refusal(
                "law.format",
                path.name,
                f"files ending in {ending or 'nothing'} are not read.",
                f"Save it as one of {', '.join(FORMATS)}.",
            )
        )
        return None
    data = read_bytes(path, problems)
    if data is None:
        return None
    if not data.strip():
        problems.append(
            refusal("law.empty", path.name, "the file is empty.", "Add its text.")
        )
        return None
    if ending == ".pdf":
        return _pdf(path, problems)
    if ending == ".docx":
        return _docx(path, problems)
    if ending in (".html", ".htm"):
        return _html(path, data, problems)
    text = decode(data, path.name, problems)
    title, blocks = read_plain(text) if ending == ".txt" else read_markdown(text)
    return title, blocks, []


def _pdf(path: Path, problems: list[Problem]) -> _Read | None:
    try:
        return read_pdf(path)
    except NoTextLayer as error:
        problems.append(
            refusal(
                "law.no-text-layer",
                path.name,
                f"the PDF is a scan: {error}.",
                "Run text recognition (OCR) on it first, then add it again.",
            )
        )
    except ValueError as error:
        problems.append(_broken(path, error))
    return None


def _docx(path: Path, problems: list[Problem]) -> _Read | None:
    if not unpacks_within_limits(path, problems):
        return None
    try:
        title, blocks = read_docx(path)
    except (KeyError, ValueError, OSError, SyntaxError) as error:
        problems.append(_broken(path, error))
        return None
    return title, blocks, []


def _html(path: Path, data: bytes, problems: list[Problem]) -> _Read | None:
    try:
        title, blocks = read_html(decode(data, path.name, problems))
    except ValueError as error:
        problems.append(_broken(path, error))
        return None
    return title, blocks, []


def _broken(path: Path, error: Exception) -> Problem:
    return Problem(
        "law.broken",
        path.name,
        f"the file is damaged or locked ({error}).",
        "Open it in its own program and save it again, without password.",
        Severity.ERROR,
    )
