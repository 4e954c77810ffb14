"""A synthetic but realistic review: two instruments, Spanish and Arabic law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from accord.capacity.model import (
    Answer,
    Area,
    AreaScore,
    CapacityProfile,
    Grade,
    Indicator,
    IndicatorResult,
    IndicatorType,
    State,
)
from accord.country import Country
from accord.country.model import TreatyStatus
from accord.errors import Problem, Severity
from accord.instruments.model import ElementKind, Topic
from accord.marking import Marking
from accord.matching.model import ElementState, Span, Verdict
from accord.report import Names
from accord.review.model import (
    Basis,
    Decision,
    Dimension,
    ElementResult,
    EvidenceNote,
    Finding,
    InstrumentScore,
    Provenance,
    Quote,
    Recommendation,
    Review,
    TermsOfReference,
    WorkSummary,
)

SPANISH = (
    "El que, intencionalmente y sin autorización, acceda por cualquier medio a un "
    "sistema informático o a parte de él, vulnerando las medidas de seguridad "
    "establecidas para impedirlo, será castigado con pena de prisión de seis meses a "
    "dos años. Si el acceso recae sobre sistemas de una infraestructura crítica, la "
    "pena será de dos a cinco años."
)
ARABIC = (
    "يعاقب بالحبس مدة لا تقل عن سنة وبغرامة كل من دخل عمداً وبغير وجه حق إلى موقع أو "
    "نظام معلوماتي أو وسيلة تقنية معلومات بقصد إلغاء أو حذف أو تدمير أو إفشاء بيانات "
    "أو معلومات، وتضاعف العقوبة إذا كانت البيانات شخصية."
)
DAMAGE = (
    "El que por cualquier medio borre, dañe, deteriore, altere o suprima datos "
    "informáticos ajenos será castigado con la pena de prisión de seis meses a tres "
    "años. " + "Se impondrá la pena en su mitad superior cuando el daño sea grave. " * 8
)

CONCEPTS = {
    "acceda": "access",
    "دخل": "access",
    "sistema informático": "computer-system",
    "نظام معلوماتي": "computer-system",
    "intencionalmente": "intent",
    "عمداً": "intent",
    "sin autorización": "without-right",
    "بغير وجه حق": "without-right",
}

KINDS = {
    "access": ElementKind.ACTUS,
    "computer-system": ElementKind.OBJECT,
    "intent": ElementKind.MENTAL,
    "without-right": ElementKind.CIRCUMSTANCE,
    "security-measure": ElementKind.CIRCUMSTANCE,
    "penalty": ElementKind.PENALTY,
    "delete": ElementKind.ACTUS,
    "computer-data": ElementKind.OBJECT,
    "testing": ElementKind.EXCLUSION,
}


def quote(
    citation: str, language: str, number: str, heading: str, text: str, *words: str
) -> Quote:
    """A quote with a span for each of the words."""
    titles = {
        "es": "Código Penal de la República de Valdoria",
        "ar": "قانون مكافحة جرائم تقنية المعلومات",
    }
    spans = []
    for word in words:
        start = text.index(word)
        spans.append(Span(start, start + len(word), CONCEPTS.get(word, "")))
    return Quote(
        citation, titles[language], number, heading, language, "2025-01-01", text,
        tuple(spans), on_translation=False, truncated=len(text) > 500,
    )  # fmt: skip


def element(
    key: str,
    label: str,
    state: ElementState,
    words: tuple[str, ...] = (),
    force: str = "must",
    citation: str = "",
    note: str = "",
) -> ElementResult:
    """An element with an English label."""
    return ElementResult(key, {"en": label}, force, state, citation, words, note)


def finding(article: str, title: str, topic: str, verdict: Verdict, **more) -> Finding:
    """A machine finding of the Budapest Convention unless said otherwise."""
    instrument = more.pop("instrument", "budapest")
    made = Finding(
        id=f"F-{instrument}-{article}",
        requirement=f"{instrument}:{article}",
        instrument=instrument,
        article=article,
        title={"en": title},
        topic=topic,
        critical=False,
        verdict=verdict,
        basis=Basis.MACHINE,
        confidence=0.82,
        reason="All required elements are there.",
        quotes=(),
        elements=(),
        searched=312,
        sureness="H",
        source="ETS 185, described in our own words",
    )
    return replace(made, **more)


def access_elements(citation: str) -> tuple[ElementResult, ...]:
    """The elements of illegal access in the Spanish text."""
    here = {"citation": citation}
    present = ElementState.PRESENT
    return (
        element("access", "Access", present, ("acceda",), **here),
        element(
            "computer-system",
            "Whole or part of a computer system",
            present,
            ("sistema informático",),
            **here,
        ),
        element("intent", "Intentionally", present, ("intencionalmente",), **here),
        element(
            "without-right", "Without right", present, ("sin autorización",), **here
        ),
        element(
            "security-measure",
            "By infringing security measures",
            ElementState.NARROWED,
            ("vulnerando las medidas de seguridad",),
            "may-narrow",
            citation,
            "no declaration on record",
        ),
    )


def findings() -> tuple[Finding, ...]:
    """One finding of each sort."""
    access = quote(
        "xv-cp#art-197-bis", "es", "197 bis", "Acceso ilícito", SPANISH,
        "intencionalmente", "sin autorización", "acceda", "sistema informático",
        "vulnerando las medidas de seguridad",
    )  # fmt: skip
    arabic = quote(
        "xv-cyb#art-3", "ar", "المادة 3", "الدخول غير المشروع", ARABIC,
        "دخل", "عمداً", "بغير وجه حق", "نظام معلوماتي", "بالحبس",
    )  # fmt: skip
    damage = quote(
        "xv-cp#art-264", "es", "264", "Daños informáticos", DAMAGE, "borre",
        "datos informáticos",
    )  # fmt: skip
    decided = Decision(
        "F-budapest-4",
        Verdict.PARTLY,
        "Input of data is left out.",
        "I. Carrasco",
        date(2026, 8, 19),
    )
    arab_elements = (
        element("access", "Access", ElementState.PRESENT, ("دخل",), citation="xv-cyb#art-3"),
        element(
            "computer-system", "Computer system", ElementState.PRESENT,
            ("نظام معلوماتي",), citation="xv-cyb#art-3",
        ),
        element("intent", "Intentionally", ElementState.PRESENT, ("عمداً",), citation="xv-cyb#art-3"),
        element(
            "without-right", "Without right", ElementState.PRESENT, ("بغير وجه حق",),
            citation="xv-cyb#art-3",
        ),
        element("penalty", "Penalty", ElementState.PRESENT, ("بالحبس",), citation="xv-cyb#art-3"),
    )  # fmt: skip
    return (
        finding(
            "2", "Illegal access", "SUB-ACCESS", Verdict.MET_NARROWED, critical=True,
            quotes=(access, arabic), elements=access_elements("xv-cp#art-197-bis"),
            reason="All required elements are there; narrowed by security measures.",
            flags=("narrowed without a declaration on record",),
        ),
        finding(
            "4", "Data interference", "SUB-DATA", Verdict.PARTLY, critical=True,
            basis=Basis.REVIEWER, decision=decided, machine_verdict=Verdict.MET,
            reason="Input of data is left out.", quotes=(damage,),
            elements=(
                element("delete", "Damage, delete, alter", ElementState.PRESENT, ("borre",), citation="xv-cp#art-264"),
                element("computer-data", "Computer data", ElementState.PRESENT, ("datos informáticos",), citation="xv-cp#art-264"),
                element("without-right", "Without right", ElementState.ABSENT),
            ),
        ),
        finding(
            "6", "Misuse of devices", "SUB-DEVICES", Verdict.OVER_BROAD, confidence=0.61,
            quotes=(replace(damage, citation="xv-cp#art-264-ter", number="264 ter", on_translation=True),),
            reason="Lawful conduct may be caught: the text does not show testing.",
            elements=(element("testing", "Authorised testing excluded", ElementState.ABSENT, force="must"),),
        ),
        finding(
            "16", "Expedited preservation", "PRO-PRESERVE", Verdict.MISSING, critical=True,
            confidence=0.74, reason="No provision orders the preservation of data.",
            nearest_miss="xv-cpp#art-588 (retention of traffic data)",
            elsewhere="the code of criminal procedure or the cyber act",
        ),
        finding(
            "23", "Cooperation in general", "COO-GENERAL", Verdict.NOT_KNOWN,
            searched=0, reason="No law was given. Nothing can be said.",
        ),
        finding(
            "23", "Illegal access", "SUB-ACCESS", Verdict.MET, instrument="uncc",
            critical=True, quotes=(arabic,), elements=arab_elements, sureness="M",
            source="A/RES/79/243, described in our own words",
        ),
        finding(
            "35", "24/7 network", "COO-247", Verdict.CONFLICT, instrument="uncc",
            disagreement=True, reason="The reviewers disagree.",
        ),
    )  # fmt: skip


def score(instrument: str, title: str, found: tuple[Finding, ...]) -> InstrumentScore:
    """A score that only counts."""
    inside = [one for one in found if one.instrument == instrument]
    return InstrumentScore(
        instrument,
        {"en": title},
        {v.value: sum(one.verdict is v for one in inside) for v in Verdict},
        0.5,
        0.8,
        tuple(one.id for one in inside if one.critical and not one.verdict.fulfilled),
    )


def capacity() -> CapacityProfile:
    """Three known areas of four; one indicator locked, one unknown."""
    areas = (
        AreaScore("POL-A", 2.4, 0.9, 2.2, 2.7, Grade.E2, 9, 1, 0, ()),
        AreaScore("POL-B", 1.3, 0.6, 0.8, 2.4, Grade.E1, 3, 2, 0, ("POL-14",)),
        AreaScore("POL-C", None, 0.0, 0.0, 4.0, None, 0, 6, 0, ()),
        AreaScore("TEC-A", 3.1, 1.0, 3.1, 3.1, Grade.E4, 10, 0, 1, ()),
    )
    answer = Answer(
        "POL-01", State.ANSWERED, 4, None, ("decree.pdf",), Grade.E2, date(2024, 3, 1),
        Marking.AMBER, "Decree seen in Spanish.",
    )  # fmt: skip
    results = (
        IndicatorResult("POL-01", State.ANSWERED, 4, 2, Grade.E2, True, ("evidence-gate",), answer),
        IndicatorResult("POL-14", State.ANSWERED, 0, 0, Grade.E1, False, (), replace(answer, indicator="POL-14", level=0, value=12.5)),
        IndicatorResult("POL-20", State.NOT_KNOWN, None, None, None, False),
        IndicatorResult("TEC-01", State.NOT_APPLICABLE, None, None, None, False),
    )  # fmt: skip
    return CapacityProfile(results, areas)


def recommendation(key: str, dimension: Dimension, step: int, **more) -> Recommendation:
    """A recommendation in a wave."""
    made = Recommendation(
        id=key,
        dimension=dimension,
        action={"en": f"Do what {key} asks for"},
        reason="The finding is open.",
        basis=("budapest:16",),
        findings=("F-budapest-16",),
        owner="Ministry of Justice",
        prerequisites=(),
        effort="M",
        cost="C1",
        kpi="Share of orders executed within 24 hours",
        closing_evidence="Act in the official journal",
        priority=60.0,
        priority_parts={"harm": 5.0, "reach": 4.0, "feasibility": 3.0},
        step=step,
    )
    return replace(made, **more)


def recommendations() -> tuple[Recommendation, ...]:
    """Two waves, one quick win."""
    return (
        recommendation(
            "R-PRO-PRESERVE", Dimension.LEGAL, 1, critical=True,
            action={"en": "Empower the police to order the expedited preservation of data"},
            rights_note="Limit in time, by written order, open to appeal.",
        ),
        recommendation(
            "R-POL-09", Dimension.OPERATIONAL, 1, quick_win=True, effort="S", cost="C0",
            action={"en": "Designate the 24/7 point and write its roster"}, priority=45.0,
            findings=("POL-09",), basis=("POL-09",),
        ),
        recommendation(
            "R-TEC-04", Dimension.TECHNICAL, 2, prerequisites=("R-PRO-PRESERVE",),
            action={"en": "Equip the forensic laboratory"}, cost="C2/y", priority=20.0,
            findings=("TEC-04",), basis=("TEC-04",),
        ),
    )  # fmt: skip


def make_review(**more) -> Review:
    """The review; any field can be replaced."""
    found = findings()
    made = Review(
        country=Country(
            "XV",
            {"en": "Valdoria", "fr": "Valdorie", "ar": "فالدوريا"},
            ("es", "ar"),
            "civil law",
            treaties=(TreatyStatus("budapest", "party", in_force=date(2019, 7, 1)),),
            fictional=True,
        ),
        as_of=date(2026, 9, 30),
        as_of_source="country.toml",
        terms_of_reference=TermsOfReference(
            mandate="Review of law and capacity before the second reading of the bill",
            scope="Criminal law, procedure, cooperation, police, technical capacity",
            requested_by="Ministry of Justice",
            team=("I. Carrasco", "M. Oduya"),
            period="May to September 2026",
            languages=("es", "ar"),
        ),
        works=(
            WorkSummary(
                "xv-cp",
                "Código Penal",
                "es",
                "2025-01-01",
                412,
                0,
                source="penal-code.md",
            ),
            WorkSummary(
                "xv-cyb",
                "قانون مكافحة جرائم تقنية المعلومات",
                "ar",
                "2018",
                45,
                2,
                "es",
                "cyber.docx",
            ),
        ),
        findings=found,
        instrument_scores=(
            score("budapest", "Budapest Convention", found),
            score("uncc", "UN Convention", found),
        ),
        capacity=capacity(),
        recommendations=recommendations(),
        evidence=(
            EvidenceNote(
                "E-01",
                "interview",
                date(2026, 6, 12),
                "Head of the cybercrime unit",
                "Eleven officers; no roster at night.",
                "interview-01.md",
                "ab" * 32,
                Marking.AMBER,
                ("POL-01", "POL-09"),
            ),
        ),
        problems=(
            Problem(
                "answers.impossible-date",
                "answers.csv, row 14",
                "31/02/2025 is no date.",
                "Correct the date.",
                Severity.WARNING,
            ),
            Problem(
                "law.unreadable",
                "laws/scan.pdf",
                "the file holds images only.",
                "Give the text of the law.",
                Severity.ERROR,
            ),
        ),
        provenance=Provenance(
            "0.1.0", {"laws/penal-code.md": "cd" * 32}, {"budapest": "2026-11"}
        ),
    )
    return replace(made, **more)


def reviewed() -> Review:
    """The same review after a person has decided everything."""
    found = tuple(replace(one, basis=Basis.REVIEWER) for one in findings())
    return make_review(findings=found)


def big_review(requirements: int = 80, quotes: int = 5, indicators: int = 64) -> Review:
    """A review of the size of a real one."""
    base = findings()[0]
    found = tuple(
        replace(
            base,
            id=f"F-budapest-{number}",
            article=str(number),
            quotes=tuple(
                replace(base.quotes[one % 2], citation=f"xv-cp#art-{number}-{one}")
                for one in range(quotes)
            ),
        )
        for number in range(requirements)
    )
    result = capacity().results[0]
    profile = CapacityProfile(
        tuple(replace(result, indicator=f"POL-{n:02}") for n in range(indicators)),
        capacity().areas,
    )
    actions = tuple(
        recommendation(f"R-{n:02}", list(Dimension)[n % 4], 1 + n // 30)
        for n in range(60)
    )
    return make_review(findings=found, capacity=profile, recommendations=actions)


def make_names() -> Names:
    """Names for what the review holds."""
    topics = {
        "SUB-ACCESS": "Illegal access",
        "SUB-DATA": "Data interference",
        "SUB-DEVICES": "Misuse of devices",
        "PRO-PRESERVE": "Expedited preservation of data",
        "COO-247": "24/7 point of contact",
    }
    areas = {
        "POL-A": "Mandate and organisation",
        "POL-B": "People and learning",
        "POL-C": "Process and statistics",
        "TEC-A": "Forensic laboratory",
    }
    indicators = {
        "POL-01": "Dedicated cybercrime unit",
        "POL-14": "National training capacity",
        "POL-20": "Case statistics",
    }
    return Names(
        topics={
            k: Topic(k, {"en": v}, critical="SUB-A" in k) for k, v in topics.items()
        },
        areas={k: Area(k, {"en": v}, "police") for k, v in areas.items()},
        indicators={
            k: Indicator(k, "POL-A", {"en": v}, {"en": v}, IndicatorType.SCALE, "")
            for k, v in indicators.items()
        },
        kinds={
            (one.requirement, e.element): KINDS[e.element]
            for one in findings()
            for e in one.elements
        },
    )
