"""Plain text and Markdown: paragraphs, headings by `#`, bold leads by `**`."""

from __future__ import annotations

import re

from accord.law.structure import Block

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_BOLD = re.compile(r"^\*\*(.+?)\*\*\s*")


def read_markdown(text: str) -> tuple[str, list[Block]]:
    """The title (first level-one heading) and the blocks of a Markdown text."""
    title = ""
    blocks: list[Block] = []
    for paragraph in _paragraphs(text):
        heading = _HEADING.match(paragraph)
        if heading:
            said = heading.group(2).strip("* ")
            if len(heading.group(1)) == 1 and not title:
                title = said
            else:
                blocks.append(Block(said, level=len(heading.group(1))))
            continue
        bold = _BOLD.match(paragraph)
        lead = len(bold.group(1)) if bold else 0
        plain = re.sub(r"\*\*(.+?)\*\*", r"\1", paragraph)
        blocks.append(Block(plain, lead=lead))
    return title, blocks


def read_plain(text: str) -> tuple[str, list[Block]]:
    """The first line as title and the paragraphs of a plain text as blocks."""
    blocks = [Block(one) for one in _paragraphs(text)]
    title = blocks[0].text.split("\n")[0] if blocks else ""
    return title, blocks


def _paragraphs(text: str) -> list[str]:
    """Paragraphs, parted by blank lines; a Markdown heading is one by itself."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub(r"(?m)^(#{1,6}\s.*)$", r"\n\1\n", text)
    return [one.strip() for one in re.split(r"\n\s*\n", text) if one.strip()]
