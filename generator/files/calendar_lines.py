"""Names and values → the lines of a calendar, escaped and folded by its library (RFC 5545).

A library's `Event` for each of ours would cost 150 microseconds more, most of it for looking again at what we
know; its content lines, those that come back kept, cost 30.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from functools import lru_cache

from icalendar import Parameters, vDate, vDatetime, vText, vUri
from icalendar.parser import Contentline

from generator.files.text import clean

_NONE = Parameters()
_DATE = Parameters({"VALUE": "DATE"})


def text(name: str, value: str) -> bytes:
    """A line with words of any kind, which cannot leave it."""
    bare = clean(value).replace("\r\n", "\n").replace("\r", "\n")
    return _line(name, vText(bare))


@lru_cache(maxsize=64)
def word(name: str, value: str) -> bytes:
    """A line with one of the words that the standard knows."""
    return _line(name, vText(value))


@lru_cache(maxsize=4096)
def day(name: str, value: date) -> bytes:
    return _line(name, vDate(value), _DATE)


@lru_cache(maxsize=4096)
def midnight(name: str, value: date) -> bytes:
    """A line with the first moment of a day, which must be one of UTC."""
    return _line(name, vDatetime(datetime.combine(value, time(tzinfo=UTC))))


def address(name: str, value: str) -> bytes:
    return _line(name, vUri(value))


def whole(lines: Iterable[bytes]) -> bytes:
    """The file of those lines."""
    return b"".join(line + b"\r\n" for line in lines)


def _line(name: str, value: vText | vDate | vDatetime | vUri, given: Parameters = _NONE) -> bytes:
    made: bytes = Contentline.from_parts(name, given, value).to_ical()
    return made
