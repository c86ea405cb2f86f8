"""Words that count → a number: "three", "twenty-five", "2 1/2", "two and a half", "several"."""

from __future__ import annotations

from generator.mentions.grammar.hits import Hit
from generator.mentions.words import LETTER

_COUNTING = frozenset(
    LETTER[name]
    for name in (
        "SMALL",
        "DAYNO",
        "TWO",
        "HUNDREDS",
        "YEAR",
        "BIG",
        "WORDNUM",
        "SCALE",
        "HALF",
        "VAGUE",
        "COUPLE",
    )
)


UNIT = "(?:UNITS|TUNITS|UNIT|TUNIT)"


def counted_unit(hit: Hit) -> tuple[int, str]:
    """Where the unit stands that the match counts in, and its code; hours, minutes and seconds with a T."""
    at = hit.place("UNITS", "TUNITS", "UNIT", "TUNIT")
    code = str(hit.values[hit.word(at)])
    return at, f"T{code}" if hit.is_a(at, "TUNIT", "TUNITS") else code


def is_title(hit: Hit, unit: int) -> bool:
    """ "60 Minutes", "28 Days Later": after digits, a unit with a capital is part of a name."""
    written = hit.written[hit.start(unit) : hit.ends[unit]]
    return written.istitle() and hit.word(unit - 1).isdigit()


def quantity(hit: Hit, unit: int) -> float | None:
    """The number that is counted before the unit at an index; None where it is vague or not said."""
    first = unit
    while first > hit.first and _counts(hit, first - 1):
        first -= 1
    return _number(hit, first, unit)


def with_half(hit: Hit, unit: int) -> float | None:
    """The same where "and a half" may follow the unit."""
    amount = quantity(hit, unit)
    return amount + 0.5 if amount and any(place > unit for place in hit.places("HALF")) else amount


def _counts(hit: Hit, place: int) -> bool:
    return hit.letters[place] in _COUNTING or hit.is_a(
        place, "A", "AND", "DASH", "SLASH", "OF", "MORE", "OTHER"
    )


def _number(hit: Hit, first: int, after: int) -> float | None:
    total, current, seen = 0.0, 0.0, False
    place = first
    while place < after:
        word = hit.word(place)
        if hit.is_a(place, "VAGUE", "COUPLE"):
            return None
        if hit.is_a(place, "SCALE"):
            current = (current if seen else 1.0) * hit.number_at(place)
            seen = True
            if hit.number_at(place) == 1000:
                total, current = total + current, 0.0
        elif hit.is_a(place, "HALF"):
            current, seen = current + 0.5, True
        elif hit.is_a(place + 1, "SLASH") and hit.is_a(place, "SMALL") and hit.is_a(place + 2, "SMALL"):
            current += hit.number_at(place) / hit.number_at(place + 2)
            seen, place = True, place + 2
        elif hit.is_a(place, "BIG"):
            current, seen = _big(word), True
        elif hit.is_a(place, "SMALL", "DAYNO", "TWO", "HUNDREDS", "YEAR", "WORDNUM"):
            current, seen = current + hit.number_at(place), True
        elif hit.is_a(place, "A") and place + 1 == after and hit.is_a(after, "UNIT", "TUNIT"):
            current, seen = 1.0, True
        place += 1
    return total + current if seen else None


def _big(word: str) -> float:
    digits = word.replace(",", "")
    return float(digits) if len(digits) < 10 and digits.replace(".", "", 1).isdecimal() else 0.0


def period(unit: str, amount: float | None) -> str:
    """TIMEX3 of a duration: `P3D`, `PT2H`, `PXY`; decades and centuries in years, fortnights in weeks."""
    timed = unit.startswith("T")
    size, letter = _LONGER.get(unit, (1, unit[-1:]))
    if amount is None:
        told = "X"
    else:
        number = amount * size
        if number != int(number) and not (timed and letter == "H"):
            told = f"{number:.1f}".rstrip("0").rstrip(".")
        elif number != int(number):
            return f"PT{int(number)}H{round((number - int(number)) * 60)}M"
        else:
            told = str(int(number))
    return f"P{'T' if timed else ''}{told}{letter}"


_LONGER = {
    "DE": (10, "Y"),
    "CE": (100, "Y"),
    "ML": (1000, "Y"),
    "FN": (2, "W"),
    "Q": (3, "M"),
    "WE": (2, "D"),
}
