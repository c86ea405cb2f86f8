"""How a report is told → what its dates count from: its publication, or the date told last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from generator.mentions.expressions import Day, Expression, Fixed, Month, Part, Shift, Timed, Unit, Weekday
from generator.model import When

Register = Literal["news", "narrative"]


class Context(Struct, frozen=True):
    """What is known where an expression stands.

    `day`, `month`, `year` are the last dates told, each to that precision or finer, as its first day.
    `ahead` says that the words around it look forward.
    """

    published: date | None
    register: Register = "news"
    day: date | None = None
    month: date | None = None
    year: date | None = None
    ahead: bool = False
    within: tuple[int, int] = (1, 9999)
    """The years that may anchor others; see `fences`."""

    @property
    def base(self) -> date | None:
        """What "last month" and a bare "7 August" count from."""
        return self.year if self.register == "narrative" else self.published

    @property
    def fallback(self) -> date | None:
        """What "that year" counts from while none was told of: in news, the day of writing."""
        return None if self.register == "narrative" else self.published

    def after(self, meaning: Expression, when: When | None) -> Context:
        """The context once a date was told. What looks back ("the previous year", "two days earlier") does
        not move a story that goes on."""
        if (
            when is None
            or when.earliest is None
            or when.precision in ("decade", "century")
            or looks_back(meaning)
        ):
            return self
        first = when.earliest
        if not self.within[0] <= first.year <= self.within[1]:
            return self
        day = first if when.is_day else self.day
        month = first if when.precision in ("day", "week", "month") else self.month
        return Context(self.published, self.register, day, month, first, within=self.within)


def context(told: Sequence[Expression], published: date | None) -> Context:
    """What is known before the first expression of a report."""
    if register(told, published) == "news":
        return Context(published)
    within = fences(told)
    return Context(published, "narrative", year=beginning(told, within), within=within)


def looks_back(meaning: Expression) -> bool:
    match meaning:
        case Shift(back=back):
            return back
        case Day(which=which) | Month(which=which) | Part(which=which) | Weekday(which=which):
            return which in ("before", "last")
        case Unit(shift=shift):
            return shift < 0
        case _:
            return False


def years(told: Sequence[Expression]) -> list[int]:
    """The years that are written out, in order; those before Christ as 0."""
    found: list[int] = []
    for one in told:
        match one.day if isinstance(one, Timed) else one:
            case Day(year=int(year)) | Month(year=int(year)) | Part(year=int(year)):
                found.append(year)
            case Fixed("DATE", value) if value.isdigit() and len(value) == 4:
                found.append(int(value))
            case Fixed("DATE", value) if value.startswith("BC"):
                found.append(0)
            case _:
                pass
    return found


def register(told: Sequence[Expression], published: date | None) -> Register:
    """Narrative where many dates are written with their year, long before publication, and those
    that need a year ("on 7 August") outnumber by far those that count from the day of writing ("today",
    "on Tuesday", "last month")."""
    written = years(told)
    if len(written) < _MANY:
        return "news"
    old = [year for year in written if published is None or year < published.year - 1]
    here = sum(isinstance(one, Weekday) or (isinstance(one, Unit | Shift) and not one.told) for one in told)
    bare = sum(isinstance(one, Day | Month) and one.year is None for one in told)
    many = len(old) >= _MANY and 2 * len(old) > len(written) and bare >= 4 * here
    return "narrative" if many else "news"


_MANY = 8
"""Years written out in a narrative, at least."""


def fences(told: Sequence[Expression]) -> tuple[int, int]:
    """Between which years a chronicle tells its story; a year outside is an aside, and anchors nothing.

    Tukey's fences around the quartiles of the years written, with some years' slack.
    """
    written = sorted(years(told))
    if not written:
        return 1, 9999
    low, high = written[len(written) // 4], written[3 * len(written) // 4]
    slack = 3 * (high - low) // 2 + 2
    return low - slack, high + slack


def beginning(told: Sequence[Expression], within: tuple[int, int]) -> date | None:
    """The first year that is written out: what a chronicle's first bare dates belong to."""
    first = next((year for year in years(told) if within[0] <= year <= within[1]), 0)
    return date(first, 1, 1) if 1 <= first <= 9999 else None
