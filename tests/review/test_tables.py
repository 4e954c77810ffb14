"""A TOML file is read as far as it is right."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.review.tables import Fields, read_table


def read(folder: Path, text: str) -> tuple[dict[str, object], list[str]]:
    path = folder / "file.toml"
    path.write_text(text, encoding="utf-8")
    table, problems = read_table(path)
    return table, [str(one) for one in problems]


def test_a_right_file_is_read_as_toml_is(tmp_path: Path) -> None:
    text = 'a = 1\n[b]\nc = "x"\n[[d]]\ne = 2026-01-01\n[[d]]\n'
    assert read(tmp_path, text) == (tomllib.loads(text), [])


def test_only_the_broken_table_is_lost(tmp_path: Path) -> None:
    table, problems = read(tmp_path, "a = 1\n[b]\nc = \n[[d]]\nn = 1\n[[d]]\nn = 2\n")
    assert table == {"a": 1, "d": [{"n": 1}, {"n": 2}]}
    assert len(problems) == 1
    assert problems[0].startswith("file.toml, line 3:")


@pytest.mark.parametrize(
    "text", ["x = " + "[" * 5000, "x = " + "9" * 5000, "\x00", "= = =", "[[[["]
)
def test_nothing_makes_it_fall(tmp_path: Path, text: str) -> None:
    _, problems = read(tmp_path, text)
    assert len(problems) == 1


def test_a_number_too_large_is_said(tmp_path: Path) -> None:
    table, _ = read(tmp_path, "x = 1" + "0" * 400)
    problems: list[object] = []
    fields = Fields(table, "file.toml", problems)  # type: ignore[arg-type]
    assert fields.number("x") is None
    assert len(problems) == 1


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    table, problems = read_table(tmp_path / "gone.toml")
    assert table == {}
    assert problems[0].code == "dossier.unreadable"


LINE = st.one_of(
    st.sampled_from(
        ["[a]", "[[b]]", '["c d"]', "[a.b]", 'x = "', "x = 2025-02-31", "y = 1", '"""']
    ),
    st.text(max_size=12),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINE, max_size=8))
def test_any_text_gives_a_table_and_problems(tmp_path: Path, lines: list[str]) -> None:
    text = "\n".join(lines).encode("utf-8", "replace").decode("utf-8")
    table, problems = read(tmp_path, text)
    assert isinstance(table, dict)
    try:
        expected = tomllib.loads(text)
    except ValueError:
        assert problems or "2025-02-31" in text  # such a date is kept for `Fields`
    else:
        assert (table, problems) == (expected, []) or "\r" in text
