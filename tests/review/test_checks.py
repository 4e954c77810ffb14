"""Checks across articles on a small made-up country."""

from __future__ import annotations

from accord.country import Country
from accord.instruments import load_instruments, load_topics
from accord.law import Corpus, Provision, Work
from accord.matching import match
from accord.review.checks import make_checks
from accord.review.findings import make_findings
from accord.review.model import CheckId, CheckState

ACCESS = (
    "A person who intentionally and without lawful authority gains access to the whole "
    "or a part of a computer system commits an offence and is liable to imprisonment "
    "for a term not exceeding {years}."
)
INTERCEPTION = (
    "{who} may authorise the interception of the content of communications and require a "
    "service provider to assist, for a serious offence and for up to thirty days."
)


def checks(*texts, date="2024-01-01"):
    provisions = tuple(
        Provision(f"s-{number}", str(number), "", text)
        for number, text in enumerate(texts, 1)
    )
    corpus = Corpus("XA", (Work("xa", "Computer Crime Act", "en", provisions, date),))
    instruments = load_instruments(["budapest"])
    matches = match(corpus, instruments)
    topics = {one.id: one for one in load_topics()}
    findings = make_findings(instruments, matches, corpus, Country("XA", {}), topics)
    made = make_checks(instruments, matches, findings, corpus)
    return {one.id: one for one in made}


def test_a_long_enough_penalty_holds_and_a_short_one_fails():
    long = checks(ACCESS.format(years="five years"))
    short = checks(ACCESS.format(years="six months"))

    assert long[CheckId.EXTRADITION].state is CheckState.HOLDS
    assert long[CheckId.SERIOUS_CRIME].rows[0].values["base_years"] == 5
    assert short[CheckId.EXTRADITION].state is CheckState.FAILS


def test_no_prison_term_is_not_known():
    unsaid = checks("A person who without authority accesses a computer system commits "
                    "an offence and is liable to punishment.")  # fmt: skip

    assert unsaid[CheckId.EXTRADITION].state is CheckState.NOT_KNOWN


def test_a_power_without_authority_fails_and_a_judge_holds():
    police = checks(INTERCEPTION.format(who="A police officer"))
    judge = checks(INTERCEPTION.format(who="By order of the court, a judge"))

    assert police[CheckId.SAFEGUARD].state is CheckState.FAILS
    assert judge[CheckId.SAFEGUARD].state is CheckState.HOLDS


def test_a_law_without_a_date_fails():
    assert checks(ACCESS, date="")[CheckId.DATED].state is CheckState.FAILS
    assert checks(ACCESS)[CheckId.DATED].state is CheckState.HOLDS


def test_with_one_instrument_nothing_stands_alone():
    assert CheckId.ALONE not in checks(ACCESS)
