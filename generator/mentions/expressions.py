"""What words that say when can mean, before it is known when they were written."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from generator.model import TimexType

Which = Literal["", "last", "this", "next", "told", "before", "after"]
"""Which one is meant: none said; seen from the day of writing; the one told of before, the one before
or after that ("that year", "the previous year", "the following day")."""


class Fixed(Struct, frozen=True):
    """Complete in itself: "1998", "the 1960s", "three days", "now"."""

    type: TimexType
    value: str


class Day(Struct, frozen=True):
    """A day of a month; `month` 0 is the month told of ("the 25th")."""

    month: int
    day: int
    year: int | None = None
    which: Which = ""
    weekday: int = 0
    """The weekday that is named beside it, Monday being 1; 0 where none is."""


class Month(Struct, frozen=True):
    month: int
    year: int | None = None
    which: Which = ""
    of: Which = ""
    """Which year: "May of last year"."""


class Part(Struct, frozen=True):
    """A part of a year: `SP`, `Q3`, `H1`."""

    part: str
    year: int | None = None
    which: Which = ""
    of: Which = ""


class Holiday(Struct, frozen=True):
    name: str
    year: int | None = None
    which: Which = ""


class Weekday(Struct, frozen=True):
    """A day of the week, Monday being 1."""

    day: int
    which: Which = ""
    week: int | None = None
    """Of which week, this one being 0: "Friday last week"."""


class Unit(Struct, frozen=True):
    """A calendar unit, so many on from the present one: "last month" is M, -1."""

    unit: str
    shift: int = 0
    told: bool = False
    """Counted from the date told before, not from the day of writing."""
    bare: bool = False
    """Only named: "the weekend", "later in the year"."""


class Shift(Struct, frozen=True):
    """So many units from a date; `amount` None for "some years ago"."""

    unit: str
    amount: int | None
    told: bool = False
    back: bool = True
    named: str = ""
    """The unit that is meant, where it is finer: a day in "a year ago today"."""


class Timed(Struct, frozen=True):
    """A time of a day: `clock` is `10:35`, `MO`, `NI`; `day` None is the day told or the day of writing."""

    clock: str
    day: Expression | None = None


class Holding(Struct, frozen=True):
    """The unit that holds a day: "the week of March 6"."""

    unit: str
    day: Expression


class Beside(Struct, frozen=True):
    """So many units before or after what a noun names: "three days after the fire"."""

    unit: str
    amount: int
    event: str
    back: bool
    length: str
    """TIMEX3 of it where nothing dates the event: "three days" are a length; empty for "the day after"."""


Expression = Beside | Holding | Fixed | Day | Month | Part | Holiday | Weekday | Unit | Shift | Timed


def is_bare(meaning: Expression) -> bool:
    """Whether the words around it decide which one is meant, the last or the next."""
    match meaning:
        case Weekday(which=which):
            return not which
        case Day(year=year) | Month(year=year) | Part(year=year):
            return year is None
        case Unit(bare=bare):
            return bare
        case Timed(day=day) | Holding(day=day):
            return day is not None and is_bare(day)
        case _:
            return False


class Found(Struct, frozen=True):
    """An expression and the words that it covers: indices of the first word and of the one after the last."""

    first: int
    after: int
    meaning: Expression
    modifier: str = ""
