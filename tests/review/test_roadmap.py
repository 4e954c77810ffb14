"""The order of recommendations can be carried out."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from accord.review.model import Dimension, Recommendation
from accord.review.roadmap import arrange, find_circle


def recommendation(
    name: str,
    needs: tuple[str, ...] = (),
    priority: float = 1.0,
    critical: bool = False,
    quick: bool = False,
) -> Recommendation:
    return Recommendation(
        id=name,
        dimension=Dimension.LEGAL,
        action={"en": name},
        reason="",
        basis=(),
        findings=(),
        owner="",
        prerequisites=needs,
        effort="S",
        cost="C0",
        kpi="",
        closing_evidence="",
        priority=priority,
        priority_parts={},
        step=1,
        quick_win=quick,
        critical=critical,
    )


def names(*recommendations: Recommendation) -> list[str]:
    return [one.id for one in arrange(recommendations)[0]]


def test_it_works() -> None:
    arranged, problems = arrange(
        [recommendation("c", ("b",)), recommendation("b", ("a",)), recommendation("a")]
    )
    assert [(one.id, one.step) for one in arranged] == [("a", 1), ("b", 2), ("c", 3)]
    assert problems == []


def test_the_step_is_the_longest_path() -> None:
    arranged, _ = arrange(
        [
            recommendation("d", ("a", "c")),
            recommendation("c", ("b",)),
            recommendation("b"),
            recommendation("a"),
        ]
    )
    assert {one.id: one.step for one in arranged} == {"a": 1, "b": 1, "c": 2, "d": 3}


def test_critical_first_then_priority() -> None:
    order = names(
        recommendation("low", priority=1),
        recommendation("high", priority=9),
        recommendation("critical", priority=0.5, critical=True),
    )
    assert order == ["critical", "high", "low"]


def test_what_an_urgent_one_waits_for_is_urgent_too() -> None:
    order = names(
        recommendation("high", priority=9),
        recommendation("critical", ("base",), priority=5, critical=True),
        recommendation("base", priority=1),
    )
    assert order == ["base", "critical", "high"]


def test_a_prerequisite_that_is_already_there_is_dropped() -> None:
    arranged, _ = arrange([recommendation("a", ("R-done",), quick=True)])
    assert arranged[0].prerequisites == ()
    assert arranged[0].quick_win


def test_an_open_prerequisite_makes_it_no_quick_win() -> None:
    arranged, _ = arrange(
        [recommendation("a", ("b",), quick=True), recommendation("b")]
    )
    assert {one.id: one.quick_win for one in arranged} == {"a": False, "b": False}


def test_a_circle_is_reported_and_nothing_is_lost() -> None:
    arranged, problems = arrange(
        [
            recommendation("a", ("c",)),
            recommendation("b", ("a",)),
            recommendation("c", ("b",)),
            recommendation("d", ("c",)),
        ]
    )
    assert sorted(one.id for one in arranged) == ["a", "b", "c", "d"]
    assert [one.code for one in problems] == ["recommendations.circle"]
    assert "a needs c needs b needs a" in problems[0].message


def test_one_that_needs_itself_does_not_wait_for_ever() -> None:
    arranged, _ = arrange([recommendation("a", ("a",))])
    assert arranged[0].step == 1


@st.composite
def graphs(draw: st.DrawFn, acyclic: bool) -> list[Recommendation]:
    count = draw(st.integers(1, 12))
    made = []
    for n in range(count):
        others = range(n) if acyclic else range(count)
        needs = draw(st.sets(st.sampled_from(others), max_size=4)) if others else set()
        made.append(
            recommendation(
                f"r{n:02d}",
                tuple(f"r{one:02d}" for one in sorted(needs)),
                draw(st.floats(0, 125)),
                draw(st.booleans()),
            )
        )
    return draw(st.permutations(made))


@given(graphs(acyclic=True))
def test_prerequisites_always_come_before(made: list[Recommendation]) -> None:
    arranged, problems = arrange(made)
    place = {one.id: n for n, one in enumerate(arranged)}
    step = {one.id: one.step for one in arranged}
    asked = {one.id: set(one.prerequisites) for one in made}

    assert problems == []
    assert sorted(place) == sorted(asked)
    for one in arranged:
        assert set(one.prerequisites) == asked[one.id]
        needed = [step[need] for need in one.prerequisites]
        assert one.step == 1 + max(needed, default=0)
        assert all(place[need] < place[one.id] for need in one.prerequisites)


@given(graphs(acyclic=False))
def test_any_graph_can_be_arranged(made: list[Recommendation]) -> None:
    arranged, problems = arrange(made)
    place = {one.id: n for n, one in enumerate(arranged)}
    needs = {one.id: set(one.prerequisites) - {one.id} for one in made}

    assert len(arranged) == len(made)
    assert bool(problems) == bool(find_circle(needs))
    for one in arranged:
        assert all(place[need] < place[one.id] for need in one.prerequisites)


@given(graphs(acyclic=False))
def test_the_order_does_not_hang_on_the_order_given(made: list[Recommendation]) -> None:
    def key(one: Recommendation) -> str:
        return one.id

    assert arrange(made)[0] == arrange(sorted(made, key=key))[0]
    again = [dataclasses.replace(one) for one in reversed(made)]
    assert arrange(made)[1] == arrange(again)[1]
