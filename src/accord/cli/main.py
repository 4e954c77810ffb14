"""The `accord` command: one module a service, no logic of its own.

Exit codes: 0 done (warnings are counted), 2 usage, 3 the input could not be used (or a
warning under --strict), 5 a result could not be written.
"""

from __future__ import annotations

import os
import sys

import typer

import accord
from accord.cli import evaluate, instruments, law, review
from accord.errors import AccordError, InputError, OutputError, UsageError

OK, USAGE, UNUSABLE, OUTPUT = 0, 2, 3, 5

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Accord: from a country's dossier to its national cyber review.",
)
app.command("review")(review.review_command)
app.add_typer(instruments.app, name="instruments")
app.add_typer(law.app, name="law")
app.add_typer(evaluate.app, name="evaluate")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"accord {accord.__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: bool = typer.Option(
        False,
        "--version",
        callback=_show_version,
        is_eager=True,
        help="Show the version and exit.",
    ),
) -> None:
    """Accord: from a country's dossier to its national cyber review."""


def run() -> None:
    """Entry point: every error we raise becomes a sentence and an exit code."""
    try:
        app()
    except UsageError as error:
        _fail(error, USAGE)
    except OutputError as error:
        _fail(error, OUTPUT)
    except (InputError, AccordError) as error:
        _fail(error, UNUSABLE)
    except BrokenPipeError:  # the reader of a pipe went away; nothing to say to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        _fail(error, OUTPUT)
    except KeyboardInterrupt:
        typer.echo("Interrupted; what was finished is kept.", err=True)
        sys.exit(130)


def _fail(error: Exception, code: int) -> None:
    typer.echo(f"accord: {error}", err=True)
    sys.exit(code)
