"""How articles and structure headings are numbered in six languages.

`read_article("Artículo 197 bis. Acceso.")` gives the number as printed, its id and
what follows; `read_heading("CAPÍTULO II. De las lesiones")` the rank of a structure
heading. Ordinals in words are understood where laws use them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LATIN_ORDINALS = {
    "primero": 1, "primera": 1, "segundo": 2, "tercero": 3, "cuarto": 4, "quinto": 5,
    "sexto": 6, "septimo": 7, "octavo": 8, "noveno": 9, "decimo": 10, "unico": 1,
    "unica": 1, "premier": 1, "premiere": 1, "unique": 1, "first": 1, "second": 2,
    "third": 3, "primeiro": 1, "terceiro": 3, "quarto": 4,
}  # fmt: skip
_ARABIC_UNITS = (
    "اولي", "ثانيه", "ثالثه", "رابعه", "خامسه", "سادسه", "سابعه", "ثامنه", "تاسعه",
)  # fmt: skip
_ARABIC_TENS = (
    "عشرون", "ثلاثون", "اربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون",
)  # fmt: skip
_ARABIC_HUNDREDS = {
    word.replace("ئ", "ي"): 100 * number
    for number, words in enumerate(
        (
            "مائه مئه ميه", "مائتين مئتين مائتان مئتان", "ثلاثمائه ثلاثمئه",
            "اربعمائه اربعمئه", "خمسمائه خمسمئه", "ستمائه ستمئه", "سبعمائه سبعمئه",
            "ثمانمائه ثمانمئه", "تسعمائه تسعمئه",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_LATER = "bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|مكرر[اً]*"
_NUMBER = (
    r"(?:[LRDA]\.?\s?\*?)?\d+(?:[-.]\d+)*(?:\s?(?:er|[oºª°])(?![\w]))?"
    rf"(?:[\s-]?(?:{_LATER}))?(?:-?[A-Za-z]{{1,2}}(?![\w'’])|\s[A-Z](?=\s*[.:)]|\s*$))?(?:[-.]\d+)*"
    r"(?:\s*/\s*\d+)?"
)
_WORD = r"[^\W\d_]+(?:\s+(?!بعد\s)و?[^\W\d_]+)?(?:\s+بعد\s+[^\W\d_]+)?"
_KEYWORD = (
    r"art[ií]culos?|articles?|artikel|artigos?|art|§+|sections?|secs?|"
    r"ال?ماد[ةه]|ماد[ةه]"
)
_ARTICLE = re.compile(
    rf"^\W{{0,3}}(?P<key>{_KEYWORD})(?=[\W\d])\.?\s*"
    rf"[(\[«]?\s*(?P<number>{_NUMBER}|{_WORD})\s*[)\]»]?",
    re.IGNORECASE,
)
_SECTION = re.compile(r"^(?P<number>\d{1,4}[A-Z]{0,3})\.(?=\s|[—–-])")
_HEADINGS = (
    ("book", r"libro|book|livre|livro|buch|الكتاب|كتاب"),
    ("part", r"parte?|partie|teil|قسم|القسم|الجزء"),
    ("title", r"t[ií]tulo|title|titre|titel|الباب|باب"),
    ("chapter", r"cap[ií]tulo|chapter|chapitre|kapitel|الفصل|فصل|hauptst[üu]ck"),
    ("section", r"secci[óo]n|se[cç][cç][ãa]o|section|abschnitt|الفرع|فرع"),
    ("paragraph", r"paragraphe|subsecci[óo]n|subchapter|untertitel|المبحث"),
)
RANKS = {name: rank for rank, (name, _) in enumerate(_HEADINGS, 1)}
"""Rank of a structure heading, outermost lowest."""

_HEADING = [
    (RANKS[name], re.compile(rf"^\W{{0,3}}(?:{words})(?=[\s:.\-]|$)", re.IGNORECASE))
    for name, words in _HEADINGS
]
_ROMAN_OR_NUMBER = re.compile(
    r"^\W*[^\W\d_]+[\s.:]+(?:(?-i:[IVXLC]+(?:er|e|re)?\b)|\d+|[A-Z]\b|prelim|pr[ée]lim|[úu]nic|unique|"
    r"primer|segund|tercer|premi|deuxi|troisi|first|second|third|الأول|الثان|الثالث|"
    r"الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي|تمهيد|general)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """The start of an article: number as printed, id, and where the rest begins."""

    number: str
    id: str
    rest: int
    keyword: str


def read_article(text: str) -> Numbered | None:
    """The article or section a line opens, by its keyword; None when it opens none."""
    match = _ARTICLE.match(text)
    if not match:
        return None
    written = match.group("number")
    end = match.end()
    if not written[-1:].isdigit() and not any(one.isdigit() for one in written):
        found = _ordinal(written)
        if found is None:
            return None
        value, used = found
        end = match.start("number") + used
        written = written[:used]
        number = str(value)
    else:
        number = re.sub(r"(?<=\d)\s?(?:er|[oºª°])(?![a-z])", "", written)
    keyword = match.group("key")
    return Numbered(number, provision_id(keyword, number), end, keyword.casefold())


def read_section(text: str) -> Numbered | None:
    """A section of a common-law act: `12. Heading` or `12.—(1) ...`."""
    match = _SECTION.match(text)
    if not match:
        return None
    number = match.group("number")
    return Numbered(number, provision_id("section", number), match.end(), "section")


def read_heading(text: str) -> int | None:
    """The rank of a structure heading, None when the line is none."""
    if len(text) > 250 or text.rstrip().endswith((";", ",")):
        return None
    for rank, pattern in _HEADING:
        if pattern.match(text) and _ROMAN_OR_NUMBER.match(text):
            return rank
    return None


def provision_id(keyword: str, number: str) -> str:
    """The stable id: `art-197-bis`, `s-12a`, `par-202a`."""
    key = keyword.casefold()
    prefix = "par" if key.startswith("§") else "s" if key.startswith("sec") else "art"
    digits = "".join(
        str(unicodedata.digit(one)) if one.isdigit() else one for one in number
    )
    body = re.sub(r"[^\w]+", "-", digits.casefold()).strip("-")
    return f"{prefix}-{body}"


def arabic_ordinal(words: str) -> tuple[int, int] | None:
    """An Arabic ordinal at the start of a text: its value and the characters it takes.

    Reads units, tens (in both cases) and hundreds: "الخامسة والعشرين بعد المائة" is 125.
    """
    found = list(re.finditer(r"[^\W\d_]+", words))[:5]
    folded = [_fold(one.group()) for one in found]
    if len(found) > 1 and words[found[0].end() : found[1].start()].strip():
        folded = folded[:1]  # punctuation parts the first word from the next
    best: tuple[int, int] | None = None
    for count in (2, 1):
        value = _arabic(folded[:count]) if len(folded) >= count else None
        if value is not None:
            best = value, count
            break
    if best is None:
        return None
    value, count = best
    after = [_bare(one) for one in folded[count : count + 2]]
    if len(after) == 2 and after[0] == "بعد" and after[1] in _ARABIC_HUNDREDS:
        value, count = value + _ARABIC_HUNDREDS[after[1]], count + 2
    return value, found[count - 1].end()


def _ordinal(words: str) -> tuple[int, int] | None:
    """An ordinal in words: its value and how many characters it takes."""
    first = words.split()[0]
    if _fold(first) in _LATIN_ORDINALS:
        return _LATIN_ORDINALS[_fold(first)], len(first)
    return arabic_ordinal(words)


def _arabic(words: list[str]) -> int | None:
    bare = [_bare(one) for one in words]
    tens = [re.sub("ين$", "ون", one) for one in bare]
    if len(bare) == 1:
        if bare[0] in _ARABIC_UNITS:
            return _ARABIC_UNITS.index(bare[0]) + 1
        if tens[0] in _ARABIC_TENS:
            return 10 * (_ARABIC_TENS.index(tens[0]) + 2)
        if bare[0] in _ARABIC_HUNDREDS:
            return _ARABIC_HUNDREDS[bare[0]]
        return {"عاشره": 10, "وحيده": 1}.get(bare[0])
    unit = 1 if bare[0] == "حاديه" else None
    if bare[0] in _ARABIC_UNITS:
        unit = _ARABIC_UNITS.index(bare[0]) + 1
    if unit is None:
        return None
    if bare[1] in ("عشره", "عشر"):
        return 10 + unit
    if tens[1] in _ARABIC_TENS and words[1].startswith("و"):
        return 10 * (_ARABIC_TENS.index(tens[1]) + 2) + unit
    return None


def _bare(word: str) -> str:
    return re.sub(r"^و?(?:ال)?", "", word)


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.casefold())
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    for variant, letter in (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه")):
        plain = plain.replace(variant, letter)
    return plain
