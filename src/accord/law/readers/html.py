"""HTML pages: the text of block elements, headings by tag; scripts are dropped."""

from __future__ import annotations

from lxml import etree
from lxml import html as lxml_html

from accord.law.structure import Block

_BLOCKS = {"p", "li", "div", "td", "th", "dd", "dt", "pre", "blockquote", "caption"}
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_DROPPED = ("script", "style", "noscript", "nav", "header", "footer", "form", "iframe")


def read_html(data: bytes | str) -> tuple[str, list[Block]]:
    """The title and the blocks of a page. Raises ValueError when it is no HTML."""
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False)
    try:
        root = lxml_html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ValueError(str(error)) from error
    for one in root.xpath("|".join(f"//{tag}" for tag in _DROPPED)):
        one.drop_tree()
    title = " ".join((root.findtext(".//title") or "").split())
    blocks: list[Block] = []
    body = root.find("body")
    _walk(root if body is None else body, blocks, [])
    return title, [one for one in blocks if one.text]


def _walk(element: lxml_html.HtmlElement, blocks: list[Block], line: list[str]) -> None:
    """Collect text in order; every block element ends the line before it."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if not tag:
        return
    if tag in _LEVELS:
        _end(line, blocks)
        text = " ".join(element.text_content().split())
        blocks.append(Block(text, level=_LEVELS[tag]))
        return
    if tag == "br":
        line.append("\n")
        return
    block = tag in _BLOCKS or tag in ("tr", "ul", "ol", "table", "section", "article")
    if block:
        _end(line, blocks)
    line.append(element.text or "")
    for child in element:
        _walk(child, blocks, line)
        line.append(child.tail or "")
    if block:
        _end(line, blocks)


def _end(line: list[str], blocks: list[Block]) -> None:
    text = "\n".join(" ".join(one.split()) for one in "".join(line).split("\n")).strip()
    if text:
        blocks.append(Block(text))
    line.clear()
