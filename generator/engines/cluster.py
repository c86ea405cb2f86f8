"""A pure function over many values, on the machines of a Dask cluster.

What is `Carried` goes there: what was fetched travels with the work, so that the machines share no
folder. All else is done here, by another engine. Results come in the order of the items; as many are
under way as keep the cluster busy, and no more, so that what is not yet taken never grows.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, cast

import distributed
from msgspec import Struct

import generator
from generator.engines.carried import Carried
from generator.engines.serial import Engine
from generator.problems import Abort, Problem

T = TypeVar("T")
S = TypeVar("S")
R = TypeVar("R")

_HAND = 16
"""Items sent at once. Sources of up to 256 KB each then stay below the 10 MB of which Dask warns."""
_AHEAD = 3
"""Hands under way for each thread of the cluster."""
_PATIENCE = "10s"


class Cluster(Struct, frozen=True):
    """On a cluster, what may go there; on the engine `here`, what may not."""

    client: distributed.Client
    threads: int
    here: Engine

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        if not isinstance(function, Carried):
            return self.here.map(function, items)
        return self._sent(function, items)

    def _sent(self, work: Carried[T, S, R], items: Sequence[T]) -> Iterator[R]:
        size = max(1, min(_HAND, len(items) // (self.threads * 4)))
        under_way: deque[tuple[list[S], Any]] = deque()
        for at in range(0, len(items), size):
            if len(under_way) >= self.threads * _AHEAD:
                yield from _taken(work, *under_way.popleft())
            hand = [work.fetch(item) for item in items[at : at + size]]
            under_way.append((hand, self.client.submit(_worked, work.far, hand, pure=False)))
        while under_way:
            yield from _taken(work, *under_way.popleft())


@contextmanager
def reached(address: str, here: Engine) -> Iterator[Cluster]:
    """The cluster whose scheduler has the address. Raises Abort where it cannot be reached, or where its
    workers would not come to the results to which we come here."""
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError):
        hint = "start one with `dask scheduler`, and see that its port is open"
        raise Abort(Problem(address, 0, "no scheduler can be reached there", hint, "error")) from None
    with client:
        _check(client, address)
        yield Cluster(client, sum(client.nthreads().values()), here)


def _check(client: distributed.Client, address: str) -> None:
    """Every worker must have our version, of ourselves and of Python."""
    ours = version()
    try:
        theirs = cast("dict[str, tuple[str, str, str]]", client.run(version))
    except Exception as error:  # whatever comes of a function that they do not have
        why = f"{type(error).__name__}: {' '.join(str(error).split())[:120]}"
        hint = f"install Dateline {ours[1]} where they run"
        raise Abort(Problem(address, 0, f"its workers have no Dateline ({why})", hint, "error")) from None
    if not theirs:
        hint = f"start some with `dask worker {address}`"
        raise Abort(Problem(address, 0, "the scheduler has no workers", hint, "error"))
    for worker, known in sorted(theirs.items()):
        if known != ours:
            same = known[:2] == ours[:2]
            told = "has another program of that version" if same else f"has {_named(known)}"
            hint = f"install what is here: {_named(ours)}"
            raise Abort(Problem(worker, 0, f"the worker {told}", hint, "error"))


def _named(version: tuple[str, str, str]) -> str:
    return f"Dateline {version[1]} on Python {version[0]}"


@cache
def version() -> tuple[str, str, str]:
    """Python's version, ours, and a digest of our program, wherever it is installed."""
    top = Path(generator.__file__).parent
    made = blake2b(digest_size=16)
    for path in sorted(top.rglob("*.py"), key=lambda path: path.relative_to(top).as_posix()):
        made.update(path.relative_to(top).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{sys.version_info[0]}.{sys.version_info[1]}", generator.__version__, made.hexdigest()


def _worked(far: Callable[[S], R], hand: Sequence[S]) -> list[R] | Exception:
    """What a worker does. What the work raises is a result: all else that is raised is the cluster's."""
    try:
        return [far(item) for item in hand]
    except Exception as error:
        return error


def _taken(work: Carried[T, S, R], hand: Sequence[S], future: Any) -> list[R]:
    """The results of a hand; made here, where the cluster has lost it."""
    try:
        answer = future.result()
    except Exception:
        return [work.near(item) for item in hand]
    if isinstance(answer, Exception):
        raise answer
    return cast("list[R]", answer)
