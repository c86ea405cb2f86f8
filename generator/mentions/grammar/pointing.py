"""Words that point from a date that is known, in German, French, Spanish and Italian."""

from __future__ import annotations

from generator.mentions.expressions import Expression, Fixed, Found, Shift, Timed, Unit, Weekday
from generator.mentions.grammar.hits import Hit, Rule
from generator.mentions.grammar.quantities import period, quantity

_STEP = {"last": -1, "before": -1, "next": 1, "after": 1}
_FINAL = ("dernier", "dernière", "derniers", "dernières", "último", "última", "ultimo", "ultima")
"""Before their noun they mean the last of several: "le dernier jour"."""


def weekday(hit: Hit) -> tuple[Found, ...]:
    """ "am Montag", "lundi dernier", "el martes por la noche", "martedì sera"."""
    return (_with_part(hit, Weekday(hit.number("WEEKDAY") or 1, hit.which)),)


def deictic(hit: Hit) -> tuple[Found, ...]:
    """ "gestern", "heute Morgen", "hier soir", "ayer por la tarde"; "avant-hier", "pasado mañana"."""
    at = hit.place("DEICTIC")
    noun = hit.is_a(at - 1, "THE", "ON") or (hit.capital(at) and at > 0)
    if hit.word(at) in _MORNING and noun:
        return ()  # "am Morgen", "la mañana"
    step = hit.number_at(at)
    if hit.is_a(hit.first, "BEFORE", "AFTER", "LAST"):
        step *= 2
    return (_with_part(hit, Unit("D", step), at + 1),)


_MORNING = ("morgen", "mañana")
"""Tomorrow, and a morning as well."""


def _with_part(hit: Hit, day: Expression, after: int = 0) -> Found:
    """The day, or the time of it where a part is named."""
    at = next((i for i in hit.places("PART", "DEICTIC") if i >= after), -1)
    if at < 0:
        return hit.found(day)
    if hit.is_a(at, "PART"):
        return hit.found(Timed(str(hit.values[hit.word(at)]), day))
    return hit.found(Timed("MO", day)) if hit.word(at) in _MORNING else hit.found(day, after=at)


def this_part(hit: Hit) -> tuple[Found, ...]:
    """ "ce matin", "esta mañana", "questa sera"."""
    return (_with_part(hit, Unit("D")),)


def tonight(hit: Hit) -> tuple[Found, ...]:
    """ "anoche", "stasera": a day and its part in one word, `-1NI`, `0EV`."""
    code = hit.code("TONIGHT")
    return (hit.found(Timed(code[-2:], Unit("D", int(code[:-2])))),)


def unit(hit: Hit) -> tuple[Found, ...]:
    """ "letzte Woche", "la semaine dernière", "el mes pasado"; "am folgenden Tag" is counted from the date
    told, and "in den letzten drei Tagen" is a length."""
    at = hit.place("UNIT", "UNITS")
    code, which = str(hit.values[hit.word(at)]), hit.which
    if hit.is_a(at, "UNITS"):
        amount = quantity(hit, at) if hit.has(*_NUMBERS) else None
        return (
            (hit.found(Fixed("DURATION", period(code, amount))),) if which in ("last", "next", "this") else ()
        )
    last = hit.place("LAST")
    if (code == "D" and which == "last") or (0 <= last < at and hit.word(last) in _FINAL):
        return ()
    told = which in ("before", "after") or (code == "D" and which == "next")
    return (hit.found(Unit(code, _STEP.get(which, 0), told=told)),)


_NUMBERS = ("SMALL", "DAYNO", "TWO", "WORDNUM")


def told_day(hit: Hit) -> tuple[Found, ...]:
    """ "am Tag darauf", "le lendemain", "la víspera", "il giorno dopo"."""
    if (at := hit.place("EVE")) >= 0:
        return (hit.found(Unit("D", hit.number_at(at), told=True)),)
    back = hit.has("EARLIER")
    return (hit.found(Unit(hit.code("UNIT"), -1 if back else 1, told=True)),)


def ago(hit: Hit) -> tuple[Found, ...]:
    """ "vor drei Tagen", "il y a trois jours", "hace tres días", "tre giorni fa"."""
    at = hit.place("UNIT", "UNITS")
    amount = quantity(hit, at)
    if amount is None:
        return ()
    first = hit.first - (hit.word(hit.first - 1) == "il")
    return (hit.found(Shift(hit.code("UNIT", "UNITS"), int(amount)), first=max(first, 0)),)


def later(hit: Hit) -> tuple[Found, ...]:
    """ "zwei Wochen später", "deux jours plus tôt", "tres días después", "due anni prima"."""
    at = hit.place("UNIT", "UNITS")
    amount = quantity(hit, at)
    if hit.has("PART") and hit.word(hit.after - 1) != "tarde":
        return ()
    whole = None if amount is None else int(amount)
    back = hit.has("EARLIER")
    return (Found(hit.first, hit.after, Shift(hit.code("UNIT", "UNITS"), whole, told=True, back=back)),)


def duration(hit: Hit) -> tuple[Found, ...]:
    """ "seit drei Jahren", "pendant deux jours", "drei Tage lang"; without such a word it may be an age."""
    at = hit.place("UNIT", "UNITS")
    return (hit.found(Fixed("DURATION", period(hit.code("UNIT", "UNITS"), quantity(hit, at)))),)


POINTED = "(?:LAST|THIS|NEXT|PREVIOUS|FOLLOWING)"
_PART = "(?:(?:FOR|IN|OF) THE)? (?:PART|DEICTIC)"
RULES: tuple[Rule, ...] = (
    (rf"(?:THE? {POINTED}|THE|ON)? WEEKDAY {POINTED}? (?:{_PART})?", weekday),
    (rf"THE? PART OF THE? WEEKDAY {POINTED}?", weekday),
    (rf"(?:(?:BEFORE|AFTER) DASH|LAST)? DEICTIC (?:{_PART})?", deictic),
    (r"THIS (?:PART|DEICTIC)", this_part),
    (r"TONIGHT", tonight),
    (rf"THE? {POINTED} COUNT? (?:UNIT|UNITS)", unit),
    (rf"(?:THE|TO|ON|IN)? APOS? UNIT {POINTED}", unit),
    (r"(?:THE|ON|TO)? APOS? EVE(?! OF| POSS)", told_day),
    (r"(?:THE|ON) UNIT (?:LATER|EARLIER)(?! THE| OF| A)", told_day),
    (r"AGO A? COUNT (?:UNITS|UNIT)", ago),
    (r"COUNT (?:UNITS|UNIT) AGO", ago),
    (r"COUNT (?:UNITS|UNIT) (?:MORE (?:LATER|PART)|MORE? (?:LATER|EARLIER))(?! THE| OF| A)", later),
    (r"(?:SINCE|DURING|FOR) COUNT (?:UNITS|UNIT)", duration),
    (r"COUNT (?:UNITS|UNIT) LONG", duration),
)
