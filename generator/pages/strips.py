"""Days of reports → the coverage strip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from generator.pages.views import Strip


def strip(days: Iterable[date], limit: int = 190, marks: Sequence[tuple[date, int]] = ()) -> Strip | None:
    """Reports over time, in the smallest unit that needs at most `limit` slots; None for a single day.

    `marks` are days of key events and their numbers; those outside the reports' time are left out.
    """
    counted = Counter(days)
    if len(counted) < 2:
        return None
    first, last = min(counted), max(counted)
    unit = _unit((last - first).days + 1, limit)
    slots: Counter[int] = Counter()
    for day, reports in counted.items():
        slots[_slot(day, first, unit)] += reports
    bars = tuple((slot, n, _starts(slot, first, unit).isoformat()) for slot, n in sorted(slots.items()))
    shown = tuple((_slot(day, first, unit), number) for day, number in marks if first <= day <= last)
    size = _slot(last, first, unit) + 1
    return Strip(first.isoformat(), last.isoformat(), unit, size, max(slots.values()), bars, shown)


def _unit(days: int, limit: int) -> str:
    for unit, length in (("day", 1), ("week", 7), ("month", 28)):
        if days <= limit * length:
            return unit
    return "year"


def _slot(day: date, first: date, unit: str) -> int:
    """Which slot a day falls in, from 0. Weeks begin on Monday; months and years are the calendar's."""
    match unit:
        case "day":
            return (day - first).days
        case "week":
            return (_monday(day) - _monday(first)).days // 7
        case "month":
            return 12 * (day.year - first.year) + day.month - first.month
        case _:
            return day.year - first.year


def _starts(slot: int, first: date, unit: str) -> date:
    """The first day of a slot."""
    match unit:
        case "day":
            return first + timedelta(days=slot)
        case "week":
            return _monday(first) + timedelta(days=7 * slot)
        case "month":
            months = first.month - 1 + slot
            return date(first.year + months // 12, months % 12 + 1, 1)
        case _:
            return date(first.year + slot, 1, 1)


def _monday(day: date) -> date:
    return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
