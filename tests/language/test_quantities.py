"""Periods of time as laws write them."""

from __future__ import annotations

import pytest

from accord.language.quantities import read_durations


@pytest.mark.parametrize(
    ("language", "text", "months"),
    [
        ("en", "imprisonment for a term not exceeding 3 years", [36]),
        ("en", "for a period of up to ninety days", [3]),
        ("es", "prisión de seis meses a tres años", [6, 36]),
        ("es", "de cuarenta y ocho (48) a noventa y seis (96) meses", [48, 96]),
        ("fr", "puni de trois ans d'emprisonnement", [36]),
        ("ar", "بالسجن مدة لا تزيد على خمس سنوات وبغرامة", [60]),
        ("ar", "مدة لا تقل عن سنتين", [24]),
        ("de", "Freiheitsstrafe bis zu drei Jahren", [36]),
        ("pt", "de 3 (três) meses a 1 (um) ano", [3, 12]),
        ("en", "no period at all", []),
        ("fi", "kolme vuotta", []),
    ],
)
def test_periods(language, text, months):
    assert [one.months for one in read_durations(text, language)] == months


def test_offsets_show_the_words():
    text = "prisión de seis meses a tres años"

    last = read_durations(text, "es")[-1]

    assert text[last.start : last.end] == "tres años"
