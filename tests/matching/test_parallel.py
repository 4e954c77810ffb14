"""Sharing work between processes: same results, in order, errors handed on."""

from __future__ import annotations

import os
import sys

import pytest

from accord.instruments import load_instruments
from accord.law import Corpus, Provision, Work
from accord.matching import match
from accord.matching.parallel import in_parallel


def test_results_come_in_order_from_several_processes():
    here = os.getpid()
    made = list(
        in_parallel(
            lambda n: (n * n, os.getpid() != here),
            range(20),
            3,
            key=lambda n: str(n % 5),
        )
    )

    assert [one for one, _ in made] == [n * n for n in range(20)]
    assert all(elsewhere for _, elsewhere in made)


def test_one_job_works_here():
    here = os.getpid()
    assert set(in_parallel(lambda n: os.getpid(), range(3), 1, key=str)) == {here}


def test_an_error_is_raised_where_it_was_asked_for():
    def work(n):
        if n == 2:
            raise ValueError("two is bad")
        return n

    with pytest.raises(ValueError, match="two is bad"):
        list(in_parallel(work, range(4), 2, key=str))


def test_two_processes_match_as_one(monkeypatch):
    module = sys.modules["accord.matching.match"]  # its name is also a function
    monkeypatch.setattr(module, "WORTH_SHARING", 0)
    provision = Provision(
        "s-1", "1", "", "A person who without authority accesses a computer system "
        "commits an offence."
    )  # fmt: skip
    law = Corpus("XA", (Work("xa", "Act", "en", (provision,)),))
    instruments = load_instruments()

    assert match(law, instruments, jobs=2) == match(law, instruments, jobs=1)
