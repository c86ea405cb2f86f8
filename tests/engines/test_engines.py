"""An engine changes how long it takes, and nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import engines
from generator.engines import Forked, Serial
from generator.engines.forked import AHEAD, HAND, WORTH
from generator.problems import Abort, Problem

MANY = list(range(10 * WORTH + 7))


@pytest.mark.parametrize("engine", [Serial(), Forked(1), Forked(2), Forked(5)])
@pytest.mark.parametrize("items", [[], [1], MANY[: WORTH - 1], MANY[:WORTH], MANY])
def test_results_come_in_the_order_of_the_items(engine: engines.Engine, items: list[int]) -> None:
    assert list(engine.map(lambda n: n * n, items)) == [n * n for n in items]


def test_the_work_is_shared() -> None:
    *found, last = Forked(2).map(lambda _: os.getpid(), MANY)
    assert len({*found}) == 2
    assert last == os.getpid()  # what it imports need not be imported by each worker
    assert os.getpid() not in found


def test_little_work_stays_here() -> None:
    assert set(Forked(2).map(lambda _: os.getpid(), MANY[: WORTH - 1])) == {os.getpid()}


def test_what_a_worker_raises_is_raised() -> None:
    def work(n: int) -> int:
        if n == 300:
            raise Abort(Problem("a", 3, "wrong", "mend it", "error"), Problem("b", 4, "too"))
        return n

    with pytest.raises(Abort, match="a:3: wrong - mend it") as abort:
        list(Forked(2).map(work, MANY))
    assert [problem.path for problem in abort.value.problems] == ["a", "b"]


def test_nobody_waits_for_a_long_piece_of_work(tmp_path: Path) -> None:
    """The first item takes until some later ones are done, all of which another worker must do."""
    done = tmp_path / "done"

    def work(n: int) -> int:
        for _ in range(1000):
            if n or done.exists():
                break
            time.sleep(0.01)
        if n == 300:
            done.touch()
        return n if n or done.exists() else -1

    assert list(Forked(2).map(work, MANY)) == MANY


def test_what_is_not_yet_taken_does_not_grow(tmp_path: Path) -> None:
    log = os.open(tmp_path / "log", os.O_RDWR | os.O_CREAT | os.O_APPEND)

    def work(n: int) -> int:
        os.write(log, b".")
        if n == 0:
            time.sleep(0.5)
        return n

    some = Forked(2).map(work, range(20_000))
    assert next(some) == 0
    assert os.fstat(log).st_size <= AHEAD * HAND + 1  # and the one that is done first
    some.close()
    os.close(log)


def test_the_work_of_a_worker_that_is_killed_is_done_again() -> None:
    here = os.getpid()

    def work(n: int) -> int:
        if n == 200 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return n

    assert list(Forked(2).map(work, MANY)) == MANY


ALONE = """
import os
from generator.engines import Forked
some = Forked(3).map(lambda n: n, range(1000))
assert next(some) == 0
some.close()
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("no child is left")
"""


def test_no_worker_is_left_behind() -> None:
    """In a process of its own: tests before this one may have left a browser's driver running in ours."""
    told = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True, check=True)
    assert told.stdout == "no child is left\n"
