"""Law files of every format, and what is said of broken ones."""

from __future__ import annotations

import json
import zipfile

import docx
import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from accord.law import LawEntry, read_corpus, read_work, write_statutes
from accord.law import files as files_module
from accord.law.structure import Block, cut

MARKDOWN = """# Ley de prueba

Publicada en la gaceta.

## TÍTULO I. DISPOSICIONES

**Artículo 1. Objeto.** La ley regula los sistemas.

2. El segundo párrafo sigue en el mismo artículo.

### CAPÍTULO II. Delitos

**Artículo 2 bis. Acceso.** El que acceda sin permiso.
"""


def write(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def codes(path, **entry):
    return [one.code for one in read_work(path, LawEntry(**entry)).problems]


def test_markdown(tmp_path):
    work = read_work(write(tmp_path, "ley.md", MARKDOWN)).work

    assert work is not None
    assert (work.id, work.title, work.language) == ("ley", "Ley de prueba", "es")
    assert [one.id for one in work.provisions] == ["art-1", "art-2-bis"]
    assert work.provisions[0].heading == "Objeto"
    assert "segundo párrafo" in work.provisions[0].text
    assert work.provisions[1].path == (
        "TÍTULO I. DISPOSICIONES",
        "CAPÍTULO II. Delitos",
    )
    assert work.unplaced == ("Publicada en la gaceta.",)


def test_text_of_a_common_law_act(tmp_path):
    text = "Cyber Act\n\n1. Short title\nThis is the Act.\n\n2. Access\nNo access.\n\n(1) x"

    work = read_work(write(tmp_path, "act.txt", text)).work

    assert [(one.id, one.heading) for one in work.provisions] == [
        ("s-1", "Short title"),
        ("s-2", "Access"),
    ]


def test_html(tmp_path):
    page = (
        "<html><head><title>Loi</title><script>x()</script></head><body><nav>menu</nav>"
        "<h2>Chapitre I : Accès</h2><p>Article 1</p><p>Le fait d'accéder.</p>"
        "<p>Article 2</p><p>La tentative.</p></body></html>"
    )

    work = read_work(write(tmp_path, "loi.html", page)).work

    assert [one.text for one in work.provisions] == [
        "Le fait d'accéder.",
        "La tentative.",
    ]
    assert work.provisions[0].path == ("Chapitre I : Accès",)


def test_word(tmp_path):
    document = docx.Document()
    document.add_heading("الباب الأول", 1)
    for text in (
        "المادة الأولى",
        "يعاقب كل من دخل.",
        "المادة الثانية",
        "يعاقب الشروع.",
    ):
        document.add_paragraph(text)
    document.save(str(tmp_path / "law.docx"))

    work = read_work(tmp_path / "law.docx").work

    assert work.language == "ar"
    assert [one.id for one in work.provisions] == ["art-1", "art-2"]


def test_pdf(tmp_path):
    source = "\n\n".join(
        f"Article {n}. Rule {n}.\n\nText of rule {n}." for n in range(1, 60)
    )
    (tmp_path / "law.pdf").write_bytes(typst.compile(source.encode()))

    work = read_work(tmp_path / "law.pdf").work

    assert len(work.provisions) == 59
    assert "Text of rule 7." in work.provisions[6].text


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("law.xyz", "text", "law.format"),
        ("law.md", "", "law.empty"),
        ("law.md", "Only prose, no article.", "law.no-provisions"),
        ("law.pdf", b"%PDF-1.4 broken", "law.broken"),
        ("law.docx", b"no zip", "law.broken"),
        (
            "law.md",
            "Artículo 1. Año.\n\nArtículo 2. Más".encode("cp1252"),
            "law.encoding",
        ),
        ("law.md", "Article 1. A.\n\nArticle 1. B.", "law.repeated-number"),
    ],
)
def test_says_what_is_wrong(tmp_path, name, content, code):
    assert code in codes(write(tmp_path, name, content))


def test_a_missing_file_is_named(tmp_path):
    assert codes(tmp_path / "nowhere.md") == ["law.unreadable"]


