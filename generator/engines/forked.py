"""A pure function over many values, on several cores: workers are forked, and answer through pipes.

A forked worker starts within milliseconds and has everything that was loaded before, so neither the
function nor what it needs is sent; only the results are. Items are dealt in small hands: worker 0 has
the hands 0, n, 2n, ..., and the results are read in the order of the hands. A worker that is ahead
waits at its full pipe, so that what is not yet taken never grows.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, TypeVar

T = TypeVar("T")
R = TypeVar("R")

WORTH = 48
"""Items below which starting workers costs more than they save."""
_HAND = 32
_WASTE = 20_000
"""Values made, and not yet gone, before a worker looks for those that are no longer needed."""


@dataclass(frozen=True, slots=True)
class Forked:
    """On `jobs` cores; in this process where the work is small or the system cannot fork."""

    jobs: int

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        if self.jobs < 2 or len(items) < WORTH or not hasattr(os, "fork"):
            return map(function, items)
        size = max(1, min(_HAND, len(items) // (self.jobs * 4)))
        hands = [items[at : at + size] for at in range(0, len(items), size)]
        return _dealt(function, hands, self.jobs)


def _dealt(function: Callable[[T], R], hands: Sequence[Sequence[T]], jobs: int) -> Iterator[R]:
    workers: list[tuple[int, BinaryIO]] = []
    try:
        for number in range(min(jobs, len(hands))):
            workers.append(_start(function, hands[number::jobs], [worker[1] for worker in workers]))
        for at, hand in enumerate(hands):
            pipe = workers[at % jobs][1]
            try:
                answer = pickle.load(pipe)
            except (EOFError, pickle.UnpicklingError):  # the worker was killed, most often for its memory
                answer = [function(item) for item in hand]
            if isinstance(answer, BaseException):
                raise answer
            yield from answer
    finally:
        for pid, pipe in workers:
            pipe.close()
            os.kill(pid, signal.SIGTERM)
            os.waitpid(pid, 0)


def _start(
    function: Callable[[T], R], hands: Sequence[Sequence[T]], pipes: Sequence[BinaryIO]
) -> tuple[int, BinaryIO]:
    """A worker for some of the hands: its process id, and the pipe by which it answers."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, open(reading, "rb", buffering=1 << 20)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C is for the parent, which ends us
    gc.freeze()  # what was there before is the parent's, and a short life makes little waste
    gc.set_threshold(_WASTE)
    try:
        os.close(reading)
        for pipe in pipes:
            os.close(pipe.fileno())
        with open(writing, "wb", buffering=1 << 20) as out:
            for hand in hands:
                pickle.dump(_answer(function, hand), out, 5)
                out.flush()
    finally:
        os._exit(0)  # nothing of the parent's is to be flushed or closed twice


def _answer(function: Callable[[T], R], hand: Sequence[T]) -> list[R] | Exception:
    try:
        return [function(item) for item in hand]
    except Exception as error:
        return error
