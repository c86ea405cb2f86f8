"""A TIMEX3 value → the span of calendar days that it names."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.model import Precision, When

_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?")
_YEAR_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_PLAIN = re.compile(r"(?:FY)?(\d{4})(?:-(\d\d))?|(\d{3})|(\d\d)")
_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}


def when(value: str, modifier: str = "") -> When | None:
    """None where the value names no days that a calendar of the common era has (BC, X)."""
    try:
        plain = _plain(value, approximate=modifier == "APPROX")
        return plain and _opened(plain, modifier)
    except (ValueError, OverflowError):
        return None


def _opened(plain: When, modifier: str) -> When:
    """ "since May" has no end, "until May" no beginning."""
    first, last = plain.earliest, plain.latest
    if first is None or last is None:
        return plain
    match modifier:
        case "ON_OR_AFTER":
            return When(first, None, plain.precision)
        case "ON_OR_BEFORE":
            return When(None, last, plain.precision)
        case "AFTER":
            return When(last + timedelta(days=1), None, plain.precision)
        case "BEFORE":
            return When(None, first - timedelta(days=1), plain.precision)
        case _:
            return plain


def _plain(value: str, *, approximate: bool) -> When | None:
    if len(value) == 10 or value[10:11] == "T":
        return When.day(date.fromisoformat(value[:10]), approximate=approximate)
    if told := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(told[1]), int(told[2]), 1)
        if not told[3]:
            return When(monday, monday + timedelta(days=6), "week", approximate)
        if told[3] == "WE":
            return When.span(monday + timedelta(days=5), monday + timedelta(days=6), approximate=approximate)
        return When.day(monday + timedelta(days=int(told[3]) - 1), approximate=approximate)
    if told := _YEAR_PART.fullmatch(value):
        months = 6 if told[2][0] == "H" else 3
        unit: Precision = "half" if told[2][0] == "H" else "quarter" if told[2][0] == "Q" else "season"
        return _months(int(told[1]), _FIRST_MONTH[told[2]], months, unit, approximate)
    if told := _PLAIN.fullmatch(value):
        return _long(told, approximate)
    return None


def _long(told: re.Match[str], approximate: bool) -> When:
    if told[2]:
        return When.month(int(told[1]), int(told[2]), approximate=approximate)
    if told[1]:
        return When.year(int(told[1]), approximate=approximate)
    size, unit = (10, "decade") if told[3] else (100, "century")
    first = int(told[3] or told[4]) * size
    precision: Precision = "decade" if unit == "decade" else "century"
    return When(date(max(first, 1), 1, 1), date(first + size - 1, 12, 31), precision, approximate)


def _months(year: int, month: int, months: int, unit: Precision, approximate: bool) -> When:
    after = date(year + (month + months > 12), (month + months - 1) % 12 + 1, 1)
    return When(date(year, month, 1), after - timedelta(days=1), unit, approximate)
