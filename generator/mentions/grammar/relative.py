"""Words that point from a date that is known: "Tuesday", "last month", "three days ago", "a year earlier"."""

from __future__ import annotations

from generator.mentions.expressions import (
    Day,
    Expression,
    Fixed,
    Found,
    Holding,
    Shift,
    Timed,
    Unit,
    Weekday,
)
from generator.mentions.grammar.durations import beside
from generator.mentions.grammar.hits import POINTED, Hit, Rule
from generator.mentions.grammar.quantities import counted_unit, is_title, period, quantity, with_half
from generator.mentions.words import listed

_STEP = {"last": -1, "this": 0, "next": 1, "told": 0, "before": -1, "after": 1, "": 0}
_OF_OUR_TIME = frozenset(
    listed(
        "children consumers culture dollars economy generation generations kids men money parents prices "
        "society standards students technology teenagers terms values women world young youth youths"
    )
)
_ABBREVIATED = frozenset(listed("mon tue tues wed thu thur thurs fri sat sun"))


def weekday(hit: Hit) -> tuple[Found, ...]:
    at = hit.place("WEEKDAY")
    if not hit.capital(at) or hit.word(at) in _ABBREVIATED:
        return ()
    if hit.has("UNIT"):
        week = _STEP[hit.which] if hit.code("UNIT") == "W" else None
        return (_with_part(hit, Weekday(hit.number_at(at), week=week)),)
    return (_with_part(hit, Weekday(hit.number_at(at), hit.which)),)


def deictic(hit: Hit) -> tuple[Found, ...]:
    """ "today", "the day before yesterday"; "today's youth" is that of our time, and not of one day."""
    if hit.is_a(hit.after, "POSS") and (hit.word(hit.after + 1) in _OF_OUR_TIME):
        return (hit.found(Fixed("DATE", "PRESENT_REF")),)
    day: Expression = Unit("D", hit.number("DEICTIC") or 0)
    if hit.has("BEFORE"):
        day = Unit("D", -2)
    elif hit.has("AFTER"):
        day = Unit("D", 2)
    return (_with_part(hit, day),)


def tonight(hit: Hit) -> tuple[Found, ...]:
    return (hit.found(Timed("NI", Unit("D"))),)


def part_of_pointed(hit: Hit) -> tuple[Found, ...]:
    """ "this morning", "last night", "the next day", "that evening", "the following night"."""
    which = hit.which
    at = hit.place("PART")
    told = which in ("told", "before", "after") or (which == "next" and hit.has("THE"))
    return (hit.found(Timed(str(hit.values[hit.word(at)]), Unit("D", _STEP[which], told=told))),)


def unit(hit: Hit) -> tuple[Found, ...]:
    """ "last month", "the same day", "the following week", "earlier this year"."""
    code, which = hit.code("UNIT"), hit.which
    if which == "last" and hit.has("THE") and _is_length(hit):
        return (hit.found(Fixed("DURATION", period(code, 1))),)
    if code in ("DE", "CE", "ML"):
        return _long_unit(hit, code)
    if code == "D" and which == "last":
        return ()
    told = which in ("told", "before", "after") or (which == "next" and hit.has("THE"))
    return (hit.found(Unit(code, _STEP[which], told=told)),)


def this_quarter(hit: Hit) -> tuple[Found, ...]:
    return (hit.found(Unit("Q", _STEP[hit.which])),) if hit.number("QUARTER") == 0 else ()


def _is_length(hit: Hit) -> bool:
    """ "the past year", "over the last week": as much time as that, up to now, and no calendar unit; but "in
    the middle of last week" is in it."""
    if not (hit.has("PAST") or hit.is_a(hit.place("LAST") - 1, "THE")):
        return False
    return hit.has("PAST") or hit.is_a(hit.first - 1, "FOR", "OVER", "WITHIN", "DURING", "IN")


def _long_unit(hit: Hit, code: str) -> tuple[Found, ...]:
    return (hit.found(Unit(code, _STEP[hit.which], told=hit.which in ("told", "before", "after"))),)


def the_unit(hit: Hit) -> tuple[Found, ...]:
    """ "the end of the year", "earlier in the week", "year's end": the unit that is told of."""
    code = hit.code("UNIT")
    return (hit.found(Unit(code, told=True, bare=True)),) if code in ("D", "W", "M", "Y", "WE") else ()


def the_weekend(hit: Hit) -> tuple[Found, ...]:
    """ "the weekend"; but "the day after the fire", "the day of the vote"."""
    code = hit.code("UNIT")
    if code == "D" and (told := beside(hit, code, 1 - hit.is_a(hit.after, "OF"))):
        return (told,)
    return (hit.found(Unit("WE", bare=True)),) if code == "WE" else ()


