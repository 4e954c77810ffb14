"""`accord review` as a user calls it, in a process of its own where codes matter."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VALDORIA = ROOT / "examples" / "valdoria"


def accord(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the command as installed, without a shell."""
    code = "from accord.cli.main import run; run()"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory):
    out = tmp_path_factory.mktemp("review")
    done = accord("review", VALDORIA, "--out", out)
    assert done.returncode == 0, done.stderr
    return out


def test_writes_the_three_documents(reviewed):
    written = sorted(path.name for path in reviewed.iterdir())

    assert written == ["report.html", "report.pdf", "review.json"]


def test_same_input_gives_the_same_bytes(reviewed, tmp_path):
    accord("review", VALDORIA, "--out", tmp_path)

    for name in ("report.html", "report.pdf", "review.json"):
        assert (tmp_path / name).read_bytes() == (reviewed / name).read_bytes(), name


def test_every_verdict_on_text_quotes_it(reviewed):
    findings = json.loads((reviewed / "review.json").read_text())["findings"]
    quoted = {"met", "met-narrowed", "partly", "over-broad"}

    unquoted = [
        one["id"]
        for one in findings
        if one["verdict"] in quoted and one["basis"] == "machine" and not one["quotes"]
    ]

    assert unquoted == []


def test_missing_says_what_was_searched(reviewed):
    findings = json.loads((reviewed / "review.json").read_text())["findings"]
    missing = [one for one in findings if one["verdict"] == "missing"]

    assert missing
    assert all(one["searched"] > 200 for one in missing)


def test_one_statute_file_is_a_dossier(tmp_path):
    statutes = {
        "country": "KE",
        "works": [
            {
                "id": "ke-x",
                "title": "Cyber Act",
                "language": "en",
                "provisions": [
                    {
                        "id": "s-1",
                        "number": "1",
                        "heading": "Unauthorised access",
                        "text": "A person who intentionally and without authority "
                        "gains access to a computer system commits an offence and "
                        "is liable to imprisonment for a term of two years.",
                    }
                ],
            }
        ],
    }
    (tmp_path / "ke.json").write_text(json.dumps(statutes))

    done = accord(
        "review", tmp_path / "ke.json", "--out", tmp_path / "o", "--format", "json"
    )

    assert done.returncode == 0, done.stderr
    findings = json.loads((tmp_path / "o" / "review.json").read_text())["findings"]
    access = next(one for one in findings if one["id"] == "F-budapest-2")
    assert access["quotes"][0]["citation"] == "ke-x#s-1"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--instruments", "geneva"], 2, "geneva"),
        (["--format", "odt"], 2, "odt"),
        (["--as-of", "31/12/2026"], 2, "YYYY-MM-DD"),
        (["--lang", "xx"], 2, "xx"),
    ],
)
def test_wrong_options_are_usage_errors(arguments, code, said, tmp_path):
    done = accord("review", VALDORIA, "--out", tmp_path, *arguments)

    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_missing_dossier_cannot_be_used(tmp_path):
    done = accord("review", tmp_path / "nowhere", "--out", tmp_path / "o")

    assert done.returncode == 3
    assert "nowhere" in done.stderr
    assert "Traceback" not in done.stderr


def test_empty_dossier_cannot_be_reviewed(tmp_path):
    (tmp_path / "empty").mkdir()

    done = accord("review", tmp_path / "empty", "--out", tmp_path / "o")

    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_output_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("in the way")

    done = accord("review", VALDORIA, "--out", tmp_path / "file")

    assert done.returncode == 5
    assert "Traceback" not in done.stderr
