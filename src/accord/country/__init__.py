"""Country facts with date and source: codes, denominators, treaty status."""

from accord.country.model import Country, Declaration, Denominator, TreatyStatus

__all__ = ["Country", "Declaration", "Denominator", "TreatyStatus"]
