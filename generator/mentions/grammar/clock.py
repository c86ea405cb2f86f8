"""Times of day → TIME, with the day that stands beside them."""

from __future__ import annotations

import re

from generator.mentions.expressions import Day, Expression, Found, Timed, Unit, Weekday
from generator.mentions.grammar.hits import Hit, Rule


def clock(hit: Hit) -> tuple[Found, ...]:
    told = _told(hit)
    day = _day(hit)
    bare = hit.place("AMPM", "ZONE", "OCLOCK", "PART") < 0 and hit.word(hit.first)[-1:].isdigit()
    if not told or (bare and day is None and not hit.is_a(hit.first - 1, *_BEFORE_CLOCK)):
        return ()
    close = hit.place("CLOSE")
    if day is None or not 0 <= close < hit.after - 1:
        return (hit.found(Timed(told, day)),)
    # "10:35 a.m. (0735 GMT) Friday": behind a bracket, the day is an expression of its own
    first = close + 1
    while hit.is_a(first, "COMMA", "ON", "OF"):
        first += 1
    return hit.found(Timed(told, day), after=close + 1), hit.found(day, first=first)


_BEFORE_CLOCK = ("AT", "BY", "UNTIL", "FROM", "BETWEEN", "AFTER", "BEFORE", "ABOUT", "SINCE", "TO")


def noon(hit: Hit) -> tuple[Found, ...]:
    if hit.word(hit.first - 1) == "high":
        return ()
    return (hit.found(Timed(hit.code("NOON"), _day(hit))),)


def part(hit: Hit) -> tuple[Found, ...]:
    """ "Tuesday morning" is the weekday's; here "the morning of April 19", "the night of May 3, 1998"."""
    return (hit.found(Timed(hit.code("PART"), _day(hit))),)


def the_part(hit: Hit) -> tuple[Found, ...]:
    """ "in the morning", "at night"."""
    if hit.has("AT") and not hit.has("THE"):
        return ()
    return (hit.found(Timed(hit.code("PART")), first=hit.first + hit.is_a(hit.first, "IN", "DURING")),)


def _day(hit: Hit) -> Expression | None:
    if (at := hit.place("MONTH")) >= 0:
        day = next((i for i in (at + 2, at + 1, at - 1, at - 2) if _is_day(hit, i, at)), -1)
        return Day(hit.number_at(at), hit.number_at(day), hit.number("YEAR")) if day >= 0 else None
    if (at := hit.place("WEEKDAY")) >= 0:
        return Weekday(hit.number_at(at), hit.which)
    if hit.has("DEICTIC"):
        return Unit("D", hit.number("DEICTIC") or 0)
    return None


def _is_day(hit: Hit, at: int, month: int) -> bool:
    near = abs(at - month) == 1 or hit.is_a((at + month) // 2, "DOT", "OF")
    return near and hit.first <= at < hit.after and hit.is_a(at, "SMALL", "DAYNO", "ORDINAL")


def _told(hit: Hit) -> str:
    """`10:35` from the words; empty where they are no time."""
    at = hit.place("CLOCK")
    half = hit.code("AMPM") or ("a" if hit.word(hit.place("BE")) == "am" else "")
    if hit.has("BE") and not half:
        return ""
    if at >= 0:
        digits = re.findall(r"\d+|[ap]", hit.word(at))
        half = half or next((d for d in digits if d in "ap"), "")
        numbers = [int(d) for d in digits if d.isdigit()]
        if len(numbers) == 1 and numbers[0] > 99:
            numbers = [*divmod(numbers[0], 100)]
    else:
        at = hit.place("SMALL", "DAYNO", "TWO", "HUNDREDS", "YEAR", "BIG", "WORDNUM")
        numbers = [hit.number_at(at)]
        if hit.is_a(at + 1, "COLON"):
            numbers.append(hit.number_at(at + 2))
        elif len(hit.word(at)) == 4 and hit.word(at).isdigit():
            numbers = [*divmod(int(hit.word(at)), 100)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if not half and hit.has("PART"):
        half = "a" if hit.code("PART") == "MO" else "p"
    if half in ("a", "p"):
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + 12 * (half == "p")
    if hour > 24 or minute > 59:
        return ""
    return f"{hour:02d}:{minute:02d}"


ZONED = r"(?:OPEN? (?:BIG|YEAR|CLOCK)? ZONE CLOSE?)"
DAY = (
    r"(?: COMMA? (?:ON|OF)? (?:WEEKDAY DOT? COMMA?)? (?:MONTH DOT? (?:SMALL|DAYNO|ORDINAL) (?:COMMA? YEAR)?"
    r"|(?:SMALL|DAYNO|ORDINAL) MONTH (?:COMMA? YEAR)?)| COMMA? (?:ON|OF)? (?:WEEKDAY|DEICTIC))"
)
RULES: tuple[Rule, ...] = (
    (
        rf"(?:CLOCK|SMALL COLON (?:SMALL|DAYNO|TWO)|SMALL) (?:AMPM|BE) {ZONED}? {DAY}?",
        clock,
    ),
    (rf"(?:CLOCK|SMALL COLON (?:DAYNO|TWO)|YEAR|HUNDREDS|BIG) ZONE {DAY}?", clock),
    (rf"(?:SMALL|WORDNUM) OCLOCK (?:IN THE PART)? {DAY}?", clock),
    (r"(?:SMALL|WORDNUM|CLOCK) IN THE PART", clock),
    (rf"CLOCK {DAY}?", clock),
    (rf"NOON {DAY}?", noon),
    (rf"THE? (?:EARLY|LATE)? PART DASH? {DAY}", part),
    (r"(?:IN|DURING) THE (?:EARLY|LATE)? PART", the_part),
)
