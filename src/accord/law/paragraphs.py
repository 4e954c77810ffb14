"""The paragraphs of a provision, so that a citation can point to the place itself.

Numbers ("2.", "(2)", "2º", "II. –", "٢-") and letters under them ("(b)", "b)", "ب-")
count only in their order, so that "under subsection (4)" opens no paragraph. A text
without numbers is counted by its breaks: "al. 2".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ARABIC_LETTERS = "أبجدهوزحطيك"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MARK = re.compile(
    r"(?:^|(?<=[\n;:.—–\-\]،؛])|(?<=\bor)|(?<=\band))\s*"
    r"(?:\(\s?(?P<bracket>\d{1,2})\s?\)|(?P<dot>\d{1,2})\s?(?:[.)°º]-?|[-–ـ])(?=\s)"
    r"|(?P<roman>[IVX]{1,4})\s?[.\-–—]\s?[–—-]?|\(\s?(?P<letter>[a-z])\s?\)"
    r"|(?P<open>[a-z])\)(?=\s)|(?P<arabic>[أبجدهوزحطيك])ـ?\s?[-–)](?=\s))"
)
_BREAK = re.compile(r"\n+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part of a provision: label ("2", "2(b)", "al. 3"), characters [start, end)."""

    label: str
    start: int
    end: int


def read_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs in order, without gaps; one without label when there are none."""
    marks = _marks(text) or _breaks(text)
    if not marks:
        return (Paragraph("", 0, len(text)),)
    found = [Paragraph("", 0, marks[0][1])] if marks[0][1] else []
    ends = [start for _, start in marks[1:]] + [len(text)]
    found += [
        Paragraph(label, start, end)
        for (label, start), end in zip(marks, ends, strict=True)
    ]
    return tuple(found)


def pins_of(text: str, places: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """Labels of the paragraphs that hold places [start, end), in their order."""
    wanted = list(places)
    return tuple(
        one.label
        for one in read_paragraphs(text)
        if one.label and any(one.start <= start < one.end for start, _ in wanted)
    )


def _marks(text: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    number = 0
    letters = 0
    style = ""
    for match in _MARK.finditer(text):
        kind = match.lastgroup or ""
        written = match.group(kind)
        start = match.start(kind) - (kind in ("bracket", "letter"))
        if kind in ("letter", "open", "arabic"):
            alphabet = _ARABIC_LETTERS if kind == "arabic" else _LATIN
            if alphabet.find(written) == letters:
                letters += 1
                label = f"{number or ''}({written})"
                found.append((label, start))
            continue
        value = _ROMAN.index(written) + 1 if written in _ROMAN else _value(written)
        if value == number + 1 and style in ("", kind):
            number, letters, style = value, 0, kind
            found.append((written, start))
    numbered = [one for one in found if not one[0].startswith("(")]
    return found if len(numbered) > 1 or len(found) > 2 else []


_LATIN = "abcdefghijklmnopqrstuvwxyz"


def _value(written: str) -> int:
    return int(written) if written.isdecimal() else 0


def _breaks(text: str) -> list[tuple[str, int]]:
    starts = [0, *(one.end() for one in _BREAK.finditer(text))]
    starts = [one for one in starts if one < len(text)]
    if len(starts) < 2:
        return []
    return [(f"al. {number}", start) for number, start in enumerate(starts, 1)]
