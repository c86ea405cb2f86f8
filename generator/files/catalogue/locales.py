"""How a place and language write days, numbers and lists, and which forms its words have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

Form = Literal["medium", "long", "full", "d", "MMMMd", "yMMMM", "yQQQQ"]
"""How much of a day is told: a style, or the fields that a skeleton of CLDR names."""

Relation = tuple[int, bool, tuple[tuple[int, int], ...]]
"""Whether a number, or what is left of it by a modulus (0: itself), lies in one of some spans."""

Rules = tuple[tuple[str, tuple[tuple[Relation, ...], ...]], ...]
"""A form, and where it stands: where all relations of one row hold (UTS 35, part 3, "Plural rules")."""


class Locale(Struct, frozen=True):
    """All that we ask of a locale.

    `days` are templates by form, one for each month; `weekdays` begin with Monday. `group` stands between
    groups of digits, of which the last has the first of the `sizes`, the others the second. `lists` are the
    templates of two items, and of the start, the middle and the end of more.
    """

    name: str
    direction: Literal["ltr", "rtl"]
    days: Mapping[Form, tuple[str, ...]]
    weekdays: tuple[str, ...]
    group: str
    sizes: tuple[int, int]
    lists: tuple[str, str, str, str]
    plurals: Rules
    ordinals: Rules

    def day(self, day: date, form: Form) -> str:
        """A day in the locale's own order of day, month and year."""
        weekday = self.weekdays[day.weekday()]
        return self.days[form][day.month - 1].format(d=day.day, y=day.year, weekday=weekday)

    @property
    def day_first(self) -> bool:
        """Whether the day stands before the month and the year: "30 November 2017"."""
        return self.days["long"][0].startswith("{d")

    def number(self, number: int) -> str:
        """A whole number, which is not negative, with the locale's separators."""
        digits = str(number)
        size, size_of_others = self.sizes
        groups: list[str] = []
        while len(digits) > size:
            groups.insert(0, digits[-size:])
            digits, size = digits[:-size], size_of_others
        return self.group.join((digits, *groups))

    def joined(self, items: Sequence[str]) -> str:
        """A list in a sentence."""
        two, start, middle, end = self.lists
        if len(items) < 3:
            return two.format(*items) if len(items) == 2 else "".join(items)
        told = start.format(*items[:2])
        for item in items[2:-1]:
            told = middle.format(told, item)
        return end.format(told, items[-1])

    def plural(self, count: int) -> str:
        """The form that the language uses for the count: "one", "few", "other"."""
        return _form(self.plurals, count)

    def ordinal(self, number: int) -> str:
        """The form of the language's "21st": "one", "two", "few", "other"."""
        return _form(self.ordinals, number)


def _form(rules: Rules, number: int) -> str:
    for form, rows in rules:
        if any(all(_holds(number, *relation) for relation in row) for row in rows):
            return form
    return "other"


def _holds(number: int, modulus: int, within: bool, spans: Sequence[tuple[int, int]]) -> bool:
    rest = number % modulus if modulus else number
    return within == any(first <= rest <= last for first, last in spans)
