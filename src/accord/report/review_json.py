"""The review as JSON: the same review gives the same bytes, and reads back equal."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from accord.errors import InputError, Problem, ProblemsError, Severity
from accord.review.model import Review

SCHEMA_ID = "urn:accord:review"


@cache
def _adapter() -> TypeAdapter[Review]:
    return TypeAdapter(Review)


def review_to_json(review: Review) -> str:
    """The whole review as JSON text with sorted keys; nothing in it but the review."""
    data = _adapter().dump_python(review, mode="json")
    return _written(data)


def read_review(path: Path) -> Review:
    """Read a review.json.

    Raises InputError when the file cannot be read and ProblemsError naming every value
    that is not as the schema says.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: this is not UTF-8 text.") from error
    try:
        return _adapter().validate_json(text)
    except ValidationError as error:
        problems = [
            Problem(
                "review.value",
                ".".join(str(part) for part in one["loc"]) or "top level",
                f"{one['msg']}.",
                "Write the review anew from its dossier.",
                Severity.ERROR,
            )
            for one in error.errors(include_url=False, include_input=False)
        ]
        raise ProblemsError(f"{path} is not a review:", problems) from error


def review_schema() -> str:
    """The JSON Schema (2020-12) of review.json, as text."""
    schema = _adapter().json_schema(mode="serialization")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["$id"] = SCHEMA_ID
    return _written(schema)


def _written(data: Any) -> str:
    return (
        json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False)
        + "\n"
    )
