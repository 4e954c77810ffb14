"""Texts, dates and numbers in the reader's language."""

from __future__ import annotations

import string
from datetime import date

import pytest
from babel.messages.pofile import read_po

from accord.content_files import content_folder
from accord.errors import ContentError, UsageError
from accord.language.catalogue import Catalogue, direction_of
from accord.language.extraction import read_messages, update_messages

LOCALE = content_folder() / "locale"

PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Article {number}"
msgstr "Article nº {number}"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} jour"
msgstr[1] "{n} jours"

#, fuzzy
msgid "Missing"
msgstr "Raté"
"""


@pytest.fixture
def french(tmp_path):
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "accord.po").write_text(PO, encoding="utf-8")
    return Catalogue("fr", tmp_path)


def test_translates_and_fills(french):
    assert french("Article {number}", number=2) == "Article nº 2"


def test_plural_by_the_rule_of_the_language(french):
    assert french.plural("{n} day", "{n} days", 0) == "0 jour"
    assert french.plural("{n} day", "{n} days", 2) == "2 jours"


def test_not_translated_or_not_sure_is_english(french):
    assert french("Conflict") == "Conflict"
    assert french("Missing") == "Missing"


def test_english_needs_no_file(tmp_path):
    t = Catalogue("en", tmp_path)

    assert t("Missing") == "Missing"
    assert t.plural("{n} day", "{n} days", 1200) == "1,200 days"


def test_text_falls_back_to_english_then_to_any(french):
    assert french.text({"en": "law", "fr": "loi"}) == "loi"
    assert french.text({"en": "law", "fr": ""}) == "law"
    assert french.text({"es": "ley"}) == "ley"
    assert french.text({}) == ""


def test_dates_and_numbers(french):
    t = Catalogue("en")
    day = date(2026, 9, 30)

    assert t.date(day) == "30 September 2026"
    assert french.date(day) == "30 septembre 2026"
    assert t.date(None) == ""
    assert t.number(1234.5) == "1,234.5"
    assert t.number(2, 1) == "2.0"
    assert t.percent(0.825) == "82%"


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "توصية واحدة"), (2, "توصيتان"), (5, "5 توصيات"), (11, "11 توصية")],
)
def test_arabic_counts_in_its_six_ways(n, said):
    assert (
        Catalogue("ar").plural("{n} recommendation", "{n} recommendations", n) == said
    )


def test_direction():
    assert Catalogue("ar").direction == "rtl"
    assert Catalogue("es").direction == "ltr"
    assert direction_of("fa") == "rtl"


def test_unknown_language_is_refused():
    with pytest.raises(UsageError, match="xx"):
        Catalogue("xx")


def test_broken_file_is_named(tmp_path):
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "accord.po").write_text('msgid "a"\nrubbish "b"\n')

    with pytest.raises(ContentError, match=r"fr/accord\.po"):
        Catalogue("fr", tmp_path)


def read(language):
    with (LOCALE / language / "accord.po").open("rb") as source:
        return read_po(source, locale=language)


@pytest.mark.parametrize("language", ["ar", "es", "fr"])
def test_shipped_messages_are_those_of_the_code(language):
    template = read_messages(content_folder().parent)

    assert {one.id for one in read(language)} == {one.id for one in template}


@pytest.mark.parametrize("language", ["ar", "es", "fr"])
def test_shipped_messages_are_translated_with_their_places(language):
    def places(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for message in read(language):
        if not message.id:
            continue
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        said = [message.string] if isinstance(message.id, str) else message.string
        assert all(said), message.id
        assert not message.fuzzy, message.id
        # A plural form for one or two may do without the number.
        allowed = places(ids[-1])
        for form in said:
            assert places(form) <= allowed, message.id
        assert places(said[-1]) == allowed, message.id


def test_update_keeps_what_is_translated(tmp_path):
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "a.py").write_text('t("Article {number}")\nt("New")\n')
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "accord.po").write_text(PO, encoding="utf-8")

    made = update_messages(
        read_messages(tmp_path / "src"), tmp_path / "fr" / "accord.po"
    )

    assert made["Article {number}"].string == "Article nº {number}"
    assert not made["New"].string
    assert "{n} day" not in made
