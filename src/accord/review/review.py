"""The national cyber review: a dossier in; findings, scores, recommendations out.

    dossier, _ = read_dossier(path)
    result = review(dossier, load_instruments())

Everything follows from the dossier and the content: no clock, no network. The same
input gives an equal review.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

import accord
from accord.capacity import assess_capacity, load_areas, load_indicators
from accord.capacity.model import CapacityProfile
from accord.errors import Problem, ProblemsError
from accord.instruments import load_instruments, load_topics
from accord.instruments.model import Instrument
from accord.law.model import Corpus
from accord.marking import Marking, strictest
from accord.matching import match
from accord.matching.model import Match, Verdict
from accord.review.actions import load_actions
from accord.review.checks import make_checks
from accord.review.decisions import check_decisions
from accord.review.dossier import Dossier
from accord.review.findings import finding_id, make_findings
from accord.review.model import Finding, Provenance, Review, WorkSummary
from accord.review.recommend import recommend
from accord.review.scores import score_instruments

SAFEGUARD = "PRO-SAFEGUARD"

Progress = Callable[[int, int], None]
Matcher = Callable[..., tuple[Match, ...]]
"""Called as matcher(corpus, instruments, progress=...)."""


def review(
    dossier: Dossier,
    instruments: Sequence[Instrument],
    *,
    as_of: date | None = None,
    matcher: Matcher = match,
    progress: Progress | None = None,
) -> Review:
    """Review a country against instruments and, where answered, the indicators.

    `as_of` is the date the review speaks of: the argument, else the dossier's, else the
    newest date found in the dossier. Raises InputError when there is neither law text
    nor an answer, as nothing could be reviewed then.
    """
    if not len(dossier.corpus) and not dossier.answers:
        raise ProblemsError(
            "Nothing can be reviewed: the dossier has no law text and no answers.",
            dossier.problems,
        )
    topics = {one.id: one for one in load_topics()}
    day, day_source = _as_of(dossier, as_of)
    matches: tuple[Match, ...] = ()
    if len(dossier.corpus):
        matches = matcher(dossier.corpus, instruments, progress=progress)
    findings = make_findings(
        instruments,
        matches,
        dossier.corpus,
        dossier.country,
        topics,
        dossier.decisions,
    )
    capacity = _capacity(dossier, findings, day)
    recommendations, found = recommend(
        findings,
        capacity,
        {one.id: one for one in load_indicators()},
        topics,
        load_actions(),
    )
    return Review(
        country=dossier.country,
        as_of=day,
        as_of_source=day_source,
        terms_of_reference=dossier.terms_of_reference,
        works=_works(dossier.corpus),
        findings=findings,
        instrument_scores=score_instruments(instruments, findings),
        capacity=capacity,
        recommendations=recommendations,
        evidence=dossier.evidence,
        problems=(*dossier.problems, *_on_decisions(dossier, findings), *found),
        provenance=Provenance(
            accord_version=accord.__version__,
            inputs=dict(sorted(dossier.inputs.items())),
            content={one.id: one.version for one in instruments},
        ),
        checks=make_checks(instruments, matches, findings, dossier.corpus),
        marking=_marking(dossier, findings),
    )


def _as_of(dossier: Dossier, given: date | None) -> tuple[date | None, str]:
    if given:
        return given, "--as-of"
    if dossier.as_of:
        return dossier.as_of, "country.toml"
    newest = max(_dates(dossier), default=None)
    return newest, "newest date in the input" if newest else ""


def _dates(dossier: Dossier) -> Iterable[date]:
    for decision in dossier.decisions:
        yield decision.when
    for work in dossier.corpus.works:
        try:
            yield date.fromisoformat(work.date)
        except ValueError:
            continue  # laws often give a year only
    days = [one.date for one in dossier.answers]
    days += [one.date for one in dossier.evidence]
    for treaty in dossier.country.treaties:
        days += [treaty.signed, treaty.ratified, treaty.in_force]
        days += [one.date for one in treaty.declarations]
    yield from (day for day in days if day)


def _capacity(
    dossier: Dossier, findings: Iterable[Finding], day: date | None
) -> CapacityProfile | None:
    if not dossier.answers:
        return None
    return assess_capacity(
        load_indicators(),
        load_areas(),
        dossier.answers,
        as_of=day,
        safeguard_met=safeguard_met(findings),
    )


def safeguard_met(findings: Iterable[Finding]) -> bool | None:
    """Whether the law has the conditions and safeguards: None when not known.

    One instrument's safeguards unfulfilled is enough to say no.
    """
    verdicts = [one.verdict for one in findings if one.topic == SAFEGUARD]
    known = [one for one in verdicts if one is not Verdict.NOT_KNOWN]
    if any(not one.fulfilled for one in known):
        return False
    return True if known and len(known) == len(verdicts) else None


def _works(corpus: Corpus) -> tuple[WorkSummary, ...]:
    return tuple(
        WorkSummary(
            id=work.id,
            title=work.title,
            language=work.language,
            date=work.date,
            provisions=len(work.provisions),
            unplaced=len(work.unplaced),
            translation_of=work.translation_of,
            source=work.source,
        )
        for work in corpus.works
    )


def _on_decisions(dossier: Dossier, findings: Iterable[Finding]) -> list[Problem]:
    known = {one.id for one in findings}
    elsewhere = {
        finding_id(requirement.id)
        for instrument in load_instruments()
        for requirement in instrument.requirements
    }
    return check_decisions(dossier.decisions, known, elsewhere)


def _marking(dossier: Dossier, findings: Iterable[Finding]) -> Marking:
    """The strictest marking of what the review shows."""
    parts = [one.marking for one in findings]
    parts += [one.marking for one in dossier.answers]
    parts += [one.marking for one in dossier.evidence]
    return strictest(parts, default=Marking.GREEN)
