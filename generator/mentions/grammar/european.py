"""The rules for German, French, Spanish and Italian: what is common to how they write dates."""

from __future__ import annotations

from generator.mentions.expressions import Day, Fixed, Found, Month, Shift, Unit, Weekday
from generator.mentions.grammar import numeric
from generator.mentions.grammar.hits import Hit, Rule
from generator.mentions.grammar.quantities import quantity

_STEP = {"last": -1, "before": -1, "next": 1, "after": 1}


def day(hit: Hit) -> tuple[Found, ...]:
    """ "30. November 2017", "le 30 novembre", "el 30 de noviembre de 2017", "30 novembre 2017"."""
    month = hit.number("MONTH") or 1
    days = [i for i in hit.places("SMALL", "DAYNO", "ORDINAL") if 1 <= hit.number_at(i) <= 31]
    made = [Day(month, hit.number_at(i), hit.number("YEAR"), hit.which) for i in days]
    starts, ends = [hit.first, *days[1:]], [*(i + 1 for i in days[:-1]), hit.after]
    return tuple(hit.found(d, first=a, after=e) for d, a, e in zip(made, starts, ends, strict=True))


def month(hit: Hit) -> tuple[Found, ...]:
    """ "im Mai", "en mai 2017", "marzo de 2017": a month alone needs a word before it."""
    first = hit.first + hit.is_a(hit.first, "IN", "SINCE", "UNTIL", "BY")
    return (hit.found(Month(hit.number("MONTH") or 1, hit.number("YEAR"), hit.which), first=first),)


def year(hit: Hit) -> tuple[Found, ...]:
    at = hit.place("YEAR")
    told = hit.number_at(at)
    return (hit.found(Fixed("DATE", f"{told:04d}"), first=at),) if 1000 <= told <= 2100 else ()


def weekday(hit: Hit) -> tuple[Found, ...]:
    return (hit.found(Weekday(hit.number("WEEKDAY") or 1, hit.which)),)


def deictic(hit: Hit) -> tuple[Found, ...]:
    return (hit.found(Unit("D", hit.number("DEICTIC") or 0)),)


def unit(hit: Hit) -> tuple[Found, ...]:
    """ "letzte Woche", "la semaine dernière", "el mes pasado", "la settimana scorsa"."""
    return (hit.found(Unit(hit.code("UNIT", "UNITS"), _STEP.get(hit.which, 0))),)


def ago(hit: Hit) -> tuple[Found, ...]:
    """ "vor drei Tagen", "il y a trois jours", "hace tres días", "tre giorni fa"."""
    at = hit.place("UNIT", "UNITS")
    amount = quantity(hit, at)
    if amount is None:
        return ()
    first = hit.first - (hit.word(hit.first - 1) == "il")
    return (hit.found(Shift(hit.code("UNIT", "UNITS"), int(amount)), first=max(first, 0)),)


POINTED = "(?:LAST|THIS|NEXT|PREVIOUS|FOLLOWING)"
RULES: tuple[Rule, ...] = (
    *numeric.RULES,
    (
        r"(?:WEEKDAY DOT? COMMA?)? THE? (?:SMALL|DAYNO|ORDINAL) DOT? (?:(?:DASH|TO|AND) "
        r"(?:SMALL|DAYNO) DOT?)?"
        r" OF? MONTH DOT? (?:OF? YEAR)?",
        day,
    ),
    (r"MONTH DOT? OF? YEAR", month),
    (rf"(?:IN|SINCE|UNTIL|BY|{POINTED}) THE? MONTH DOT? (?:OF? YEAR|{POINTED})?", month),
    (rf"MONTH {POINTED}", month),
    (r"(?:IN|SINCE|UNTIL|BY|OF) THE? (?:UNIT OF?)? YEAR", year),
    (rf"(?:THE? {POINTED}|THE|ON)? WEEKDAY {POINTED}?", weekday),
    (r"DEICTIC", deictic),
    (rf"THE? {POINTED} (?:UNIT|UNITS)", unit),
    (rf"THE? UNIT {POINTED}", unit),
    (r"AGO A? COUNT (?:UNITS|UNIT)", ago),
    (r"COUNT (?:UNITS|UNIT) AGO", ago),
)
