"""The review as a PDF, set by Typst with the fonts that ship with Accord."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import typst

from accord.content_files import content_folder
from accord.errors import OutputError

TEMPLATES = Path(__file__).parent / "templates"

_EPOCH = 0
"""Typst stamps a document with this time: the same review gives the same bytes."""


def view_to_pdf(view: dict[str, Any]) -> bytes:
    """Set a view as a tagged PDF. Raises OutputError when it cannot be set."""
    return _set(view, "pdf", None)


def view_to_images(view: dict[str, Any], ppi: float = 110) -> list[bytes]:
    """The pages of the PDF as PNG images of `ppi` points per inch."""
    pages: bytes | list[bytes] = _set(view, "png", ppi)
    return pages if isinstance(pages, list) else [pages]


def _set(view: dict[str, Any], kind: Literal["pdf", "png"], ppi: float | None) -> bytes:
    data = json.dumps(view, ensure_ascii=False, sort_keys=True)
    try:
        return typst.compile(
            str(TEMPLATES / "review.typ"),
            root=str(TEMPLATES),
            font_paths=[str(content_folder() / "fonts")],
            ignore_system_fonts=True,
            format=kind,
            ppi=ppi,
            sys_inputs={"data": data},
            timestamp=_EPOCH,
        )
    except typst.TypstError as error:
        raise OutputError(f"The PDF could not be set: {error}") from error