def units_pointed(hit: Hit) -> tuple[Found, ...]:
    """ "the last three years", "the next two weeks", "recent days": durations."""
    at, code = counted_unit(hit)
    return (hit.found(Fixed("DURATION", period(code, quantity(hit, at)))),)


def ago(hit: Hit) -> tuple[Found, ...]:
    """ "three days ago", "a year earlier", "two weeks later", "a year ago today", "a year ago this week"."""
    at, code = counted_unit(hit)
    amount = with_half(hit, at)
    if is_title(hit, at) or (amount is None and not hit.is_a(at, "UNITS", "TUNITS")):
        return ()
    whole = None if amount is None else int(amount)
    if amount is not None and amount != int(amount):
        code, whole = {
            "Y": ("M", int(amount * 12)),
            "M": ("W", int(amount * 4)),
            "W": ("D", int(amount * 7)),
        }.get(code, (code, int(amount)))
    back = hit.has("AGO", "EARLIER", "BEFORE")
    told = not hit.has("AGO", "HENCE", "NOW")
    finer = "D" if hit.has("DEICTIC") else hit.values[hit.word(hit.after - 1)] if hit.has("THIS") else ""
    return (hit.found(Shift(code, whole, told=told, back=back, named=str(finer))),)


def holding(hit: Hit) -> tuple[Found, ...]:
    """ "the week of March 6", "the weekend of 3 June"."""
    code = hit.code("UNIT")
    if code not in ("W", "WE"):
        return ()
    day = hit.number("SMALL", "DAYNO", "ORDINAL") or 1
    return (hit.found(Holding(code, Day(hit.number("MONTH") or 1, day, hit.number("YEAR")))),)


def day_before(hit: Hit) -> tuple[Found, ...]:
    """ "the day before", "a week later" are `ago`; "the day after Tuesday" counts from it."""
    at = hit.place("WEEKDAY")
    return (hit.found(Weekday((hit.number_at(at) + (-2 if hit.has("BEFORE") else 0)) % 7 + 1, hit.which)),)


def _with_part(hit: Hit, day: Expression) -> Found:
    part = hit.code("PART", "DAWN")
    return hit.found(Timed(part, day) if part else day)


RULES: tuple[Rule, ...] = (
    (r"THE? UNIT (?:OF|BEGINNING) (?:WEEKDAY COMMA?)? MONTH DOT? MDAY (?:COMMA? YEAR)?", holding),
    (r"THE? UNIT (?:OF|BEGINNING) THE? MDAY OF? MONTH YEAR?", holding),
    (r"THE? UNIT (?:BEFORE|AFTER) (?:LAST|NEXT|THIS)? WEEKDAY", day_before),
    (
        rf"(?:EARLY|LATE|EARLIER|LATER|ABOUT)? THE? (?:{POINTED}{{1,2}})? (?:EARLY|LATE)?"
        r" WEEKDAY (?:OF? (?:THIS|LAST|NEXT) UNIT)? COMMA? (?:EARLY|LATE)? (?:PART|DAWN)?",
        weekday,
    ),
    (r"(?:EARLY|LATE|EARLIER|LATER|THE UNIT BEFORE|THE UNIT AFTER)? DEICTIC PART?", deictic),
    (r"(?:EARLY|LATE|LATER|EARLIER)? TONIGHT", tonight),
    (rf"(?:EARLY|LATE|EARLIER|LATER)? THE? {POINTED}{{1,2}} PART", part_of_pointed),
    (
        rf"(?:THE? (?:ABOUT|MORE THAN|LESS THAN)? {POINTED}|THESE|THE? RECENT|COMING)"
        r" (?:ABOUT|MORE THAN)? COUNT? MORE? (?:UNITS|TUNITS)",
        units_pointed,
    ),
    (rf"(?:PRE|EARLIER|LATER|EARLY|LATE) (?:IN|ON)? THE? {POINTED} SAME? UNIT", unit),
    (rf"THE? {POINTED} SAME? UNIT(?! OLD| LONG)", unit),
    (rf"THE? {POINTED} QUARTER", this_quarter),
    (r"QTY (?:UNITS|UNIT) AGO (?:DEICTIC|THIS UNIT)", ago),
    (
        r"QTY (?:MORE|OTHER)? DASH? (?:UNITS|UNIT|TUNITS|TUNIT) (?:AND A HALF)?"
        r" (?:AGO|EARLIER|LATER|HENCE|FROM NOW)",
        ago,
    ),
    (r"(?:UNITS|TUNITS) (?:AGO|EARLIER|LATER)", ago),
    (r"(?:EARLY|LATE|EARLIER|LATER|THE? END|THE? BEGINNING|THE? MID) (?:IN|OF) THE UNIT", the_unit),
    (r"UNIT POSS END", the_unit),
    (r"THE UNIT", the_weekend),
)
