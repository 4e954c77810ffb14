"""Content files: a bad one names file, place and value; all problems at once."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from accord.content_files import read_yaml
from accord.errors import ContentError, Problem, ProblemsError


@dataclass
class Thing:
    name: str
    number: int


def test_a_file_is_read_as_its_type(tmp_path):
    path = tmp_path / "things.yaml"
    path.write_text("- {name: one, number: 1}\n")

    assert read_yaml(path, list[Thing]) == [Thing("one", 1)]


def test_every_bad_value_is_named_with_its_place(tmp_path):
    path = tmp_path / "things.yaml"
    path.write_text("- {name: one, number: many}\n- {name: 2, number: 2}\n")

    with pytest.raises(ContentError) as caught:
        read_yaml(path, list[Thing])

    said = str(caught.value)
    assert "things.yaml, 0.number" in said
    assert "'many'" in said
    assert "things.yaml, 1.name" in said


def test_bad_yaml_names_the_line(tmp_path):
    path = tmp_path / "things.yaml"
    path.write_text("- name: one\n  number: [1\n")

    with pytest.raises(ContentError, match="line"):
        read_yaml(path, list[Thing])


def test_problems_are_listed_under_their_summary():
    error = ProblemsError(
        "Two things:",
        [Problem("a", "file, row 1", "It is bad.", "Mend it."), Problem("b", "", "x")],
    )

    assert str(error) == "Two things:\n  - file, row 1: It is bad. Mend it.\n  - x"
