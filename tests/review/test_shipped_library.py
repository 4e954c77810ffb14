"""The library of actions fits the shipped indicators, topics and instruments."""

from __future__ import annotations

from accord.capacity import load_areas, load_indicators
from accord.instruments import load_instruments, load_topics
from accord.review import load_actions
from accord.review.roadmap import find_circle


def prerequisites() -> dict[str, set[str]]:
    """Prerequisites of topics and indicators together, safeguard locks included."""
    needs = {key: set(one.prerequisites) for key, one in load_actions().legal.items()}
    for one in load_indicators():
        keys = {key.removeprefix("LAW:") for key in one.prerequisites}
        locks = {"PRO-SAFEGUARD", "POL-27"} - {one.id} if one.lock else set()
        needs[one.id] = keys | locks
    return needs


def test_every_prerequisite_is_a_topic_or_an_indicator() -> None:
    needs = prerequisites()
    unknown = {(key, one) for key in needs for one in needs[key] if one not in needs}
    assert unknown == set()


def test_law_and_capacity_together_run_in_no_circle() -> None:
    assert find_circle(prerequisites()) == []


def test_every_topic_in_use_has_an_action() -> None:
    used = {one.topic for item in load_instruments() for one in item.requirements}
    assert used | {one.id for one in load_topics()} <= set(load_actions().legal)


def test_every_area_has_its_assumptions() -> None:
    assert {one.id for one in load_areas()} == set(load_actions().areas)
