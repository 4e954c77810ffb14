"""Word files: paragraphs and table cells in order, headings by style."""

from __future__ import annotations

import re
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from accord.law.structure import Block


def read_docx(path: Path) -> tuple[str, list[Block]]:
    """The title (from the properties) and the blocks of a Word file."""
    document: Document = docx.Document(str(path))
    blocks = [
        _block(Paragraph(one, document))
        for one in document.element.body.iter(qn("w:p"))
    ]
    return document.core_properties.title or "", [one for one in blocks if one.text]


def _block(paragraph: Paragraph) -> Block:
    text = paragraph.text.strip()
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    heading = re.match(r"(?:Heading|Title)\s*(\d)?", style)
    if heading:
        return Block(text, level=int(heading.group(1) or 1))
    lead = 0
    for run in paragraph.runs:
        if not run.bold:
            break
        lead += len(run.text)
    return Block(text, lead=lead if lead < len(text) else 0)
