"""FIRST TLP 2.0 labels in their order of strictness.

Source: FIRST, Traffic Light Protocol version 2.0 (August 2022). "White" of TLP 1.0 is
read as CLEAR.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Marking(StrEnum):
    """A TLP 2.0 label; the order of definition is the order of strictness."""

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"

    @property
    def rank(self) -> int:
        """0 for CLEAR up to 4 for RED."""
        return list(Marking).index(self)

    @classmethod
    def read(cls, text: str) -> Marking:
        """Read a label as people write it: `amber`, `tlp:amber+strict`, `TLP:WHITE`.

        Raises ValueError when it is none.
        """
        word = text.strip().upper().removeprefix("TLP:").strip()
        word = {"WHITE": "CLEAR", "AMBER STRICT": "AMBER+STRICT"}.get(word, word)
        return cls(f"TLP:{word}")


def strictest(markings: Iterable[Marking], default: Marking = Marking.CLEAR) -> Marking:
    """The marking of a whole: the strictest of its parts."""
    return max(markings, key=lambda marking: marking.rank, default=default)
