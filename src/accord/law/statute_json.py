"""Statute JSON: works already cut into provisions, read and written without change.

{"country": "KE", "works": [{"id", "title", "language", "provisions": [
    {"id", "number", "heading", "text", "context"}]}]}
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from accord.errors import Problem
from accord.language.detect import detect
from accord.law.files import refusal
from accord.law.model import Corpus, Provision, Work

_PATH = " / "


def parse_statutes(
    text: str, where: str, problems: list[Problem]
) -> tuple[str, list[Work]]:
    """The country code and works of a statute file; what is broken is a problem."""
    try:
        data = json.loads(text)
        works = data["works"]
        assert isinstance(works, list)
    except (ValueError, KeyError, TypeError, AssertionError) as error:
        problems.append(
            refusal(
                "law.statute-json",
                where,
                f"this is not a statute file ({error!r}).",
                "It needs `country` and a list `works`; see docs/reference/law-files.md.",
            )
        )
        return "", []
    read = [
        work
        for place, one in enumerate(works, 1)
        if (work := _work(one, f"{where}, work {place}", problems))
    ]
    return str(data.get("country") or ""), read


def _work(data: Any, where: str, problems: list[Problem]) -> Work | None:
    if not isinstance(data, dict) or not isinstance(data.get("provisions"), list):
        problems.append(
            refusal(
                "law.work", where, "it has no list of provisions.", "Add `provisions`."
            )
        )
        return None
    provisions: list[Provision] = []
    used: set[str] = set()
    for place, one in enumerate(data["provisions"], 1):
        at = f"{where}, provision {place}"
        if not isinstance(one, dict) or not one.get("id"):
            problems.append(
                refusal("law.provision", at, "it has no id.", "Give it a stable id.")
            )
            continue
        name = str(one["id"])
        while name in used:
            name += "-2"
        used.add(name)
        context = one.get("context") or one.get("path") or ""
        path = tuple(context) if isinstance(context, list) else _split(str(context))
        provisions.append(
            Provision(
                name,
                str(one.get("number") or ""),
                str(one.get("heading") or ""),
                str(one.get("text") or ""),
                path,
            )
        )
    sample = " ".join(one.text for one in provisions[:20])
    return Work(
        id=str(data.get("id") or where.replace(" ", "-")),
        title=str(data.get("title") or data.get("id") or where),
        language=str(data.get("language") or detect(sample)[0]),
        provisions=tuple(provisions),
        date=str(data.get("date") or ""),
        source=str(data.get("source_path") or data.get("source") or ""),
        licence=str(data.get("licence") or ""),
        translation_of=str(data.get("translation_of") or ""),
        unplaced=tuple(str(one) for one in data.get("unplaced") or ()),
    )


def _split(context: str) -> tuple[str, ...]:
    return tuple(one for one in context.split(_PATH) if one)


def write_statutes(corpus: Corpus, path: Path) -> None:
    """Write a corpus as statute JSON; reading it again gives the same corpus."""
    works = [
        {
            "id": work.id,
            "title": work.title,
            "language": work.language,
            "date": work.date,
            "source": work.source,
            "licence": work.licence,
            "translation_of": work.translation_of,
            "unplaced": list(work.unplaced),
            "provisions": [
                {
                    "id": one.id,
                    "number": one.number,
                    "heading": one.heading,
                    "text": one.text,
                    "context": list(one.path),
                }
                for one in work.provisions
            ],
        }
        for work in corpus.works
    ]
    data = {"country": corpus.country, "works": works}
    text = json.dumps(data, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
