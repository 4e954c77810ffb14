"""The words a reader sees, in the reader's language.

English is the message id, so a text that nobody has translated is shown in English
rather than lost. Translations are gettext files, `content/locale/<lang>/accord.po`.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.numbers import format_decimal, format_percent

from accord.content_files import content_folder
from accord.errors import ContentError, Problem, Severity, UsageError

Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "dv", "fa", "he", "ku", "ps", "sd", "ur", "yi"}
)


def direction_of(language: str) -> Direction:
    """The writing direction of an ISO 639-1 code: `ar` gives `rtl`."""
    return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


class Catalogue:
    """All texts, dates and numbers of one language.

    t = Catalogue("fr"); t("Article {number}", number=2)
    """

    def __init__(self, language: str = "en", folder: Path | None = None) -> None:
        """Load the messages of `language` (an ISO 639-1 code) from `folder`.

        `folder` is by default the shipped one. Raises UsageError for a code that is no
        language and ContentError for a broken file of messages.
        """
        try:
            # British dates: 30 September 2026
            code = "en_GB" if language == "en" else language.replace("-", "_")
            self._locale = Locale.parse(code)
        except (UnknownLocaleError, ValueError) as error:
            raise UsageError(
                f"Language {language!r} is not known; give a code such as en or ar."
            ) from error
        self.language = language
        self.direction: Direction = direction_of(language)
        place = folder or content_folder() / "locale"
        self._messages = _load(place / language / "accord.po")

    def __call__(self, text: str, /, **values: object) -> str:
        """Translate `text`, then fill its `{names}`."""
        said = self._messages.gettext(text)
        shown = {name: self.isolate(value) for name, value in values.items()}
        return said.format(**shown) if values else said

    def isolate(self, value: object) -> object:
        """Keep foreign words apart in a right-to-left line, so that they stay in order.

        Text is put between the Unicode marks FSI and PDI; in a left-to-right language,
        and for what is no text, nothing changes.
        """
        if self.direction == "ltr" or not isinstance(value, str) or not value:
            return value
        return f"\u2068{value}\u2069"

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Translate `one` or `many` by the rule of the language; `{n}` is the number."""
        said = self._messages.ngettext(one, many, n)
        return said.format(n=self.number(n), **values)

    def comma(self) -> str:
        """What stands between the parts of a list."""
        return "، " if self.language == "ar" else ", "

    def text(self, texts: Mapping[str, str]) -> str:
        """Pick this language from a text in several, else English, else the first."""
        for language in (self.language, self.language.split("-")[0], "en"):
            if texts.get(language):
                return texts[language]
        return next((text for text in texts.values() if text), "")

    def date(self, day: date | None) -> str:
        """A date in words, "" for none."""
        return format_date(day, "long", locale=self._locale) if day else ""

    def number(self, value: float, decimals: int | None = None) -> str:
        """A number with the separators of the language, digits 0-9."""
        pattern = None if decimals is None else f"#,##0.{'0' * decimals}".rstrip(".")
        return str(format_decimal(value, format=pattern, locale=self._locale))

    def percent(self, share: float) -> str:
        """A share from 0 to 1 as whole per cent, with a space that does not break."""
        return str(format_percent(share, locale=self._locale))


@cache
def _load(path: Path) -> gettext.NullTranslations:
    if not path.is_file():
        return gettext.NullTranslations()
    try:
        with path.open("rb") as source:
            read = read_po(source, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise ContentError(
            [
                Problem(
                    "locale.syntax",
                    str(Path(path.parent.name) / path.name),
                    f"this is not a valid file of messages ({error}).",
                    "Correct the line that is named.",
                    Severity.ERROR,
                )
            ]
        ) from error
    compiled = BytesIO()
    write_mo(compiled, read)  # leaves out what is fuzzy or not translated
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
