"""`accord law index` and `accord review --index`, as a user calls them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

LAW = {
    "country": "XA",
    "works": [
        {
            "id": "xa",
            "title": "Computer Crime Act",
            "language": "en",
            "provisions": [
                {
                    "id": "s-1",
                    "number": "1",
                    "heading": "Unauthorised access",
                    "text": "A person who intentionally and without authority accesses a "
                    "computer system commits an offence.",
                }
            ],
        }
    ],
}


def accord(*arguments):
    code = "from accord.cli.main import run; run()"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def law(tmp_path):
    path = tmp_path / "xa.json"
    path.write_text(json.dumps(LAW))
    return path


def test_index_then_review(tmp_path, law):
    made = accord("law", "index", law, "--out", tmp_path / "law.npz")
    assert made.returncode == 0, made.stderr

    out = tmp_path / "out"
    result = accord(
        "review", law, "--out", out, "--format", "json", "--index", tmp_path / "law.npz"
    )

    assert result.returncode == 0, result.stderr
    findings = json.loads((out / "review.json").read_text())["findings"]
    access = next(one for one in findings if one["id"] == "F-budapest-2")
    assert access["quotes"][0]["citation"] == "xa#s-1"


def test_an_index_of_another_law_is_refused(tmp_path, law):
    accord("law", "index", law, "--out", tmp_path / "law.npz")
    law.write_text(json.dumps(LAW).replace("without authority", "without right"))

    result = accord(
        "review", law, "--out", tmp_path / "out", "--index", tmp_path / "law.npz"
    )

    assert result.returncode == 3
    assert "made from other texts" in result.stderr


def test_no_law_to_index(tmp_path):
    result = accord("law", "index", tmp_path / "none", "--out", tmp_path / "law.npz")

    assert result.returncode == 3
    assert "no such folder" in result.stderr
