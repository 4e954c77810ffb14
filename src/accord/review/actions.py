"""The library of actions: what to do when a topic or an indicator is not answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from accord.content_files import content_folder, read_yaml
from accord.instruments.model import Text
from accord.review.model import Dimension

PLANNED = "planning assumption"


@dataclass(frozen=True, slots=True)
class Action:
    """What closes the gap of one topic.

    `harm`, `reach` and `feasibility` go from 1 to 5 and are what `source` says.
    `prerequisites` are topic keys or indicator ids. `effort` is S (up to 3 months), M
    (3-12), L (12-24), X (more); `cost` C0 to C5, an order of magnitude in USD.
    """

    topic: str
    action: Text
    reason: str
    owner: str
    effort: str
    cost: str
    kpi: str
    closing_evidence: str
    harm: int
    reach: int
    feasibility: int
    prerequisites: tuple[str, ...] = ()
    rights_note: str = ""
    dimension: Dimension = Dimension.LEGAL
    source: str = PLANNED


@dataclass(frozen=True, slots=True)
class Variant:
    """How an action is worded in a special case; `{title}` stands for the topic.

    Empty fields leave those of the topic's own action.
    """

    action: Text
    reason: str
    owner: str = ""
    effort: str = ""
    cost: str = ""
    kpi: str = ""
    closing_evidence: str = ""
    feasibility: int = 0


@dataclass(frozen=True, slots=True)
class AreaDefault:
    """What all indicators of an area have in common."""

    area: str
    dimension: Dimension
    harm: int
    reach: int
    owner: str
    source: str = PLANNED


@dataclass(frozen=True, slots=True)
class General:
    """Wording and assumptions that do not hang on one topic."""

    establish: Variant
    narrow: Variant
    resolve: Variant
    lock_note: str
    indicator_kpi: str
    indicator_reason: str
    areas: tuple[AreaDefault, ...]


@dataclass(frozen=True, slots=True)
class Actions:
    """The library as loaded: actions by topic, and what is general."""

    legal: Mapping[str, Action]
    general: General
    areas: Mapping[str, AreaDefault]


@dataclass(frozen=True, slots=True)
class _LegalFile:
    actions: tuple[Action, ...]


@cache
def load_actions(folder: Path | None = None) -> Actions:
    """Load `legal.yaml` and `general.yaml`. Raises ContentError naming bad values."""
    where = folder or content_folder() / "actions"
    legal = read_yaml(where / "legal.yaml", _LegalFile)
    general = read_yaml(where / "general.yaml", General)
    return Actions(
        legal={one.topic: one for one in legal.actions},
        general=general,
        areas={one.area: one for one in general.areas},
    )
