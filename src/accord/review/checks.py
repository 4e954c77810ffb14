"""Checks that no single article shows: derived from several findings together.

Penalties against the thresholds treaties attach to them, powers beside their
safeguards, the order of authorisations, one meaning per term, what one instrument alone
asks for, and the point in time of the laws. The rules are those of the element model.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from accord.instruments.model import Instrument, Requirement, RequirementKind
from accord.language.penalties import Penalty, read_penalty
from accord.law.model import Corpus
from accord.matching.model import Authority, Match, Verdict
from accord.review.model import Check, CheckId, CheckRow, CheckState, Finding

YEAR = 12.0

_THRESHOLDS = {
    CheckId.EXTRADITION: 1 * YEAR,  # Budapest Convention, Art. 24(1)
    CheckId.SERIOUS_CRIME: 4 * YEAR,  # UN Convention, Art. 2, serious crime
    CheckId.EU_MINIMUM: 2 * YEAR,  # Directive 2013/40/EU, Art. 9(2)
}
_EU_TOPICS = {"SUB-ACCESS", "SUB-SYSTEM", "SUB-DATA", "SUB-INTERCEPT", "SUB-DEVICES"}

_LADDER = ("PRO-PRODUCE", "PRO-TRAFFIC", "PRO-CONTENT")
"""Subscriber, traffic, content data: the more intrusive, the higher the authority."""

_RANK = {Authority.NOBODY: 0, Authority.PROSECUTOR: 1, Authority.JUDGE: 2}
_INTRUSIVE = ("PRO-SEARCH", "PRO-TRAFFIC", "PRO-CONTENT", "PRO-PRODUCE")


def make_checks(
    instruments: Sequence[Instrument],
    matches: Iterable[Match],
    findings: Sequence[Finding],
    corpus: Corpus,
) -> tuple[Check, ...]:
    """Every check that the loaded instruments and laws allow."""
    requirements = {one.id: one for item in instruments for one in item.requirements}
    by_requirement = {one.requirement: one for one in matches}
    return (
        *_penalties(requirements, findings, corpus),
        _safeguards(findings, by_requirement),
        _ladder(findings, by_requirement),
        _definitions(findings),
        *_alone(instruments, findings),
        _dated(corpus),
    )


def _state(rows: Sequence[CheckRow]) -> CheckState:
    known = [one for one in rows if one.holds is not None]
    if any(one.holds is False for one in known):
        return CheckState.FAILS
    return CheckState.HOLDS if known else CheckState.NOT_KNOWN


def _check(check: CheckId, rows: Sequence[CheckRow]) -> Check:
    return Check(check, _state(rows), tuple(rows))


def _penalties(
    requirements: Mapping[str, Requirement],
    findings: Iterable[Finding],
    corpus: Corpus,
) -> list[Check]:
    rows: dict[CheckId, list[CheckRow]] = {one: [] for one in _THRESHOLDS}
    seen: set[str] = set()
    for one in findings:
        offence = requirements[one.requirement].kind is RequirementKind.OFFENCE
        if not offence or one.topic in seen or not one.quotes:
            continue
        seen.add(one.topic)
        penalty = _penalty(one, corpus)
        for check, months in _THRESHOLDS.items():
            if check is CheckId.EU_MINIMUM and one.topic not in _EU_TOPICS:
                continue
            rows[check].append(_penalty_row(one, penalty, months))
    return [_check(check, several) for check, several in rows.items()]


def _penalty(finding: Finding, corpus: Corpus) -> Penalty:
    """The penalty of the best provision quoted that states a prison term."""
    fine = False
    for quote in finding.quotes:
        provision = corpus.find(quote.citation).provision
        penalty = read_penalty(provision.text, quote.language)
        fine = fine or penalty.fine
        if penalty.prison:
            return penalty
    return Penalty((), fine)


def _penalty_row(finding: Finding, penalty: Penalty, months: float) -> CheckRow:
    longest = penalty.highest_months
    return CheckRow(
        subject=finding.id,
        holds=penalty.base_months >= months if penalty.prison else None,
        values={
            "base_years": round(penalty.base_months / YEAR, 2),
            "highest_years": round(longest / YEAR, 2),
            "fine": penalty.fine,
        },
    )


def _safeguards(findings: Iterable[Finding], matches: Mapping[str, Match]) -> Check:
    """Each intrusive power: do its own words, or the general safeguards, limit it?"""
    general = [one for one in findings if one.topic == "PRO-SAFEGUARD"]
    fulfilled = any(one.verdict.fulfilled for one in general)
    rows = []
    for one in findings:
        if one.topic not in _INTRUSIVE or not one.quotes:
            continue
        match = matches.get(one.requirement)
        authority = match.authority if match else Authority.NOBODY
        rows.append(
            CheckRow(
                subject=one.id,
                holds=authority is not Authority.NOBODY or fulfilled,
                values={"authority": authority.value},
            )
        )
    return _check(CheckId.SAFEGUARD, rows)


def _ladder(findings: Iterable[Finding], matches: Mapping[str, Match]) -> Check:
    rows: list[CheckRow] = []
    highest = -1
    by_topic: dict[str, Finding] = {}
    for one in findings:
        if one.quotes:
            by_topic.setdefault(one.topic, one)
    for topic in _LADDER:
        finding = by_topic.get(topic)
        if finding is None or finding.requirement not in matches:
            continue
        authority = matches[finding.requirement].authority
        rank = _RANK[authority]
        rows.append(
            CheckRow(finding.id, rank >= highest, {"authority": authority.value})
        )
        highest = max(highest, rank)
    return _check(CheckId.LADDER, rows if len(rows) > 1 else [])


def _definitions(findings: Iterable[Finding]) -> Check:
    """Whether the terms are defined in one law only; several have to be compared."""
    rows = []
    for one in findings:
        if one.topic == "DEF" and one.quotes:
            works = sorted({quote.work_title for quote in one.quotes})
            rows.append(CheckRow(one.id, len(works) == 1, {"laws": "; ".join(works)}))
    return _check(CheckId.DEFINITIONS, rows)


def _alone(
    instruments: Sequence[Instrument], findings: Sequence[Finding]
) -> list[Check]:
    """What one instrument alone asks for, and whether the law answers it."""
    if len(instruments) < 2:
        return []
    rows = []
    for item in instruments:
        others = {
            one.topic
            for other in instruments
            if other is not item
            for one in other.requirements
        }
        rows += [
            CheckRow(one.id, one.verdict.fulfilled, {"verdict": one.verdict.value})
            for one in findings
            if one.instrument == item.id
            and one.topic not in others
            and one.verdict is not Verdict.NOT_KNOWN
        ]
    return [_check(CheckId.ALONE, rows)]


def _dated(corpus: Corpus) -> Check:
    rows = [
        CheckRow(one.id, bool(one.date), {"date": one.date}) for one in corpus.works
    ]
    return _check(CheckId.DATED, rows)
