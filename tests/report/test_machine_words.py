"""What the machine says is said in every language, with names instead of codes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factory import make_review

from accord.language.catalogue import Catalogue
from accord.matching.model import Reason, ReasonCode, Sighting
from accord.report.machine_words import (
    elsewhere_text,
    flag_text,
    note_text,
    reason_text,
    sightings_text,
)
from accord.report.view_checks import checks_view
from accord.review.model import Check, CheckId, CheckRow, CheckState

LANGUAGES = ("en", "fr", "es", "ar")


def finding(**changes):
    return replace(make_review().findings[0], **changes)


def in_all(worded):
    return [worded(Catalogue(one)) for one in LANGUAGES]


@pytest.mark.parametrize("code", ReasonCode)
def test_every_reason_is_worded_in_every_language(code):
    one = finding(reasons=(Reason(code, ("access",)),))

    said = in_all(lambda t: reason_text(one, t))

    assert len(set(said)) == 4
    assert all(said)


def test_a_reviewers_own_words_stay():
    assert reason_text(finding(reasons=(), reason="As heard."), Catalogue("ar")) == (
        "As heard."
    )


def test_a_flag_names_its_element():
    one = finding()
    element = one.elements[0]
    label = Catalogue("fr").text(element.label)

    said = flag_text(f"raters disagree: {element.element}", one, Catalogue("fr"))

    assert label in said
    assert "raters" not in said


def test_notes_on_record_carry_their_date():
    said = in_all(lambda t: note_text("declaration of 2015-03-01 on record", t))

    assert all("2015-03-01" in one for one in said)
    assert len(set(said)) == 4


def test_where_a_rule_usually_stands_and_that_no_such_law_was_given():
    place = "the general part of the penal code"
    there = finding(elsewhere=place, law_given=True)
    absent = finding(elsewhere=place, law_given=False)

    assert elsewhere_text(there, Catalogue("en")) == place
    assert "no law of that sort" in elsewhere_text(absent, Catalogue("en"))
    assert elsewhere_text(finding(elsewhere=""), Catalogue("en")) == ""


def test_sightings_are_counted_in_the_plural_of_the_language():
    element = finding().elements[0].element
    one = finding(sightings=(Sighting(element, 1), Sighting(element, 3)))

    said = sightings_text(one, Catalogue("en"))

    assert "in 1 provision;" in said
    assert said.endswith("in 3 provisions")


def test_checks_show_what_fails_first():
    review = make_review()
    ids = [one.id for one in review.findings[:2]]
    rows = (
        CheckRow(ids[0], True, {"verdict": "met"}),
        CheckRow(ids[1], False, {"verdict": "missing"}),
    )
    check = Check(CheckId.SAFEGUARD, CheckState.FAILS, rows)

    view = checks_view(replace(review, checks=(check,)), Catalogue("en"))[0]

    assert view["state"] == "does not hold"
    assert [one["id"] for one in view["rows"]] == [ids[1], ids[0]]
    assert [one["mark"] for one in view["rows"]] == ["○", "●"]
