"""Events → the days of a timeline, and the gaps between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

from generator.model import Event, When
from generator.pages.events import COARSE, month_of
from generator.pages.passages import dated
from generator.pages.views import DayView, EventView, Gap

Groups = Sequence[tuple[When, Sequence[Event]]]
"""Dates, in order, and the events of each."""


def by_date(events: Iterable[Event]) -> Groups:
    """The dated events grouped by date."""
    ordered = sorted(
        ((e.when.listed, e.when.edtf, e.when, e) for e in events if e.when), key=itemgetter(0, 1)
    )
    groups = (list(some) for _, some in groupby(ordered, key=itemgetter(0, 1)))
    return [(some[0][2], [event for *_, event in some]) for some in groups]


def days(
    groups: Groups,
    shown: Mapping[str, EventView],
    published: Sequence[date],
    gap: int,
    *,
    newest_first: bool = False,
) -> tuple[DayView, ...]:
    """The dates with their events, as they are `shown`. `published` are the days of the reports, in order."""
    made: list[DayView] = []
    before: date | None = None
    month = ""
    for when, some in reversed(groups) if newest_first else groups:
        here = month_of(some[0])
        fine = (when.days or COARSE) < COARSE
        near, far = (when.latest, when.earliest) if newest_first else (when.earliest, when.latest)
        between = _gap(before, near, published, gap, newest_first) if fine else None
        told_as = dated(when)
        if told_as:
            those = tuple(shown[event.id] for event in some)
            made.append(DayView(told_as, here if here != month else "", between, those))
        before, month = far if fine else before, here
    return tuple(made)


def _gap(
    before: date | None, day: date | None, published: Sequence[date], least: int, newest_first: bool
) -> Gap | None:
    """The whole days between two dates, where there are many, and the reports of those days."""
    if before is None or day is None:
        return None
    early, late = (day, before) if newest_first else (before, day)
    between = (late - early).days - 1
    if between < least:
        return None
    return Gap(between, bisect_left(published, late) - bisect_right(published, early))
