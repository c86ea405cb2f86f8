"""Words that state a day → the day: for front matter, date lines, addresses and file names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from msgspec import Struct

from generator.model import When

_MONTH_NAMES = (
    "jan january januar jänner janvier enero gennaio ene gen janv",
    "feb february februar février fevrier febrero febbraio févr fév",
    "mar march märz maerz mars marzo mär mrz",
    "apr april avril abril aprile abr avr",
    "may mai mayo maggio mag",
    "jun june juni juin junio giugno giu",
    "jul july juli juillet julio luglio lug juil",
    "aug august août aout agosto ago",
    "sep sept september septembre septiembre settembre set",
    "oct october oktober octobre octubre ottobre okt ott",
    "nov november novembre noviembre",
    "dec december dezember décembre decembre diciembre dicembre dez dic déc",
)
MONTHS = {name: n for n, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_MONTH = "(?P<{}>" + "|".join(sorted(MONTHS, key=lambda name: (-len(name), name))) + r")\b\.?"
_YEAR = r"(?P<{}>(?:1[5-9]|20|21)\d\d)"
_ANY_YEAR = re.compile(_YEAR.format("y"))
_BEFORE_YEAR = 40
"""Characters: more than any form has before its year."""

# One alternative a form; the words between are those of English and of its neighbours ("30 de mayo de 2017").
_DAY = re.compile(
    r"(?<![\w/.,-])(?:"
    + rf"{_YEAR.format('y1')}(?P<s1> ?[-/.] ?)(?P<m1>\d\d?)(?P=s1)(?P<d1>\d\d?)(?=T\d|\b)"
    + rf"|(?P<d2>\d\d?)(?:st|nd|rd|th|er|º|°|\.)?[ -]{{1,2}}(?:of |de )?{_MONTH.format('m2')}"
    + rf"(?: ?, ?|[ -]{{1,2}}(?:de |del )?){_YEAR.format('y2')}\b"
    + rf"|{_MONTH.format('m3')} {{1,2}}(?P<d3>\d\d?)(?:st|nd|rd|th)?(?: ?, ?| {{1,2}}){_YEAR.format('y3')}\b"
    + rf"|(?P<a4>\d\d?)(?P<s4> ?[-/.] ?)(?P<b4>\d\d?)(?P=s4){_YEAR.format('y4')}\b"
    + r")",
    re.IGNORECASE,
)
_MONTH_ONLY = re.compile(rf"{_MONTH.format('m')},? {_YEAR.format('y')}", re.IGNORECASE)
_SECONDS = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")  # since 1970, or thousandths of them, from 2001 to 2033
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?:T?\d{4,6}Z?)?")
_SHORT = re.compile(
    r"(?<![\w/])(?P<a>\d\d?)(?P<s> ?/ ?)(?P<b>\d\d?)(?P=s)(?P<y>\d\d),? (?=(?:at )?\d\d? ?: ?\d\d)"
)


class Day(Struct, frozen=True):
    """A day found in text; offsets into it. `ambiguous` where day and month could be told the other way."""

    day: date
    start: int
    end: int
    ambiguous: bool = False


def find(text: str, *, day_first: bool = False) -> Day | None:
    """The first day told in full: "30 Nov 2017", "November 30, 2017", "2017-11-30", "11/30/2017".

    Between slashes the month comes first, as in American English, unless `day_first` or impossible;
    between full stops the day comes first.
    """
    return next(find_all(text, day_first=day_first), None)


def find_all(text: str, *, day_first: bool = False) -> Iterator[Day]:
    """Every day told in full, in order."""
    year = _ANY_YEAR.search(text)  # the dear pattern is for where it can match
    if not year:
        return
    for told in _DAY.finditer(text, max(0, year.start() - _BEFORE_YEAR)):
        made = _made(told, day_first)
        if made:
            yield made


def find_short(text: str) -> Day | None:
    """A day with two digits for its year, as a stamp beside a time of day has it: "11/30/17 02:39 PM"."""
    told = _SHORT.search(text)
    if not told:
        return None
    year = int(told["y"]) + (2000 if int(told["y"]) < 70 else 1900)
    day = _day(year, int(told["a"]), int(told["b"])) or _day(year, int(told["b"]), int(told["a"]))
    return Day(day, told.start(), told.end(), int(told["a"]) <= 12 and int(told["b"]) <= 12) if day else None


def parse(text: str, *, day_first: bool = False) -> tuple[When, bool] | None:
    """A stated date (a day with or without a time of day, a month, a year, EDTF); whether ambiguous.

    The day is taken as written: a time zone never shifts it.
    """
    text = text.strip()
    compact = _COMPACT.fullmatch(text)
    if compact and (day := _day(int(compact["y"]), int(compact["m"]), int(compact["d"]))):
        return When.day(day), False
    if _SECONDS.fullmatch(text):
        return When.day(datetime.fromtimestamp(int(text[:10]), UTC).date()), False
    found = find(text, day_first=day_first)
    if found and "/.." not in text and "../" not in text and len(text) < 80:
        return When.day(found.day, approximate=text.endswith("~")), found.ambiguous
    try:
        return When.parse(text), False
    except ValueError:
        pass
    month = _MONTH_ONLY.fullmatch(text)
    return (When.month(int(month["y"]), MONTHS[month["m"].lower()]), False) if month else None


def _made(told: re.Match[str], day_first: bool) -> Day | None:
    ambiguous = False
    if told["y1"]:
        day = _day(int(told["y1"]), int(told["m1"]), int(told["d1"]))
    elif told["y2"]:
        day = _day(int(told["y2"]), MONTHS[told["m2"].lower()], int(told["d2"]))
    elif told["y3"]:
        day = _day(int(told["y3"]), MONTHS[told["m3"].lower()], int(told["d3"]))
    else:
        a, b, year = int(told["a4"]), int(told["b4"]), int(told["y4"])
        stops = told["s4"].strip() == "."
        month, number = (b, a) if day_first or stops else (a, b)
        ambiguous = not stops and not day_first and a != b and a <= 12 and b <= 12
        day = _day(year, month, number) or _day(year, number, month)
    return Day(day, told.start(), told.end(), ambiguous) if day else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
