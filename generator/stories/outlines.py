"""Features → what is looked at of every report; the rest is had only of those that are compared."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from generator.stories.features import Features

Row = tuple[str, str, int | None, int, tuple[str, ...], tuple[int, ...]]
"""An outline as it is remembered: plain values, of which ten thousand are read in ten milliseconds."""


class Outline(Struct, frozen=True):
    """The features of one report, of which `whole` gives those that are not at hand, by the report's id."""

    report: str
    pin: str
    day: int | None
    length: int
    leading: tuple[str, ...]
    marks: tuple[int, ...]
    whole: Callable[[str], Features]

    @property
    def terms(self) -> tuple[str, ...]:
        return self.whole(self.report).terms

    @property
    def parts(self) -> bytes:
        return self.whole(self.report).parts

    @property
    def prints(self) -> bytes:
        return self.whole(self.report).prints

    @property
    def back(self) -> tuple[tuple[int, int], ...]:
        return self.whole(self.report).back


Compared = Features | Outline
"""What grouping can compare."""


class Reports(Protocol):
    """Reports by number, in order of day."""

    def __getitem__(self, number: int, /) -> Compared: ...


def row(one: Features) -> Row:
    """What is remembered of a report."""
    return one.report, one.pin, one.day, one.length, tuple(map(sys.intern, one.leading)), one.marks


def outline(told: Row, whole: Callable[[str], Features]) -> Outline:
    """The outline of a report, by what is remembered of it."""
    return Outline(*told, whole)


def interned(one: Features) -> Features:
    """The same, in which terms that are the same as others' are one and the same string.

    Those of reports that come from the memo are not: they would take four times the room, and half as
    much time again to compare.
    """
    return replace(one, terms=tuple(map(sys.intern, one.terms)))
