"""Elements labelled by hand beside what the reader says."""

from __future__ import annotations

import pytest
from tests.evaluation.factory import write_country, write_yaml

from accord.errors import InputError, ProblemsError
from accord.evaluation.cases import read_cases
from accord.evaluation.elements import evaluate_elements, read_element_labels


@pytest.fixture
def cases(tmp_path):
    write_country(tmp_path)
    return read_cases(tmp_path)


def labels(tmp_path, **elements):
    rule = {"provision": "xa-law#art-1", "requirement": "budapest:2"}
    return write_yaml(tmp_path / "labels.yaml", [{**rule, "elements": elements}])


def test_agreement_counts_the_states_that_are_the_same(tmp_path, cases):
    path = labels(
        tmp_path,
        access={"state": "present", "quote": "gains access"},
        intent={"state": "absent"},
    )

    result = evaluate_elements(cases, read_element_labels([path], cases))

    assert (result["provisions"], result["labels"]) == (1, 2)
    assert result["agreement"] == 0.5
    assert result["by_kind"] == {"actus": 1.0, "mental": 0.0}
    assert result["different"][0]["element"] == "intent"
    assert result["confusion"] == {
        "present read as present": 1,
        "absent read as present": 1,
    }


def test_every_label_that_does_not_fit_is_named(tmp_path, cases):
    path = labels(
        tmp_path,
        access={"state": "present", "quote": "not these words"},
        telepathy={"state": "present"},
    )

    with pytest.raises(ProblemsError) as caught:
        read_element_labels([path], cases)

    assert "not these words" in str(caught.value)
    assert "telepathy" in str(caught.value)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("provision", "xa-law#art-9", "not in the statutes"),
        ("requirement", "budapest:999", "no such requirement"),
    ],
)
def test_unknown_provisions_and_requirements_are_refused(
    tmp_path, cases, key, value, said
):
    rule = {
        "provision": "xa-law#art-1",
        "requirement": "budapest:2",
        "elements": {"access": {"state": "present"}},
    }
    path = write_yaml(tmp_path / "labels.yaml", [{**rule, key: value}])

    with pytest.raises(ProblemsError, match=said):
        read_element_labels([path], cases)


def test_a_missing_file_is_refused(tmp_path, cases):
    with pytest.raises(InputError, match="no such file"):
        read_element_labels([tmp_path / "none.yaml"], cases)
