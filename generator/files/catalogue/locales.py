"""Babel, behind the few questions that we ask it: loaded when first asked, remembered by value."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from babel import Locale

# Babel is imported inside the functions: it and a locale's data cost 40 to 60 ms, which a build that
# renders nothing does not need.

Style = Literal["medium", "long", "full"]


@lru_cache(maxsize=64)
def known(tag: str) -> Locale | None:
    """Babel's locale for a language tag (BCP 47 or POSIX), or None."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return None


@lru_cache(maxsize=65536)
def day(locale: str, day: date, style: Style) -> str:
    """A day in the locale's own order of day, month and year."""
    from babel.dates import format_date

    return format_date(day, _pattern(locale, style), locale=_locale(locale))


@lru_cache(maxsize=65536)
def skeleton(locale: str, day: date, fields: str) -> str:
    """The fields of a day (a CLDR skeleton, "yMMMM") in the locale's own order."""
    from babel.dates import format_date, format_skeleton

    if fields == "d":
        # Within a span, the day stands as it does in the whole date: German keeps its full stop.
        long = _pattern(locale, "long")
        return format_date(day, long[: long.find("MMMM")].strip() or "d", locale=_locale(locale))
    return format_skeleton(fields, day, locale=_locale(locale))


@lru_cache(maxsize=4096)
def number(locale: str, number: int) -> str:
    """A whole number with the locale's separators."""
    from babel.numbers import format_decimal

    return format_decimal(number, locale=_locale(locale))


@lru_cache(maxsize=4096)
def joined(locale: str, items: Sequence[str]) -> str:
    """A list in a sentence."""
    from babel.lists import format_list

    return format_list(items, locale=_locale(locale))


@lru_cache(maxsize=4096)
def plural(locale: str, count: int) -> str:
    """The plural form (CLDR) that the language uses for the count: "one", "few", "other"."""
    return _locale(locale).plural_form(count)


@lru_cache(maxsize=256)
def ordinal(locale: str, number: int) -> str:
    """The form (CLDR) of the language's "21st": "one", "two", "few", "other"."""
    return _locale(locale).ordinal_form(number)


@lru_cache(maxsize=64)
def direction(locale: str) -> str:
    """ "ltr" or "rtl"."""
    return _locale(locale).text_direction


@lru_cache(maxsize=64)
def day_first(locale: str) -> bool:
    """Whether the day stands before the month and the year: "30 November 2017"."""
    return _pattern(locale, "long").startswith("d")


@lru_cache(maxsize=64)
def _pattern(locale: str, style: Style) -> str:
    pattern = str(_locale(locale).date_formats[style].pattern)
    # British usage beside "30 November 2017", and what a heading of a day needs: no comma.
    return pattern.replace("EEEE, d MMMM", "EEEE d MMMM") if locale.startswith("en") else pattern


def _locale(tag: str) -> Locale:
    found = known(tag)
    if found is None:
        raise LookupError(f"no locale {tag!r}")
    return found
