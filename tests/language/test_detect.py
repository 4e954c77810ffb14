"""The language of a text."""

from __future__ import annotations

import pytest

from accord.language.detect import detect


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A person who gains access to a computer without authority."),
        ("es", "El que acceda sin autorización a un sistema informático."),
        ("fr", "Le fait d'accéder frauduleusement à un système informatique."),
        ("ar", "يعاقب كل من دخل نظاما معلوماتيا دون تصريح."),
        ("de", "Wer unbefugt Zugang zu besonders gesicherten Daten erlangt."),
        ("pt", "Quem aceder sem autorização a um sistema informático."),
    ],
)
def test_languages(language, text):
    assert detect(text)[0] == language


@pytest.mark.parametrize("text", ["", "12 345", "—"])
def test_without_letters_nothing_is_known(text):
    assert detect(text) == ("", 0.0)
