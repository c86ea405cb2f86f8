"""How a report is told → what its dates count from: its publication, or the date told last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.mentions.expressions import Day, Expression, Fixed, Month, Part, Timed, Unit, Weekday
from generator.model import When

Register = Literal["news", "narrative"]


@dataclass(frozen=True, slots=True)
class Context:
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

    @property
    def base(self) -> date | None:
        """What "last month" and a bare "7 August" count from."""
        return (self.latest or self.published) if self.register == "narrative" else self.published

    @property
    def latest(self) -> date | None:
        return self.year

    def after(self, when: When | None) -> Context:
        """The context once a date was told."""
        if when is None or when.earliest is None or when.precision in ("decade", "century"):
            return self
        first = when.earliest
        day = first if when.is_day else self.day
        month = first if when.precision in ("day", "week", "month") else self.month
        return Context(self.published, self.register, day, month, first)


def register(told: Sequence[Expression], published: date | None) -> Register:
    """Narrative where many dates are written with their year, long before publication, and none counts
    from the day of writing ("today", "on Tuesday")."""
    years: list[int] = []
    deictic = 0
    for one in told:
        inner = one.day if isinstance(one, Timed) else one
        match inner:
            case Day(year=int(year)) | Month(year=int(year)) | Part(year=int(year)):
                years.append(year)
            case Fixed("DATE", value) if value.isdigit() and len(value) == 4:
                years.append(int(value))
            case Fixed("DATE", value) if value.startswith("BC"):
                years.append(0)
            case Weekday(_, "") | Unit("D", _, False):
                deictic += 1
            case _:
                pass
    old = [year for year in years if published is None or year < published.year - 1]
    enough = 5 if published else 12
    return (
        "narrative" if len(old) >= enough and len(old) > 4 * deictic and 2 * len(old) > len(years) else "news"
    )


def first_year(told: Sequence[Expression]) -> date | None:
    """The first year that is written out: what a chronicle's first bare dates belong to."""
    for one in told:
        inner = one.day if isinstance(one, Timed) else one
        if isinstance(inner, Day | Month | Part) and inner.year:
            return date(inner.year, 1, 1) if 1 <= inner.year <= 9999 else None
        if (
            isinstance(inner, Fixed)
            and inner.type == "DATE"
            and inner.value.isdigit()
            and len(inner.value) == 4
        ):
            return date(int(inner.value), 1, 1) if int(inner.value) else None
    return None
