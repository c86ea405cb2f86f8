"""Months and their days in words → days and months: "May 3", "3-5 June 1998", "last November"."""

from __future__ import annotations

from msgspec.structs import replace

from generator.mentions.expressions import Day, Expression, Found, Month, Which
from generator.mentions.grammar.hits import Hit, Rule
from generator.mentions.words import listed


def days_of_month(hit: Hit) -> tuple[Found, ...]:
    """ "May 3", "Tuesday, the 3rd of May 1998", "June 3-5": each day is an expression of its own."""
    named = hit.place("MONTH")
    if not _is_month(hit, named):
        return ()
    days = hit.places("SMALL", "DAYNO", "ORDINAL")
    month, year, which, weekday = (
        hit.number_at(named),
        hit.number("YEAR"),
        hit.which,
        hit.number("WEEKDAY") or 0,
    )
    made = [Day(month, hit.number_at(day), year, which, weekday) for day in days]
    starts, ends = [hit.first, *days[1:]], [*(day + 1 for day in days[:-1]), hit.after]
    return tuple(hit.found(one, first=a, after=b) for one, a, b in zip(made, starts, ends, strict=True))


def day_of_told_month(hit: Hit) -> tuple[Found, ...]:
    """ "on the 5th", "the 28th of that month"."""
    at = hit.place("ORDINAL")
    of_month = hit.code("UNIT") == "M"
    if not hit.word(at)[0].isdigit() or hit.has("UNIT") != of_month:
        return ()
    if not of_month and (hit.plain(hit.after) or hit.is_a(hit.after, "UNIT", "PART", "DASH", "AND", "HALF")):
        return ()
    return (hit.found(Day(0, hit.number_at(at)), first=hit.place("THE")),)


def week_of_month(hit: Hit) -> tuple[Found, ...]:
    """ "the last week of October", "the first ten days of May 1998": the month is as near as it is told."""
    at = hit.place("MONTH")
    if not _is_month(hit, at):
        return ()
    modifier = "END" if hit.has("LAST") else "START" if hit.number("ORDINAL") == 1 else ""
    return (hit.found(Month(hit.number_at(at), hit.number("YEAR")), modifier),)


def span(hit: Hit) -> tuple[Found, ...]:
    """ "from March to May 1998", "June 30 - July 2, 1998": the year is that of both."""
    one, two = hit.places("MONTH")
    if not (_is_month(hit, one) and _is_month(hit, two)):
        return ()
    year = hit.number("YEAR")
    join = next(i for i in range(two - 1, hit.first, -1) if hit.is_a(i, "DASH", "TO", "UNTIL", "AND"))
    told: list[Expression] = []
    for month, low, high in ((one, hit.first, join), (two, join, hit.after)):
        day = next((i for i in hit.places("SMALL", "DAYNO", "ORDINAL") if low <= i < high), -1)
        number = hit.number_at(month)
        told.append(Day(number, hit.number_at(day), year) if day >= 0 else Month(number, year))
    first = told[0]
    if year and isinstance(first, Day | Month) and hit.number_at(one) > hit.number_at(two):
        told[0] = replace(first, year=year - 1)
    start = join + 1 + hit.is_a(join + 1, "THE")
    return hit.found(told[0], after=join), hit.found(told[1], first=start)


def month(hit: Hit) -> tuple[Found, ...]:
    at = hit.place("MONTH")
    year = hit.place("YEAR")
    plain = year < 0 and not hit.has("UNIT") and hit.which == "" and hit.modifier == ""
    if not _is_month(hit, at) or (plain and not _month_stands_alone(hit, at)):
        return ()
    if hit.has("UNIT") and hit.code("UNIT") != "Y":
        return ()
    of: Which = hit.which if hit.has("UNIT") else ""
    which: Which = "" if hit.has("UNIT") else hit.which
    return (hit.found(Month(hit.number_at(at), hit.number_at(year) if year >= 0 else None, which, of)),)


_COMMON = frozenset(listed("may march mar jan dec"))


def _is_month(hit: Hit, at: int) -> bool:
    """The months that are words as well ("may", "march") are months in capitals only."""
    return hit.word(at) not in _COMMON or hit.capital(at)


def _month_stands_alone(hit: Hit, at: int) -> bool:
    """A month's name and nothing else: "in May", "the March accession", not "May said" or "Jan Novak"."""
    if not hit.capital(at):
        return False
    if hit.is_a(at - 1, *_TELLS_TIME):
        return True
    word, after = hit.word(at), at + 1
    if (word in _FIRST_NAMES or len(word) < 4) and hit.plain(after) and hit.capital(after):
        return False
    joined = hit.is_a(at - 1, *_JOINS)
    if word in ("may", "march"):
        determined = hit.is_a(at - 1, "THE", "POSS") and hit.plain(after) and not hit.capital(after)
        return joined or determined
    return joined or len(word) > 3 or hit.word(after) == "."


_FIRST_NAMES = frozenset(listed("april june august jan may"))
_TELLS_TIME = (
    *("IN", "SINCE", "UNTIL", "BY", "DURING", "BETWEEN", "THIS", "LAST", "NEXT", "EARLY", "LATE", "MID"),
    *("FOLLOWING", "PREVIOUS", "EVERY"),
)
_JOINS = ("OF", "FROM", "TO", "AND", "OR", "AFTER", "BEFORE", "FOR", "DASH", "OPEN")


RULES: tuple[Rule, ...] = (
    (r"THE (?:LAST|ORDINAL) COUNT? (?:UNIT|UNITS) OF MONTH DOT? (?:COMMA? YEAR)?", week_of_month),
    (r"(?:ON|BY)? THE ORDINAL OF (?:THAT|THIS|THE|THE SAME) UNIT", day_of_told_month),
    (r"(?:ON|BY) THE ORDINAL(?! OF| MONTH)", day_of_told_month),
    (r"MONTH DOT? MDAY? (?:UPTO|AND) THE? MONTH DOT? MDAY? COMMA? YEAR", span),
    (r"MDAY OF? MONTH DOT? (?:UPTO|AND) THE? MDAY OF? MONTH DOT? COMMA? YEAR", span),
    (
        r"(?:WEEKDAY DOT? COMMA? THE?)? (?:PRE|LAST|NEXT|THIS)? MONTH DOT? THE? MDAY"
        r"(?! COLON DIGITS AMPM| AMPM| MONTH)(?: (?:UPTO|AND|OR) MDAY(?! MONTH| COLON DIGITS| AMPM))?"
        r" (?:(?:COMMA|OF|DOT)? YEAR| COMMA? WHICHYEAR)?",
        days_of_month,
    ),
    (
        r"(?:WEEKDAY DOT? COMMA? THE?)? PRE? THE? MDAY (?:(?:UPTO|AND|OR) THE? MDAY)? DASH? OF? MONTH"
        r"(?: (?:DOT|COMMA|OF|DASH)? YEAR| COMMA? WHICHYEAR)?",
        days_of_month,
    ),
    (
        r"PRE? (?:THE? (?:LAST|THIS|NEXT|COMING|PREVIOUS|FOLLOWING|THAT|PAST))? MONTH DOT?"
        r" (?:(?:COMMA|OF|IN|DASH)? YEAR(?! SLASH)|COMMA? WHICHYEAR)?",
        month,
    ),
)
