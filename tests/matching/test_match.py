"""Small made-up laws in four languages: found, cited, quoted; missing says where."""

from __future__ import annotations

import pytest

from accord.instruments import load_instruments
from accord.law import Corpus, Provision, Work
from accord.matching import ElementState, Verdict, match

LAWS = {
    "en": (
        "A person who intentionally and without lawful authority gains access to the "
        "whole or a part of a computer system commits an offence and is liable to "
        "imprisonment for two years.",
        "A person who takes the bicycle of another commits an offence.",
    ),
    "es": (
        "El que de forma intencional y sin autorización acceda a todo o parte de un "
        "sistema informático será castigado con prisión de uno a tres años.",
        "El que se apodere de una bicicleta ajena será castigado con multa.",
    ),
    "fr": (
        "Quiconque, intentionnellement et sans droit, accède à tout ou partie d'un "
        "système informatique est puni de deux ans d'emprisonnement.",
        "Quiconque soustrait la bicyclette d'autrui est puni d'une amende.",
    ),
    "ar": (
        "يعاقب بالسجن مدة لا تزيد على سنة كل من دخل عمدا ودون تصريح إلى نظام معلوماتي.",
        "يعاقب بالغرامة كل من أخذ دراجة غيره.",
    ),
}


def corpus(language, *texts):
    provisions = tuple(
        Provision(f"art-{number}", str(number), "", text)
        for number, text in enumerate(texts, 1)
    )
    return Corpus("XA", (Work("xa-law", "A law", language, provisions),))


def answer(law, article):
    matches = match(law, load_instruments(["budapest"]))
    return next(one for one in matches if one.requirement == f"budapest:{article}")


@pytest.mark.parametrize("language", LAWS)
def test_access_is_found_and_shown(language):
    access, theft = LAWS[language]
    law = corpus(language, theft, access)

    found = answer(law, "2")

    assert found.verdict in (Verdict.MET, Verdict.MET_NARROWED)
    assert found.cited[0] == "xa-law#art-2"
    shown = next(one for one in found.elements if one.element == "access")
    assert shown.state is ElementState.PRESENT
    span = shown.spans[0]
    assert access[span.start : span.end]


@pytest.mark.parametrize("language", LAWS)
def test_missing_says_what_was_searched(language):
    law = corpus(language, LAWS[language][1])

    found = answer(law, "35")

    assert found.verdict is Verdict.MISSING
    assert found.cited == ()
    assert found.searched == 1


def test_nearest_miss_is_named():
    law = corpus("en", LAWS["en"][1], "A contact point is named for the public.")

    assert answer(law, "35").nearest_miss == "xa-law#art-2"


def test_an_empty_corpus_is_not_known():
    found = answer(Corpus("XA", ()), "2")

    assert found.verdict is Verdict.NOT_KNOWN
    assert {one.state for one in found.elements} == {ElementState.UNCLEAR}


def test_a_language_without_terms_gives_no_answer_but_no_error():
    law = corpus("fi", "Joka oikeudettomasti tunkeutuu tietojärjestelmään.")

    assert answer(law, "2").verdict is Verdict.MISSING


def test_the_same_law_gives_the_same_answer():
    law = corpus("en", *LAWS["en"])
    instruments = load_instruments()

    assert match(law, instruments) == match(law, instruments)


def test_progress_counts_every_requirement():
    seen = []
    instruments = load_instruments(["budapest"])

    match(corpus("en", *LAWS["en"]), instruments, progress=lambda *at: seen.append(at))

    total = len(instruments[0].requirements)
    assert seen == [(done, total) for done in range(1, total + 1)]


def test_works_in_two_languages_are_read_together():
    english = Work("xa-en", "A", "en", (Provision("s-1", "1", "", LAWS["en"][0]),))
    arabic = Work("xa-ar", "ب", "ar", (Provision("art-1", "1", "", LAWS["ar"][0]),))

    found = answer(Corpus("XA", (english, arabic)), "2")

    assert {"xa-en#s-1", "xa-ar#art-1"} == {one.citation for one in found.candidates}


def test_a_graver_penalty_further_down_limits_nothing():
    limited = (
        "(1) A person who intentionally and without authority deletes computer data "
        "and causes serious harm commits an offence. (2) The fine is ten pounds."
    )
    graver = (
        "(1) A person who intentionally and without authority deletes computer data "
        "commits an offence. (2) Where the act causes serious harm the penalty doubles."
    )

    def harm(text):
        elements = answer(corpus("en", text), "4").elements
        return next(one.state for one in elements if one.element == "serious")

    assert harm(limited) is ElementState.PRESENT
    assert harm(graver) is ElementState.ABSENT
