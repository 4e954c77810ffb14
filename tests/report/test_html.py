"""The HTML: one file, no script, everything escaped, right-to-left where it must."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from factory import findings, make_names, make_review, reviewed
from lxml import html

from accord.language.catalogue import Catalogue
from accord.report import build_view
from accord.report.html import view_to_html


def page_of(review, language="en"):
    return view_to_html(build_view(review, make_names(), Catalogue(language)))


@pytest.fixture(scope="module")
def text():
    return page_of(make_review())


@pytest.fixture(scope="module")
def page(text):
    return html.document_fromstring(text)


def test_needs_nothing_else(text):
    assert "<script" not in text
    assert "<link" not in text
    assert not re.search(r'(src|href)="(?!#)', text)
    assert "url(" not in text


def test_highlights_the_words_with_the_row_of_their_element(page):
    article = page.get_element_by_id("F-budapest-2")
    marks = {one.text: one for one in article.iter("mark")}

    word = marks["sin autorización"]
    assert word.get("class") == "t-limit"
    assert word.getnext().text == "4"
    assert marks["acceda"].get("class") == "t-conduct"


def test_quoted_arabic_is_right_to_left(page):
    quote = next(one for one in page.iter("blockquote") if one.get("lang") == "ar")

    assert quote.get("dir") == "rtl"
    assert "بغير وجه حق" in quote.text_content()


def test_arabic_report_is_right_to_left():
    assert html.document_fromstring(page_of(make_review(), "ar")).get("dir") == "rtl"


def test_links_lead_somewhere(page):
    ids = {one.get("id") for one in page.iter() if one.get("id")}
    targets = {one.get("href")[1:] for one in page.iter("a")}

    assert targets <= ids
    assert "F-budapest-16" in targets


def test_draft_until_all_is_reviewed(text):
    assert "DRAFT - MACHINE PROPOSAL" in text
    assert "DRAFT" not in page_of(reviewed())


def test_heat_map_says_the_verdict_in_words(page):
    cells = [
        one.text_content() for one in page.get_element_by_id("heat_map").iter("td")
    ]

    assert "Met, narrowed Art. 2" in cells
    assert "Missing Art. 16" in cells


def test_hostile_text_stays_text():
    bad = replace(findings()[3], reason='<script>alert("x")</script>')

    made = page_of(make_review(findings=(bad,)))

    assert "<script" not in made
    assert "&lt;script&gt;" in made


def test_hostile_name_stays_text_in_charts():
    review = make_review()
    score = replace(review.instrument_scores[0], title={"en": "</svg><script>"})

    assert "<script" not in page_of(replace(review, instrument_scores=(score,)))
