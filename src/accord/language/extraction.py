"""Keeps the files of messages in step with the texts in the code.

    python -m accord.language.extraction

writes `content/locale/accord.pot` and brings every `accord.po` up to date: new texts
come in empty, texts that are gone go out, what is translated stays.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from accord.content_files import content_folder

KEYWORDS: dict[str, tuple[int, ...] | None] = {"t": None, "plural": (1, 2)}
"""How code asks for a text: `t("...")` and `t.plural("...", "...", n)`."""

FIXED = datetime(2026, 1, 1, tzinfo=UTC)
"""Stands in the headers, so that a file changes only when a text does."""


def read_messages(source: Path) -> Catalog:
    """All texts of the Python files under `source`, in alphabetical order."""
    found: set[str | tuple[str, ...]] = set()
    for _, _, message, _, _ in extract_from_dir(
        source, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        found.add(tuple(message) if isinstance(message, tuple | list) else message)
    template = _empty(None)
    for message in sorted(
        found, key=lambda one: (one, "") if isinstance(one, str) else one
    ):
        template.add(message)
    return template


def update_messages(template: Catalog, path: Path) -> Catalog:
    """The messages of `path` with the texts of the template, translations kept."""
    language = path.parent.name
    kept = _empty(language)
    if path.is_file():
        with path.open("rb") as source:
            old = read_po(source, locale=language)
        for message in old:
            if message.id and message.id in template:
                kept.add(message.id, message.string)
    kept.update(template, no_fuzzy_matching=True)
    kept.obsolete.clear()
    return kept


def written(catalog: Catalog) -> bytes:
    """The catalogue as a file, without line numbers, which would change too often."""
    out = BytesIO()
    write_po(out, catalog, no_location=True, sort_output=True, width=88)
    return out.getvalue()


def _empty(language: str | None) -> Catalog:
    return Catalog(
        locale=language,
        project="Accord",
        version="1",
        msgid_bugs_address="see README",
        last_translator="The Accord founders",
        language_team="The Accord founders",
        creation_date=FIXED,
        revision_date=FIXED,
        fuzzy=False,
        header_comment="# Texts of Accord; English is the id. Refresh: python -m "
        "accord.language.extraction",
    )


def main() -> None:
    """Bring the shipped files of messages up to date."""
    folder = content_folder() / "locale"
    template = read_messages(content_folder().parent)
    (folder / "accord.pot").write_bytes(written(template))
    for path in sorted(folder.glob("*/accord.po")):
        path.write_bytes(written(update_messages(template, path)))


if __name__ == "__main__":
    main()
