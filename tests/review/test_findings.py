"""From matches to findings: limits, translations, what is not known."""

from __future__ import annotations

from datetime import date

from accord.country import Country, Declaration, TreatyStatus
from accord.instruments.model import (
    ElementKind,
    Force,
    Instrument,
    Place,
    RequirementKind,
    Topic,
)
from accord.law.model import Corpus
from accord.matching.model import ElementFinding, ElementState, Match, Verdict
from accord.review.findings import (
    BY_ACT,
    BY_PRACTICE,
    ON_TRANSLATION,
    make_findings,
)
from accord.review.model import Basis, Finding

from .factory import (
    ACCESS_TEXT,
    TOY,
    corpus,
    element,
    found,
    instrument,
    match_of,
    requirement,
)

TOPICS = {"SUB-ACCESS": Topic("SUB-ACCESS", {"en": "Illegal access"}, critical=True)}
SECURITY = element("security-measure", Force.MAY_NARROW, "declaration, Art 40")
POSSESSION = element("possession", Force.RESERVABLE, "reservation, Art 9(4)")


def country(
    status: str = "party", article: str = "", kind: str = "declaration"
) -> Country:
    declarations = (
        (Declaration(article, kind, date(2012, 1, 1), "text"),) if article else ()
    )
    treaty = TreatyStatus("toy", status, declarations=declarations)
    return Country("XT", {"en": "Testland"}, treaties=(treaty,))


def finding_of(
    match: Match,
    treaty: Instrument = TOY,
    of: Country | None = None,
    law: Corpus | None = None,
) -> Finding:
    findings = make_findings(
        [treaty], [match], corpus() if law is None else law, of or country(), TOPICS
    )
    return findings[0]


def narrowed(of: Country) -> Finding:
    treaty = instrument(requirement("2", elements=[element("access"), SECURITY]))
    elements = [found("access", 30, 36), found("security-measure", 57, 78, "narrowed")]
    return finding_of(match_of("toy:2", Verdict.MET_NARROWED, elements), treaty, of)


def left_out(of: Country, verdict: Verdict = Verdict.MET) -> Finding:
    treaty = instrument(requirement("9", elements=[element("access"), POSSESSION]))
    elements = [
        found("access", 30, 36),
        ElementFinding("possession", ElementState.ABSENT),
    ]
    return finding_of(match_of("toy:9", verdict, elements), treaty, of)


def test_it_works() -> None:
    start = ACCESS_TEXT.index("computer system")
    match = match_of("toy:2", elements=[found("access", start, start + 15)])

    finding = finding_of(match)

    assert finding.id == "F-toy-2"
    assert finding.verdict is Verdict.MET
    assert finding.basis is Basis.MACHINE
    assert finding.critical
    assert finding.elements[0].words == ("computer system",)
    assert finding.quotes[0].text == ACCESS_TEXT
    assert (finding.sureness, finding.source) == ("H", "made up")


def test_every_requirement_has_a_finding_even_without_a_match() -> None:
    findings = make_findings([TOY], [match_of("toy:2")], corpus(), country(), TOPICS)
    assert [one.verdict for one in findings] == [
        Verdict.MET,
        Verdict.NOT_KNOWN,
        Verdict.NOT_KNOWN,
    ]


def test_without_law_nothing_is_missing() -> None:
    match = match_of("toy:2", Verdict.MISSING)
    finding = finding_of(match, law=Corpus("XT", ()))
    assert finding.verdict is Verdict.NOT_KNOWN
    assert "No law" in finding.reason


def test_missing_says_what_was_searched_and_where_it_usually_stands() -> None:
    match = match_of("toy:2", Verdict.MISSING, nearest_miss="xt-act#art-1")
    finding = finding_of(match)
    assert finding.searched == 1
    assert finding.nearest_miss == "xt-act#art-1"
    assert "penal code" in finding.elsewhere
    assert finding.quotes == ()


def test_what_is_found_needs_no_hint_where_it_usually_stands() -> None:
    assert finding_of(match_of("toy:2")).elsewhere == ""


def test_a_finding_on_a_translation_is_to_be_confirmed() -> None:
    finding = finding_of(match_of("toy:2"), law=corpus(translation_of="es"))
    assert ON_TRANSLATION in finding.flags
    assert ON_TRANSLATION not in finding_of(match_of("toy:2")).flags


