"""`accord evaluate`: how good the engines are, measured on labelled data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table

from accord.errors import OutputError, UsageError
from accord.evaluation.cases import read_cases
from accord.evaluation.leave_one_out import School, evaluate_left_out
from accord.evaluation.matching import evaluate_matching
from accord.instruments import load_instruments
from accord.matching.ranker import write_weights

_LEFT_OUT = {
    "loo": "Accord, ranker and thresholds learned without the country",
    "loo_terms": "Accord, terms of its language without the country's own, too",
}

app = typer.Typer(no_args_is_help=True, help="Measure the engines on labelled data.")

_COLUMNS = (
    ("hit@1", "hit_at_1"),
    ("R@1", "recall_at_1"),
    ("R@5", "recall_at_5"),
    ("R@10", "recall_at_10"),
    ("MRR", "mrr"),
    ("verdict", "verdict_accuracy"),
    ("macro-F1", "verdict_macro_f1"),
    ("cited P", "cited_precision"),
    ("cited R", "cited_recall"),
    ("articles", "articles"),
    ("provisions", "provisions"),
    ("seconds", "seconds"),
    ("MB", "peak_mb"),
)


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
    _print(result)
    if json_file:
        try:
            json_file.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n")
        except OSError as error:
            raise OutputError(
                f"{json_file}: could not be written ({error})."
            ) from error


def _print(result: dict[str, Any]) -> None:
    console = Console(width=132)  # figures are read in files and logs too
    console.print(_table("Accord", result))
    for key, title in _LEFT_OUT.items():
        if key in result:
            console.print(_table(title, result[key]))
    if "baseline" in result:
        console.print(
            _table("BM25 (bm25s, Snowball, heading twice)", result["baseline"])
        )
    console.print(_table("Accord, articles readers agree on", result["undisputed"]))
    mean = result["mean"]
    console.print(
        f"F1 of missing, pooled: {_cell(mean['missing_f1'])} "
        f"(95 % {mean['missing_f1_interval']}), "
        f"without article 35: {_cell(mean['missing_f1_without_35'])}"
    )


def _table(title: str, result: dict[str, Any]) -> Table:
    columns = [one for one in _COLUMNS if one[1] in result["mean"]]
    table = Table("", *(name for name, _ in columns), title=title)
    for code, values in {**result["countries"], "mean": result["mean"]}.items():
        table.add_row(code, *(_cell(values.get(key)) for _, key in columns))
    return table


def _cell(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.3f}" if abs(value) < 10 else f"{value:.1f}"
    return str(value)
