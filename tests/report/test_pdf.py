"""The PDF: marked, stamped, navigable, the same bytes each time."""

from __future__ import annotations

import io
import time
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from factory import big_review, make_names, make_review, reviewed

from accord.errors import OutputError
from accord.language.catalogue import Catalogue
from accord.report import build_view
from accord.report.pdf import view_to_images, view_to_pdf


def pdf_of(review, language="en"):
    return view_to_pdf(build_view(review, make_names(), Catalogue(language)))


@pytest.fixture(scope="module")
def pdf():
    return pdf_of(make_review())


@pytest.fixture(scope="module")
def pages(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def test_every_page_is_marked_twice_and_stamped(pages):
    assert len(pages) > 8
    for text in pages:
        assert text.count("TLP:AMBER") >= 2
        assert "DRAFT - MACHINE PROPOSAL" in text


def test_reviewed_is_no_draft():
    document = pypdfium2.PdfDocument(pdf_of(reviewed()))

    for page in document:
        assert "DRAFT" not in page.get_textpage().get_text_range()


def test_second_page_tells_it_all(pages):
    for said in (
        "Summary", "1 of 7 findings", "Critical gaps", "Expedited preservation",
        "Quick wins", "Designate the 24/7 point", "Weakest area: People and learning",
    ):  # fmt: skip
        assert said in " ".join(pages[1].split())


def test_summary_is_one_page_however_much_there_is():
    action = {"en": "Adopt a rule that lets the police order the preservation " * 3}
    base = make_review()
    actions = tuple(
        replace(base.recommendations[0], id=f"R-{n}", action=action, quick_win=True)
        for n in range(20)
    )
    areas = base.capacity.areas * 2
    review = replace(
        base, recommendations=actions, capacity=replace(base.capacity, areas=areas)
    )

    third = pypdfium2.PdfDocument(pdf_of(review))[2]

    assert "Contents" in third.get_textpage().get_text_range()


def test_says_what_it_rests_on(pages):
    text = " ".join(" ".join(pages).split())

    for said in (
        "vulnerando las medidas de seguridad",
        "xv-cp#art-197-bis",
        "I. Carrasco decided on 19 August 2026",
        "312 provisions were searched",
        "retention of traffic data",
        "ETS 185, described in our own words",
        "answers.csv, row 14",
        "the evidence does not carry more",
    ):
        assert said in text


def test_quotes_arabic_in_its_own_font(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = {
            str(font["/BaseFont"])
            for page in document.pages
            for font in page.resources.get("/Font", {}).values()
        }

    assert any("NotoNaskhArabic" in font for font in fonts)


def test_has_title_language_and_bookmarks(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.docinfo["/Title"]) == "National cyber review: Valdoria"
        assert str(document.Root.Lang).startswith("en")
        assert document.Root.MarkInfo.Marked
        with document.open_outline() as outline:
            titles = [item.title for item in outline.root]
            findings = next(i for i in outline.root if i.title.startswith("Findings"))
            articles = [one.title for one in findings.children[0].children]

    assert titles[0] == "Summary"
    assert "Provenance" in titles
    assert "Article 2 · Illegal access" in articles


def test_the_same_bytes_whatever_the_clock_says(pdf, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")

    assert pdf_of(make_review()) == pdf


def test_arabic_report_runs_right_to_left():
    cover = pypdfium2.PdfDocument(pdf_of(make_review(), "ar"))[0]
    text = cover.get_textpage()
    index, _ = text.search("الاختصاصات").get_next()

    left, *_ = text.get_charbox(index)
    assert left > cover.get_width() / 2


def test_review_without_anything_is_still_a_document():
    empty = make_review(
        as_of=None, works=(), findings=(), instrument_scores=(), capacity=None,
        recommendations=(), evidence=(), problems=(),
    )  # fmt: skip

    assert len(pypdfium2.PdfDocument(pdf_of(empty))) >= 3


def test_big_review_takes_seconds():
    start = time.perf_counter()

    made = pdf_of(big_review())

    assert time.perf_counter() - start < 10
    assert len(pypdfium2.PdfDocument(made)) > 80


def test_pages_as_images():
    view = build_view(make_review(), make_names(), Catalogue("en"))

    assert view_to_images(view, 30)[0].startswith(b"\x89PNG")


def test_view_that_cannot_be_set():
    with pytest.raises(OutputError, match="PDF"):
        view_to_pdf({"labels": {}})
