"""Reads `country.toml`: the country, its denominators and where it stands with treaties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale

from accord.country import Country, Declaration, Denominator, TreatyStatus
from accord.errors import Problem, Severity
from accord.review.tables import Fields, read_table

NAME = "country.toml"
STATUSES = ("party", "signatory", "none", "not-known")
KINDS = ("reservation", "declaration")
_LANGUAGES = ("en", "fr", "es", "ar")

_NO_COUNTRIES = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ")
)
"""Two-letter entries of CLDR's territory list that ISO 3166-1 does not assign."""


@dataclass(frozen=True, slots=True)
class CountryFile:
    """What country.toml says; `as_of` is the date the dossier speaks of."""

    country: Country
    as_of: date | None = None


@cache
def _territories(language: str) -> dict[str, str]:
    return {
        code: name
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES
    }


def is_fictional(code: str) -> bool:
    """Whether a code is user-assigned (XA-XZ, ZZ), as used for invented countries.

    XK counts as a country: it is the code in general use for Kosovo.
    """
    if code == "ZZ":
        return True
    return len(code) == 2 and code[0] == "X" and code[1:].isupper() and code != "XK"


def country_of_code(code: str) -> Country:
    """A country of which only the ISO 3166-1 code is known; its names from CLDR."""
    code = code.upper()
    names = {
        language: _territories(language)[code]
        for language in _LANGUAGES
        if code in _territories(language)
    }
    return Country(code, names, fictional=is_fictional(code))


def check_code(code: str, where: str) -> list[Problem]:
    """A problem when `code` is neither a country of ISO 3166-1 nor user-assigned."""
    if code in _territories("en") or is_fictional(code):
        return []
    said = f"{code!r} is no country code." if code else "no country code is given."
    return [
        Problem(
            "country.code",
            where,
            f"{said} Cues of the country's own drafting cannot be used.",
            "Give the ISO 3166-1 alpha-2 code, e.g. KE, or XA-XZ for an invented one.",
            Severity.ERROR,
        )
    ]


def read_country(path: Path) -> tuple[CountryFile, list[Problem]]:
    """Read country.toml; every problem is noted and what is right is kept."""
    table, problems = read_table(path)
    root = Fields(table, NAME, problems)
    if "country" not in table:
        problems.append(
            Problem(
                "country.missing",
                NAME,
                "there is no [country] table, so the country is not known.",
                "Add [country] with code and languages.",
                Severity.ERROR,
            )
        )
    fields = Fields(root.table("country"), f"{NAME}, [country]", problems)
    code = fields.text("code").upper()
    if "country" in table:
        problems += check_code(code, f"{NAME}, [country], code")
    known = country_of_code(code)
    country = Country(
        code=code,
        name={**known.name, **_names(fields, problems)},
        languages=fields.texts("languages"),
        legal_family=fields.text("legal_family"),
        denominators=_denominators(root, problems),
        treaties=_treaties(root, problems),
        fictional=fields.flag("fictional") or known.fictional,
    )
    as_of = fields.day("as_of")
    fields.report_unknown()
    root.report_unknown()
    return CountryFile(country, as_of), problems


def _names(fields: Fields, problems: list[Problem]) -> dict[str, str]:
    table = fields.table("names")
    reader = Fields(table, f"{NAME}, [country.names]", problems)
    return {key: text for key in table if (text := reader.text(key))}


def _denominators(root: Fields, problems: list[Problem]) -> tuple[Denominator, ...]:
    found = []
    for at, table in enumerate(root.tables("denominator"), 1):
        fields = Fields(table, f"{NAME}, [[denominator]] {at}", problems)
        key, value = fields.text("key"), fields.number("value")
        year, source = fields.number("year"), fields.text("source")
        fields.report_unknown()
        if not key or value is None or year is None:
            remedy = "Give key, value, year and source."
            fields.wrong("", "a denominator needs key, value and year", remedy)
            continue
        if value < 0 or not 1900 <= year <= 2200:
            fields.wrong("", f"{key}: {value:g} in {year:g} cannot be right")
            continue
        found.append(Denominator(key, value, int(year), source))
    return tuple(found)


def _treaties(root: Fields, problems: list[Problem]) -> tuple[TreatyStatus, ...]:
    found: dict[str, TreatyStatus] = {}
    for at, table in enumerate(root.tables("treaty"), 1):
        fields = Fields(table, f"{NAME}, [[treaty]] {at}", problems)
        status = _treaty(fields, problems)
        if not status.instrument:
            fields.wrong("instrument", "the instrument is not named")
        elif status.instrument in found:
            fields.wrong("instrument", f"{status.instrument} is there twice")
        else:
            found[status.instrument] = status
    return tuple(found.values())


def _treaty(fields: Fields, problems: list[Problem]) -> TreatyStatus:
    said = fields.text("status") or "not-known"
    if said not in STATUSES:
        fields.wrong("status", f"{said!r} is none of {', '.join(STATUSES)}")
        said = "not-known"
    signed, ratified = fields.day("signed"), fields.day("ratified")
    in_force = fields.day("in_force")
    if signed and ratified and ratified < signed:
        problems.append(
            Problem(
                "country.treaty-dates",
                fields.where,
                f"ratified on {ratified}, before it was signed on {signed}.",
                "Check both dates; they are shown as given.",
            )
        )
    status = TreatyStatus(
        instrument=fields.text("instrument"),
        status=said,
        signed=signed,
        ratified=ratified,
        in_force=in_force,
        declarations=_declarations(fields, problems),
        source=fields.text("source"),
    )
    fields.report_unknown()
    return status


def _declarations(fields: Fields, problems: list[Problem]) -> tuple[Declaration, ...]:
    found = []
    for at, table in enumerate(fields.tables("declaration"), 1):
        inner = Fields(table, f"{fields.where}, declaration {at}", problems)
        kind = inner.text("kind") or "declaration"
        if kind not in KINDS:
            inner.wrong("kind", f"{kind!r} is neither {' nor '.join(KINDS)}")
            kind = "declaration"
        declaration = Declaration(
            article=inner.text("article"),
            kind=kind,
            date=inner.day("date"),
            text=inner.text("text"),
            source=inner.text("source"),
        )
        inner.report_unknown()
        if declaration.article:
            found.append(declaration)
        else:
            inner.wrong("article", "the article is not named")
    return tuple(found)
