"""An index kept in a file gives the same matches and is refused for other texts."""

from __future__ import annotations

import pytest

from accord.errors import InputError
from accord.instruments import load_instruments
from accord.law import Corpus, Provision, Work
from accord.matching import match, read_index, write_index

TEXTS = (
    "A person who intentionally and without authority gains access to a computer system "
    "commits an offence and is liable to imprisonment for two years.",
    "A judge may order the search of a computer system and the seizure of computer data.",
)


def corpus(*texts, language="en"):
    provisions = tuple(
        Provision(f"s-{number}", str(number), "", text)
        for number, text in enumerate(texts, 1)
    )
    return Corpus("XA", (Work("xa", "Computer Crime Act", language, provisions),))


def test_the_same_matches_from_a_file(tmp_path):
    law = corpus(*TEXTS)
    write_index(law, tmp_path / "law.npz")

    readings = read_index(tmp_path / "law.npz", law)

    instruments = load_instruments(["budapest"])
    assert match(law, instruments, readings=readings) == match(law, instruments)


def test_a_language_without_terms_is_kept_too(tmp_path):
    law = corpus("Enhver som uberettiget skaffer sig adgang.", language="da")
    write_index(law, tmp_path / "law.npz")

    (reading,) = read_index(tmp_path / "law.npz", law)

    assert reading.language == "da"
    assert reading.hits == {}


def test_an_index_of_other_texts_is_refused(tmp_path):
    write_index(corpus(*TEXTS), tmp_path / "law.npz")

    with pytest.raises(InputError, match="made from other texts"):
        read_index(tmp_path / "law.npz", corpus(TEXTS[0]))


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 broken"])
def test_a_file_that_is_no_index_is_refused(tmp_path, content):
    (tmp_path / "law.npz").write_bytes(content)

    with pytest.raises(InputError, match="not an index of the law"):
        read_index(tmp_path / "law.npz", corpus(*TEXTS))


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(InputError, match="not an index of the law"):
        read_index(tmp_path / "none.npz", corpus(*TEXTS))
