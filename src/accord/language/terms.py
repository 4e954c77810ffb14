"""Term files: per language the cues of concepts, topics and kinds of provision.

Each cue remembers where it was taken from: `glossary` (treaty vocabulary and general
legal language) or the country whose law suggested it, so that a measurement can leave
a country's own words out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from accord.content_files import content_folder, read_yaml
from accord.errors import ContentError, Problem, Severity
from accord.language.cues import Cue, CueError, parse_cue

CuesBySource = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class TermFile:
    """A term file as written."""

    language: str
    concepts: dict[str, CuesBySource] = field(default_factory=dict)
    topics: dict[str, CuesBySource] = field(default_factory=dict)
    kinds: dict[str, CuesBySource] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Terms:
    """The parsed cues of one language, keyed `concept`, `topic:<id>`, `kind:<name>`."""

    language: str
    cues: dict[str, tuple[Cue, ...]]


def terms_folder() -> Path:
    """Where the shipped term files lie."""
    return content_folder() / "terms"


@cache
def available_languages() -> tuple[str, ...]:
    """Languages that have a term file."""
    return tuple(
        sorted(
            path.stem for path in terms_folder().glob("*.yaml") if len(path.stem) == 2
        )
    )


@cache
def _term_file(language: str) -> TermFile:
    return read_yaml(terms_folder() / f"{language}.yaml", TermFile)


@cache
def load_terms(language: str, without: str = "") -> Terms:
    """The cues of a language, leaving out those suggested by the country `without`.

    A language without a term file has no cues. Raises ContentError naming every cue
    that cannot be read.
    """
    if language not in available_languages():
        return Terms(language, {})
    written = _term_file(language)
    problems: list[Problem] = []
    cues: dict[str, tuple[Cue, ...]] = {}
    groups = (
        ("", written.concepts),
        ("topic:", written.topics),
        ("kind:", written.kinds),
    )
    for prefix, entries in groups:
        for key, by_source in entries.items():
            parsed = []
            for source, texts in by_source.items():
                if source == without:
                    continue
                for text in texts:
                    try:
                        parsed.append(parse_cue(text, language))
                    except CueError as error:
                        where = f"terms/{language}.yaml, {prefix}{key}, {source}"
                        problems.append(_bad_cue(where, error))
            cues[prefix + key] = tuple(parsed)
    if problems:
        raise ContentError(problems)
    return Terms(language, cues)


def _bad_cue(where: str, error: CueError) -> Problem:
    return Problem(
        "terms.cue",
        where,
        f"{error}.",
        "Write it as described in docs/reference/terms.md.",
        Severity.ERROR,
    )
