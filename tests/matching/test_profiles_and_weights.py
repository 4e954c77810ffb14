"""Profiles and weights fit the topics, concepts and features."""

from __future__ import annotations

import numpy as np
import pytest

from accord.instruments import load_concepts, load_topics
from accord.matching.features import NAMES
from accord.matching.profiles import load_profiles
from accord.matching.ranker import Example, learn, load_weights, write_weights


def test_every_topic_has_a_profile():
    assert set(load_profiles()) == {one.id for one in load_topics()}


def test_profiles_name_known_concepts():
    named = {
        one
        for profile in load_profiles().values()
        for one in (*profile.concepts, *profile.against)
    }

    assert named - set(load_concepts()) == set()


@pytest.mark.parametrize("name", ["start", "weights"])
def test_weights_are_complete(name):
    assert set(load_weights(name).features) == set(NAMES)


def test_weights_survive_writing(tmp_path, monkeypatch):
    written = load_weights()
    (tmp_path / "ranker").mkdir()
    write_weights(written, tmp_path / "ranker" / "weights.yaml")
    monkeypatch.setattr("accord.matching.ranker.content_folder", lambda: tmp_path)
    load_weights.cache_clear()

    read = load_weights()

    load_weights.cache_clear()
    assert read == written


def test_learning_puts_the_labelled_one_first():
    features = np.eye(len(NAMES))[:3]
    example = Example("offence", features, np.array([False, True, False]))

    weights = learn([example], np.zeros(len(NAMES)))

    together = weights[""] + weights["offence"]
    assert int(np.argmax(features @ together)) == 1
    assert not weights["power"].any()


def test_nothing_to_learn_from_keeps_the_start():
    start = np.arange(len(NAMES), dtype=float)

    assert (learn([], start)[""] == start).all()
