"""Puts recommendations in an order that can be carried out.

Prerequisites are hard: nothing stands before what it needs. Within that, what is
critical comes first, then what has the higher priority; a prerequisite inherits both
from what waits for it.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import replace

from accord.errors import Problem
from accord.review.model import Recommendation

_Graph = dict[str, set[str]]


def arrange(
    recommendations: Iterable[Recommendation],
) -> tuple[tuple[Recommendation, ...], list[Problem]]:
    """Order the recommendations and give each its step.

    `step` is 1 for what can start at once and else one more than the highest step among
    the prerequisites (longest path). Prerequisites that are no recommendation of the
    list are dropped: they are already there. A circle of prerequisites is reported and
    opened at its last link, so that every recommendation keeps a place.
    """
    by_id = {one.id: one for one in recommendations}
    needs = {
        one.id: {need for need in one.prerequisites if need in by_id and need != one.id}
        for one in by_id.values()
    }
    problems = _open_circles(needs)
    urgency = _urgency(by_id, needs)
    order = _order(needs, urgency)
    steps: dict[str, int] = {}
    for name in order:
        steps[name] = 1 + max((steps[need] for need in needs[name]), default=0)
    arranged = tuple(
        replace(
            by_id[name],
            prerequisites=tuple(sorted(needs[name])),
            step=steps[name],
            quick_win=by_id[name].quick_win and not needs[name],
        )
        for name in order
    )
    return arranged, problems


def _open_circles(needs: _Graph) -> list[Problem]:
    """Remove one link of every circle in `needs` and say which."""
    problems = []
    while circle := find_circle(needs):
        needs[circle[-1]].discard(circle[0])
        shown = " needs ".join([*circle, circle[0]])
        problems.append(
            Problem(
                "recommendations.circle",
                "actions",
                f"prerequisites run in a circle: {shown}.",
                f"They were ordered as if {circle[-1]} did not need {circle[0]}; "
                "correct the library of actions.",
            )
        )
    return problems


def find_circle(needs: _Graph) -> list[str]:
    """The members of one circle, each needing the next; empty when there is none.

    Deterministic: names are visited in their order.
    """
    done: set[str] = set()
    for start in sorted(needs):
        path: list[str] = []
        waiting = [(start, iter(sorted(needs[start])))] if start not in done else []
        on_path = {start}
        path.append(start)
        while waiting:
            name, rest = waiting[-1]
            following = next(rest, None)
            if following is None:
                waiting.pop()
                done.add(name)
                on_path.discard(path.pop())
            elif following in on_path:
                return path[path.index(following) :]
            elif following not in done:
                waiting.append((following, iter(sorted(needs[following]))))
                path.append(following)
                on_path.add(following)
    return []


_Urgency = tuple[int, float]


def _urgency(by_id: dict[str, Recommendation], needs: _Graph) -> dict[str, _Urgency]:
    """Critical and priority of each or of the most urgent one that waits for it."""
    own = {name: (int(one.critical), one.priority) for name, one in by_id.items()}
    urgency = dict(own)
    for name in reversed(_order(needs, own)):
        for need in needs[name]:
            urgency[need] = max(urgency[need], urgency[name])
    return urgency


def _order(needs: _Graph, urgency: dict[str, _Urgency]) -> Sequence[str]:
    """Topological order; among what can start, the most urgent first."""
    open_needs = {name: len(of) for name, of in needs.items()}
    waits: dict[str, list[str]] = {name: [] for name in needs}
    for name, of in needs.items():
        for need in of:
            waits[need].append(name)

    def entry(name: str) -> tuple[int, float, str]:
        critical, priority = urgency[name]
        return (-critical, -priority, name)

    ready = [entry(name) for name, count in open_needs.items() if not count]
    heapq.heapify(ready)
    order = []
    while ready:
        name = heapq.heappop(ready)[2]
        order.append(name)
        for waiting in waits[name]:
            open_needs[waiting] -= 1
            if not open_needs[waiting]:
                heapq.heappush(ready, entry(waiting))
    return order
