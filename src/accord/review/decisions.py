"""Brings the decisions of reviewers together: one wins, several may disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from accord.errors import Problem, Severity
from accord.matching.model import Verdict
from accord.review.case_files import DECISIONS
from accord.review.model import Basis, Decision, Finding

LEAD = 0
"""The rater whose decision settles a disagreement."""

SETTLED = "settled after raters disagreed"
DISAGREEMENT = "raters disagree"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What reviewers came to on one finding; `decision` is None while they disagree."""

    decision: Decision | None
    raters: tuple[Decision, ...]

    @property
    def divided(self) -> bool:
        """Whether the raters (the lead apart) gave different verdicts."""
        ordinary = {one.verdict for one in self.raters if one.rater != LEAD}
        return len(ordinary) > 1


def outcomes(decisions: Iterable[Decision]) -> dict[str, Outcome]:
    """The outcome for each finding id.

    Of several decisions of one rater the latest counts (of one day, the last written).
    The lead's decision wins; otherwise all raters must agree.
    """
    by_finding: dict[str, dict[int, Decision]] = defaultdict(dict)
    for decision in sorted(decisions, key=lambda one: one.when):
        by_finding[decision.finding][decision.rater] = decision
    return {
        finding: _outcome(tuple(raters[key] for key in sorted(raters)))
        for finding, raters in by_finding.items()
    }


def _outcome(raters: tuple[Decision, ...]) -> Outcome:
    agreed = raters[0].rater == LEAD or len({one.verdict for one in raters}) == 1
    return Outcome(raters[0] if agreed else None, raters)


def apply_outcome(finding: Finding, outcome: Outcome | None) -> Finding:
    """The finding as reviewers left it; what the machine proposed is kept beside.

    While raters disagree the verdict is not known and the finding counts as not
    reviewed: nobody has decided it yet.
    """
    if outcome is None:
        return finding
    decision = outcome.decision
    if decision is None:
        said = "; ".join(
            f"{one.who}: {one.verdict} ({one.reason})" for one in outcome.raters
        )
        return replace(
            finding,
            verdict=Verdict.NOT_KNOWN,
            machine_verdict=finding.verdict,
            reason=f"Raters disagree. {said}",
            reasons=(),
            disagreement=True,
            flags=(*finding.flags, DISAGREEMENT),
        )
    return replace(
        finding,
        verdict=decision.verdict,
        basis=Basis.REVIEWER,
        machine_verdict=finding.verdict,
        reason=decision.reason,
        reasons=(),
        decision=decision,
        flags=(*finding.flags, SETTLED) if outcome.divided else finding.flags,
    )


def check_decisions(
    decisions: Iterable[Decision], known: set[str], elsewhere: set[str]
) -> list[Problem]:
    """A problem for each decision on a finding that does not exist.

    `known` are the finding ids of this review, `elsewhere` those of instruments that
    exist but were not chosen: decisions on them wait for the next full run.
    """
    return [
        Problem(
            "decisions.unknown-finding",
            f"{DECISIONS}, {one.finding}",
            f"{one.who} decided on {one.finding}, and there is no such finding; the "
            "decision was not applied.",
            "Take the id from the report, e.g. F-budapest-6.",
            Severity.ERROR,
        )
        for one in decisions
        if one.finding not in known and one.finding not in elsewhere
    ]
