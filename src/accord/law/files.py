"""Reads bytes of law files safely: bounded, decoded, unpacked within limits."""

from __future__ import annotations

import zipfile
from pathlib import Path

from accord.errors import Problem, Severity

MOST_BYTES = 200 * 2**20
"""A larger file is refused."""
MOST_UNPACKED = 300 * 2**20
"""A zipped document that unpacks to more is refused."""


def read_bytes(path: Path, problems: list[Problem]) -> bytes | None:
    """The bytes of a file; None with a problem when it cannot or must not be read."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            problems.append(
                refusal(
                    "law.too-large",
                    path.name,
                    f"the file has {size / 2**20:.0f} MB, more than the "
                    f"{MOST_BYTES // 2**20} MB that are read.",
                    "Split the file by law, or remove its pictures.",
                )
            )
            return None
        return path.read_bytes()
    except OSError as error:
        problems.append(
            refusal(
                "law.unreadable",
                path.name,
                f"the file could not be read ({error.strerror or error}).",
                "Check that it is there and that you may open it.",
            )
        )
        return None


def decode(data: bytes, where: str, problems: list[Problem]) -> str:
    """Text of bytes: by byte order mark, as UTF-8, else as a Windows code page."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        encoding = _code_page(data)
        problems.append(
            Problem(
                "law.encoding",
                where,
                f"the text is not UTF-8; it was read as {encoding}.",
                "Check accented letters, or save the file as UTF-8.",
            )
        )
        return data.decode(encoding, errors="replace")


def _code_page(data: bytes) -> str:
    """Windows-1256 when its Arabic letters prevail, else Windows-1252."""
    high = [one for one in data[:20000] if one >= 0xC0]
    return "cp1256" if len(high) > 0.3 * max(len(data[:20000]), 1) else "cp1252"


def unpacks_within_limits(path: Path, problems: list[Problem]) -> bool:
    """Whether a zipped document (DOCX) unpacks to a bounded size."""
    try:
        with zipfile.ZipFile(path) as packed:
            size = sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, OSError) as error:
        problems.append(
            refusal(
                "law.broken",
                path.name,
                f"this is not a readable Word file ({error}); it may be protected by "
                "a password.",
                "Open it in a word processor and save it again without password.",
            )
        )
        return False
    if size > MOST_UNPACKED:
        problems.append(
            refusal(
                "law.zip-bomb",
                path.name,
                f"the file would unpack to {size / 2**20:.0f} MB and was not opened.",
                "Save the document again without embedded files.",
            )
        )
        return False
    return True


def refusal(code: str, where: str, message: str, remedy: str) -> Problem:
    """A problem that leaves the file out."""
    return Problem(code, where, message, remedy, Severity.ERROR)
