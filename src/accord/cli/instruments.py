"""`accord instruments`: what is asked, and how the treaties correspond."""

from __future__ import annotations

import typer
from rich.console import Console
from rich.table import Table

from accord.errors import UsageError
from accord.instruments import Instrument, load_crosswalk, load_instruments, load_topics

app = typer.Typer(no_args_is_help=True, help="The instruments a law is read against.")

_LANG = typer.Option("en", "--lang", help="Language of titles: en, fr, es or ar.")


@app.command("list")
def list_instruments(lang: str = _LANG) -> None:
    """List the instruments with their number of articles and elements."""
    table = Table("Id", "Instrument", "Reference", "Version", "Articles", "Elements")
    for one in load_instruments():
        elements = sum(len(item.elements) for item in one.requirements)
        table.add_row(
            one.id,
            _in(one.title, lang),
            one.reference,
            one.version,
            str(len(one.requirements)),
            str(elements),
        )
    Console().print(table)


@app.command()
def show(
    which: str = typer.Argument(help="An instrument or an article: budapest:2"),
    lang: str = _LANG,
) -> None:
    """Show an instrument's articles, or one article with its elements."""
    instrument_id, _, article = which.partition(":")
    instrument = _find(instrument_id)
    console = Console()
    if not article:
        table = Table("Article", "Title", "Kind", "Topic", "Sure")
        for one in instrument.requirements:
            title = _in(one.title, lang)
            table.add_row(one.article, title, one.kind, one.topic, one.sureness)
        console.print(table)
        return
    try:
        requirement = instrument.requirement(article)
    except KeyError as error:
        raise UsageError(
            f"{which}: {instrument_id} has no article {article}. "
            f"`accord instruments show {instrument_id}` lists its articles."
        ) from error
    console.print(f"[bold]{which}  {_in(requirement.title, lang)}[/bold]")
    console.print(f"{requirement.gloss}\n")
    table = Table("Element", "Force", "Kind", "What it asks")
    for element in requirement.elements:
        label = _in(element.label, lang)
        table.add_row(label, element.force, element.kind, element.gloss)
    console.print(table)
    console.print(f"Source: {requirement.source} (sureness {requirement.sureness})")


@app.command()
def crosswalk(
    topic: str = typer.Argument("", help="One topic key, e.g. SUB-ACCESS"),
    lang: str = _LANG,
) -> None:
    """Show which articles of the instruments ask for the same."""
    instruments = [one.id for one in load_instruments()]
    crossings = load_crosswalk()
    topics = [one for one in load_topics() if topic in ("", one.id)]
    if not topics:
        raise UsageError(f"{topic}: there is no such topic. Leave it out to see all.")
    table = Table("Topic", "Title", *instruments)
    for one in topics:
        cells = []
        for instrument in instruments:
            found = [
                f"{crossing.requirement.partition(':')[2]} {crossing.relation}"
                for crossing in crossings
                if crossing.topic == one.id
                and crossing.requirement.startswith(f"{instrument}:")
            ]
            cells.append(", ".join(found) or "-")
        table.add_row(one.id, _in(one.title, lang), *cells)
    Console().print(table)


def _find(instrument_id: str) -> Instrument:
    known = load_instruments()
    for one in known:
        if one.id == instrument_id:
            return one
    names = ", ".join(one.id for one in known)
    raise UsageError(f"{instrument_id}: there is no such instrument. Known: {names}.")


def _in(text: dict[str, str], lang: str) -> str:
    return text.get(lang) or text["en"]
