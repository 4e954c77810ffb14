"""Every error Accord raises on purpose.

    AccordError
    ├── InputError          the input cannot be used (exit code 3)
    │   └── ProblemsError   several problems of one input, reported together
    ├── UsageError          the call itself is wrong (exit code 2)
    ├── ContentError        the content shipped with Accord is inconsistent
    └── OutputError         a result could not be written (exit code 5)

What is wrong in an input but does not stop the work is a `Problem`, collected in a
list and shown to the user together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an `error` loses a part of the input, a `warning` does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input, said so that its owner can mend it.

    `code` is stable (`answers.unknown-indicator`); `where` names file and row,
    provision or cell; `remedy` says what to do next.
    """

    code: str
    where: str
    message: str
    remedy: str = ""
    severity: Severity = Severity.WARNING

    def __str__(self) -> str:
        said = f"{self.where}: {self.message}" if self.where else self.message
        return f"{said} {self.remedy}".rstrip()


class AccordError(Exception):
    """The root of every error Accord raises on purpose."""


class InputError(AccordError):
    """The input cannot be used at all."""


class ProblemsError(InputError):
    """One input has problems that leave nothing to work on."""

    def __init__(self, summary: str, problems: Sequence[Problem]) -> None:
        self.summary = summary
        self.problems = tuple(problems)
        lines = [summary, *(f"  - {problem}" for problem in problems)]
        super().__init__("\n".join(lines))


class UsageError(AccordError):
    """The call itself is wrong: an unknown option value, an impossible combination."""


class ContentError(AccordError):
    """Content shipped with Accord (or given in its format) is inconsistent."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))


class OutputError(AccordError):
    """A result could not be written."""
