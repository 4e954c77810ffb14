"""review.json reads back equal and is what its schema says."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from factory import make_names, make_review

from accord.content_files import content_folder
from accord.errors import InputError, ProblemsError
from accord.language.catalogue import Catalogue
from accord.report import read_review, render, review_schema, review_to_json

DOCS = Path(__file__).parents[2] / "docs" / "reference" / "review.schema.json"


def test_reads_back_equal(tmp_path):
    review = make_review()

    render(review, tmp_path, ["json"], Catalogue("en"), make_names())

    assert read_review(tmp_path / "review.json") == review


def test_is_valid_and_keeps_its_letters():
    text = review_to_json(make_review())

    jsonschema.Draft202012Validator(json.loads(review_schema())).validate(
        json.loads(text)
    )
    assert "بغير وجه حق" in text


def test_schema_refuses_an_unknown_verdict():
    data = json.loads(review_to_json(make_review()))
    data["findings"][0]["verdict"] = "perhaps"

    with pytest.raises(jsonschema.ValidationError, match="perhaps"):
        jsonschema.validate(data, json.loads(review_schema()))


def test_keys_are_sorted():
    data = json.loads(review_to_json(make_review()), object_pairs_hook=list)

    keys = [key for key, _ in data]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    "path", [DOCS, content_folder() / "schemas" / "review.schema.json"]
)
def test_shipped_schema_is_current(path):
    assert path.read_text(encoding="utf-8") == review_schema()


def test_not_a_review_names_the_values(tmp_path):
    data = json.loads(review_to_json(make_review()))
    data["as_of"] = "31/02/2025"
    del data["country"]
    path = tmp_path / "review.json"
    path.write_text(json.dumps(data))

    with pytest.raises(ProblemsError) as refused:
        read_review(path)

    assert {one.where for one in refused.value.problems} == {"as_of", "country"}


def test_not_json(tmp_path):
    path = tmp_path / "review.json"
    path.write_text("{")

    with pytest.raises(ProblemsError, match="JSON"):
        read_review(path)


def test_not_utf8(tmp_path):
    path = tmp_path / "review.json"
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(InputError, match="UTF-8"):
        read_review(path)


def test_no_file(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_review(tmp_path / "nowhere.json")
