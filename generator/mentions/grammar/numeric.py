"""Dates in digits, which need no language."""

from __future__ import annotations

from generator.mentions.expressions import Day, Found
from generator.mentions.grammar.explicit import dotted, full_year, iso
from generator.mentions.grammar.hits import Hit, Rule
from generator.mentions.words import coded


def day_first(hit: Hit) -> tuple[Found, ...]:
    """25/12/1998: day first, as most of the world writes it, unless only the other order is a date."""
    one, two, year = (int(hit.word(hit.first + n)) for n in (0, 2, 4))
    if len(hit.word(hit.first + 4)) not in (2, 4):
        return ()
    day, month = (one, two) if two <= 12 else (two, one)
    return (hit.found(Day(month, day, full_year(year))),) if 1 <= month <= 12 and 1 <= day <= 31 else ()


TABLE = {"DASH": coded("-=0 –=0"), "SLASH": coded("/=0"), "DOT": coded(".=0"), "COLON": coded(":=0")}

RULES: tuple[Rule, ...] = (
    (r"YEAR DASH SMALL DASH (?:SMALL|DAYNO|ISODAY) CLOCK?", iso),
    (r"YEAR SLASH SMALL SLASH (?:SMALL|DAYNO)", iso),
    (r"(?:SMALL|DAYNO) SLASH (?:SMALL|DAYNO) SLASH (?:YEAR|TWO|SMALL|DAYNO)", day_first),
    (r"DOTTED", dotted),
)
