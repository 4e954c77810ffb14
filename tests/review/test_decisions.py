"""A reviewer's decision wins; raters who disagree are shown."""

from __future__ import annotations

from datetime import date

from accord.country import Country
from accord.matching.model import Verdict
from accord.review.decisions import DISAGREEMENT, SETTLED, check_decisions
from accord.review.findings import make_findings
from accord.review.model import Basis, Decision, Finding

from .factory import TOY, corpus, match_of


def decide(
    verdict: Verdict, rater: int = 1, day: int = 1, finding: str = "F-toy-2"
) -> Decision:
    when = date(2026, 8, day)
    return Decision(finding, verdict, f"why {verdict}", f"Rater {rater}", when, rater)


def decided(*decisions: Decision, machine: Verdict = Verdict.MET) -> Finding:
    match = match_of("toy:2", machine)
    country = Country("XT", {})
    return make_findings([TOY], [match], corpus(), country, {}, decisions)[0]


def test_a_decision_wins_and_the_proposal_is_kept() -> None:
    finding = decided(decide(Verdict.PARTLY))
    assert finding.verdict is Verdict.PARTLY
    assert finding.basis is Basis.REVIEWER
    assert finding.machine_verdict is Verdict.MET
    assert finding.reason == "why partly"
    assert finding.decision is not None
    assert finding.decision.who == "Rater 1"


def test_a_decision_survives_whatever_the_machine_says_next() -> None:
    for machine in Verdict:
        finding = decided(decide(Verdict.CONFLICT), machine=machine)
        assert finding.verdict is Verdict.CONFLICT
        assert finding.machine_verdict is machine


def test_raters_who_agree_decide() -> None:
    finding = decided(decide(Verdict.PARTLY), decide(Verdict.PARTLY, rater=2))
    assert finding.basis is Basis.REVIEWER
    assert not finding.disagreement


def test_raters_who_disagree_leave_it_not_known_and_unreviewed() -> None:
    finding = decided(decide(Verdict.PARTLY), decide(Verdict.MISSING, rater=2))
    assert finding.verdict is Verdict.NOT_KNOWN
    assert finding.basis is Basis.MACHINE
    assert finding.disagreement
    assert DISAGREEMENT in finding.flags
    assert finding.decision is None
    assert "Rater 1: partly" in finding.reason
    assert "Rater 2: missing" in finding.reason


def test_the_lead_settles_a_disagreement() -> None:
    finding = decided(
        decide(Verdict.PARTLY),
        decide(Verdict.MISSING, rater=2),
        decide(Verdict.MET_NARROWED, rater=0),
    )
    assert finding.verdict is Verdict.MET_NARROWED
    assert finding.basis is Basis.REVIEWER
    assert not finding.disagreement
    assert SETTLED in finding.flags


def test_the_latest_decision_of_a_rater_counts_in_any_order() -> None:
    old, new = decide(Verdict.PARTLY, day=1), decide(Verdict.MET, day=9)
    assert decided(old, new).verdict is Verdict.MET
    assert decided(new, old).verdict is Verdict.MET
    assert not decided(new, old).disagreement


def test_a_decision_on_no_finding_is_an_error() -> None:
    decision = decide(Verdict.MET, finding="F-toy-99")
    (problem,) = check_decisions([decision], {"F-toy-2"}, set())
    assert problem.code == "decisions.unknown-finding"
    assert "F-toy-99" in str(problem)


def test_a_decision_on_an_instrument_not_chosen_waits_in_silence() -> None:
    decision = decide(Verdict.MET, finding="F-other-1")
    assert check_decisions([decision], {"F-toy-2"}, {"F-other-1"}) == []
