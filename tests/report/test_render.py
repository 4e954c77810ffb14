"""render(): which files, and refusals."""

from __future__ import annotations

import pytest
from factory import finding, make_names, make_review

from accord.errors import OutputError, UsageError
from accord.language.catalogue import Catalogue
from accord.marking import Marking
from accord.matching.model import Verdict
from accord.report import FORMATS, build_view, render


def test_writes_what_was_asked(tmp_path):
    written = render(
        make_review(), tmp_path / "new" / "out", FORMATS, Catalogue("en"), make_names()
    )

    assert [one.name for one in written] == ["report.pdf", "report.html", "review.json"]
    assert all(one.stat().st_size > 1000 for one in written)


def test_same_review_same_bytes(tmp_path):
    for folder in ("a", "b"):
        render(make_review(), tmp_path / folder, FORMATS, Catalogue("fr"), make_names())

    for name in ("report.pdf", "report.html", "review.json"):
        first, second = (tmp_path / one / name for one in ("a", "b"))
        assert first.read_bytes() == second.read_bytes()


def test_unknown_format_is_refused_before_writing(tmp_path):
    with pytest.raises(UsageError, match="odt"):
        render(make_review(), tmp_path / "o", ["json", "odt"], Catalogue("en"))

    assert not (tmp_path / "o").exists()


def test_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(OutputError, match="cannot be written"):
        render(make_review(), tmp_path / "file", ["json"], Catalogue("en"))


def test_marking_is_the_strictest_of_what_is_shown():
    view = build_view(make_review(marking=Marking.CLEAR), make_names(), Catalogue("en"))

    assert view["marking"]["label"] == "TLP:AMBER"


def test_cell_shows_the_least_favourable_verdict():
    found = (
        finding("2", "A", "SUB-ACCESS", Verdict.MET),
        finding("3", "B", "SUB-ACCESS", Verdict.MISSING),
    )
    view = build_view(make_review(findings=found), make_names(), Catalogue("en"))

    cell = view["heat_map"]["rows"][0]["cells"][0]
    assert (cell["label"], cell["articles"]) == ("Missing", "Art. 2, 3")


def test_unknown_score_is_not_drawn_as_zero():
    view = build_view(make_review(), make_names(), Catalogue("en"))

    area = view["capacity"]["areas"][2]
    assert area["score"] == "not known"
    assert area["range"] == "0.0 – 4.0"
    assert "not known" in view["capacity"]["bars"]
    assert "POL-C  ?" in view["capacity"]["radar"]
