"""What one engine said about one article of one country, beside the truth."""

from __future__ import annotations

from dataclasses import dataclass

from accord.evaluation.truth import ExpectedArticle


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one engine said about one article of one country."""

    article: ExpectedArticle
    ranked: tuple[str, ...]
    given: str = ""  # verdict class, "" for an engine without verdicts
    cited: tuple[str, ...] = ()
    confidence: float = 0.0
