"""A reading of the law kept in a file, so that it is made once.

One NumPy archive (`.npz`, no pickle): where fields lie and where every cue stands, per
language, with a digest of the texts and of the term files. A file made from other texts
or other terms is refused rather than trusted.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from accord.errors import InputError
from accord.language.terms import terms_folder
from accord.law.model import Cited, Corpus
from accord.matching.index import Fields, Hits, Ints
from accord.matching.reading import Reading, read_corpus_words

FORMAT = 1

Arrays = dict[str, Any]


def write_index(corpus: Corpus, path: Path) -> None:
    """Read a corpus and keep the reading. Raises OSError when it cannot be written."""
    arrays: Arrays = {}
    languages = []
    for number, reading in enumerate(read_corpus_words(corpus)):
        languages.append(reading.language)
        _keep(arrays, f"{number}.text", reading.index, reading.hits)
        _keep(arrays, f"{number}.path", reading.paths, reading.path_hits)
        arrays[f"{number}.path_of"] = reading.path_of
        arrays[f"{number}.work_of"] = reading.work_of
    about = {"format": FORMAT, "digest": digest(corpus), "languages": languages}
    arrays["about"] = _as_bytes(about)
    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)


def read_index(path: Path, corpus: Corpus) -> tuple[Reading, ...]:
    """The reading kept in a file, checked against the corpus it is used for.

    Raises InputError when the file is no index or was made from other texts or terms.
    """
    try:
        with np.load(path, allow_pickle=False) as file:
            about = json.loads(bytes(file["about"]).decode())
            if about["format"] != FORMAT or about["digest"] != digest(corpus):
                raise InputError(
                    f"{path}: this index was made from other texts or with other "
                    "terms, so what it says is not about this dossier. Make it anew: "
                    "accord law index DOSSIER --out FILE."
                )
            return tuple(
                _restore(file, number, language, corpus)
                for number, language in enumerate(about["languages"])
            )
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise InputError(
            f"{path}: this is not an index of the law ({error}). "
            "Make one: accord law index DOSSIER --out FILE."
        ) from error


def digest(corpus: Corpus) -> str:
    """SHA-256 over all texts of a corpus and over the term files, as hexadecimal."""
    made = hashlib.sha256()
    for cited in corpus:
        for part in _parts(cited):
            made.update(part.encode("utf-8", "surrogatepass"))
            made.update(b"\0")
    for path in sorted(terms_folder().glob("*.yaml")):
        made.update(path.read_bytes())
    return made.hexdigest()


def _parts(cited: Cited) -> Sequence[str]:
    work, provision = cited.work, cited.provision
    return (
        work.id,
        work.title,
        work.language,
        provision.id,
        provision.heading,
        provision.text,
        *provision.path,
    )


def _keep(arrays: Arrays, name: str, fields: Fields, hits: dict[str, Hits]) -> None:
    arrays[f"{name}.field_start"] = fields.field_start
    arrays[f"{name}.field_length"] = fields.field_length
    arrays[f"{name}.keys"] = _as_bytes(list(hits))
    arrays[f"{name}.counts"] = np.array([len(one) for one in hits.values()], np.int64)
    starts = [one.start for one in hits.values()]
    ends = [one.end for one in hits.values()]
    arrays[f"{name}.starts"] = np.concatenate(starts) if starts else _NOTHING
    arrays[f"{name}.ends"] = np.concatenate(ends) if ends else _NOTHING


_NOTHING = np.zeros(0, np.int64)


def _restore(file: Any, number: int, language: str, corpus: Corpus) -> Reading:
    index, hits = _fields(file, f"{number}.text")
    paths, path_hits = _fields(file, f"{number}.path")
    return Reading(
        language=language,
        provisions=tuple(one for one in corpus if one.work.language == language),
        index=index,
        hits=hits,
        paths=paths,
        path_hits=path_hits,
        path_of=file[f"{number}.path_of"],
        work_of=file[f"{number}.work_of"],
    )


def _fields(file: Any, name: str) -> tuple[Fields, dict[str, Hits]]:
    keys: list[str] = json.loads(bytes(file[f"{name}.keys"]).decode())
    fields = Fields(file[f"{name}.field_start"], file[f"{name}.field_length"])
    if not keys:
        return fields, {}
    bounds = np.cumsum(file[f"{name}.counts"])[:-1]
    starts: list[Ints] = np.split(file[f"{name}.starts"], bounds)
    ends: list[Ints] = np.split(file[f"{name}.ends"], bounds)
    hits = {
        key: Hits(start, end)
        for key, start, end in zip(keys, starts, ends, strict=True)
    }
    return fields, hits


def _as_bytes(value: object) -> Any:
    return np.frombuffer(json.dumps(value).encode(), np.uint8)
