"""`accord instruments` as a user calls it."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from accord.cli.main import app
from accord.errors import UsageError

run = CliRunner().invoke


def test_list_shows_both_conventions():
    result = run(app, ["instruments", "list"])

    assert result.exit_code == 0
    assert "budapest" in result.output
    assert "uncc" in result.output


def test_show_article_names_its_elements():
    result = run(app, ["instruments", "show", "budapest:2", "--lang", "fr"])

    assert result.exit_code == 0
    assert "must" in result.output
    assert "sureness" in result.output


def test_crosswalk_of_one_topic_has_both_articles():
    result = run(app, ["instruments", "crosswalk", "SUB-ACCESS"])

    assert result.exit_code == 0
    assert "7 equivalent" in result.output.replace("\n", " ")


def test_unknown_article_says_what_to_do():
    result = run(app, ["instruments", "show", "budapest:99"])

    assert isinstance(result.exception, UsageError)
    assert "has no article 99" in str(result.exception)


@pytest.mark.parametrize("arguments", [["show", "nowhere"], ["crosswalk", "SUB-NONE"]])
def test_unknown_names_are_usage_errors(arguments):
    result = run(app, ["instruments", *arguments])

    assert isinstance(result.exception, UsageError)
