"""How many planted defects a review finds: an example with a frozen truth.

`known.yaml` of a dossier says for some requirements which verdict a careful reader
gives and on which provisions; it is written before the machine first reads the laws.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from accord.content_files import read_yaml
from accord.matching import Match, Verdict


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """What a careful reader finds for one requirement."""

    requirement: str
    verdict: Verdict
    provisions: list[str]
    defects: str = ""
    near: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """The frozen truth of an example."""

    findings: list[KnownFinding]
    same_articles: dict[str, str] = field(default_factory=dict)

    def same(self, citation: str) -> str:
        """A citation of a translation as the citation of its original."""
        work, _, provision = citation.partition("#")
        return f"{self.same_articles.get(work, work)}#{provision}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One known finding beside what the machine proposed."""

    known: KnownFinding
    given: Verdict
    cited: tuple[str, ...]
    right_verdict: bool
    right_provision: bool | None  # None where nothing is to be cited

    def __str__(self) -> str:
        said = "" if self.right_verdict else f" (the machine says {self.given})"
        where = "" if self.right_provision is not False else ", cites other provisions"
        return f"{self.known.requirement}: {self.known.verdict}{said}{where}"


def read_known(path: Path) -> Known:
    """Read a `known.yaml`; keys this comparison does not need are passed over."""
    return read_yaml(path, Known)


def compare_known(known: Known, matches: Sequence[Match]) -> tuple[Comparison, ...]:
    """Compare every known finding with the machine's proposal."""
    by_requirement = {one.requirement: one for one in matches}
    compared = []
    for one in known.findings:
        found = by_requirement[one.requirement]
        cited = tuple(known.same(citation) for citation in found.cited)
        compared.append(
            Comparison(
                known=one,
                given=found.verdict,
                cited=cited,
                right_verdict=found.verdict is one.verdict,
                right_provision=(
                    bool(set(cited) & set(one.provisions)) if one.provisions else None
                ),
            )
        )
    return tuple(compared)
