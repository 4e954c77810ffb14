"""The documents are current and their links lead somewhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from accord.cli.reference import render_reference

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def test_cli_reference_is_current():
    written = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")

    assert written == render_reference(), "run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path):
    text = page.read_text(encoding="utf-8")
    targets = [
        target.partition("#")[0]
        for target in re.findall(r"\]\(([^)\s]+)\)", text)
        if not target.startswith(("http:", "https:", "mailto:", "#"))
    ]

    missing = [one for one in targets if not (page.parent / one).exists()]

    assert missing == []


def test_every_dependency_has_a_line():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    names = [
        re.split(r"[\[<>=!~ ]", one)[0]
        for group in (
            project["dependencies"],
            *project["optional-dependencies"].values(),
        )
        for one in group
    ]
    page = (ROOT / "docs" / "reference" / "dependencies.md").read_text()

    assert [one for one in names if one not in page] == []
