"""How long each stage took, and for how many values: what `--profile` prints."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from msgspec import Struct, field

Spent = dict[str, tuple[int, float]]
"""Stage → values and seconds."""


class Clock(Struct, frozen=True):
    """Seconds by stage, of one job in one process; those of all jobs are added up."""

    spent: Spent = field(default_factory=dict)

    @contextmanager
    def __call__(self, stage: str, values: int = 1) -> Iterator[None]:
        start = perf_counter()
        try:
            yield
        finally:
            self.add({stage: (values, perf_counter() - start)})

    def add(self, spent: Spent) -> None:
        for stage, (values, seconds) in spent.items():
            many, long = self.spent.get(stage, (0, 0.0))
            self.spent[stage] = (many + values, long + seconds)
