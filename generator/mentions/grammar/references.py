"""Words that mean the present, the past or the future as such → `PRESENT_REF` and the like."""

from __future__ import annotations

from generator.mentions.expressions import Fixed, Found
from generator.mentions.grammar.hits import Hit, Rule


def present(hit: Hit) -> tuple[Found, ...]:
    return (hit.found(Fixed("DATE", "PRESENT_REF")),)


def past(hit: Hit) -> tuple[Found, ...]:
    return (hit.found(Fixed("DATE", "PAST_REF")),)


def future(hit: Hit) -> tuple[Found, ...]:
    return (hit.found(Fixed("DATE", "FUTURE_REF")),)


RULES: tuple[Rule, ...] = (
    (r"NOW", present),
    (r"CURRENT", present),
    (r"RECENTLY", past),
    (r"THE PAST(?! UNIT| UNITS| TUNIT| COUNT)", past),
    (r"(?:THE (?:NEAR|COMING)?)? FUTURE", future),
)
