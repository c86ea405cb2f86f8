"""A language tag → its Locale, drawn from Babel once and kept between builds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import astuple

from generator import digest, sealed, stamps
from generator.files.catalogue.locales import Form, Locale, Relation, Rules

if TYPE_CHECKING:
    import babel
    from babel.plural import PluralRule

# Babel is imported inside the functions: it takes 40 ms until it has told a first day.

_LAYOUT = 1

_Tokens = Sequence[tuple[str, str | tuple[str, int]]]
"""A pattern of CLDR: texts ("chars"), and fields with their letter and length."""

_MONTHS = [date(2001, month, 1) for month in range(1, 13)]
_WEEK = [date(2001, 1, day) for day in range(1, 8)]
"""From a Monday on."""


@lru_cache(maxsize=64)
def find(tag: str, cache: Path | None = None) -> Locale | None:
    """The locale of a language tag (BCP 47 or POSIX), or None; `cache` is a folder to keep it in."""
    place = cache / f"{digest.short(tag)}.locale" if cache else None
    source = _source()
    kept = sealed.read(place, _LAYOUT) if place else None
    if kept and kept[0] == source:
        return Locale(*kept[1])
    made = drawn(tag)
    if made and place:
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            sealed.write(place, _LAYOUT, (source, astuple(made)))
    return made


def _source() -> tuple[object, ...]:
    """The stamps of this module and of Babel, which need not be imported for it."""
    found = PathFinder.find_spec("babel")
    return tuple((path, stamps.stamp(path)) for path in (__file__, (found and found.origin) or ""))


def drawn(tag: str) -> Locale | None:
    """The locale of a tag, as Babel knows it."""
    from babel import Locale as Known
    from babel import UnknownLocaleError
    from babel.numbers import get_group_symbol

    try:
        known = Known.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return None
    patterns = dict(_patterns(known))
    lists = known.list_patterns["standard"]
    return Locale(
        tag,
        "rtl" if known.text_direction == "rtl" else "ltr",
        {form: tuple(_template(tokens, day, known) for day in _MONTHS) for form, tokens in patterns.items()},
        _weekdays(patterns["full"], known),
        get_group_symbol(known),
        known.decimal_formats[None].grouping,
        (lists["2"], lists["start"], lists["middle"], lists["end"]),
        _rules(known.plural_form),
        _rules(known.ordinal_form),
    )


def _patterns(known: babel.Locale) -> Iterator[tuple[Form, _Tokens]]:
    from babel.dates import match_skeleton, tokenize_pattern

    styles: tuple[Form, ...] = "medium", "long", "full"
    for style in styles:
        pattern = known.date_formats[style].pattern
        if known.language == "en":
            # British usage beside "30 November 2017", and what a heading of a day needs: no comma.
            pattern = pattern.replace("EEEE, d MMMM", "EEEE d MMMM")
        yield style, tokenize_pattern(pattern)
    # Within a span, the day stands as it does in the whole date: German keeps its full stop.
    long = known.date_formats["long"].pattern
    yield "d", tokenize_pattern(long[: long.find("MMMM")].strip() or "d")
    fields: tuple[Form, ...] = "MMMMd", "yMMMM", "yQQQQ"
    there = known.datetime_skeletons
    for skeleton in fields:
        nearest = skeleton if skeleton in there else match_skeleton(skeleton, there)
        yield skeleton, tokenize_pattern(there[nearest].pattern)


def _template(tokens: _Tokens, month: date, known: babel.Locale) -> str:
    """The pattern as a template, with the names of one month."""
    from babel.dates import DateTimeFormat

    names, made = DateTimeFormat(month, known), ""
    for _, token in tokens:
        if isinstance(token, str):
            made += token.replace("{", "{{").replace("}", "}}")
            continue
        field, length = token
        match field:
            case "d" | "y":
                made += f"{{{field}:0{length}}}"
            case "E" | "c":
                made += "{weekday}"
            case _:
                made += names[field * length]
    return made


def _weekdays(tokens: _Tokens, known: babel.Locale) -> tuple[str, ...]:
    """Their names, as the pattern has them."""
    from babel.dates import DateTimeFormat

    fields = [token for _, token in tokens if isinstance(token, tuple)]
    name = next((field * length for field, length in fields if field in "Ec"), "EEEE")
    return tuple(DateTimeFormat(day, known)[name] for day in _WEEK)


def _rules(rule: PluralRule) -> Rules:
    """The rules for whole numbers, from what Babel writes: "n mod 10 in 2..4 and n mod 100 not in 12..14"."""
    return tuple(
        (form, tuple(tuple(map(_relation, row.split(" and "))) for row in text.split(" or ")))
        for form, text in rule.rules.items()
    )


_RELATION = re.compile(r"(\w)(?: mod (\d+))?( not)? in ([\d.,]+)")


def _relation(text: str) -> Relation:
    found = _RELATION.fullmatch(text)
    assert found, text
    operand, modulus, negated, spans = found.groups()
    ends = [span.split("..") for span in spans.split(",")]
    # Of a whole number, all operands but these are 0: they tell of decimals.
    modulus = int(modulus or 0) if operand in "ni" else 1
    return modulus, not negated, tuple((int(end[0]), int(end[-1])) for end in ends)
