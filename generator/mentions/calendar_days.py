"""Calendar arithmetic: weeks, months on, holidays."""

from __future__ import annotations

from datetime import date, timedelta

from generator.mentions.words import coded


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
        case _:
            return _months(day, amount * {"M": 1, "Q": 3, "DE": 120, "CE": 1200, "ML": 12000}.get(unit, 12))


def _months(day: date, amount: int) -> date:
    from dateutil.relativedelta import relativedelta  # start-up cost: 3 ms, and most texts count in days

    return day + relativedelta(months=amount)


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


def nearest(month: int, day: int, to: date, *, weekday: int = 0, ahead: bool = False) -> date | None:
    """The day of that month that lies nearest to a date, with news' lean to the past: half a year off, what
    was is written of more than what will be. Where the weekday is named beside it, the year is one in which
    they agree. None for a day that no year near it has."""
    made = [made for year in range(to.year - 6, to.year + 3) if (made := valid(year, month, day))]
    made = [one for one in made if one.isoweekday() == weekday] or made
    lean = (2, 1) if ahead else (2, 3)
    return min(made, key=lambda one: abs((one - to).days) * lean[one > to], default=None)


def valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_FIXED = coded(
    "christmas=12-25 christmas_eve=12-24 new_year=1-1 new_year_eve=12-31 halloween=10-31 valentine=2-14 "
    "veterans=11-11 boxing=12-26"
)
_NTH_WEEKDAY = coded("thanksgiving=11-4-4 labor=9-1-1 columbus=10-1-2 presidents=2-1-3")
"""Month, weekday from Monday as 1, and which of them in the month: as in the United States."""

_FROM_EASTER = coded("easter=0 good_friday=-2 easter_monday=1 easter_eve=-1")
MOVABLE = frozenset((*_NTH_WEEKDAY, *_FROM_EASTER, "memorial", "election"))


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday in a year; None where it has no day of its own in this calendar."""
    key = name.replace(" ", "_")
    if key in _FIXED:
        month, day = (int(part) for part in str(_FIXED[key]).split("-"))
        return date(year, month, day)
    if key in _FROM_EASTER:
        from dateutil.easter import easter  # start-up cost: 1 ms, and most texts speak of no Easter

        return easter(year) + timedelta(days=int(_FROM_EASTER[key]))
    if key in _NTH_WEEKDAY:
        month, weekday, which = (int(part) for part in str(_NTH_WEEKDAY[key]).split("-"))
        return _nth(year, month, weekday, which)
    if key == "memorial":
        return _nth(year, 6, 1, 1) - timedelta(days=7)
    if key == "election":
        return _nth(year, 11, 1, 1) + timedelta(days=1)
    return None


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
