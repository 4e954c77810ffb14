"""Reads answers from CSV or Excel; a bad cell never drops a row.

Columns: indicator, answer, evidence (files, `;` between), grade, date, marking, note.
An answer is a level 0-4, yes or no, a number, `?` or empty (not known), or `n/a: reason`.
"""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import openpyxl

from accord.capacity.model import Answer, Grade, Indicator, IndicatorType, State
from accord.errors import Problem, Severity
from accord.marking import Marking

COLUMNS = ("indicator", "answer", "evidence", "grade", "date", "marking", "note")
_UNKNOWN = {"", "?", "unknown", "not known", "n/k"}
_YES = {"yes", "y", "true", "oui", "sí", "si", "نعم"}
_NO = {"no", "n", "false", "non", "لا"}
_MOST_BYTES = 50 * 2**20


def read_answers(
    path: Path, indicators: Sequence[Indicator]
) -> tuple[tuple[Answer, ...], tuple[Problem, ...]]:
    """The answers of a file and everything wrong in it, by row."""
    problems: list[Problem] = []
    known = {one.id: one for one in indicators}
    answers: dict[str, Answer] = {}
    for row, cells in _rows(path, problems):
        where = f"{path.name}, row {row}"
        name = cells.get("indicator", "").strip().upper()
        if not name and not any(cells.values()):
            continue
        if name not in known:
            _say(
                problems,
                "answers.unknown-indicator",
                where,
                f"there is no indicator {name or '(empty)'}, so the row counts nowhere.",
                "Correct the id; docs/reference/indicators.md lists all.",
                Severity.ERROR,
            )
            continue
        if name in answers:
            _say(
                problems,
                "answers.twice",
                where,
                f"{name} is answered more than once; the first answer counts.",
                "Keep one row per indicator.",
            )
            continue
        answers[name] = _answer(known[name], cells, where, problems)
    return tuple(answers.values()), tuple(problems)


def _answer(
    indicator: Indicator, cells: dict[str, str], where: str, problems: list[Problem]
) -> Answer:
    state, level, value, reason = _value(
        indicator, cells.get("answer", ""), where, problems
    )
    note = "; ".join(one for one in (reason, cells.get("note", "").strip()) if one)
    return Answer(
        indicator=indicator.id,
        state=state,
        level=level,
        value=value,
        evidence=tuple(
            one.strip() for one in cells.get("evidence", "").split(";") if one.strip()
        ),
        grade=_grade(cells.get("grade", ""), where, problems),
        date=_date(cells.get("date", ""), where, problems),
        marking=_marking(cells.get("marking", ""), indicator, where, problems),
        note=note,
        where=where,
    )


_Value = tuple[State, int | None, float | None, str]


def _value(
    indicator: Indicator, text: str, where: str, problems: list[Problem]
) -> _Value:
    said = text.strip()
    folded = said.casefold()
    if folded in _UNKNOWN:
        return State.NOT_KNOWN, None, None, ""
    if folded.startswith("n/a"):
        return State.NOT_APPLICABLE, None, None, said[3:].lstrip(": ")
    if indicator.type is IndicatorType.YES_NO and folded in _YES | _NO:
        return State.ANSWERED, 4 if folded in _YES else 0, None, ""
    try:
        number = float(said.replace("%", "").replace(",", ".").strip())
    except ValueError:
        number = float("nan")
    if indicator.type is IndicatorType.NUMBER:
        if number >= 0:
            return State.ANSWERED, _banded(indicator, number), number, ""
    elif number in (0, 1, 2, 3, 4):
        return State.ANSWERED, int(number), None, ""
    wanted = {
        IndicatorType.YES_NO: "yes or no",
        IndicatorType.NUMBER: f"a number ({indicator.unit}), not below 0",
    }.get(indicator.type, "a level from 0 to 4")
    _say(
        problems,
        "answers.value",
        where,
        f"{indicator.id} has the answer {said!r}; it counts as not known.",
        f"Give {wanted}, ? when it is not known, or n/a: reason.",
        Severity.ERROR,
    )
    return State.NOT_KNOWN, None, None, f"given: {said}"


def _banded(indicator: Indicator, number: float) -> int | None:
    for band in indicator.bands:
        above = band.low is None or number >= band.low
        below = band.high is None or number < band.high
        if above and below:
            return band.level
    return None


