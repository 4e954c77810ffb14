"""`accord evaluate`: how good the engines are, measured on labelled data."""

from __future__ import annotations

import json
from pathlib import Path

import typer

from accord.cli.evaluate_tables import print_matching
from accord.errors import OutputError, UsageError
from accord.evaluation.cases import read_cases
from accord.evaluation.labels import evaluate_labels, read_labels
from accord.evaluation.leave_one_out import School, evaluate_left_out
from accord.evaluation.matching import evaluate_matching
from accord.instruments import load_instruments
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
    cases = read_cases(statutes, expected)
    school = School(cases, chosen[0]) if loo or write else None
    learned = school.weights_without() if school and write else None
    if learned:
        write_weights(learned, write)
    result = evaluate_matching(
        cases, chosen[0], queries, weights_for=lambda code: learned
    )
    if school and loo:
        result.update(evaluate_left_out(school, cases, chosen[0]))
    if labels:
        result["labelled"] = evaluate_labels(cases, read_labels(labels, cases))
    print_matching(result)
    if json_file:
        try:
            json_file.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n")
        except OSError as error:
            raise OutputError(
                f"{json_file}: could not be written ({error})."
            ) from error
