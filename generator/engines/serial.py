"""A pure function over many values, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Engine(Protocol):
    """What runs the stages. An engine changes how long a build takes, and nothing else."""

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        """The function's results, in the order of the items."""


class Serial:
    """In this process."""

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        return map(function, items)
