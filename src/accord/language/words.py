"""Words of a text with their offsets, and the stems they share.

    >>> [word.stem for word in read_words("Los sistemas informáticos", "es")]
    ['sistem', 'informat']

Offsets point into the text as given, so a match can always be shown in the original.
Stems are made per word and cached: a law of eight thousand articles has few distinct
words. Stop words are dropped; they carry no meaning for a cue.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import Stemmer

_WORD = re.compile(r"[^\W_]+(?:[\u0610-\u061a\u064b-\u065f\u0670][^\W_]*)*")
_ARABIC_MARKS = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_ARABIC_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"}
)
_ARABIC_PREFIXES = ("وال", "فال", "بال", "كال", "لل", "ال")
_STEMMERS = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "pt": "portuguese",
}

LANGUAGES = tuple(sorted(_STEMMERS))
"""ISO 639-1 codes of the languages whose words are stemmed."""

_STOP_WORDS = {
    "en": "a an the of to in on at by for from with or and any such that this be is are "
    "was were which it its as other into upon under has have been",
    "es": "el la los las un una unos unas de del al a en por para con o u y e que se su sus "
    "lo es sea son fuere cualquier otro otra como",
    "fr": "le la les l un une des du de d à au aux en par pour avec ou et que qui se s son sa "
    "ses il est sont ce ces dans sur tout toute ne",
    "ar": "في من على إلى عن أو و أن التي الذي ما هذا هذه ذلك أي كل مع لا هو هي بين عند ثم",
    "pt": "o a os as um uma de do da dos das em no na nos nas por para com ou e que se seu "
    "sua é ao à aos às qualquer outro outra",
    "de": "der die das den dem des ein eine einer eines einem einen von zu zur zum in im am an "
    "auf bei für mit oder und sich als ist wird werden durch",
    "it": "il lo la i gli le un una di del della dei delle a al alla in nel nella per con o e "
    "che si da su",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word that is not a stop word: its stem and its characters [start, end)."""

    stem: str
    start: int
    end: int


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = _STEMMERS.get(language)
    return Stemmer.Stemmer(name) if name else None


@cache
def stop_words(language: str) -> frozenset[str]:
    """The folded stop words of a language (none for an unknown one)."""
    return frozenset(fold(word) for word in _STOP_WORDS.get(language, "").split())


@cache
def fold(word: str) -> str:
    """A word in lower case without accents, Arabic vowel marks and letter variants."""
    word = unicodedata.normalize("NFKC", word).casefold()
    if any("\u0600" <= letter <= "\u06ff" for letter in word):
        return _ARABIC_MARKS.sub("", word).translate(_ARABIC_LETTERS)
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@cache
def stem(word: str, language: str) -> str:
    """The stem of one word; "" for a stop word."""
    folded = fold(word)
    if folded in stop_words(language):
        return ""
    if language == "ar":
        return _stem_arabic(folded)
    stemmer = _stemmer(language)
    lowered = unicodedata.normalize("NFKC", word).casefold()
    return fold(stemmer.stemWord(lowered)) if stemmer else folded


def _stem_arabic(folded: str) -> str:
    """Light stemming: article and joined particles off, then Snowball.

    Snowball alone keeps و and ف before an article; legal Arabic joins them freely.
    """
    word = folded
    for prefix in _ARABIC_PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    stemmer = _stemmer("ar")
    stemmed = fold(stemmer.stemWord(word)) if stemmer else word
    return stemmed if len(stemmed) >= 2 else word


class _Known(dict[str, str]):
    """Raw word -> stem, filled as words are met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, raw: str) -> str:
        found = self[raw] = stem(raw, self.language)
        return found


@cache
def _known(language: str) -> _Known:
    return _Known(language)


def read_words(text: str, language: str) -> list[Word]:
    """The words of a text in order, stop words left out."""
    known = _known(language)
    return [
        Word(found, match.start(), match.end())
        for match in _WORD.finditer(text)
        if (found := known[match.group()])
    ]


def split_words(text: str) -> list[str]:
    """The raw words of a text in order, stop words included (for indexing)."""
    return _WORD.findall(text)
