"""Every term file covers every concept and topic and says where its cues are from."""

from __future__ import annotations

import re

import pytest

from accord.content_files import read_yaml
from accord.errors import ContentError
from accord.instruments import load_concepts, load_topics
from accord.language import available_languages, load_terms
from accord.language import terms as terms_module
from accord.language.terms import TermFile, terms_folder

LANGUAGES = available_languages()


def test_six_languages():
    assert LANGUAGES == ("ar", "de", "en", "es", "fr", "pt")


@pytest.mark.parametrize("language", LANGUAGES)
def test_covers_every_concept_and_topic(language):
    cues = load_terms(language).cues
    wanted = {*load_concepts(), *(f"topic:{one.id}" for one in load_topics())}

    assert [one for one in sorted(wanted) if not cues.get(one)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_nothing_unknown(language):
    known = {*load_concepts(), *(f"topic:{one.id}" for one in load_topics())}

    unknown = [
        one
        for one in load_terms(language).cues
        if one not in known and not one.startswith("kind:")
    ]

    assert unknown == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sources_are_the_glossary_or_a_country(language):
    written = read_yaml(terms_folder() / f"{language}.yaml", TermFile)
    sources = {
        source
        for part in (written.concepts, written.topics, written.kinds)
        for by_source in part.values()
        for source in by_source
    }

    odd = [one for one in sources if not re.fullmatch(r"glossary|[A-Z]{2}", one)]
    assert odd == []


def test_a_country_can_be_left_out():
    everything = load_terms("es").cues["topic:SUB-ACCESS"]
    without = load_terms("es", "CO").cues["topic:SUB-ACCESS"]

    assert len(without) < len(everything)


def test_a_language_without_a_file_has_no_cues():
    assert load_terms("fi").cues == {}


def test_a_bad_cue_is_named_with_file_and_key(tmp_path, monkeypatch):
    (tmp_path / "zz.yaml").write_text(
        "language: zz\nconcepts: {access: {glossary: ['(open']}}\n", encoding="utf-8"
    )
    monkeypatch.setattr(terms_module, "terms_folder", lambda: tmp_path)
    monkeypatch.setattr(terms_module, "available_languages", lambda: ("zz",))

    with pytest.raises(ContentError, match=r"zz.yaml, access, glossary"):
        load_terms("zz")
