"""Citations between provisions and laws: found in the text, resolved in the corpus."""

from accord.law.citations.find import Mention, find_mentions
from accord.law.citations.resolve import (
    Citation,
    CitationGraph,
    CitationReader,
    number_key,
    read_citations,
)

__all__ = [
    "Citation",
    "CitationGraph",
    "CitationReader",
    "Mention",
    "find_mentions",
    "number_key",
    "read_citations",
]
