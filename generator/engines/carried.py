"""A function that may be done on another machine, apart from what must be done on this one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")
S = TypeVar("S")
R = TypeVar("R")


class Carried(Struct, Generic[T, S, R], frozen=True):
    """`fetch` is done where the files are, and gives all that the rest of the work needs; `near` is that
    rest, `far` the same for another machine: a value that can be sent there. Any engine can call it."""

    fetch: Callable[[T], S]
    near: Callable[[S], R]
    far: Callable[[S], R]

    def __call__(self, item: T) -> R:
        return self.near(self.fetch(item))
