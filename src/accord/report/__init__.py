"""Every result as a document people use: PDF, HTML and JSON of a review."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from accord.errors import OutputError, UsageError
from accord.language.catalogue import Catalogue
from accord.report.html import view_to_html
from accord.report.names import Names, load_names
from accord.report.pdf import view_to_pdf
from accord.report.review_json import read_review, review_schema, review_to_json
from accord.report.view import build_view
from accord.review.model import Review

FILES = {"pdf": "report.pdf", "html": "report.html", "json": "review.json"}
"""The file that each format is written to."""

FORMATS = tuple(FILES)

__all__ = [
    "FILES",
    "FORMATS",
    "Names",
    "build_view",
    "load_names",
    "read_review",
    "render",
    "review_schema",
    "review_to_json",
]


def render(
    review: Review,
    out: Path,
    formats: Sequence[str],
    catalogue: Catalogue,
    names: Names | None = None,
) -> list[Path]:
    """Write the documents of a review into the folder `out`; it is made when missing.

    `formats` are keys of FILES, `catalogue` gives the language, `names` what topics and
    indicators are called (by default as in the shipped content). Everything is made
    before the first file is written. Raises UsageError for an unknown format and
    OutputError when a document cannot be made or written.
    """
    unknown = [one for one in formats if one not in FILES]
    if unknown:
        raise UsageError(
            f"Format {', '.join(unknown)}: unknown. Choose from {', '.join(FORMATS)}."
        )
    made: dict[str, bytes] = {}
    if {"pdf", "html"} & set(formats):
        view = build_view(review, load_names() if names is None else names, catalogue)
        if "pdf" in formats:
            made["pdf"] = view_to_pdf(view)
        if "html" in formats:
            made["html"] = view_to_html(view).encode()
    if "json" in formats:
        made["json"] = review_to_json(review).encode()
    return [_write(out, FILES[one], made[one]) for one in dict.fromkeys(formats)]


def _write(out: Path, name: str, content: bytes) -> Path:
    path = out / name
    try:
        out.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written ({error.strerror}). Choose another --out folder "
            "or free the path."
        ) from error
    return path
