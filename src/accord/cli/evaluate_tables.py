"""The tables `accord evaluate` prints."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table

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

_LEFT_OUT = {
    "loo": "Accord, ranker and thresholds learned without the country",
    "loo_terms": "Accord, terms of its language without the country's own, too",
    "loo_encoder": "Accord, as the first, with the sentence encoder",
}


def print_matching(result: dict[str, Any]) -> None:
    """Everything `evaluate matching` measured; the strictest column in detail."""
    console = Console(width=132)  # figures are read in files and logs too
    if "loo" in result:
        console.print(_side_by_side(result))
    console.print(_table("Accord, in sample", result))
    for key, title in _LEFT_OUT.items():
        if key in result:
            console.print(_table(title, result[key]))
    if "baseline" in result:
        console.print(
            _table("BM25 (bm25s, Snowball, heading twice)", result["baseline"])
        )
    detail = result.get("loo", result)
    console.print(_table("Articles readers agree on", detail["undisputed"]))
    console.print(_groups("By article", detail["articles"]))
    console.print(_groups("By language", detail["languages"]))
    console.print(_reliability(detail["reliability"]))
    console.print(_worst(detail["worst"]))
    if "labelled" in result:
        console.print(_labelled(result["labelled"]))
    mean = detail["mean"]
    console.print(
        f"F1 of missing, pooled: {_cell(mean['missing_f1'])} "
        f"(95 % {mean['missing_f1_interval']}), "
        f"without article 35: {_cell(mean['missing_f1_without_35'])}"
    )


def print_elements(result: dict[str, Any]) -> None:
    """Agreement on elements, by country, kind and labelled state."""
    console = Console(width=132)
    title = f"Elements: {result['labels']} labels on {result['provisions']} provisions"
    table = Table("", "agreement", title=title)
    table.add_row("all", _cell(result["agreement"]))
    table.add_row("shown or not", _cell(result["present_or_not"]))
    for key in ("by_country", "by_kind", "by_label"):
        table.add_section()
        for name, value in result[key].items():
            table.add_row(name, _cell(value))
    console.print(table)


_CITATION_COLUMNS = (
    "citations",
    "precision",
    "recall",
    "f1",
    "targets",
    "target_precision",
    "target_recall",
    "target_f1",
)


def print_citations(result: dict[str, Any]) -> None:
    """Citations found, and targets in the corpus they are resolved to."""
    console = Console(width=132)
    title = f"Citations in {result['provisions']} provisions"
    table = Table("", *_CITATION_COLUMNS, title=title)
    for name, values in {**result["countries"], "pooled": result["pooled"]}.items():
        table.add_row(name, *(_cell(values[key]) for key in _CITATION_COLUMNS))
    console.print(table)


def _side_by_side(result: dict[str, Any]) -> Table:
    columns = {
        "in sample": result,
        **{key: result[key] for key in _LEFT_OUT if key in result},
    }
    table = Table("mean over countries", *columns, title="Accord")
    names = (*(key for _, key in _COLUMNS[:-4]), "missing_f1")
    for key in names:
        table.add_row(key, *(_cell(one["mean"].get(key)) for one in columns.values()))
    return table


_GROUP_COLUMNS = (
    "hit_at_1",
    "recall_at_5",
    "recall_at_10",
    "verdict_accuracy",
    "articles",
)


def _groups(title: str, groups: dict[str, Any]) -> Table:
    table = Table("", *_GROUP_COLUMNS, title=title)
    for name, values in groups.items():
        table.add_row(name, *(_cell(values.get(key)) for key in _GROUP_COLUMNS))
    return table


def _labelled(labelled: dict[str, Any]) -> Table:
    title = f"Labelled by hand ({labelled['provisions']} provisions)"
    columns = ("recall_at_5", "recall_at_10", "hit_at_1")
    table = Table("", *columns, title=title)
    groups = {**labelled["requirements"], "mean": labelled["mean"]}
    for name, values in groups.items():
        table.add_row(name, *(_cell(values[key]) for key in columns))
    return table


def _reliability(bins: list[dict[str, Any]]) -> Table:
    table = Table(
        "confidence", "verdicts", "mean confidence", "right", title="Sureness"
    )
    for one in bins:
        table.add_row(
            f"from {one['from']:.1f}",
            str(one["verdicts"]),
            _cell(one["confidence"]),
            _cell(one["right"]),
        )
    return table


def _worst(misses: list[dict[str, Any]]) -> Table:
    table = Table(
        "article",
        "core provision: rank",
        "first instead",
        "lacks",
        title="Worst misses",
    )
    for one in misses:
        core = ", ".join(f"{name}: {rank}" for name, rank in one["core"].items())
        lacks = ", ".join(f"{name} {value}" for name, value in one["lacks"].items())
        disputed = " (disputed)" if one["disputed"] else ""
        place = f"{one['country']} {one['article']}{disputed}"
        table.add_row(place, core, ", ".join(one["first"]), lacks)
    return table


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