def test_missing_in_statutes_may_be_answered_elsewhere() -> None:
    for place, flag in (
        (Place.TREATY_PRACTICE, BY_PRACTICE),
        (Place.ADMINISTRATIVE, BY_ACT),
    ):
        treaty = instrument(
            requirement("29", place=place, kind=RequirementKind.COOPERATION)
        )
        finding = finding_of(match_of("toy:29", Verdict.MISSING), treaty)
        assert flag in finding.flags
        assert flag not in finding_of(match_of("toy:29"), treaty).flags


def test_a_limit_without_a_declaration_is_flagged() -> None:
    finding = narrowed(country())
    flag = "narrowed without a declaration on record: security-measure"
    assert flag in finding.flags
    assert finding.elements[1].note == "no declaration on record"
    assert finding.verdict is Verdict.MET_NARROWED


def test_a_declared_limit_is_not_flagged() -> None:
    finding = narrowed(country(article="2"))
    assert finding.flags == ()
    assert finding.elements[1].note == "declaration of 2012-01-01 on record"


def test_a_declaration_to_another_article_does_not_count() -> None:
    assert narrowed(country(article="27")).flags != ()
    assert narrowed(country(article="2(1)")).flags == ()


def test_a_limit_a_treaty_leaves_to_the_state_needs_no_declaration() -> None:
    free = element("serious", Force.MAY_NARROW, "paragraph 2")
    treaty = instrument(requirement("2", elements=[element("access"), free]))
    elements = [found("serious", 0, 3, "narrowed")]
    finding = finding_of(match_of("toy:2", Verdict.MET_NARROWED, elements), treaty)
    assert finding.flags == ()


def test_a_part_left_out_without_reservation_is_partly_for_a_party() -> None:
    finding = left_out(country())
    assert finding.verdict is Verdict.PARTLY
    assert "possession" in finding.reason
    assert any("without a reservation" in flag for flag in finding.flags)


def test_a_part_left_out_by_reservation_is_not_held_against_a_party() -> None:
    finding = left_out(country(article="9", kind="reservation"))
    assert finding.verdict is Verdict.MET
    assert finding.flags == ()


def test_a_declaration_is_no_reservation() -> None:
    assert left_out(country(article="9")).verdict is Verdict.PARTLY


def threshold(state: str, of: Country) -> Finding:
    serious = element(
        "serious", Force.RESERVABLE, "reservation (Art. 42)", ElementKind.RESULT
    )
    treaty = instrument(requirement("4", elements=[element("access"), serious]))
    elements = [found("access", 30, 36), found("serious", 0, 3, state)]
    return finding_of(match_of("toy:4", Verdict.MET, elements), treaty, of)


def test_a_threshold_narrows_when_it_is_there() -> None:
    finding = threshold("present", country())
    assert finding.verdict is Verdict.MET_NARROWED
    assert "narrowed without a declaration on record: serious" in finding.flags


def test_a_threshold_on_record_narrows_without_a_flag() -> None:
    finding = threshold("present", country(article="4", kind="reservation"))
    assert (finding.verdict, finding.flags) == (Verdict.MET_NARROWED, ())


def test_a_threshold_the_law_does_not_use_is_no_gap() -> None:
    finding = threshold("absent", country())
    assert (finding.verdict, finding.flags) == (Verdict.MET, ())


def test_a_ground_of_jurisdiction_left_out_needs_a_reservation() -> None:
    ship = element("ship", Force.RESERVABLE, kind=ElementKind.CIRCUMSTANCE)
    territory = element("territory")
    absent = ElementFinding("ship", ElementState.ABSENT)
    for kind, verdict in (
        (RequirementKind.JURISDICTION, Verdict.PARTLY),
        (RequirementKind.OFFENCE, Verdict.MET),
    ):
        treaty = instrument(requirement("22", elements=[territory, ship], kind=kind))
        finding = finding_of(match_of("toy:22", elements=[absent]), treaty)
        assert finding.verdict is verdict


def test_who_is_no_party_is_told_what_to_reserve() -> None:
    finding = left_out(country("signatory"))
    assert finding.verdict is Verdict.MET_NARROWED
    assert "reservation would be needed" in finding.reason


def test_a_worse_verdict_is_never_made_better_by_limits() -> None:
    for verdict in (Verdict.PARTLY, Verdict.OVER_BROAD, Verdict.CONFLICT):
        assert left_out(country("none"), verdict).verdict is verdict