def _grade(text: str, where: str, problems: list[Problem]) -> Grade | None:
    said = text.strip().upper()
    if not said:
        return None
    try:
        return Grade(said)
    except ValueError:
        _say(
            problems,
            "answers.grade",
            where,
            f"there is no evidence grade {text!r}; the answer counts as ungraded.",
            "Grades go from E1 (statement) to E5 (certificate).",
        )
        return None


def _date(text: str, where: str, problems: list[Problem]) -> datetime.date | None:
    said = text.strip()[:10]
    if not said:
        return None
    try:
        return datetime.date.fromisoformat(said)
    except ValueError:
        _say(
            problems,
            "answers.date",
            where,
            f"{text!r} is no date; the evidence counts as undated.",
            "Write dates as YYYY-MM-DD.",
        )
        return None


def _marking(
    text: str, indicator: Indicator, where: str, problems: list[Problem]
) -> Marking:
    if not text.strip():
        return indicator.default_marking
    try:
        return Marking.read(text)
    except ValueError:
        _say(
            problems,
            "answers.marking",
            where,
            f"there is no marking {text!r}; TLP:RED is used to be safe.",
            "Use TLP:CLEAR, GREEN, AMBER, AMBER+STRICT or RED.",
        )
        return Marking.RED


def _rows(path: Path, problems: list[Problem]) -> Iterable[tuple[int, dict[str, str]]]:
    """Row number and cells by lower-case column name; none when unreadable."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError(f"it has {path.stat().st_size / 2**20:.0f} MB")
        table = _sheet(path) if path.suffix.lower() == ".xlsx" else _csv(path, problems)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, csv.Error) as error:
        _say(
            problems,
            "answers.unreadable",
            path.name,
            f"the file could not be read ({error}), so nothing is answered.",
            "Save it again as CSV (UTF-8) or Excel.",
            Severity.ERROR,
        )
        return []
    head = [one.strip().casefold() for one in table[0]] if table else []
    missing = [one for one in ("indicator", "answer") if one not in head]
    if missing:
        _say(
            problems,
            "answers.column",
            f"{path.name}, row 1",
            f"the column {' and '.join(missing)} is missing, so nothing can be read.",
            f"The first row names the columns: {', '.join(COLUMNS)}.",
            Severity.ERROR,
        )
        return []
    return [
        (number, dict(zip(head, row, strict=False)))
        for number, row in enumerate(table[1:], 2)
    ]


def _csv(path: Path, problems: list[Problem]) -> list[list[str]]:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        _say(
            problems,
            "answers.encoding",
            path.name,
            "the file is not UTF-8; it was read as Windows-1252.",
            "Check accented letters, or save it as CSV UTF-8.",
        )
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    return list(csv.reader(io.StringIO(text), delimiter=delimiter))


def _sheet(path: Path) -> list[list[str]]:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    sheet = book["answers"] if "answers" in book.sheetnames else book.worksheets[0]
    return [
        ["" if cell is None else str(cell) for cell in row]
        for row in sheet.iter_rows(values_only=True)
    ]


def answer_cells(answer: Answer) -> list[str]:
    """The cells of one answer, as `read_answers` reads them."""
    if answer.state is State.NOT_KNOWN:
        said, note = "?", answer.note
    elif answer.state is State.NOT_APPLICABLE:
        said, note = f"n/a: {answer.note}", ""
    else:
        said = str(answer.level) if answer.value is None else f"{answer.value:g}"
        note = answer.note
    return [
        answer.indicator,
        said,
        ";".join(answer.evidence),
        answer.grade.value if answer.grade else "",
        answer.date.isoformat() if answer.date else "",
        answer.marking.value,
        note,
    ]


def write_answers(answers: Iterable[Answer], path: Path) -> None:
    """Write answers as CSV or, by the ending, Excel."""
    rows = [list(COLUMNS), *(answer_cells(one) for one in answers)]
    if path.suffix.lower() == ".xlsx":
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.title = "answers"
        for row in rows:
            sheet.append(row)
        book.save(path)
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def _say(
    problems: list[Problem],
    code: str,
    where: str,
    message: str,
    remedy: str,
    severity: Severity = Severity.WARNING,
) -> None:
    problems.append(Problem(code, where, message, remedy, severity))
