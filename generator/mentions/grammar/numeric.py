"""Dates in digits, which need no language."""

from __future__ import annotations

from generator.mentions.expressions import Day, Found
from generator.mentions.grammar.hits import Hit, Rule
from generator.mentions.words import coded


def iso(hit: Hit) -> tuple[Found, ...]:
    year, month, day = (int("".join(c for c in hit.word(hit.first + n) if c.isdigit())) for n in (0, 2, 4))
    return _dated(hit, year, month, day)


def month_first(hit: Hit) -> tuple[Found, ...]:
    """12/25/1998: month first, as in American news, unless only the other order is a date."""
    one, two, year = (int(hit.word(hit.first + n)) for n in (0, 2, 4))
    return _slashed(hit, (one, two) if one <= 12 else (two, one), year)


def day_first(hit: Hit) -> tuple[Found, ...]:
    """25/12/1998: day first, as most of the world writes it, unless only the other order is a date."""
    one, two, year = (int(hit.word(hit.first + n)) for n in (0, 2, 4))
    return _slashed(hit, (two, one) if two <= 12 else (one, two), year)


def dotted(hit: Hit) -> tuple[Found, ...]:
    """30.11.2017, 2017.11.30."""
    if hit.is_a(hit.first - 1, "NUMBERED"):
        return ()
    one, month, two = (int(n) for n in hit.word(hit.first).split("."))
    return _dated(hit, one, month, two) if one > 31 else _dated(hit, full_year(two), month, one)


def spaced(hit: Hit) -> tuple[Found, ...]:
    """08. 07. 2012, as some pages set it."""
    day, month, year = (hit.number_at(hit.first + n) for n in (0, 2, 4))
    return _dated(hit, full_year(year), month, day)


def _slashed(hit: Hit, told: tuple[int, int], year: int) -> tuple[Found, ...]:
    return _dated(hit, full_year(year), *told) if len(hit.word(hit.first + 4)) in (2, 4) else ()


def _dated(hit: Hit, year: int, month: int, day: int) -> tuple[Found, ...]:
    return (hit.found(Day(month, day, year)),) if 1 <= month <= 12 and 1 <= day <= 31 else ()


def full_year(year: int) -> int:
    return year if year > 99 else year + (2000 if year < 50 else 1900)


TABLE = {"DASH": coded("-=0 –=0"), "SLASH": coded("/=0"), "DOT": coded(".=0"), "COLON": coded(":=0")}

_SLASHED = r"(?:SMALL|DAYNO) SLASH (?:SMALL|DAYNO) SLASH (?:YEAR|TWO|SMALL|DAYNO)"
_UNAMBIGUOUS: tuple[Rule, ...] = (
    (r"YEAR DASH SMALL DASH (?:SMALL|DAYNO|ISODAY) CLOCK?", iso),
    (r"YEAR SLASH SMALL SLASH (?:SMALL|DAYNO)", iso),
    (r"DOTTED", dotted),
    (r"(?:SMALL|DAYNO) DOT SMALL DOT (?:YEAR|TWO)", spaced),
)
RULES: tuple[Rule, ...] = (*_UNAMBIGUOUS, (_SLASHED, day_first))
AMERICAN_RULES: tuple[Rule, ...] = (*_UNAMBIGUOUS, (_SLASHED, month_first))
