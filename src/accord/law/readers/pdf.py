"""PDF files with a text layer: lines joined to paragraphs, running heads left out."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pypdfium2

from accord.law.numbering import read_article, read_heading, read_section
from accord.law.structure import Block


class NoTextLayer(ValueError):
    """The pages hold pictures only."""


def read_pdf(path: Path) -> tuple[str, list[Block], list[str]]:
    """The title, the blocks and the running heads of a PDF.

    Raises NoTextLayer, or ValueError when the file is broken or locked.
    """
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from error
    with document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
        title = str(document.get_metadata_dict().get("Title", ""))
    lines = [
        [line.strip() for line in page.splitlines() if line.strip()] for page in pages
    ]
    if not any(lines):
        raise NoTextLayer(f"{len(pages)} pages without text")
    heads = _running_heads(lines)
    kept = [line for page in lines for line in page if _key(line) not in heads]
    dropped = sorted({line for page in lines for line in page if _key(line) in heads})
    return title, [Block(one) for one in _paragraphs(kept)], dropped


def _running_heads(pages: list[list[str]]) -> set[str]:
    """Lines that stand first or last on more than half of at least four pages.

    Digits count as equal, so page numbers do not matter; what stands more than twice a
    page is a pattern of the law itself, and so is the start of an article.
    """
    if len(pages) < 4:
        return set()
    everywhere = Counter(_key(line) for page in pages for line in page)
    edges = Counter(
        key
        for page in pages
        for key in {_key(line) for line in (*page[:2], *page[-2:])}
    )
    return {
        key
        for key, count in edges.items()
        if count > len(pages) / 2
        and everywhere[key] <= 2 * len(pages)
        and not read_article(key)
    }


def _key(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _paragraphs(lines: list[str]) -> list[str]:
    """Join lines into paragraphs; words parted at a line end are joined again."""
    paragraphs: list[str] = []
    for line in lines:
        starts = read_article(line) or read_heading(line) or read_section(line)
        ended = not paragraphs or paragraphs[-1].endswith((".", ";", ":", "؛", "؟"))
        if starts or ended or read_heading(paragraphs[-1]):
            paragraphs.append(line)
        elif (
            re.search(r"[^\W\d_][-\u00ad\ufffe]$", paragraphs[-1]) and line[0].islower()
        ):
            paragraphs[-1] = paragraphs[-1][:-1] + line
        else:
            paragraphs[-1] += " " + line
    return paragraphs
