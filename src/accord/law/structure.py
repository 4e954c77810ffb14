"""Cuts the text blocks of a law into provisions; nothing is lost.

A block is a paragraph with a hint of its style. Blocks that open an article start a
provision, structure headings become the path of what follows, everything before the
first provision is kept as unplaced and reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from accord.errors import Problem
from accord.law.model import Provision
from accord.law.numbering import (
    Numbered,
    read_article,
    read_heading,
    read_section,
)

_QUOTES = "«“\"„‹'"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: `level` 1-6 for a heading (0 for text), `lead` bold characters."""

    text: str
    level: int = 0
    lead: int = 0


@dataclass(slots=True)
class _Open:
    """A provision being filled."""

    numbered: Numbered
    heading: str
    path: tuple[str, ...]
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cut:
    """The provisions of a law, what could not be placed, and what was odd."""

    provisions: tuple[Provision, ...]
    unplaced: tuple[str, ...]
    problems: tuple[Problem, ...]


def cut(blocks: Sequence[Block], where: str) -> Cut:
    """Cut blocks into provisions; `where` names the file in problems."""
    blocks = [one for one in blocks if one.text.strip()]
    sections = _section_numbers(blocks) if not _has_articles(blocks) else {}
    path: dict[int, str] = {}
    opened: list[_Open] = []
    unplaced: list[str] = []
    used: set[str] = set()
    last_was_heading = False
    for place, block in enumerate(blocks):
        text = block.text.strip()
        numbered = sections.get(place) or (
            None if sections else _article(block, bool(opened))
        )
        rank = None if numbered else _rank(block)
        if numbered:
            heading, rest = _split_heading(block, numbered)
            used |= set(path.values())
            opened.append(
                _Open(numbered, heading, tuple(path[k] for k in sorted(path)))
            )
            if rest:
                opened[-1].lines.append(rest)
        elif rank is not None:
            unplaced += _empty(path, rank, used)
            path = {one: said for one, said in path.items() if one < rank}
            path[rank] = text
        elif last_was_heading and path and len(text) < 200 and text.isupper():
            top = max(path)
            path[top] = f"{path[top]} {text}"
        elif opened:
            _add(opened[-1], text)
        else:
            unplaced.append(text)
        last_was_heading = rank is not None
    return _finish(opened, [*unplaced, *_empty(path, 0, used)], where)


def _empty(path: dict[int, str], rank: int, used: set[str]) -> list[str]:
    """Headings that end without any provision below them."""
    return [
        said for one, said in sorted(path.items()) if one >= rank and said not in used
    ]


def _has_articles(blocks: Sequence[Block]) -> bool:
    found = [read_article(one.text.strip()) for one in blocks]
    return sum(one is not None for one in found) >= 2


def _article(block: Block, inside: bool) -> Numbered | None:
    text = block.text.strip()
    if inside and text[0] in _QUOTES:
        return None  # a quoted article of another law stays where it is quoted
    numbered = read_article(text)
    if numbered is None:
        return None
    follows = text[numbered.rest : numbered.rest + 60].lstrip()
    if not block.lead and not block.level and follows[:1].islower():
        return None  # "article 5 applies to ..." is a sentence, not a heading
    if numbered.keyword.startswith("sec") and _rank(block) and not block.lead:
        return None
    return numbered


def _rank(block: Block) -> int | None:
    rank = read_heading(block.text.strip())
    if rank is None and block.level:
        return 10 + block.level
    return rank


def _section_numbers(blocks: Sequence[Block]) -> dict[int, Numbered]:
    """Blocks that open a numbered section, where numbers go on in order."""
    found: dict[int, Numbered] = {}
    last = 0
    for place, block in enumerate(blocks):
        numbered = read_section(block.text.strip())
        if numbered is None:
            continue
        value = int("".join(one for one in numbered.number if one.isdecimal()))
        if last <= value <= last + 5:
            found[place], last = numbered, value
    return found


def _split_heading(block: Block, numbered: Numbered) -> tuple[str, str]:
    """The heading of an article and the text after it, from its first block."""
    text = block.text.strip()
    rest = text[numbered.rest :]
    rest = rest.lstrip(" \t\n.:;—–-_°º)*‐").strip()
    if block.level:
        return rest, ""
    if block.lead > numbered.rest:
        lead = text[numbered.rest : block.lead].strip(" .:;—–-\n\t")
        return lead, text[block.lead :].strip(" \n\t.—–")
    first, newline, after = rest.partition("\n")
    if newline and len(first) < 120 and not first.endswith((";", ",", ":")):
        return first.strip(" ."), after.strip()
    sentence, stop, after = rest.partition(". ")
    if stop and 0 < len(sentence.split()) <= 10 and after[:1].isupper():
        return sentence, after
    return "", rest


def _add(provision: _Open, text: str) -> None:
    provision.lines.append(text)


def _finish(opened: list[_Open], unplaced: list[str], where: str) -> Cut:
    problems: list[Problem] = []
    used: dict[str, int] = {}
    provisions = []
    for one in opened:
        count = used[one.numbered.id] = used.get(one.numbered.id, 0) + 1
        number_id = one.numbered.id if count == 1 else f"{one.numbered.id}-{count}"
        if count == 2:
            problems.append(
                Problem(
                    "law.repeated-number",
                    f"{where}, {one.numbered.number}",
                    "this number stands more than once; the later one is cited as "
                    f"{number_id}.",
                    "Check whether the file holds two laws or an annex.",
                )
            )
        provisions.append(
            Provision(
                number_id,
                one.numbered.number,
                one.heading,
                "\n\n".join(one.lines),
                one.path,
            )
        )
    if unplaced and provisions:
        problems.append(
            Problem(
                "law.unplaced",
                where,
                f"{len(unplaced)} paragraphs or headings belong to no provision; they "
                "are kept and listed.",
            )
        )
    return Cut(tuple(provisions), tuple(unplaced), tuple(problems))
