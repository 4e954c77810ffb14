"""Ranking and verdicts measured on small countries with a known mapping."""

from __future__ import annotations

import json

import pytest
from tests.evaluation.factory import write_country, write_yaml
from typer.testing import CliRunner

from accord.cli.main import app
from accord.evaluation.cases import read_cases
from accord.evaluation.labels import evaluate_labels, read_labels
from accord.evaluation.leave_one_out import School, evaluate_left_out
from accord.evaluation.matching import evaluate_matching
from accord.instruments import load_instruments

CODES = ("xa", "xb", "xc")


@pytest.fixture
def statutes(tmp_path):
    for code in CODES:
        write_country(tmp_path, code)
    return tmp_path


def budapest():
    return load_instruments(["budapest"])[0]


def test_the_right_provision_first_is_a_hit(statutes):
    result = evaluate_matching(read_cases(statutes), budapest())

    assert list(result["countries"]) == ["XA", "XB", "XC"]
    assert result["mean"]["hit_at_1"] == 1
    assert result["mean"]["recall_at_5"] == 1
    assert result["countries"]["XA"]["articles"] == 2


def test_left_out_countries_are_not_learned_from(statutes):
    school = School(read_cases(statutes), budapest())

    assert school.weights_without("XA").learned_on == ["XB", "XC"]
    assert school.weights_without().learned_on == ["XA", "XB", "XC"]


def test_both_columns_have_mean_and_countries(statutes):
    cases = read_cases(statutes)

    result = evaluate_left_out(School(cases, budapest()), cases, budapest())

    assert set(result) == {"loo", "loo_terms"}
    for column in result.values():
        assert set(column["countries"]) == {"XA", "XB", "XC"}
        assert 0 <= column["mean"]["recall_at_5"] <= 1


def test_hand_labels_are_measured_apart(statutes):
    cases = read_cases(statutes)
    core = {"provision": "xa-law#art-1", "quote": "gains access"}
    label = {"country": "XA", "requirement": "budapest:2", "core": [core]}
    path = write_yaml(statutes / "labels.yaml", [label])

    result = evaluate_labels(cases, read_labels(path, cases))

    assert result["provisions"] == 1
    assert result["mean"]["recall_at_5"] == 1


def test_the_command_prints_and_writes_what_it_measured(statutes, tmp_path):
    out, weights = tmp_path / "figures.out", tmp_path / "weights.yaml"

    asked = ["--loo", "--json", str(out), "--write-weights", str(weights)]

    result = CliRunner().invoke(app, ["evaluate", "matching", str(statutes), *asked])

    assert result.exit_code == 0, result.output
    figures = json.loads(out.read_text())
    assert figures["loo"]["mean"]["hit_at_1"] == 1
    assert "XA, XB, XC" in weights.read_text()
    assert "Worst misses" in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["matching", "nowhere"], "there is no such folder"),
        (["elements", "nowhere", "x.yaml"], "there is no such folder"),
        (["citations", "nowhere", "x.yaml"], "there is no such folder"),
    ],
)
def test_a_missing_folder_is_refused(arguments, said):
    result = CliRunner().invoke(app, ["evaluate", *arguments])

    assert result.exit_code != 0
    assert said in str(result.exception)


def test_an_unknown_instrument_is_refused(statutes):
    result = CliRunner().invoke(
        app, ["evaluate", "matching", str(statutes), "--instrument", "none"]
    )

    assert "there is no such instrument" in str(result.exception)


def test_a_folder_without_truth_is_refused(tmp_path):
    result = CliRunner().invoke(app, ["evaluate", "matching", str(tmp_path)])

    assert "no <cc>.json" in str(result.exception)
