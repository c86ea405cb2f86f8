"""A calendar span, and how EDTF writes it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

Precision = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "span"]

_SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}


class When(Struct, frozen=True):
    """A span of calendar days and the unit that named it. Days, not instants: no time zone moves it.

    Either end is None where it is open ("since May"). `precision` is the unit in which the date was
    told; a "span" is told by its two ends. The written form is EDTF (ISO 8601-2, level 1, and level
    2 for quarters and halves).
    """

    earliest: date | None
    latest: date | None
    precision: Precision = "day"
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"{self.earliest} is after {self.latest}")

    @classmethod
    def day(cls, day: date, *, approximate: bool = False) -> When:
        return cls(day, day, "day", approximate)

    @classmethod
    def month(cls, year: int, month: int, *, approximate: bool = False) -> When:
        first = date(year, month, 1)
        last = date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)
        return cls(first, last, "month", approximate)

    @classmethod
    def year(cls, year: int, *, approximate: bool = False) -> When:
        return cls(date(year, 1, 1), date(year, 12, 31), "year", approximate)

    @classmethod
    def span(cls, earliest: date | None, latest: date | None, *, approximate: bool = False) -> When:
        """From one day to another; a single day where they are the same."""
        precision: Precision = "day" if earliest and earliest == latest else "span"
        return cls(earliest, latest, precision, approximate)

    @classmethod
    def parse(cls, edtf: str) -> When:
        """Read what `edtf` writes. Raises ValueError on anything else."""
        return _parsed(edtf)

    @property
    def is_day(self) -> bool:
        return self.earliest is not None and self.earliest == self.latest

    @property
    def days(self) -> int | None:
        """The length in days; None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    @property
    def order(self) -> tuple[date, date]:
        """The key that puts dates in order: by start, the shorter first."""
        return self.earliest or date.min, self.latest or date.max

    @property
    def listed(self) -> tuple[date, int]:
        """The key that lists dates for a reader: what is only known to its month, year or the like stands
        after the days of it, as in a chronicle; the finer first."""
        days = self.days or date.max.toordinal()
        if self.precision in ("day", "week", "span"):
            return self.earliest or date.min, days
        return self.latest or date.max, days

    def holds(self, day: date) -> bool:
        """Whether the day lies in the span."""
        return (self.earliest or date.min) <= day <= (self.latest or date.max)

    @property
    def edtf(self) -> str:
        """`2017-11-30`, `2017-11`, `2017`, `2017-21`, `201X`, `2017-11-22~`, `../2017-11-30`."""
        tail = "~" if self.approximate else ""
        first, last = self.earliest, self.latest
        if self.precision == "day" and first and last:  # nearly always
            return first.isoformat() + tail
        if first is None or last is None or self.precision in ("span", "week"):
            ends = (f"{end.isoformat()}{tail}" if end else ".." for end in (first, last))
            return "/".join(ends)
        year = f"{first.year:04d}"
        match self.precision:
            case "month":
                told = f"{year}-{first.month:02d}"
            case "season":
                told = f"{year}-{_SEASONS[first.month]}"
            case "quarter":
                told = f"{year}-{33 + first.month // 3}"
            case "half":
                told = f"{year}-{40 + first.month // 6}"
            case "year":
                told = year
            case "decade":
                told = f"{year[:3]}X"
            case "century":
                told = f"{year[:2]}XX"
            case _:
                told = first.isoformat()
        return told + tail


_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|(\d{3})X|(\d\d)XX")


def _parsed(edtf: str) -> When:
    if "/" in edtf:
        first, last = (None if end in ("..", "") else _parsed(end) for end in edtf.split("/", 1))
        made = When.span(
            first.earliest if first else None,
            last.latest if last else None,
            approximate=any(end and end.approximate for end in (first, last)),
        )
        week = first and last and first.is_day and last.is_day and made.days == 7
        monday = made.earliest is not None and made.earliest.weekday() == 0
        return When(made.earliest, made.latest, "week", made.approximate) if week and monday else made
    plain = edtf.rstrip("~")
    told = _EDTF.fullmatch(plain)
    if not told:
        raise ValueError(f"not an EDTF date: {edtf!r}")
    approximate = plain != edtf
    if told[4] or told[5]:
        size = 10 if told[4] else 100
        first_year = int(told[4] or told[5]) * size
        unit: Precision = "decade" if told[4] else "century"
        return When(date(max(first_year, 1), 1, 1), date(first_year + size - 1, 12, 31), unit, approximate)
    year, part, day = int(told[1]), int(told[2] or 0), int(told[3] or 0)
    if day:
        return When.day(date(year, part, day), approximate=approximate)
    if not part:
        return When.year(year, approximate=approximate)
    if part <= 12:
        return When.month(year, part, approximate=approximate)
    return _long_unit(year, part, approximate)


def _long_unit(year: int, part: int, approximate: bool) -> When:
    """Seasons (21 to 24), quarters (33 to 36) and halves (40, 41) of a year, as EDTF numbers them."""
    unit: Precision
    if 21 <= part <= 24:
        unit, month, months = "season", 3 * (part - 20), 3
    elif 33 <= part <= 36:
        unit, month, months = "quarter", 3 * (part - 33) + 1, 3
    elif part in (40, 41):
        unit, month, months = "half", 6 * (part - 40) + 1, 6
    else:
        raise ValueError(f"no such part of a year: {part}")
    after = month + months
    end = date(year + (after > 12), after - 12 if after > 12 else after, 1) - timedelta(days=1)
    return When(date(year, month, 1), end, unit, approximate)


def shifted(day: date, by: timedelta) -> date:
    """The day so much later or, by a negative span, earlier; the first or last day there is, where the
    calendar ends before."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
