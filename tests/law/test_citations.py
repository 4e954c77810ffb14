"""Citations in six languages: found, tied to their law, resolved in the corpus."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.law import Corpus, Provision, Work
from accord.law.citations import find_mentions, read_citations
from accord.law.citations.resolve import law_number, number_key


def work(id, title, language, texts):
    provisions = tuple(
        Provision(f"art-{number.casefold().replace(' ', '-')}", number, "", text)
        for number, text in texts.items()
    )
    return Work(id, title, language, provisions)


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("es", "según los artículos 22.1, 31 bis y 264 ter del Código Penal",
         ["22", "31 bis", "264 ter"]),
        ("fr", "prévus aux articles 323-1 et R. 226-3 du code pénal", ["323-1", "R. 226-3"]),
        ("en", "an offence under section 3(1)(b), 5 or 8A", ["3", "5", "8A"]),
        ("ar", "المنصوص عليها في المادتين (الثالثة) و(الحادية عشرة) من هذا النظام",
         ["3", "11"]),
        ("ar", "وفقا للمادة 25 من هذا القانون", ["25"]),
        ("pt", "nos artigos 154-A e 313-B do Código Penal", ["154-A", "313-B"]),
        ("de", "nach § 202a Abs. 1 und § 303b StGB", ["202a", "303b"]),
    ],
)  # fmt: skip
def test_numbers_of_a_list_are_found(language, text, numbers):
    assert [
        one.number for one in find_mentions(text, language) if one.number
    ] == numbers


def test_a_range_names_its_ends_and_points_between():
    law = work("xa", "Code", "fr", {str(n): "" for n in range(1, 6)} | {
        "9": "les peines prévues aux articles 2 à 4"})  # fmt: skip

    cited = read_citations(Corpus("XA", (law,))).of("xa#art-9")

    assert {one.target for one in cited} == {"xa#art-2", "xa#art-3", "xa#art-4"}


def test_another_law_is_resolved_by_name_and_by_number():
    penal = work("cp", "Ley 599 de 2000 (Código Penal)", "es", {"5": ""})
    other = work(
        "cpp",
        "Ley 906 de 2004",
        "es",
        {
            "5": "el artículo 5 del Código Penal",
            "6": "el artículo 5 de la Ley 599 de 2000 y el artículo 5 de esta Ley",
            "7": "el artículo 5 de la Ley 1 de 1999",
        },
    )

    graph = read_citations(Corpus("XA", (penal, other)))

    assert [one.target for one in graph.of("cpp#art-5")] == ["cp#art-5"]
    assert [one.target for one in graph.of("cpp#art-6")] == ["cp#art-5", "cpp#art-5"]
    assert [one.target for one in graph.of("cpp#art-7")] == [""]
    assert graph.cited_by["cp#art-5"] == ("cpp#art-5", "cpp#art-6")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "previsto en el artículo anterior"),
        ("fr", "prévu à l'article précédent"),
        ("en", "referred to in the last preceding section"),
        ("ar", "المشار إليها في المادة السابقة"),
    ],
)
def test_the_preceding_provision(language, text):
    law = work("xa", "A law", language, {"1": "", "2": text})

    cited = read_citations(Corpus("XA", (law,))).of("xa#art-2")

    assert "xa#art-1" in [one.target for one in cited]


def test_a_law_that_is_not_there_stays_unresolved_and_a_subsection_is_none():
    text = (
        "Subsection (2) applies. The Evidence Act applies, and section 9 of that Act."
    )
    law = work("xa", "Penal Code", "en", {"1": text, "9": ""})

    cited = read_citations(Corpus("XA", (law,))).of("xa#art-1")

    assert [one.target for one in cited] == ["", ""]


def test_numbers_are_compared_without_what_printing_adds():
    assert number_key("L. 335-14") == number_key("L335-14")
    assert number_key("197 bis") == number_key("197-bis")
    assert number_key("9º") == number_key("9")
    assert number_key("32-31") != number_key("323-1")
    assert law_number("Ley Orgánica 10/1995") == law_number("ley 10 de 1995")


@given(
    st.text(max_size=200), st.sampled_from(["es", "fr", "en", "ar", "pt", "de", "xx"])
)
def test_any_text_gives_mentions_inside_it(text, language):
    for one in find_mentions(text, language):
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A person commits an offence. [Act No. 1 of 2009, s. 15]"),
        ("en", "Repealed. [Act 23 of 2021 wef 01/03/2022]"),
        ("en", "(c) deleted by Act No. 41A of 2013, s. 28"),
        (
            "es",
            "Prisión. (Artículo modificado por el artículo 14 de la Ley 890 de 2004)",
        ),
        ("es", "Adicionado por el art. 7, Ley 733 de 2002. El que incurra en prisión."),
        ("pt", "Pena de reclusão. (Redação dada pela Lei nº 12.737, de 2012)"),
        ("fr", "Est puni. (Modifié par loi n° 2004-575 du 21 juin 2004)"),
    ],
)
def test_notes_of_amendment_cite_nothing(language, text):
    assert find_mentions(text, language) == ()


def test_the_words_around_a_note_still_cite():
    text = "As section 4 provides [Act No. 1 of 2009, s. 15], section 7 applies."

    assert [one.number for one in find_mentions(text, "en")] == ["4", "7"]
