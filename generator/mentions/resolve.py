"""An expression and what is known around it → its TIMEX3 value."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from generator.mentions.anchors import Context
from generator.mentions.calendar_days import MOVABLE, holiday, moved, named, nearest, unknown, valid
from generator.mentions.expressions import (
    Beside,
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
)
from generator.mentions.months import month, part, turn_of_year, year_base
from generator.mentions.resolved import Resolved, anchor_of, dated


def resolve(meaning: Expression, known: Context) -> Resolved | None:
    """None where the words name a day that the calendar does not have."""
    try:
        return _resolve(meaning, known)
    except (ValueError, OverflowError):
        return None


def beside(meaning: Beside, event: date | None) -> Resolved:
    """What is counted from an event, by the day of it; without, no day is made up."""
    if event is not None:
        with suppress(ValueError, OverflowError):  # beyond the calendar
            made = moved(event, meaning.unit, -meaning.amount if meaning.back else meaning.amount)
            return dated(named(made, meaning.unit), "narrative")
    if meaning.length:
        return Resolved("DURATION", meaning.length, "explicit")
    return dated(unknown(meaning.unit), "none")


def _resolve(meaning: Expression, known: Context) -> Resolved | None:
    match meaning:
        case Fixed():
            return Resolved(meaning.type, meaning.value, "explicit")
        case Beside():
            return beside(meaning, None)
        case Day():
            return _day(meaning, known)
        case Month():
            return month(meaning, known)
        case Part():
            return part(meaning, known)
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


def _day(meaning: Day, known: Context) -> Resolved | None:
    number, day = meaning.month, meaning.day
    if not number:
        base = known.month or known.fallback
        if base is None:
            return dated(f"XXXX-XX-{day:02d}", "none")
        made = valid(base.year, base.month, day)
        return dated(made.isoformat(), "narrative") if made else None
    if meaning.year is not None:
        if not valid(meaning.year, number, day):
            return None
        return dated(f"{meaning.year:04d}-{number:02d}-{day:02d}", "explicit")
    base = year_base(meaning.which, known)
    if base is None:
        return dated(f"XXXX-{number:02d}-{day:02d}", "none") if valid(2000, number, day) else None
    if meaning.which or known.register == "narrative":
        on = 0 if meaning.which else turn_of_year(number, base)
        made = valid(base.year + on, number, day)
    else:
        made = nearest(number, day, base, weekday=meaning.weekday, ahead=known.ahead)
    return dated(made.isoformat(), anchor_of(known)) if made else None


def _holiday(meaning: Holiday, known: Context) -> Resolved | None:
    if meaning.year:
        made = holiday(meaning.name, meaning.year)
        return dated(made.isoformat(), "explicit") if made else None
    base = known.base
    if base is None:
        fixed = holiday(meaning.name, 2001)
        movable = meaning.name in MOVABLE or fixed is None
        return dated("XXXX-XX-XX" if movable or fixed is None else f"XXXX{fixed.isoformat()[4:]}", "none")
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
    return dated(days[0].isoformat(), anchor_of(known)) if days else None


def _weekday(meaning: Weekday, known: Context) -> Resolved:
    told = meaning.which in ("told", "before", "after")
    base = (known.day or known.fallback) if told or known.register == "narrative" else known.published
    if base is None:
        return dated(f"XXXX-WXX-{meaning.day}", "none")
    if meaning.week is not None:
        on = meaning.day - base.isoweekday() + 7 * meaning.week
        return dated((base + timedelta(days=on)).isoformat(), anchor_of(known))
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
    return dated(made.isoformat(), anchor_of(known, told=told))


def _unit(meaning: Unit, known: Context) -> Resolved:
    base = known.base
    if known.register == "narrative" and meaning.unit == "D" and not meaning.told:
        return dated(unknown("D"), "none") if meaning.shift else Resolved("DATE", "PRESENT_REF", "explicit")
    ahead = meaning.bare and known.ahead and known.register == "news"  # "it is to follow later in the year"
    if meaning.told and not ahead:
        fine = {"D": known.day, "W": known.day, "WE": known.day, "M": known.month}
        base = fine.get(meaning.unit, known.year) or known.fallback
    if base is None:
        return dated(unknown(meaning.unit), "none")
    made = moved(base, meaning.unit, meaning.shift)
    if meaning.bare and not meaning.told and base.isoweekday() < 6 and not known.ahead:
        made = moved(base, "W", -1)  # on a Monday, "the weekend" is the one that was
    return dated(named(made, meaning.unit), anchor_of(known, told=meaning.told))


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
        return Resolved("TIME", value, anchor_of(known, told=meaning.told) if base else "none")
    if base is None:
        return dated(unknown(meaning.unit), "none")
    unit = "Y" if meaning.unit in ("DE", "CE", "ML") else meaning.unit
    made = named(moved(base, meaning.unit, amount), meaning.named or unit)
    return dated(made, anchor_of(known, told=meaning.told))


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
        day = dated(base.isoformat() if base else "XXXX-XX-XX", anchor_of(known, told=known.day is not None))
    if day is None:
        return None
    return Resolved("TIME", f"{day.value}T{meaning.clock}", day.anchor)