def test_a_scan_is_refused_with_advice(tmp_path):
    (tmp_path / "scan.pdf").write_bytes(typst.compile(b"#rect()"))

    problem = read_work(tmp_path / "scan.pdf").problems[0]

    assert problem.code == "law.no-text-layer"
    assert "OCR" in problem.remedy


def test_a_large_file_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(files_module, "MOST_BYTES", 10)

    assert codes(write(tmp_path, "law.md", MARKDOWN)) == ["law.too-large"]


def test_a_zip_bomb_is_not_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(files_module, "MOST_UNPACKED", 1000)
    with zipfile.ZipFile(tmp_path / "law.docx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", "x" * 5000)

    assert codes(tmp_path / "law.docx") == ["law.zip-bomb"]


def test_entities_are_not_expanded(tmp_path):
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
        "<p>Article 1</p><p>&b;</p><p>Article 2</p><p>x</p>"
    )

    work = read_work(write(tmp_path, "law.html", bomb)).work

    assert all("aaaa" not in one.text for one in work.provisions)


def test_the_rest_goes_on(tmp_path):
    write(tmp_path, "a.pdf", b"broken")
    write(tmp_path, "b.md", MARKDOWN)

    corpus, problems = read_corpus(tmp_path, "ES")

    assert [one.id for one in corpus.works] == ["b"]
    assert any(one.where == "a.pdf" for one in problems)


def test_entries_order_name_and_translate(tmp_path):
    write(tmp_path, "a.md", MARKDOWN)
    write(tmp_path, "b.md", MARKDOWN)
    entries = {
        "b.md": {"id": "first", "language": "es", "translation_of": "x"},
        "gone.md": {},
    }

    corpus, problems = read_corpus(tmp_path, "ES", entries)

    assert [one.id for one in corpus.works] == ["first", "a"]
    assert corpus.works[0].translation_of == "x"
    assert any("gone.md" in one.where for one in problems)


def test_statute_json_survives_writing(tmp_path):
    corpus, _ = read_corpus([write(tmp_path, "a.md", MARKDOWN)], "ES")
    write_statutes(corpus, tmp_path / "out.json")

    again, problems = read_corpus([tmp_path / "out.json"])

    assert again == corpus
    assert problems == ()


@pytest.mark.parametrize("text", ["not json", "{}", '{"works": 3}', "[]"])
def test_broken_statute_json_is_named(tmp_path, text):
    _, problems = read_corpus([write(tmp_path, "x.json", text)])

    assert [one.code for one in problems] == ["law.statute-json"]


def test_a_provision_without_id_is_named(tmp_path):
    work = {"id": "w", "language": "en", "provisions": [{"text": "x"}, {"id": "s-1"}]}
    path = write(tmp_path, "x.json", json.dumps({"country": "KE", "works": [work]}))

    corpus, problems = read_corpus([path])

    assert len(corpus) == 1
    assert [one.where for one in problems] == ["x.json, work 1, provision 1"]


lines = st.sampled_from(
    [
        "Artículo 1. A. B",
        "Article 2",
        "§ 3a",
        "12. Heading",
        "CAPÍTULO II",
        "text",
        "«Artículo 9»",
    ]
) | st.text(min_size=1, max_size=30)
blocks = st.lists(
    st.builds(Block, lines, st.integers(0, 6), st.integers(0, 8)), max_size=12
)


@given(blocks)
def test_nothing_is_lost(blocks):
    found = cut(blocks, "x")
    kept = "".join(
        [
            *(
                p.number + p.heading + p.text + "".join(p.path)
                for p in found.provisions
            ),
            *found.unplaced,
        ]
    )

    for block in blocks:
        words = [one for one in block.text.split() if one.isalnum() and len(one) > 3]
        assert (
            all(one in kept or _keyword(one) for one in words) or not found.provisions
        )


def _keyword(word):
    return word.casefold() in ("artículo", "article", "articulo", "capítulo", "section")
