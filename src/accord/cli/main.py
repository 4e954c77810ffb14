"""The `accord` command."""

from __future__ import annotations

import typer

app = typer.Typer(no_args_is_help=True, help="Accord: national cyber reviews.")


def run() -> None:
    """Entry point of the `accord` command."""
    app()
