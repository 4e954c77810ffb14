"""All work on human text: words and stems, cues and terms, language detection."""

from accord.language.cues import Cue, CueError, parse_cue
from accord.language.terms import Terms, available_languages, load_terms
from accord.language.words import LANGUAGES, Word, fold, read_words, split_words, stem

__all__ = [
    "LANGUAGES",
    "Cue",
    "CueError",
    "Terms",
    "Word",
    "available_languages",
    "fold",
    "load_terms",
    "parse_cue",
    "read_words",
    "split_words",
    "stem",
]
