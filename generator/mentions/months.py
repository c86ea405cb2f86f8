"""A month, season, quarter or half, and what is known → its year."""

from __future__ import annotations

from datetime import date

from generator.mentions.anchors import Context
from generator.mentions.calendar_days import moved
from generator.mentions.expressions import Month, Part, Which
from generator.mentions.resolved import Resolved, anchor_of, dated


def month(meaning: Month, known: Context) -> Resolved | None:
    if meaning.year is not None:
        return dated(f"{meaning.year:04d}-{meaning.month:02d}", "explicit")
    base = year_base(meaning.of, known) if meaning.of else known.base
    if meaning.which in ("told", "before", "after"):
        base = known.year or known.fallback
    if base is None:
        return dated(f"XXXX-{meaning.month:02d}", "none")
    year = base.year
    if not meaning.of:
        year += _years_on(meaning.which, meaning.month, base.month, known)
    return dated(f"{year:04d}-{meaning.month:02d}", anchor_of(known))


def part(meaning: Part, known: Context) -> Resolved:
    if meaning.year is not None:
        return dated(f"{meaning.year:04d}-{meaning.part}", "explicit")
    base = year_base(meaning.of, known) if meaning.of else known.base
    if base is None:
        return dated(f"XXXX-{meaning.part}", "none")
    year = base.year
    if not meaning.of:
        place, present = _places(meaning.part, base)
        year += _years_on(meaning.which, place, present, known, months=False)
    return dated(f"{year:04d}-{meaning.part}", anchor_of(known))


def _places(part: str, base: date) -> tuple[int, int]:
    """Which of its kind in the year a part is, and which one holds the base; January is in the winter of
    the year before, and so before them all."""
    if part in _SEASONS:
        return _SEASONS.index(part), base.month // 3 - 1
    size = 3 if part[0] == "Q" else 6
    return int(part[1]), (base.month - 1) // size + 1


def year_base(which: Which, known: Context) -> date | None:
    """A day of the year that "of last year", "that year" mean; else what bare dates count from."""
    match which:
        case "told" | "before" | "after":
            base = known.year or known.fallback
            return moved(base, "Y", {"before": -1, "after": 1}.get(which, 0)) if base else None
        case "last" | "next":
            return moved(known.base, "Y", -1 if which == "last" else 1) if known.base else None
        case _:
            return known.base


def turn_of_year(month: int, base: date) -> int:
    """A chronicle goes on: its January after a November or December is the next year's."""
    return int(base.month - month >= 9)


def _years_on(which: Which, part: int, present: int, known: Context, *, months: bool = True) -> int:
    """How many years on a part of the year lies, of which the `present` one is the base's."""
    match which:
        case "before":
            return -1
        case "last":
            return -1 if part >= present else 0
        case "next" | "after":
            return 1 if part <= present else 0
        case "this" | "told":
            return 0
        case _ if known.register == "narrative":
            return int(months and present - part >= 9)
        case _ if known.ahead:
            return 1 if part < present else 0
        case _:
            # who writes of eleven months ago says "last March"; a bare name of what comes soon is ahead
            soon = months and 0 < (part - present) % 12 <= 2
            return int(part < present) if soon else -int(part > present)


_SEASONS = ("SP", "SU", "FA", "WI")
