"""What comes back every year: seasons and holidays, "last Thanksgiving", "the summer of 1979"."""

from __future__ import annotations

from generator.mentions.expressions import Found, Holding, Holiday, Part
from generator.mentions.grammar.hits import POINTED, Hit, Rule


def season(hit: Hit) -> tuple[Found, ...]:
    at = hit.place("SEASON")
    word = hit.word(at)
    pointed = hit.which or hit.has("YEAR", "UNIT") or hit.modifier
    if word in ("fall", "spring") and not pointed:
        if not hit.is_a(hit.first - 1, "IN", "SINCE", "UNTIL", "BY", "DURING") and not hit.is_a(
            at - 1, "EVERY"
        ):
            return ()
        if (word == "fall" and not hit.has("THE")) or hit.is_a(hit.after, "OF"):
            return ()
    if hit.is_a(hit.after, "POSS") and not pointed:
        return ()
    code = str(hit.values[word])
    if hit.has("UNIT"):
        return (hit.found(Part(code, of=hit.which)),)
    return (hit.found(Part(code, hit.number("YEAR"), which=hit.which)),)


def seasons(hit: Hit) -> tuple[Found, ...]:
    """ "the spring and summer of 1979": the year is that of both, or of a winter before it."""
    one, two = hit.places("SEASON")
    year = hit.number("YEAR") or 0
    codes = [str(hit.values[hit.word(at)]) for at in (one, two)]
    first = Part(codes[0], year - (codes[0] == "WI"))
    second = hit.found(Part(codes[1], year), first=two - hit.is_a(two - 1, "THE"))
    return hit.found(first, after=one + 1), second


def holiday(hit: Hit) -> tuple[Found, ...]:
    """ "Christmas Eve", "last Thanksgiving", "Easter Monday", "Labor Day", "Easter week"."""
    at = hit.place("HOLIDAY", "FEAST")
    if not hit.capital(at):
        return ()
    name = hit.code("HOLIDAY", "FEAST")
    unit = hit.code("UNIT")
    if hit.has("FEAST") and unit != "D":
        return ()
    if hit.has("EVE"):
        name += " eve"
    elif hit.number("WEEKDAY") in (1, 5):
        name = "easter monday" if hit.number("WEEKDAY") == 1 else "good friday"
    day = Holiday(name, hit.number("YEAR"), hit.which)
    return (hit.found(Holding(unit, day) if unit in ("W", "WE") else day),)


def good_friday(hit: Hit) -> tuple[Found, ...]:
    named = hit.number("WEEKDAY") == 5 and hit.capital(hit.first)
    return (hit.found(Holiday("good friday")),) if named else ()


def new_year(hit: Hit) -> tuple[Found, ...]:
    name = "new year eve" if hit.has("EVE") else "new year"
    return (hit.found(Holiday(name, hit.number("YEAR"), hit.which)),)


RULES: tuple[Rule, ...] = (
    (r"THE? (?:LAST|THIS|NEXT)? FEAST APOS? POSS? UNIT COMMA? YEAR?", holiday),
    (r"GOODFRIDAY WEEKDAY", good_friday),
    (r"NEW UNIT POSS (?:EVE|UNIT) YEAR?", new_year),
    (
        r"THE? (?:LAST|THIS|NEXT|PREVIOUS|FOLLOWING)? HOLIDAY APOS? POSS?"
        r" (?:EVE|UNIT|WEEKDAY)? (?:COMMA|OF|IN)? YEAR?",
        holiday,
    ),
    (r"THE? SEASON (?:AND|OR|UPTO) THE? SEASON (?:COMMA|OF|IN)? YEAR", seasons),
    (
        rf"PRE? THE? {POINTED}? (?:EARLY|LATE|MID)? DASH? SEASON"
        r" (?:(?:COMMA|OF|IN)? YEAR|WHICHYEAR)?",
        season,
    ),
)
