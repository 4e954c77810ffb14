"""Expected mappings: which provisions answer which article, read from JSON.

Layout: `<cc>.expected.json` beside `<cc>.json`; `articles.<number>` has `status`,
`provisions` (id, role core or supporting) and `disputed`; `equivalents` names the same
article held twice (either counts).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from accord.errors import InputError


@dataclass(frozen=True, slots=True)
class ExpectedArticle:
    """The truth about one article in one country."""

    article: str
    status: str  # implemented, partial, gap, outside-corpus
    core: tuple[str, ...]
    supporting: tuple[str, ...]
    disputed: bool
    missing_elements: tuple[str, ...] = ()
    note: str = ""

    @property
    def verdict(self) -> str:
        """The status in three classes."""
        return "gap" if self.status == "outside-corpus" else self.status


@dataclass(frozen=True, slots=True)
class Expected:
    """The truth about one country."""

    country: str
    articles: tuple[ExpectedArticle, ...]
    equivalents: dict[str, tuple[str, ...]]

    def same(self, citation: str) -> frozenset[str]:
        """A provision and what counts as the same one."""
        return frozenset((citation, *self.equivalents.get(citation, ())))


def read_expected(path: Path) -> Expected:
    """Read one expected mapping. Raises InputError naming file and trouble."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        articles = tuple(
            ExpectedArticle(
                article=number,
                status=one["status"],
                core=_of_role(one, "core"),
                supporting=_of_role(one, "supporting"),
                disputed=bool(one.get("disputed", False)),
                missing_elements=tuple(one.get("missing_elements", ())),
                note=one.get("note", ""),
            )
            for number, one in data["articles"].items()
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{path.name}: this is not an expected mapping ({error!r}). "
            "Give a folder with <cc>.expected.json files."
        ) from error
    return Expected(data.get("country", ""), articles, _equivalents(data))


def _of_role(article: dict[str, list[dict[str, str]]], role: str) -> tuple[str, ...]:
    return tuple(one["id"] for one in article["provisions"] if one["role"] == role)


def _equivalents(data: dict[str, object]) -> dict[str, tuple[str, ...]]:
    """Equivalence both ways, whatever way the file states it."""
    same: dict[str, set[str]] = {}
    stated = data.get("equivalents") or {}
    assert isinstance(stated, dict)
    for one, others in stated.items():
        group = {one, *([others] if isinstance(others, str) else others)}
        for member in group:
            same.setdefault(member, set()).update(group - {member})
    return {one: tuple(sorted(others)) for one, others in same.items()}
