"""Words keep their offsets and share stems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.language import LANGUAGES, fold, read_words, split_words, stem


def test_it_works():
    words = read_words("Los sistemas informáticos", "es")

    assert [one.stem for one in words] == ["sistem", "informat"]
    assert (words[0].start, words[0].end) == (4, 12)


@given(st.text(max_size=200), st.sampled_from([*LANGUAGES, "xx"]))
def test_offsets_point_at_the_word(text, language):
    for word in read_words(text, language):
        shown = text[word.start : word.end]

        assert split_words(shown)[0] == shown
        assert stem(shown, language) == word.stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("البيانات", "بيانات"),
        ("والبيانات", "بيانات"),
        ("المعلوماتي", "معلوماتية"),
        ("حرَّف", "حرف"),
    ],
)
def test_arabic_forms_share_a_stem(one, other):
    assert stem(one, "ar") == stem(other, "ar")


def test_stop_words_are_dropped():
    assert [one.stem for one in read_words("the computer of the state", "en")] == [
        stem("computer", "en"),
        stem("state", "en"),
    ]


def test_accents_are_folded():
    assert fold("ÉCHÉANCE") == "echeance"
