"""Reads the YAML content that ships with Accord (`src/accord/content`).

The one place that knows where content lies and that checks it against a type; all
problems of a file are reported together, each with the path of the bad value.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from accord.errors import ContentError, Problem, Severity

T = TypeVar("T")

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml: same result, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


def content_folder() -> Path:
    """The folder of shipped content (Accord is always installed unpacked)."""
    return Path(str(files("accord") / "content"))


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def parse_yaml(text: str, where: str) -> Any:
    """Parse YAML text; a syntax error names `where` and the line."""
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = f"{where}, line {mark.line + 1}" if mark else where
        said = getattr(error, "problem", None) or str(error)
        raise ContentError(
            [
                Problem(
                    "content.syntax",
                    at,
                    f"this is not valid YAML ({said}).",
                    "Correct the indentation or quoting at that line.",
                    Severity.ERROR,
                )
            ]
        ) from error


def check(data: Any, kind: type[T], where: str) -> T:
    """Turn plain data into `kind`, or raise one `ContentError` naming every bad value."""
    try:
        adapter: TypeAdapter[Any] = _adapter(kind)  # type: ignore[arg-type]
        checked: T = adapter.validate_python(data)
    except ValidationError as error:
        problems = [
            Problem(
                "content.value",
                f"{where}, {'.'.join(str(part) for part in one['loc']) or 'top level'}",
                f"{one['msg']} (found {_short(one['input'])}).",
                "Correct the value in that file.",
                Severity.ERROR,
            )
            for one in error.errors()
        ]
        raise ContentError(problems) from error
    return checked


def read_yaml(path: Path, kind: type[T]) -> T:
    """Read one YAML file as `kind`."""
    return check(
        parse_yaml(path.read_text(encoding="utf-8"), path.name), kind, path.name
    )


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
