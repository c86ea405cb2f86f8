"""The rules for German, French, Spanish and Italian: what is common to how they write dates."""

from __future__ import annotations

from generator.mentions.expressions import Day, Fixed, Found, Month, Part
from generator.mentions.grammar import numeric, pointing
from generator.mentions.grammar.hits import Hit, Rule
from generator.mentions.grammar.years import quarter


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
    first = hit.first if hit.modifier else at  # "Mitte 2015"
    return (hit.found(Fixed("DATE", f"{told:04d}"), first=first),) if 1000 <= told <= 2100 else ()


def decade(hit: Hit) -> tuple[Found, ...]:
    """ "in den 1990er Jahren", "les années 1990", "los años 90", "la década de 1990", "gli anni Novanta"."""
    told = hit.number("DECADE", "YEAR", "TWO", "WORDNUM") or 0
    if told % 10 or not (20 <= told < 100 or told >= 1000):
        return ()
    first = hit.first + hit.is_a(hit.first, "IN", "OF")
    return (hit.found(Fixed("DATE", f"{told // 10 if told >= 1000 else 190 + told // 10}"), first=first),)


def decade_of(hit: Hit) -> tuple[Found, ...]:
    """The same where the word is "decade"; "el año de 1990" is a year."""
    return decade(hit) if hit.code("UNIT") == "DE" else year(hit) if hit.has("YEAR") else ()


def season(hit: Hit) -> tuple[Found, ...]:
    """ "im Sommer 2016", "l'été dernier", "en el verano de 2016", "nell'estate del 2016"."""
    first = hit.place("THE", "SEASON", "LAST", "NEXT", "THIS")
    return (hit.found(Part(hit.code("SEASON"), hit.number("YEAR"), hit.which), first=first),)


_WHICH = rf"(?:OF? YEAR|{pointing.POINTED})"
_PART_OF = "(?:EARLY|MID|LATE)"
RULES: tuple[Rule, ...] = (
    *numeric.RULES,
    (
        r"(?:WEEKDAY DOT? COMMA?)? THE? (?:SMALL|DAYNO|ORDINAL) DOT? (?:(?:DASH|TO|UNTIL|AND) THE? "
        r"(?:SMALL|DAYNO) DOT?)?"
        r" OF? MONTH DOT? (?:OF? YEAR)?",
        day,
    ),
    (rf"{_PART_OF} (?:DASH|OF)? MONTH DOT? {_WHICH}?", month),
    (r"MONTH DOT? OF? YEAR", month),
    (rf"(?:IN|SINCE|UNTIL|BY|{pointing.POINTED}) THE? MONTH DOT? {_WHICH}?", month),
    (rf"MONTH {pointing.POINTED}", month),
    (r"THE? DECADE UNITS", decade),
    (r"(?:THE|IN|OF) UNITS APOS? (?:YEAR|TWO|WORDNUM)(?! UNITS)", decade),
    (r"IN? THE? UNIT OF THE? APOS? (?:YEAR|TWO|WORDNUM)", decade_of),
    (r"THE? ORDINAL (?:QUARTER|HALF) (?:OF? YEAR)?", quarter),
    (rf"(?:IN|SINCE|UNTIL|THE|THIS) THE? APOS? {pointing.POINTED}? SEASON {_WHICH}?", season),
    (rf"OF THE? APOS? {pointing.POINTED}? SEASON {_WHICH}", season),  # "jeux d'été" are no date
    (r"(?:IN|SINCE|UNTIL|BY|OF) THE? (?:UNIT OF?)? YEAR", year),
    (rf"{_PART_OF} OF? YEAR", year),
    *pointing.RULES,
)
