"""Scores of instruments: counts first, a share beside, critical gaps by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from accord.instruments.model import Instrument
from accord.matching.model import Verdict
from accord.review.model import Finding, InstrumentScore

CREDIT = {
    Verdict.MET: 1.0,
    Verdict.MET_NARROWED: 1.0,
    Verdict.PARTLY: 0.5,
    Verdict.OVER_BROAD: 0.5,
    Verdict.MISSING: 0.0,
    Verdict.CONFLICT: 0.0,
}
"""What a known verdict counts. Not-known is left out: it is neither 0 nor 1."""


def score_instruments(
    instruments: Iterable[Instrument], findings: Sequence[Finding]
) -> tuple[InstrumentScore, ...]:
    """The score of each instrument, in the order given."""
    return tuple(
        score_instrument(
            instrument, [one for one in findings if one.instrument == instrument.id]
        )
        for instrument in instruments
    )


def score_instrument(
    instrument: Instrument, findings: Sequence[Finding]
) -> InstrumentScore:
    """How one instrument is answered.

    `score` is the mean credit (0-1) of the findings that are known, None when none is;
    `completeness` the share of findings that are known. A finding on a critical topic
    that is known and not fulfilled is named, whatever the score.
    """
    known = [one for one in findings if one.verdict is not Verdict.NOT_KNOWN]
    counted = Counter(one.verdict for one in findings)
    score = sum(CREDIT[one.verdict] for one in known) / len(known) if known else None
    return InstrumentScore(
        instrument=instrument.id,
        title=instrument.short,
        counts={verdict.value: counted[verdict] for verdict in Verdict},
        score=None if score is None else round(score, 4),
        completeness=round(len(known) / len(findings), 4) if findings else 0.0,
        critical_gaps=tuple(
            one.id for one in known if one.critical and not one.verdict.fulfilled
        ),
    )
