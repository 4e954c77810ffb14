"""Reads the TOML files of a dossier so that one bad value costs that value only.

A file that is not valid TOML is read table by table: the tables that are well-formed
count, each broken one is reported with its line. A date that does not exist
(2025-02-31) is reported where it stands and the rest of its table is kept.
"""

from __future__ import annotations

import math
import re
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from accord.errors import Problem, Severity

Table = dict[str, Any]

_HEADER = re.compile(r"^\s*\[\[?\s*(\"[^\"\n]+\"|'[^'\n]+'|[\w-]+)\s*\]\]?\s*(#.*)?$")
_LINE = re.compile(r"\(at line (\d+)")
_DATE = re.compile(r"^(\s*[\w-]+\s*=\s*)(\d{4}-\d{2}-\d{2})\s*(#.*)?$")
_MOST_BYTES = 16 * 1024 * 1024

_NOT_TOML = (ValueError, RecursionError)
"""What tomllib raises: its own error, also for numbers too long or nests too deep."""


def read_table(path: Path) -> tuple[Table, list[Problem]]:
    """The content of a TOML file and what is wrong with it.

    An unreadable or oversized file gives an empty table and one problem.
    """
    text, problems = _text(path)
    if not text.strip(" \t\r\n"):
        return {}, problems
    try:
        return tomllib.loads(text), problems
    except _NOT_TOML:
        table, broken = _by_parts(text, path.name)
        return table, [*problems, *broken]


def _text(path: Path) -> tuple[str, list[Problem]]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            return "", [_lost(path.name, "is larger than 16 MB.", "Give a text file.")]
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"), []
    except UnicodeDecodeError:
        remedy = "Save it again as UTF-8."
        return "", [_lost(path.name, "is not UTF-8 text, nothing was read.", remedy)]
    except OSError as error:
        said = f"could not be read ({error.strerror or error})."
        return "", [_lost(path.name, said, "Check the file and its permissions.")]


def _by_parts(text: str, name: str) -> tuple[Table, list[Problem]]:
    """Parse each top-level table on its own; its sub-tables stay with it."""
    table: Table = {}
    problems: list[Problem] = []
    for first, part in _parts(text):
        content, problem = _part(part, first, name)
        if problem:
            problems.append(problem)
        problems += _merge(table, content, f"{name}, line {first + 1}")
    return table, problems


def _parts(text: str) -> list[tuple[int, str]]:
    lines = text.split("\n")
    starts = [at for at, line in enumerate(lines) if _HEADER.match(line)]
    starts = sorted({0, *starts})
    ends = [*starts[1:], len(lines)]
    return [
        (start, "\n".join(lines[start:end]))
        for start, end in zip(starts, ends, strict=True)
    ]


def _part(text: str, first: int, name: str) -> tuple[Table, Problem | None]:
    """One part; dates that do not exist are kept as text, for `Fields` to report."""
    lines = text.split("\n")
    while True:
        try:
            return tomllib.loads("\n".join(lines)), None
        except _NOT_TOML as error:
            found = _LINE.search(str(error))
            line = int(found[1]) if found else len(lines)
            at = lines[line - 1] if line <= len(lines) else ""
            unquoted = _DATE.match(at)
            if unquoted:
                lines[line - 1] = f'{unquoted[1]}"{unquoted[2]}"'
                continue
            said = str(error).split(" (at ")[0]
            return {}, Problem(
                "dossier.toml",
                f"{name}, line {first + line}",
                f"this is not valid TOML ({said}); the table around it was not read.",
                "Correct that line and run again.",
                Severity.ERROR,
            )


def _merge(table: Table, part: Table, where: str) -> list[Problem]:
    """Add a part to the table; what is there already stays, and is said to be twice."""
    problems = []
    for key, value in part.items():
        if isinstance(value, list) and isinstance(table.get(key), list):
            table[key] += value
        elif key not in table:
            table[key] = value
        else:
            problems.append(
                Problem(
                    "dossier.toml",
                    where,
                    f"{key!r} is there twice; only the first was read.",
                    "Bring the two together.",
                    Severity.ERROR,
                )
            )
    return problems


def _lost(name: str, said: str, remedy: str) -> Problem:
    return Problem("dossier.unreadable", name, f"{name} {said}", remedy, Severity.ERROR)


class Fields:
    """Takes typed values out of one table and notes what is wrong with them."""

    def __init__(self, table: object, where: str, problems: list[Problem]) -> None:
        self.where = where
        self.problems = problems
        self._table: Table = table if isinstance(table, dict) else {}
        self._asked: set[str] = set()
        if not isinstance(table, dict):
            self.wrong("", "a table is expected here", "See the dossier's reference.")

    def wrong(self, key: str, said: str, remedy: str = "") -> None:
        """Note a problem with one field."""
        where = f"{self.where}, {key}" if key else self.where
        self.problems.append(
            Problem("dossier.value", where, f"{said}; it was left out.", remedy)
        )

    def text(self, key: str) -> str:
        """A text, "" when absent. Numbers are taken as written."""
        value = self._take(key)
        if value is None:
            return ""
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            return str(value).strip()
        self.wrong(key, f"a text is expected, not {value!r}")
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        value = self._take(key)
        if value is None:
            return ()
        if isinstance(value, str):
            return (value.strip(),) if value.strip() else ()
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(one.strip() for one in value)
        self.wrong(key, f"a list of texts is expected, not {value!r}")
        return ()

    def day(self, key: str) -> date | None:
        """A date, None when absent or when there is no such day."""
        value = self._take(key)
        if value is None or value == "":
            return None
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        try:
            if isinstance(value, str):
                return date.fromisoformat(value)
        except ValueError:
            pass
        remedy = "Write it as YYYY-MM-DD."
        self.wrong(key, f"{value!r} is no date of the calendar", remedy)
        return None

    def number(self, key: str) -> float | None:
        """A finite number, None when absent."""
        value = self._take(key)
        if value is None:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool):
            try:
                as_float = float(value)
            except OverflowError:
                as_float = math.inf
            if math.isfinite(as_float):
                return as_float
        self.wrong(key, f"a number is expected, not {value!r}")
        return None

    def flag(self, key: str) -> bool:
        """true or false; false when absent."""
        value = self._take(key)
        if value is None or isinstance(value, bool):
            return bool(value)
        self.wrong(key, f"true or false is expected, not {value!r}")
        return False

    def tables(self, key: str) -> list[Any]:
        """The tables of an array of tables."""
        value = self._take(key)
        if value is None:
            return []
        if isinstance(value, list):
            return value
        self.wrong(key, "tables are expected", f"Write [[{key}]] before each.")
        return []

    def table(self, key: str) -> Table:
        """A sub-table, empty when absent."""
        value = self._take(key)
        if value is None:
            return {}
        if isinstance(value, dict):
            return value
        self.wrong(key, "a table is expected", f"Write [{key}] before its fields.")
        return {}

    def report_unknown(self) -> None:
        """Note every field nobody asked for: mostly a slip of the pen."""
        for key in self._table:
            if key not in self._asked:
                known = ", ".join(sorted(self._asked))
                self.wrong(key, "this field is not known", f"Known: {known}.")

    def _take(self, key: str) -> Any:
        self._asked.add(key)
        return self._table.get(key)
