"""A date and its precision → words: "about 22 November 2017", "summer 2017", "the 1990s"."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from generator.files.catalogue.locales import Locale
from generator.model import When


class Say(Protocol):
    """The words of a language, as far as dates need them."""

    @property
    def locale(self) -> Locale: ...
    def __call__(self, key: str, **values: object) -> str: ...
    def nth(self, key: str, number: int) -> str: ...


_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def told(when: When, say: Say) -> str:
    """The date as the interface tells it; "about" where it is approximate."""
    text = _exact(when, say)
    return say("date.about", date=text) if when.approximate else text


def bounds(when: When, say: Say) -> str:
    """Between which days an unknown day lies."""
    if when.earliest is None or when.latest is None:
        end = when.latest or when.earliest
        if end is None:
            return say("date.none")
        return say("date.by" if when.latest else "date.from", date=say.locale.day(end, "long"))
    if when.is_day:
        return say.locale.day(when.latest, "long")
    first, last = _ends(when.earliest, when.latest, say.locale)
    return say("date.between", first=first, last=last)


def _exact(when: When, say: Say) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return _open(when, say)
    match when.precision:
        case "month":
            return say.locale.day(first, "yMMMM")
        case "quarter":
            return say.locale.day(first, "yQQQQ")
        case "year":
            return say("date.year", year=first.year)
        case "week":
            return say("date.week", date=say.locale.day(first, "long"))
        case "season" | "half" | "decade" | "century":
            return _unit(when.precision, first, last, say)
        case _:
            if first == last:
                return say.locale.day(first, "long")
            start, end = _ends(first, last, say.locale)
            return say("date.span", first=start, last=end)


def _open(when: When, say: Say) -> str:
    end = when.latest or when.earliest
    if end is None:
        return say("date.none")
    return say("date.until" if when.latest else "date.since", date=say.locale.day(end, "long"))


def _unit(precision: str, first: date, last: date, say: Say) -> str:
    """Units that Babel has no names for. A winter lies in two years; a century counts from its first."""
    if precision == "season":
        year = str(first.year) if first.year == last.year else f"{first.year}–{last.year % 100:02d}"
        return say(f"date.{_SEASONS[first.month]}", year=year)
    if precision == "half":
        return say("date.half1" if first.month == 1 else "date.half2", year=first.year)
    if precision == "decade":
        return say("date.decade", year=last.year - 9)
    return say.nth("century", last.year // 100 + 1)


def _ends(first: date, last: date, locale: Locale) -> tuple[str, str]:
    """Both ends, the first without what it shares with the last, where a locale writes the day first."""
    end = locale.day(last, "long")
    if first.year != last.year or not locale.day_first:
        return locale.day(first, "long"), end
    return locale.day(first, "d" if first.month == last.month else "MMMMd"), end
