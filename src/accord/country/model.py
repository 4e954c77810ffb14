"""A country as its dossier describes it; each fact with date and source."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from datetime import date

Text = dict[str, str]


@dataclass(frozen=True, slots=True)
class Denominator:
    """A number others are divided by: population, internet users, sworn police."""

    key: str
    value: float
    year: int
    source: str


@dataclass(frozen=True, slots=True)
class Declaration:
    """A reservation or declaration deposited to an article of an instrument."""

    article: str
    kind: str  # "reservation" or "declaration"
    date: datetime.date | None
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class TreatyStatus:
    """Where a country stands with an instrument."""

    instrument: str
    status: str  # "party", "signatory", "none", "not-known"
    signed: date | None = None
    ratified: date | None = None
    in_force: date | None = None
    declarations: tuple[Declaration, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Country:
    """`code` is ISO 3166-1 alpha-2; user-assigned codes (XA-XZ, ZZ) mark fictions."""

    code: str
    name: Text
    languages: tuple[str, ...] = ()
    legal_family: str = ""  # "civil law", "common law", "mixed", "sharia-based"
    denominators: tuple[Denominator, ...] = ()
    treaties: tuple[TreatyStatus, ...] = ()
    fictional: bool = False

    def treaty(self, instrument: str) -> TreatyStatus | None:
        """The status with one instrument, None when nothing is recorded."""
        for status in self.treaties:
            if status.instrument == instrument:
                return status
        return None
