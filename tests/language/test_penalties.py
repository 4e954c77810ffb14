"""Prison terms and fines read from made-up sentences in six languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.language.penalties import LIFE, read_penalty


@pytest.mark.parametrize(
    ("language", "text", "terms", "fine"),
    [
        ("es", "será castigado con prisión de seis meses a dos años e inhabilitación "
         "especial de dos a cinco años", [(6, 24)], False),
        ("es", "prisión de cuarenta y ocho (48) a noventa y seis (96) meses y multa "
         "de doce a veinticuatro meses", [(48, 96)], True),
        ("fr", "est puni de trois ans d'emprisonnement et de 100 000 euros d'amende. La "
         "peine est portée à sept ans d'emprisonnement", [(36, 36), (84, 84)], True),
        ("en", "liable to a fine not exceeding five million or to imprisonment for a "
         "term not exceeding three years", [(36, 36)], True),
        ("ar", "يعاقب بالسجن من سنة إلى خمس سنوات وبغرامة لا تزيد على مليون ريال",
         [(12, 60)], True),
        ("pt", "pena: reclusão, de 1 (um) a 4 (quatro) anos, e multa", [(12, 48)], True),
        ("de", "wird mit Freiheitsstrafe bis zu drei Jahren oder mit Geldstrafe bestraft",
         [(36, 36)], True),
        ("en", "the data shall be preserved for ninety days", [], False),
        ("xx", "imprisonment for two years", [], False),
    ],
)  # fmt: skip
def test_terms_and_fines(language, text, terms, fine):
    penalty = read_penalty(text, language)

    assert [(one.least, one.months) for one in penalty.prison] == terms
    assert penalty.fine is fine


def test_the_first_term_is_the_base_and_the_longest_the_highest():
    penalty = read_penalty(
        "imprisonment not exceeding two years; if serious, imprisonment for life", "en"
    )

    assert penalty.base_months == 24
    assert penalty.highest_months == LIFE


@given(st.text(max_size=120), st.sampled_from(["en", "es", "fr", "ar", "pt", "de"]))
def test_any_text_gives_terms_inside_it(text, language):
    for one in read_penalty(text, language).prison:
        assert 0 <= one.start < one.end <= len(text)
        assert one.least <= one.months or one.months > 0
