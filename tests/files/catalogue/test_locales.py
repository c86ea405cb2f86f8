"""A locale tells what Babel tells, for all that Babel knows; it is drawn once, and kept."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import babel
import pytest
from babel import dates, lists, localedata, numbers

from generator import sealed
from generator.files.catalogue import drawing
from generator.files.catalogue.locales import Form, Locale

EVERY = sorted(localedata.locale_identifiers())
SOME = (
    "en_GB",
    "en_US",
    "de",
    "fr",
    "es",
    "pt_PT",
    "pl",
    "ru",
    "ar",
    "he",
    "hi",
    "zh_Hans",
    "ja",
    "fi",
    "cy",
)
ODD = ("kw", "lt", "lv", "dz", "en_US_POSIX", "sl", "mt", "ga", "it", "vi", "byn", "frr")
"""Rules and patterns that no other has."""

YEAR = [date(2024, 1, 1) + timedelta(days) for days in range(366)]
NUMBERS = (*range(1_300), *(9_999, 10_000, 12_345, 20_000, 100_000, 123_456, 1_000_000, 1_234_567, 10**12))
ITEMS = ("a", "{b}", "c%s", "d", "e")


@pytest.mark.parametrize("tag", SOME + ODD)
def test_a_locale_tells_what_babel_tells(tag: str) -> None:
    _compare(tag, YEAR)


@pytest.mark.slow
def test_every_locale_tells_what_babel_tells() -> None:
    for tag in EVERY:
        _compare(tag, YEAR)


def _compare(tag: str, days: list[date]) -> None:
    made, known = _locale(tag), babel.Locale.parse(tag)
    for form, pattern in _patterns(known):
        told = [made.day(day, form) for day in days]
        assert told == [dates.format_date(day, pattern, locale=known) for day in days], (tag, form)
    for number in NUMBERS:
        assert made.number(number) == numbers.format_decimal(number, locale=known), tag
        assert made.plural(number) == known.plural_form(number), (tag, number)
        assert made.ordinal(number) == known.ordinal_form(number), (tag, number)
    for count in range(len(ITEMS) + 1):
        assert made.joined(ITEMS[:count]) == lists.format_list(ITEMS[:count], locale=known), tag
    assert made.direction == ("rtl" if known.character_order == "right-to-left" else "ltr")


def _patterns(known: babel.Locale) -> Iterator[tuple[Form, str]]:
    """What each form of a day is to Babel."""
    long = str(known.date_formats["long"])
    full = str(known.date_formats["full"])
    yield "medium", str(known.date_formats["medium"])
    yield "long", long
    yield "full", full.replace("EEEE, d MMMM", "EEEE d MMMM") if known.language == "en" else full
    yield "d", long[: long.find("MMMM")].strip() or "d"
    skeletons: tuple[Form, ...] = "MMMMd", "yMMMM", "yQQQQ"
    for fields in skeletons:
        there = known.datetime_skeletons
        yield fields, str(there[fields if fields in there else dates.match_skeleton(fields, there)])


@pytest.mark.parametrize("year", [1, 33, 476, 1066, 9999])
@pytest.mark.parametrize("tag", ["en_GB", "de", "zh_Hans", "byn"])
def test_years_of_any_length_are_told(tag: str, year: int) -> None:
    known = babel.Locale.parse(tag)
    for form, pattern in _patterns(known):
        day = date(year, 2, 3)
        assert _locale(tag).day(day, form) == dates.format_date(day, pattern, locale=known)


@pytest.mark.parametrize("tag", ["xx", "", "en_XX_YY_ZZ", "../en", "<x", "e" * 300, "\x00"])
def test_what_no_locale_is_has_none(tag: str, tmp_path: Path) -> None:
    assert drawing.find(tag, tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_asks_for_no_babel(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from generator.files.catalogue import drawing;"
        f"locale = drawing.find('de', Path({str(tmp_path)!r}));"
        "print('babel' in sys.modules, locale)"
    )
    ran = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert [told.split()[0] for told in ran] == ["True", "False"]
    assert {told.partition(" ")[2].strip() for told in ran} == {repr(drawing.drawn("de"))}


def test_what_another_babel_drew_or_is_not_whole_is_drawn_anew(tmp_path: Path) -> None:
    expected = drawing.drawn("de")
    assert _found("de", tmp_path) == expected
    (place,) = tmp_path.iterdir()
    source, *rest = sealed.read(place, 1)
    sealed.write(place, 1, ((*source[:-1], ("elsewhere/babel", None)), ("not a locale",)))
    assert _found("de", tmp_path) == expected
    place.write_bytes(place.read_bytes()[:-9])
    assert _found("de", tmp_path) == expected
    assert sealed.read(place, 1) == (source, *rest)


def test_where_nothing_can_be_kept_it_is_drawn(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert _found("de", tmp_path / "file") == drawing.drawn("de")


def _found(tag: str, cache: Path) -> Locale | None:
    """As another process would find it."""
    drawing.find.cache_clear()
    return drawing.find(tag, cache)


def _locale(tag: str) -> Locale:
    made = drawing.drawn(tag)
    assert made
    return made
