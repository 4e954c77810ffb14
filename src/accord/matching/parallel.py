"""Shares work between processes that see the same memory.

The work is divided by a key (a topic is never done twice), results come back in the
order asked for, and every number of processes gives the same. Where the system cannot
fork a process, one does it all.
"""

from __future__ import annotations

import multiprocessing
import pickle
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def in_parallel(
    work: Callable[[Given], Made],
    items: Sequence[Given],
    jobs: int,
    *,
    key: Callable[[Given], str],
) -> Iterator[Made]:
    """`work(item)` for every item, in order.

    An error of a process is raised here, as if the work had been done here.
    """
    jobs = min(jobs, len({key(one) for one in items}))
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, items)
        return
    keys = list(dict.fromkeys(key(one) for one in items))
    share = {one: number % jobs for number, one in enumerate(keys)}
    context = multiprocessing.get_context("fork")
    pipes = []
    for number in range(jobs):
        mine = [one for one in items if share[key(one)] == number]
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_run, args=(work, mine, sender), daemon=True)
        process.start()
        sender.close()
        pipes.append((process, receiver))
    try:
        for one in items:
            made = pickle.loads(pipes[share[key(one)]][1].recv_bytes())
            if isinstance(made, BaseException):
                raise made
            yield made
    finally:
        for process, receiver in pipes:
            receiver.close()
            process.terminate()
            process.join()


def _run(
    work: Callable[[Given], Made], items: Sequence[Given], sender: Connection
) -> None:
    try:
        for one in items:
            sender.send_bytes(pickle.dumps(work(one)))
    except BrokenPipeError:
        return  # whoever asked has stopped
    except Exception as error:  # handed on to whoever asked
        sender.send_bytes(pickle.dumps(error))
