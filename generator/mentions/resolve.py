"""An expression and what is known around it → its TIMEX3 value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from generator.mentions.anchors import Context
from generator.mentions.calendar_days import MOVABLE, holiday, moved, named, nearest, unknown, valid
from generator.mentions.expressions import (
    Day,
    Expression,
    Fixed,
    Holding,
    Holiday,
    Month,
    Part,
    Shift,
    Timed,
    Unit,
    Weekday,
    Which,
)
from generator.model import Anchor, TimexType


@dataclass(frozen=True, slots=True)
class Resolved:
    type: TimexType
    value: str
    anchor: Anchor


def resolve(meaning: Expression, known: Context) -> Resolved | None:
    """None where the words name a day that the calendar does not have."""
    try:
        return _resolve(meaning, known)
    except (ValueError, OverflowError):
        return None


def _resolve(meaning: Expression, known: Context) -> Resolved | None:
    match meaning:
        case Fixed():
            return Resolved(meaning.type, meaning.value, "explicit")
        case Day():
            return _day(meaning, known)
        case Month():
            return _month(meaning, known)
        case Part():
            return _part(meaning, known)
        case Holiday():
            return _holiday(meaning, known)
        case Weekday():
            return _weekday(meaning, known)
        case Unit():
            return _unit(meaning, known)
        case Shift():
            return _shift(meaning, known)
        case Holding():
            return _holding(meaning, known)
        case Timed():
            return _timed(meaning, known)


def _dated(value: str, anchor: Anchor) -> Resolved:
    return Resolved("DATE", value, "none" if "X" in value else anchor)


def _anchor(known: Context, *, told: bool = False) -> Anchor:
    narrative = known.register == "narrative" and known.year is not None
    return "narrative" if told or narrative else "published"


def _day(meaning: Day, known: Context) -> Resolved | None:
    month, day = meaning.month, meaning.day
    if not month:
        base = known.month or known.fallback
        if base is None:
            return _dated(f"XXXX-XX-{day:02d}", "none")
        made = valid(base.year, base.month, day)
        return _dated(made.isoformat(), "narrative") if made else None
    if meaning.year is not None:
        if not valid(meaning.year or 4, month, day):
            return None
        return _dated(f"{meaning.year:04d}-{month:02d}-{day:02d}", "explicit")
    base = _year_base(meaning.which, known)
    if base is None:
        return _dated(f"XXXX-{month:02d}-{day:02d}", "none") if valid(2000, month, day) else None
    if meaning.which or known.register == "narrative":
        made = valid(base.year, month, day)
    else:
        made = nearest(month, day, base, weekday=meaning.weekday, ahead=known.ahead)
    return _dated(made.isoformat(), _anchor(known)) if made else None


def _year_base(which: Which, known: Context) -> date | None:
    """A day of the year that "of last year", "that year" mean; else what bare dates count from."""
    match which:
        case "told" | "before" | "after":
            base = known.year or known.fallback
            return moved(base, "Y", {"before": -1, "after": 1}.get(which, 0)) if base else None
        case "last" | "next":
            return moved(known.base, "Y", -1 if which == "last" else 1) if known.base else None
        case _:
            return known.base


def _month(meaning: Month, known: Context) -> Resolved | None:
    month = meaning.month
    if meaning.year is not None:
        return _dated(f"{meaning.year:04d}-{month:02d}", "explicit")
    base = _year_base(meaning.of, known) if meaning.of else known.base
    if meaning.which in ("told", "before", "after"):
        base = known.year or known.fallback
    if base is None:
        return _dated(f"XXXX-{month:02d}", "none")
    year = base.year
    if not meaning.of:
        year += _years_on(meaning.which, month, base.month, known)
    return _dated(f"{year:04d}-{month:02d}", _anchor(known))


def _years_on(which: Which, part: int, present: int, known: Context, parts: int = 12) -> int:
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
            return 0
        case _ if known.ahead:
            return 1 if part < present else 0
        case _:
            # who writes of eleven months ago says "last March"; a bare name of what comes soon is ahead
            soon = 0 < (part - present) % parts <= 2 * parts // 12
            return int(part < present) if soon else -int(part > present)


_ORDER = {"SP": 2, "SU": 5, "FA": 8, "WI": 11}


def _part(meaning: Part, known: Context) -> Resolved:
    if meaning.year is not None:
        return _dated(f"{meaning.year:04d}-{meaning.part}", "explicit")
    base = _year_base(meaning.of, known) if meaning.of else known.base
    if base is None:
        return _dated(f"XXXX-{meaning.part}", "none")
    year = base.year
    if not meaning.of:
        if meaning.part in _ORDER:
            present = (base.month % 12) // 3 * 3 - 1 if base.month != 12 else 11
            year += _years_on(meaning.which, _ORDER[meaning.part], present, known, 1)
        else:
            size = 3 if meaning.part[0] == "Q" else 6
            year += _years_on(meaning.which, int(meaning.part[1]), (base.month - 1) // size + 1, known, 1)
    return _dated(f"{year:04d}-{meaning.part}", _anchor(known))


def _holiday(meaning: Holiday, known: Context) -> Resolved | None:
    if meaning.year:
        made = holiday(meaning.name, meaning.year)
        return _dated(made.isoformat(), "explicit") if made else None
    base = known.base
    if base is None:
        fixed = holiday(meaning.name, 2001)
        movable = meaning.name in MOVABLE or fixed is None
        return _dated("XXXX-XX-XX" if movable or fixed is None else f"XXXX{fixed.isoformat()[4:]}", "none")
    days = [
        made for year in (base.year - 1, base.year, base.year + 1) if (made := holiday(meaning.name, year))
    ]
    match meaning.which:
        case "last":
            days = [made for made in days if made < base][-1:]
        case "next":
            days = [made for made in days if made > base][:1]
        case _:
            days = sorted(days, key=lambda made: abs((made - base).days))[:1]
    return _dated(days[0].isoformat(), _anchor(known)) if days else None


def _weekday(meaning: Weekday, known: Context) -> Resolved:
    told = meaning.which in ("told", "before", "after")
    base = (known.day or known.fallback) if told or known.register == "narrative" else known.published
    if base is None:
        return _dated(f"XXXX-WXX-{meaning.day}", "none")
    back = (base.isoweekday() - meaning.day) % 7
    on = (meaning.day - base.isoweekday()) % 7
    match meaning.which:
        case "last" | "before":
            made = base - timedelta(days=back or 7)
        case "next" | "after":
            made = base + timedelta(days=on or 7)
        case "this":
            made = base + timedelta(days=on)
        case _ if known.register == "narrative":
            made = base + timedelta(days=on)
        case _:
            made = base + timedelta(days=on) if known.ahead else base - timedelta(days=back)
    return _dated(made.isoformat(), _anchor(known, told=told))


def _unit(meaning: Unit, known: Context) -> Resolved:
    base = known.base
    if known.register == "narrative" and meaning.unit == "D" and not meaning.told:
        return _dated(unknown("D"), "none") if meaning.shift else Resolved("DATE", "PRESENT_REF", "explicit")
    if meaning.told:
        fine = (
            known.day
            if meaning.unit in ("D", "W", "WE")
            else known.month
            if meaning.unit == "M"
            else known.year
        )
        base = fine or known.fallback
    if base is None:
        return _dated(unknown(meaning.unit), "none")
    made = moved(base, meaning.unit, meaning.shift)
    if meaning.bare and base.isoweekday() < 6 and not known.ahead:
        made = moved(base, "W", -1)  # on a Monday, "the weekend" is the one that was
    return _dated(named(made, meaning.unit), _anchor(known, told=meaning.told))


def _shift(meaning: Shift, known: Context) -> Resolved:
    if meaning.amount is None:
        return Resolved("DATE", "PAST_REF" if meaning.back else "FUTURE_REF", "explicit")
    base = known.base
    if meaning.told:
        base = known.day if meaning.unit in ("D", "W") else known.year
        base = base or known.fallback
    amount = -meaning.amount if meaning.back else meaning.amount
    if meaning.unit.startswith("T"):
        value = f"{base.isoformat() if base else 'XXXX-XX-XX'}TXX:XX"
        return Resolved("TIME", value, _anchor(known, told=meaning.told) if base else "none")
    if base is None:
        return _dated(unknown(meaning.unit), "none")
    unit = "Y" if meaning.unit in ("DE", "CE", "ML") else meaning.unit
    return _dated(named(moved(base, meaning.unit, amount), unit), _anchor(known, told=meaning.told))


def _holding(meaning: Holding, known: Context) -> Resolved | None:
    day = _resolve(meaning.day, known)
    if day is None or day.anchor == "none" or len(day.value) != 10:
        return day and Resolved("DATE", unknown(meaning.unit), "none")
    return Resolved("DATE", named(date.fromisoformat(day.value), meaning.unit), day.anchor)


def _timed(meaning: Timed, known: Context) -> Resolved | None:
    if meaning.day is not None:
        day = _resolve(meaning.day, known)
    else:
        base = known.day or known.base
        day = _dated(base.isoformat() if base else "XXXX-XX-XX", _anchor(known, told=known.day is not None))
    if day is None:
        return None
    return Resolved("TIME", f"{day.value}T{meaning.clock}", day.anchor)
