"""A small country with a known mapping, written as the files `evaluate` reads."""

from __future__ import annotations

import json

import yaml

PROVISIONS = {
    "art-1": (
        "Illegal access",
        "A person who intentionally and without lawful authority gains access to the "
        "whole or a part of a computer system commits an offence and is liable to "
        "imprisonment for two years.",
    ),
    "art-2": (
        "Bicycles",
        "A person who takes the bicycle of another commits an offence. "
        "Section 1 and section 4 of the Broadcasting Act 1999 do not apply.",
    ),
    "art-3": (
        "Attempt",
        "A person who attempts to commit an offence under sections 1 to 2 commits an "
        "offence. The preceding section applies.",
    ),
}


def write_country(folder, code="xa"):
    """`<code>.json` and `<code>.expected.json` in a folder."""
    work = {
        "id": f"{code}-law",
        "title": "A law",
        "language": "en",
        "provisions": [
            {"id": name, "number": name[4:], "heading": heading, "text": text}
            for name, (heading, text) in PROVISIONS.items()
        ],
    }
    law = {"country": code.upper(), "works": [work]}
    (folder / f"{code}.json").write_text(json.dumps(law))
    core = {"id": f"{code}-law#art-1", "role": "core"}
    articles = {
        "2": {"status": "implemented", "provisions": [core]},
        "10": {"status": "gap", "provisions": []},
    }
    expected = {"country": code.upper(), "articles": articles}
    (folder / f"{code}.expected.json").write_text(json.dumps(expected))


def write_yaml(path, data):
    """A file of labels."""
    path.write_text(yaml.safe_dump(data))
    return path
