"""Writes `docs/reference/cli.md` from the commands themselves.

python -m accord.cli.reference docs/reference/cli.md
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import typer.main

from accord.cli.main import app


def render_reference() -> str:
    """The reference of every command and option, as Markdown."""
    root = typer.main.get_command(app)
    lines = [
        "# Command line reference",
        "",
        "Made by `make docs` from the commands themselves; do not edit.",
        "",
        "Exit codes: 0 done (warnings are counted), 2 usage, 3 the input could not be",
        "used (or a warning under `--strict`), 5 a result could not be written.",
    ]
    for name, command in _commands("accord", root):
        lines += ["", f"## `{name}`", "", (command.help or "").strip(), ""]
        lines += _parameters(command)
    return "\n".join(lines).rstrip() + "\n"


def _commands(name: str, command: Any) -> list[tuple[str, Any]]:
    """A command and those below it (typer carries its own click, so by shape)."""
    found = [(name, command)]
    for child, below in sorted(getattr(command, "commands", {}).items()):
        found += _commands(f"{name} {child}", below)
    return found


def _parameters(command: Any) -> list[str]:
    rows = []
    for parameter in command.params:
        if parameter.name == "help":
            continue
        argument = parameter.param_type_name == "argument"
        shown = parameter.name.upper() if argument else ", ".join(parameter.opts)
        said = (getattr(parameter, "help", "") or "").replace("|", "\\|")
        rows.append(f"| `{shown}` | {said} |")
    return ["| argument | meaning |", "|---|---|", *rows] if rows else []


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(render_reference(), encoding="utf-8")
