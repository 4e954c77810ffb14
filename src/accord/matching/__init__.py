"""Which provision answers which requirement, element by element, and how sure."""

from accord.matching.index_file import read_index, write_index
from accord.matching.match import Ranking, match, match_ranked
from accord.matching.model import (
    Authority,
    Candidate,
    ElementFinding,
    ElementState,
    Match,
    Span,
    Verdict,
)

__all__ = [
    "Authority",
    "Candidate",
    "ElementFinding",
    "ElementState",
    "Match",
    "Ranking",
    "Span",
    "Verdict",
    "match",
    "match_ranked",
    "read_index",
    "write_index",
]
