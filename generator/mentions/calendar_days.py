"""Calendar arithmetic: weeks, months on, holidays."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta


def week(day: date) -> str:
    """`2017-W48`, the ISO week of a day."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def moved(day: date, unit: str, amount: int) -> date:
    """So many units on from a day; the last day of a month stays one. Raises OverflowError or ValueError
    beyond the calendar."""
    match unit:
        case "D":
            return day + timedelta(days=amount)
        case "W" | "WE":
            return day + timedelta(weeks=amount)
        case "FN":
            return day + timedelta(weeks=2 * amount)
        case "M":
            return day + relativedelta(months=amount)
        case "Q":
            return day + relativedelta(months=3 * amount)
        case _:
            return day + relativedelta(years=amount * {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}.get(unit, 1))


def named(day: date, unit: str) -> str:
    """The unit that holds the day, as TIMEX3 writes it."""
    match unit:
        case "D":
            return day.isoformat()
        case "W" | "FN":
            return week(day)
        case "WE":
            return f"{week(day)}-WE"
        case "M":
            return f"{day.year:04d}-{day.month:02d}"
        case "Q":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "DE":
            return f"{day.year // 10:03d}"
        case "CE" | "ML":
            return f"{day.year // 100:02d}"
        case _:
            return f"{day.year:04d}"


def unknown(unit: str) -> str:
    """The same with X for what is not known."""
    shape = named(date(1, 1, 1), unit)
    return "".join("X" if c.isdigit() else c for c in shape) if unit != "Q" else "XXXX-QX"


def nearest(month: int, day: int, to: date, *, ahead: bool = False) -> date | None:
    """The day of that month that lies nearest to a date, with news' lean to the past: half a year off, what
    was is written of more than what will be. None for a day that no year near it has."""
    made = [made for year in (to.year - 1, to.year, to.year + 1) if (made := valid(year, month, day))]
    lean = (2, 1) if ahead else (2, 3)
    return min(made, key=lambda one: abs((one - to).days) * lean[one > to], default=None)


def valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday in a year; None where it has no day of its own in this calendar."""
    match name:
        case "christmas":
            return date(year, 12, 25)
        case "christmas eve":
            return date(year, 12, 24)
        case "new year":
            return date(year, 1, 1)
        case "new year eve":
            return date(year, 12, 31)
        case "halloween":
            return date(year, 10, 31)
        case "valentine":
            return date(year, 2, 14)
        case "easter":
            return easter(year)
        case "thanksgiving":
            first = date(year, 11, 1)
            return first + timedelta(days=(3 - first.weekday()) % 7 + 21)
        case _:
            return None
