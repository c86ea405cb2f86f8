"""A pure function over many values, on several cores: workers are forked, and answer through pipes.

A forked worker starts within milliseconds and has everything that was loaded before, so neither the
function nor its items are sent; only the results are. Items are dealt in small hands, by number, to
whoever has played the last one: no core waits while another has a long hand. Results are given in the
order of the items, and no more hands are dealt than `AHEAD` of the one that is awaited, so that what
is not yet taken never grows.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TypeVar, cast

from msgspec import Struct, field

T = TypeVar("T")
R = TypeVar("R")

WORTH = 48
"""Items below which starting workers costs more than they save."""
HAND = 8
"""Items dealt at once."""
_FEW = 64
"""Hands that each worker has at least, where there are items enough: the last ones end at about one time."""
AHEAD = 128
"""Hands that may be dealt before the one that is awaited has come."""
_QUEUED = 2
"""Hands that a worker has at a time: it need not wait for the next one."""
_WASTE = 20_000
"""Values made, and not yet gone, before a worker looks for those that are no longer needed."""
_CHUNK = 1 << 20


class Forked(Struct, frozen=True):
    """On `jobs` cores; in this process where the work is small or the system cannot fork."""

    jobs: int

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        if self.jobs < 2 or len(items) < WORTH or not hasattr(os, "fork"):
            return map(function, items)
        return self._shared(function, items)

    def _shared(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        # One is done here first: what had to be imported and compiled for it, 0.1 s, is then every worker's.
        # It is the last one, which comes from all callers with large items among the small.
        done, count = _answer(function, items[-1:]), len(items) - 1
        size = max(1, min(HAND, count // (self.jobs * _FEW)))
        yield from _dealt(
            function, [items[at : min(at + size, count)] for at in range(0, count, size)], self.jobs
        )
        yield from _taken(done)


class _Worker(Struct, frozen=True):
    """A process; the pipes by which it is told the numbers of hands, and by which it answers; the hands
    that it has, in their order; and what it has said of the next answer."""

    pid: int
    told: int
    answers: int
    held: deque[int] = field(default_factory=deque)
    said: bytearray = field(default_factory=bytearray)

    def deal(self, hand: int) -> None:
        self.held.append(hand)
        with suppress(BrokenPipeError):  # it was killed: its end is heard when it is listened to
            os.write(self.told, hand.to_bytes(4, "big"))

    def listen(self, answers: dict[int, bytes]) -> bool:
        """Hear what there is to hear; whether the worker is alive."""
        chunk = os.read(self.answers, _CHUNK)
        self.said.extend(chunk)
        while len(self.said) >= 8 and len(self.said) >= (end := 8 + int.from_bytes(self.said[:8], "big")):
            answers[self.held.popleft()] = bytes(memoryview(self.said)[8:end])
            del self.said[:end]
        return bool(chunk)

    def end(self) -> None:
        os.close(self.told)
        os.close(self.answers)
        import signal  # start-up cost: 1 ms, and an edit starts nobody

        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)


def _dealt(function: Callable[[T], R], hands: Sequence[Sequence[T]], jobs: int) -> Iterator[R]:
    workers: list[_Worker] = []
    answers: dict[int, bytes] = {}
    dealt = 0
    try:
        while len(workers) < min(jobs, len(hands)):
            workers.append(_start(function, hands, workers))
        for at, hand in enumerate(hands):
            waiting = True
            while waiting:
                dealt = _deal(workers, dealt, min(len(hands), at + AHEAD))
                waiting = at not in answers and any(at in worker.held for worker in workers)
                for worker in _ready(workers, wait=waiting):
                    if not worker.listen(answers):
                        workers.remove(worker)
                        worker.end()
            raw = answers.pop(at, None)
            # Where there is no answer, a worker was killed, most often for its memory.
            answer = (
                _answer(function, hand) if raw is None else cast("list[R] | Exception", pickle.loads(raw))
            )
            yield from _taken(answer)
    finally:
        for worker in workers:
            worker.end()


def _deal(workers: Sequence[_Worker], dealt: int, until: int) -> int:
    """Deal hands to those who have few, up to that number; how many are dealt now."""
    for queued in range(_QUEUED):
        for worker in workers:
            if len(worker.held) <= queued and dealt < until:
                worker.deal(dealt)
                dealt += 1
    return dealt


def _ready(workers: Sequence[_Worker], *, wait: bool) -> list[_Worker]:
    """Those who have something to say; where we wait, at least one."""
    poll = select.poll()
    for worker in workers:
        poll.register(worker.answers, select.POLLIN)
    heard = {pipe for pipe, _ in poll.poll(None if wait else 0)}
    return [worker for worker in workers if worker.answers in heard]


def _start(function: Callable[[T], R], hands: Sequence[Sequence[T]], others: Sequence[_Worker]) -> _Worker:
    told, telling = os.pipe()
    answers, answering = os.pipe()
    pid = os.fork()
    if pid:
        os.close(told)
        os.close(answering)
        return _Worker(pid, telling, answers)
    import signal  # as above

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C is for the parent, which ends us
    gc.freeze()  # what was there before is the parent's, and a short life makes little waste
    gc.set_threshold(_WASTE)
    try:
        for pipe in (telling, answers, *(end for other in others for end in (other.told, other.answers))):
            os.close(pipe)
        with open(answering, "wb", buffering=_CHUNK) as out:
            while hand := os.read(told, 4):
                raw = pickle.dumps(_answer(function, hands[int.from_bytes(hand, "big")]), 5)
                out.write(len(raw).to_bytes(8, "big") + raw)
                out.flush()
    finally:
        os._exit(0)  # nothing of the parent's is to be flushed or closed twice


def _answer(function: Callable[[T], R], hand: Sequence[T]) -> list[R] | Exception:
    try:
        return [function(item) for item in hand]
    except Exception as error:
        return error


def _taken(answer: list[R] | Exception) -> list[R]:
    if isinstance(answer, Exception):
        raise answer
    return answer
