"""From findings and indicators to recommendations.

Every topic with a finding that is not fulfilled and every indicator below level 3 or
not known leads to one recommendation. What is not known leads to establishing the fact,
never to a measure.

Priority = harm x reach x feasibility (1 to 5 each, so at most 125).
    harm         what the open gap does, from the library, times the open share of it
    reach        how many cases, people or services it touches, from the library
    feasibility  from the library; for indicators from effort and cost
The open share of a topic is 1 - the lowest credit among its open findings (missing and
conflict 1, partly and over-broad 0.5), of an indicator (3 - level) / 3, and 0.5 where
the fact is not known. The figures of the library are planning assumptions.

A quick win takes up to three months (effort S), costs at most C1 and has no open
prerequisite; establishing a fact is none, as it changes nothing by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from accord.capacity.model import (
    CapacityProfile,
    Indicator,
    IndicatorResult,
    State,
)
from accord.errors import Problem, Severity
from accord.instruments.model import Text, Topic
from accord.matching.model import Verdict
from accord.review.actions import Action, Actions, AreaDefault, Variant
from accord.review.model import Dimension, Finding, Recommendation
from accord.review.roadmap import arrange
from accord.review.scores import CREDIT

SUFFICIENT = 3
"""The level of an indicator from which nothing is recommended."""

UNKNOWN_SHARE = 0.5

_EASE = {"S": 5, "M": 4, "L": 2, "X": 1}
_COST = re.compile(r"C(\d)")
_LAW = "LAW:"
_SAFEGUARDS = ("PRO-SAFEGUARD", "POL-27")


def recommend(
    findings: Sequence[Finding],
    capacity: CapacityProfile | None,
    indicators: Mapping[str, Indicator],
    topics: Mapping[str, Topic],
    actions: Actions,
) -> tuple[tuple[Recommendation, ...], list[Problem]]:
    """All recommendations in the order of the roadmap, and problems of the library."""
    made, problems = _legal(findings, topics, actions)
    if capacity:
        critical = {name for area in capacity.areas for name in area.critical}
        for result in capacity.results:
            indicator = indicators.get(result.indicator)
            if indicator is not None and _open(result):
                is_critical = result.indicator in critical
                made.append(of_indicator(indicator, result, is_critical, actions))
    arranged, circles = arrange(made)
    return arranged, [*problems, *circles]


def _legal(
    findings: Iterable[Finding], topics: Mapping[str, Topic], actions: Actions
) -> tuple[list[Recommendation], list[Problem]]:
    by_topic: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if not finding.verdict.fulfilled:
            by_topic[finding.topic].append(finding)
    made, problems = [], []
    for key, open_findings in by_topic.items():
        action = actions.legal.get(key)
        if action is None:
            problems.append(
                Problem(
                    "recommendations.no-action",
                    f"topic {key}",
                    f"{len(open_findings)} findings are open and the library has no "
                    "action for their topic.",
                    "Add one to content/actions/legal.yaml.",
                    Severity.ERROR,
                )
            )
            continue
        title = topics[key].title if key in topics else {"en": key}
        made.append(of_topic(action, open_findings, title, actions))
    return made, problems


def of_topic(
    action: Action, findings: Sequence[Finding], title: Text, actions: Actions
) -> Recommendation:
    """The one recommendation that answers all open findings of a topic."""
    known = [one for one in findings if one.verdict is not Verdict.NOT_KNOWN]
    variant = _variant(known, actions)
    establishes = not known
    share = max((1 - CREDIT[one.verdict] for one in known), default=UNKNOWN_SHARE)
    feasibility = (variant.feasibility if variant else 0) or action.feasibility
    parts = _parts(action.harm, share, action.reach, feasibility)
    effort = (variant.effort if variant else "") or action.effort
    cost = (variant.cost if variant else "") or action.cost
    reason = variant.reason if variant else action.reason
    prerequisites = () if establishes else tuple(map(_id, action.prerequisites))
    return Recommendation(
        id=_id(action.topic),
        dimension=action.dimension,
        action=_worded(variant.action, title) if variant else action.action,
        reason=f"{reason} Open: {_listed(findings)}.",
        basis=tuple(one.requirement for one in findings),
        findings=tuple(one.id for one in findings),
        owner=(variant.owner if variant else "") or action.owner,
        prerequisites=prerequisites,
        effort=effort,
        cost=cost,
        kpi=(variant.kpi if variant else "") or action.kpi,
        closing_evidence=(variant.closing_evidence if variant else "")
        or action.closing_evidence,
        priority=_priority(parts),
        priority_parts=parts,
        step=1,
        quick_win=not establishes and is_quick(effort, cost),
        critical=any(one.critical for one in findings),
        rights_note=action.rights_note,
    )


def _variant(known: Sequence[Finding], actions: Actions) -> Variant | None:
    """A wording of its own when all that is open is unknown, over-broad or a conflict."""
    verdicts = {one.verdict for one in known}
    if not verdicts:
        return actions.general.establish
    if verdicts == {Verdict.OVER_BROAD}:
        return actions.general.narrow
    if verdicts == {Verdict.CONFLICT}:
        return actions.general.resolve
    return None


def of_indicator(
    indicator: Indicator, result: IndicatorResult, critical: bool, actions: Actions
) -> Recommendation:
    """The recommendation for one indicator below level 3 or not known."""
    general = actions.general
    area = actions.areas.get(indicator.area) or AreaDefault(
        indicator.area, Dimension.INSTITUTIONAL, 3, 3, ""
    )
    unknown = result.level is None
    establish = general.establish if unknown or indicator.action is None else None
    effort = establish.effort if establish else indicator.effort
    cost = establish.cost if establish else indicator.cost
    feasibility = establish.feasibility if establish else ease(effort, cost)
    share = (SUFFICIENT - (result.level or 0)) / SUFFICIENT
    parts = _parts(
        area.harm, UNKNOWN_SHARE if unknown else share, area.reach, feasibility
    )
    return Recommendation(
        id=_id(indicator.id),
        dimension=area.dimension,
        action=_worded(establish.action, indicator.title)
        if establish
        else indicator.action or indicator.title,
        reason=_indicator_reason(indicator, result, general.indicator_reason)
        if not unknown
        else general.establish.reason,
        basis=(indicator.id,),
        findings=(indicator.id,),
        owner=(establish.owner if establish else "")
        or indicator.owner_role
        or area.owner,
        prerequisites=() if establish else _needs(indicator),
        effort=effort,
        cost=cost,
        kpi=establish.kpi
        if establish
        else general.indicator_kpi.format(
            id=indicator.id, title=indicator.title.get("en", "")
        ),
        closing_evidence=indicator.evidence
        or (establish.closing_evidence if establish else ""),
        priority=_priority(parts),
        priority_parts=parts,
        step=1,
        quick_win=not establish and is_quick(effort, cost),
        critical=critical,
        rights_note=general.lock_note if indicator.lock and not establish else "",
    )


def _open(result: IndicatorResult) -> bool:
    if result.state is State.NOT_APPLICABLE:
        return False
    return result.level is None or result.level < SUFFICIENT


def _needs(indicator: Indicator) -> tuple[str, ...]:
    """Prerequisites as recommendation ids; an intrusive ability needs its safeguards."""
    keys = list(indicator.prerequisites)
    if indicator.lock:
        keys += [key for key in _SAFEGUARDS if key != indicator.id]
    return tuple(dict.fromkeys(map(_id, keys)))


def _indicator_reason(
    indicator: Indicator, result: IndicatorResult, template: str
) -> str:
    level = result.level or 0
    shown = indicator.levels[level] if level < len(indicator.levels) else ""
    said = template.format(
        title=indicator.title.get("en", indicator.id), level=level, shown=shown
    )
    if result.capped_by:
        said += f" Claimed {result.claimed}, capped by {', '.join(result.capped_by)}."
    return said.replace(" ()", "")


def _worded(text: Text, title: Text) -> Text:
    """`text` with the title of the same language (English where there is none)."""
    fallback = title.get("en", "")
    return {
        language: one.format(title=title.get(language, fallback))
        for language, one in text.items()
    }


def _listed(findings: Sequence[Finding]) -> str:
    return ", ".join(
        f"{one.instrument} {one.article} ({one.verdict})" for one in findings
    )


def _id(key: str) -> str:
    return "R-" + key.removeprefix(_LAW)


def _parts(harm: int, share: float, reach: int, feasibility: int) -> dict[str, float]:
    return {
        "harm": round(harm * share, 2),
        "reach": float(reach),
        "feasibility": float(feasibility),
    }


def _priority(parts: Mapping[str, float]) -> float:
    return round(parts["harm"] * parts["reach"] * parts["feasibility"], 2)


def highest_cost(cost: str) -> int:
    """The highest cost class named: 2 for "C2 + C1/y", 0 when none is."""
    return max((int(one) for one in _COST.findall(cost)), default=0)


def ease(effort: str, cost: str) -> int:
    """Feasibility from 1 to 5: S 5, M 4, L 2, X 1; one less from C3 on, two at C5."""
    dearness = {3: 1, 4: 1, 5: 2}.get(highest_cost(cost), 0)
    return max(1, _EASE.get(effort, 3) - dearness)


def is_quick(effort: str, cost: str) -> bool:
    """Whether something takes up to three months and costs at most C1."""
    return effort == "S" and highest_cost(cost) <= 1
