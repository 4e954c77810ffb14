"""The review as one HTML file that needs nothing else: no network, no script."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"


def view_to_html(view: dict[str, Any]) -> str:
    """Write a view as HTML; every text is escaped, the charts are inline SVG."""
    return _template().render(v=view, l=view["labels"], svg=Markup)


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    style = (TEMPLATES / "review.css").read_text(encoding="utf-8")
    environment.globals["style"] = Markup(style)
    return environment.get_template("review.html")
