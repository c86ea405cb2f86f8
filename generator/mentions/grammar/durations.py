"""Lengths of time and how often → DURATION and SET."""

from __future__ import annotations

from generator.mentions.events import NOUNS
from generator.mentions.expressions import Beside, Fixed, Found, Shift
from generator.mentions.grammar.hits import Hit, Rule
from generator.mentions.grammar.quantities import UNIT, counted_unit, is_title, period, quantity, with_half


def duration(hit: Hit) -> tuple[Found, ...]:
    """ "three days", "a 90-day term", "more than two years"; an age is none.
    What "comes three days after" another thing is news, and the other thing so far back."""
    at, unit = counted_unit(hit)
    amount = with_half(hit, at)
    comes_after = hit.word(hit.first - 1) == "comes" and hit.is_a(hit.after, "AFTER")
    if comes_after and amount and amount == int(amount):
        return (hit.found(Shift(unit, int(amount))),)
    if amount and amount == int(amount) and (told := beside(hit, unit, int(amount))):
        return (told,)
    if is_title(hit, at) or _is_age(hit, at) or (amount == 1 and hit.is_a(at - 1, "A") and not _lasts(hit)):
        return ()
    if hit.word(at) == "second":
        return ()  # "a second time", "one second": more often an ordinal
    return (hit.found(Fixed("DURATION", period(unit, amount))),)


def beside(hit: Hit, unit: str, amount: int) -> Found | None:
    """What is counted from an event that has a noun: "three days after the fire", "the day of the vote"."""
    joined = ("BEFORE", "AFTER", "FOLLOWING") if amount else ("OF",)
    if unit not in _CALENDAR or not hit.is_a(hit.after, *joined) or hit.is_a(hit.first - 1, *_LASTING):
        return None
    length = "" if hit.is_a(hit.first, "A", "THE") else period(unit, amount)
    for place in range(hit.after + 1, min(hit.after + _NEAR, len(hit.words))):
        if (event := hit.word(place).removesuffix("s")) in NOUNS and not _is_verb(hit, place):
            return hit.found(Beside(unit, amount, event, hit.is_a(hit.after, "BEFORE"), length))
        if not (hit.plain(place) or hit.is_a(place, "THE", "A", "THAT", "THIS", "POSS")):
            return None
    return None


def _is_verb(hit: Hit, place: int) -> bool:
    """ "a day after shooting two people" tells what somebody did, and "the shooting" what happened."""
    return hit.word(place).endswith("ing") and not hit.is_a(place - 1, "THE", "A", "THAT", "THIS", "POSS")


_CALENDAR = ("D", "W", "M", "Y")
_LASTING = ("FOR", "WITHIN", "IN", "OVER", "DURING")
_NEAR = 6
"""Words after "before" or "after" among which the noun must be: "the deadly school bus crash"."""


def bare(hit: Hit) -> tuple[Found, ...]:
    """ "for years", "in weeks", "decades of war"."""
    at, unit = counted_unit(hit)
    return (hit.found(Fixed("DURATION", period(unit, None)), first=at),)


def long(hit: Hit) -> tuple[Found, ...]:
    """ "a year-long siege", "decades-long"."""
    at, unit = counted_unit(hit)
    amount = quantity(hit, at)
    vague = hit.is_a(at, "UNITS", "TUNITS") and amount is None
    return (hit.found(Fixed("DURATION", period(unit, None if vague else amount or 1))),)


