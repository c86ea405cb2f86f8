"""Events → the days of a timeline, and the gaps between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

from generator.model import Event
from generator.pages.events import COARSE, month_of
from generator.pages.passages import dated
from generator.pages.views import DayView, EventView, Gap


def days(
    events: Iterable[Event],
    shown: Mapping[str, EventView],
    published: Sequence[date],
    gap: int,
    *,
    newest_first: bool = False,
) -> tuple[DayView, ...]:
    """The dated events grouped by date, as they are `shown`. `published` are the days of the reports, in
    order."""
    ordered = sorted(((_by_date(event), event) for event in events if event.when), key=itemgetter(0))
    groups = [[event for _, event in some] for _, some in groupby(ordered, key=itemgetter(0))]
    if newest_first:
        groups.reverse()
    made: list[DayView] = []
    before: date | None = None
    month = ""
    for some in groups:
        when = some[0].when
        if when is None:
            continue
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


def _by_date(event: Event) -> tuple[tuple[date, date], str]:
    return (event.when.order, event.when.edtf) if event.when else ((date.max, date.max), "")


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
