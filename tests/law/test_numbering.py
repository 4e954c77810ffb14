"""Article numbers and structure headings in six languages."""

from __future__ import annotations

import pytest

from accord.law.numbering import RANKS, read_article, read_heading, read_section


@pytest.mark.parametrize(
    ("line", "number", "name"),
    [
        ("Artículo 197 bis. Acceso.", "197 bis", "art-197-bis"),
        ("ARTÍCULO 6°. Legalidad", "6", "art-6"),
        ("Artículo primero. Objeto", "1", "art-1"),
        ("Art. 5.- Texto", "5", "art-5"),
        ("Article 323-3-1 Le fait", "323-3-1", "art-323-3-1"),
        ("Article L34-1", "L34-1", "art-l34-1"),
        ("Article premier", "1", "art-1"),
        ("Section 12A. Access", "12A", "s-12a"),
        ("§ 202a Ausspähen von Daten", "202a", "par-202a"),
        ("Artigo 6.º Acesso ilegítimo", "6.", "art-6"),
        ("المادة 5: يعاقب", "5", "art-5"),
        ("المادة (٥) يعاقب", "٥", "art-5"),
        ("المادة الأولى", "1", "art-1"),
        ("المادة الحادية عشرة :", "11", "art-11"),
        ("المادة الثالثة والعشرون", "23", "art-23"),
    ],
)
def test_articles(line, number, name):
    found = read_article(line)

    assert found is not None
    assert found.id == name
    assert found.number.rstrip(".") == number.rstrip(".")


@pytest.mark.parametrize(
    "line", ["The article says", "articles of clothing", "Arte y cultura", ""]
)
def test_no_article(line):
    assert read_article(line) is None


def test_common_law_sections():
    found = read_section("12A. Unauthorised access")

    assert found is not None
    assert found.id == "s-12a"
    assert read_section("12 persons were") is None


@pytest.mark.parametrize(
    ("line", "rank"),
    [
        ("LIBRO PRIMERO. PARTE GENERAL", "book"),
        ("TÍTULO II. DEL DELITO", "title"),
        ("CAPÍTULO VII-A", "chapter"),
        ("Chapitre Ier : Des atteintes", "chapter"),
        ("PART 2 - OFFENCES", "part"),
        ("الباب الأول", "title"),
        ("Section 1 : Dispositions", "section"),
    ],
)
def test_headings(line, rank):
    assert read_heading(line) == RANKS[rank]


@pytest.mark.parametrize(
    "line", ["The part played by", "Capital social;", "Parte civil"]
)
def test_no_headings(line):
    assert read_heading(line) is None


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("المادة الخامسة والعشرون بعد المائة:", "125"),
        ("المادة الأولى بعد المائتين:", "201"),
        ("المادة المائة: نص", "100"),
        ("المادة (الثالثة عشرة بعد الثلاثمائة)", "313"),
    ],
)
def test_arabic_articles_beyond_a_hundred_keep_their_hundred(written, number):
    assert read_article(written).number == number
