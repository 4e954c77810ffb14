"""Finds editorial notes of amendment: they cite, but the provision does not.

Publishers put them into the text: "[Act No. 1 of 2009, s. 15]", "(Artículo modificado
por el artículo 14 de la Ley 890 de 2004)", "(Redação dada pela Lei nº 12.737, de 2012)".
"""

from __future__ import annotations

import re

_INSIDE = r"[^()\[\]]"
_DONE_ES = (
    r"(?:adicionad|modificad|derogad|subrogad|reformad|aumentad|sustituid|incorporad|"
    r"incluid|agregad)[oa]s?"
)
_DONE_EN = r"(?:deleted|inserted|substituted|amended|repealed|added|re-?enacted)"

_NOTES = re.compile(
    "|".join(
        (
            rf"\[{_INSIDE}{{0,200}}(?:\d+\w*\s+of\s+\d{{4}}|\bwef\b|L\.N\.|Rev\.)"
            rf"(?:{_INSIDE}|\([^()]{{0,20}}\)){{0,200}}\]",
            rf"\b{_DONE_EN}\s+by\s+Act\s+(?:No\.?\s*)?\w+\s+of\s+\d{{4}}"
            r"(?:,\s*(?:s|sec|section)\.?\s*\w+(?:\(\w+\))*)?",
            rf"\({_INSIDE}{{0,80}}{_DONE_ES}\s+por\s{_INSIDE}{{0,160}}\)",
            rf"(?:(?<=\n)|(?<=\.\s)|^)(?:NOTA:?\s*)?(?:Art[íi]culo\s+)?{_DONE_ES}\s+por\s+"
            r"(?:el\s+)?art(?:\.|[íi]culo)\s*\d+,?\s*(?:de\s+la\s+)?Ley\s+\d+\s+de\s+\d{4}",
            rf"\((?:redação\s+dada|inclu[íi]d|revogad|acrescid|vide|alterad){_INSIDE}{{0,160}}\)",
            rf"\((?:modifi|cré|insér|ajout|remplac|abrog)ée?s?\s{_INSIDE}{{0,160}}\)",
            r"\((?:عُ?دِ?ّ?لت|معدلة|أضيفت|ألغيت)\s[^()]{0,160}\)",
        )
    ),
    re.IGNORECASE,
)


def notes_of_amendment(text: str) -> tuple[tuple[int, int], ...]:
    """Where the notes of amendment stand in a text, as (start, end) in order."""
    return tuple(one.span() for one in _NOTES.finditer(text))
