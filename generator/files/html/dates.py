"""Dates of views → words in the site's language, with the date for machines beside them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from markupsafe import Markup, escape

from generator.files.catalogue import Words
from generator.model import When
from generator.pages.views import DateView

KEPT = 65536
"""Dates remembered: the same few stand on every page."""

_DAY_NUMBER = re.compile(r"\b\d{1,2}\b\.?")
_HTML_DATE = re.compile(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?")  # not the seasons and quarters of EDTF: 2017-23


Filters = dict[str, Callable[..., str]]


def filters(words: Words) -> Filters:
    """The filters that templates have: `dated`, `heading` and `bounds` of a DateView, `stamp`, `short`,
    `day` and `month` of ISO or EDTF text, which may be empty."""

    @lru_cache(maxsize=KEPT)
    def dated(told: DateView) -> Markup:
        return _element(told.edtf, words.date(_when(told)))

    @lru_cache(maxsize=KEPT)
    def heading(told: DateView) -> Markup:
        """As the head of a day: its number is marked, for a theme to set it apart."""
        span = _when(told)
        if span.earliest is None or not span.is_day or span.approximate:
            return dated(told)
        text = str(escape(words.weekday(span.earliest)))
        return _element(told.edtf, Markup(_DAY_NUMBER.sub(r"<b>\g<0></b>", text, count=1)))

    @lru_cache(maxsize=KEPT)
    def short(told: str) -> str:
        """A day in its short form, which does not break; another date as it is."""
        if not told:
            return ""
        when = When.parse(told)
        if when.earliest is None or not when.is_day or when.approximate:
            return words.date(when)
        return words.short(when.earliest).replace(" ", "\N{NO-BREAK SPACE}")

    @lru_cache(maxsize=KEPT)
    def stamp(told: str) -> Markup:
        return _element(told, short(told))

    return {
        "dated": dated,
        "heading": heading,
        "short": short,
        "stamp": stamp,
        "day": lambda told: words.day(date.fromisoformat(told)) if told else "",
        "month": lambda told: words.date(When.parse(told)) if told else "",
        "bounds": lambda told: words.bounds(_when(told)),
    }


def _element(edtf: str, text: str) -> Markup:
    """The words with the date for machines: a `time` element where HTML knows its form."""
    if not edtf:
        return Markup()
    if _HTML_DATE.fullmatch(edtf):
        return Markup('<time datetime="{}">{}</time>').format(edtf, text)
    return Markup('<data value="{}">{}</data>').format(edtf, text)


def _when(told: DateView) -> When:
    earliest = date.fromisoformat(told.earliest) if told.earliest else None
    latest = date.fromisoformat(told.latest) if told.latest else None
    return When(earliest, latest, told.precision, told.approximate)
