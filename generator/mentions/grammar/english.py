"""The rules for English, in the order in which they are tried."""

from __future__ import annotations

from generator.mentions.grammar import clock, days, durations, numeric, references, relative, yearly, years

RULES = (
    *clock.RULES,
    *numeric.AMERICAN_RULES,
    *days.RULES,
    *years.RULES,
    *yearly.RULES,
    *relative.RULES,
    *durations.RULES,
    *references.RULES,
)