def every(hit: Hit) -> tuple[Found, ...]:
    """ "every day", "each Monday", "every two weeks", "per month"."""
    if (at := hit.place("WEEKDAY", "WEEKDAYS")) >= 0:
        return (hit.found(Fixed("SET", f"XXXX-WXX-{hit.number_at(at)}")),)
    if (at := hit.place("MONTH")) >= 0:
        return (hit.found(Fixed("SET", f"XXXX-{hit.number_at(at):02d}")),)
    if (at := hit.place("SEASON")) >= 0:
        return (hit.found(Fixed("SET", f"XXXX-{hit.values[hit.word(at)]}")),)
    if (at := hit.place("PART")) >= 0:
        return (hit.found(Fixed("SET", f"XXXX-XX-XXT{hit.values[hit.word(at)]}")),)
    at, unit = counted_unit(hit)
    amount = quantity(hit, at)
    return (hit.found(Fixed("SET", period(unit, 1 if amount is None else amount))),)


def rate(hit: Hit) -> tuple[Found, ...]:
    """ "$1 billion a year", "dozens of calls a day": after what is counted, "a day" is every day."""
    before = hit.word(hit.first - 1)
    counted = hit.is_a(hit.first - 1, "BIG", "HUNDREDS", "TWO", "SCALE", "ONCE", "TIMES", "UNITS", "TUNITS")
    if not counted and before not in ("million", "billion", "trillion"):
        plural = before.endswith("s") and not before.endswith("ss") and len(before) > 3
        if not (
            plural
            and hit.plain(hit.first - 1)
            and not hit.is_a(hit.after, "AGO", "EARLIER", "LATER", "AFTER", "BEFORE")
        ):
            return duration(hit)
    return (hit.found(Fixed("SET", period(counted_unit(hit)[1], 1))),)


def always(hit: Hit) -> tuple[Found, ...]:
    """ "24 hours a day", "three days a week": so much of each day or week."""
    at = hit.places("UNIT", "TUNIT")[-1]
    return (hit.found(Fixed("SET", period(str(hit.values[hit.word(at)]), 1))),)


def adverb(hit: Hit) -> tuple[Found, ...]:
    """ "daily", "the daily Dispatch"; not "The Daily Dispatch", a newspaper's name."""
    if hit.capital(hit.first) and hit.plain(hit.after) and hit.capital(hit.after):
        return ()
    return (hit.found(Fixed("SET", hit.code("ADVERB"))),)


def _is_age(hit: Hit, at: int) -> bool:
    """ "41 years old", "aged 41", "a 41-year-old", "41 years of age"."""
    old = at + 1 + hit.is_a(at + 1, "DASH")
    return hit.is_a(old, "OLD") or (hit.word(at + 1) == "of" and hit.is_a(at + 2, "AGED"))


def _lasts(hit: Hit) -> bool:
    """ "a year" is a length after "for", "in", "within", and in "a year or two"; "a day" alone may be any."""
    before = ("FOR", "WITHIN", "OVER", "THAN", "ABOUT", "IN", "AFTER", "LEAST")
    or_two = hit.is_a(hit.after, "OR") and hit.word(hit.after + 1) in ("two", "more", "so")
    return or_two or hit.is_a(hit.first - 1, *before) or bool(hit.modifier)


RULES: tuple[Rule, ...] = (
    (rf"(?:EVERY|PER) OTHER? COUNT? (?:{UNIT}|WEEKDAY|MONTH|SEASON|PART)", every),
    (r"ON? WEEKDAYS", every),
    (r"(?:ONCE|COUNT TIMES) (?:A|EVERY|PER) (?:UNIT|TUNIT)", every),
    (r"QTY (?:UNITS|TUNITS) A UNIT(?! AGO| EARLIER| LATER| LONG| DASH)", always),
    (r"ADVERB", adverb),
    (r"A (?:UNIT|TUNIT)(?! AGO| EARLIER| LATER| LONG| DASH| AND A HALF)", rate),
    (rf"QTY? DASH? {UNIT} DASH? LONG", long),
    (rf"QTY (?:MORE|OTHER)? DASH? {UNIT} (?:AND A HALF)?", duration),
    (r"(?:FOR|IN|WITHIN|OVER|AFTER|DURING|TO|OF|THE|THAN|MOST|LAST) (?:UNITS|TUNITS)", bare),
)
