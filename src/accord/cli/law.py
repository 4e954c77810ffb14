"""`accord law`: work on the texts of a dossier alone."""

from __future__ import annotations

from pathlib import Path

import typer
from rich.console import Console

from accord.errors import InputError, OutputError
from accord.matching import write_index
from accord.review import read_dossier

app = typer.Typer(no_args_is_help=True, help="Work on the law of a dossier.")


@app.command()
def index(
    dossier: Path = typer.Argument(help="A dossier folder, or one statute JSON file."),
    out: Path = typer.Option(..., "--out", help="File the index is written to (.npz)."),
) -> None:
    """Read the law once and keep the reading, for `accord review --index`."""
    if not dossier.exists():
        raise InputError(f"{dossier}: there is no such folder or file.")
    read, _ = read_dossier(dossier)
    if not len(read.corpus):
        raise InputError(f"{dossier}: there is no law text in it to be indexed.")
    try:
        write_index(read.corpus, out)
    except OSError as error:
        raise OutputError(f"{out}: could not be written ({error}).") from error
    Console(stderr=True).print(
        f"{len(read.corpus)} provisions indexed.", highlight=False
    )
    typer.echo(out)
