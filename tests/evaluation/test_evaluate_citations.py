"""Citations labelled by hand beside those found and resolved."""

from __future__ import annotations

import pytest
from tests.evaluation.factory import write_country, write_yaml

from accord.errors import InputError, ProblemsError
from accord.evaluation.cases import read_cases
from accord.evaluation.citations import evaluate_citations, read_citation_labels

LABELS = [
    {
        "provision": "xa-law#art-2",
        "citations": [
            {"quote": "Section 1", "work": "xa-law", "number": "1"},
            {
                "quote": "section 4 of the Broadcasting Act 1999",
                "work": "other",
                "number": "4",
            },
        ],
    },
    {
        "provision": "xa-law#art-3",
        "citations": [
            {"quote": "sections 1 to 2", "work": "xa-law", "number": "1"},
            {
                "quote": "sections 1 to 2",
                "work": "xa-law",
                "number": "2",
                "range": True,
            },
            {
                "quote": "The preceding section",
                "work": "xa-law",
                "number": "previous",
            },
        ],
    },
    {"provision": "xa-law#art-1", "citations": []},
]


@pytest.fixture
def cases(tmp_path):
    write_country(tmp_path)
    return read_cases(tmp_path)


def measured(tmp_path, cases, labels):
    path = write_yaml(tmp_path / "labels.yaml", labels)
    return evaluate_citations(cases, read_citation_labels([path], cases))


def test_what_is_found_and_resolved_is_counted(tmp_path, cases):
    result = measured(tmp_path, cases, LABELS)

    pooled = result["pooled"]
    assert result["different"] == []
    assert (pooled["citations"], pooled["targets"]) == (5, 3)
    assert (pooled["precision"], pooled["recall"], pooled["f1"]) == (1, 1, 1)
    assert (pooled["target_precision"], pooled["target_recall"]) == (1, 1)


def test_what_no_label_names_lowers_precision(tmp_path, cases):
    result = measured(tmp_path, cases, [{**LABELS[0], "citations": []}])

    assert result["pooled"]["precision"] == 0
    assert len(result["different"][0]["extra"]) == 2
    assert result["different"][0]["targets_extra"] == ["xa-law#art-1"]


def test_what_is_not_found_lowers_recall(tmp_path, cases):
    bicycle = {"quote": "bicycle", "work": "xa-law", "number": "3"}
    labels = [{**LABELS[0], "citations": [*LABELS[0]["citations"], bicycle]}]

    result = measured(tmp_path, cases, labels)

    assert result["pooled"]["recall"] == pytest.approx(2 / 3)
    assert result["different"][0]["missed"] == ["bicycle"]
    assert result["different"][0]["targets_missed"] == ["xa-law#art-3"]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ({"provision": "xa-law#art-9"}, "not in the statutes"),
        (
            {
                "provision": "xa-law#art-1",
                "citations": [{"quote": "no such words", "work": "xa-law"}],
            },
            "not in the text",
        ),
        (
            {
                "provision": "xa-law#art-1",
                "citations": [{"quote": "offence", "work": "xb-law"}],
            },
            "no work of the statutes",
        ),
    ],
)
def test_labels_that_do_not_fit_are_refused(tmp_path, cases, label, said):
    path = write_yaml(tmp_path / "labels.yaml", [label])

    with pytest.raises(ProblemsError, match=said):
        read_citation_labels([path], cases)


def test_a_missing_file_is_refused(tmp_path, cases):
    with pytest.raises(InputError, match="no such file"):
        read_citation_labels([tmp_path / "none.yaml"], cases)
