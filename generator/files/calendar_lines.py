"""Names and values → the lines of a calendar, as its library writes and folds them (RFC 5545).

A library's `Event` for each of ours would cost 180 microseconds, most of it for looking again at what we
know; its content lines cost 30, most of it for folding character by character. Values are the library's,
texts many at once; lines are folded here, and the tests hold them to the library's, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from icalendar import vDate, vDatetime, vText

from generator.files.entries import Entry
from generator.model import Modality

ROOM = 74
"""Octets of a line in one piece; the standard wants 75 at most, with the space before all but the first."""

_BETWEEN = "\x1e"
"""Stands between texts, and in none that is clean."""
_WITHIN = "\x1f"
"""Keeps a backslash and an N apart, of which the library would make a line end: "C:\\News"."""


_STATUS: Mapping[Modality, str] = {
    "told": "CONFIRMED",
    "planned": "TENTATIVE",
    "conditional": "TENTATIVE",
    "denied": "CANCELLED",
}


def head(name: bytes) -> Iterator[bytes]:
    """What stands before the events."""
    yield word(b"BEGIN", "VCALENDAR")
    yield word(b"VERSION", "2.0")
    yield word(b"PRODID", "-//Dateline//Story timeline//EN")
    yield line(b"X-WR-CALNAME", name)


def event(
    entry: Entry, first: date, last: date, title: bytes, about: bytes, modality: Modality, address: str
) -> Iterator[bytes]:
    """An event of whole days."""
    yield word(b"BEGIN", "VEVENT")
    yield line(b"UID", b"urn:uuid:%s" % entry.id.encode())
    # When the entry was last changed: its newest evidence, never the time of the build.
    yield midnight(b"DTSTAMP", entry.updated)
    yield days(first, last)
    yield line(b"SUMMARY", title)
    yield line(b"DESCRIPTION", about)
    yield word(b"STATUS", _STATUS[modality])
    yield word(b"TRANSP", "TRANSPARENT")
    if address:
        yield line(b"URL", address.encode())
    yield word(b"END", "VEVENT")


def escaped(texts: Sequence[str]) -> list[bytes]:
    """Clean texts as values, which cannot leave their lines."""
    bare = _BETWEEN.join(texts).replace("\r\n", "\n").replace("\r", "\n").replace("\\N", f"\\{_WITHIN}N")
    made: bytes = vText(bare).to_ical()
    return made.replace(_WITHIN.encode(), b"").split(_BETWEEN.encode()) if texts else []


def line(name: bytes, value: bytes) -> bytes:
    """A line with a value that is escaped, or needs not be."""
    return folded(b"%s:%s" % (name, value))


@lru_cache(maxsize=64)
def word(name: bytes, value: str) -> bytes:
    """A line with one of the words that the standard knows."""
    return line(name, escaped((value,))[0])


@lru_cache(maxsize=4096)
def days(first: date, last: date) -> bytes:
    """The lines of a span of days; the calendar's ends with the first day that is no longer part of it."""
    end = last + timedelta(days=1) if last < date.max else last
    starts = line(b"DTSTART;VALUE=DATE", _valued(vDate(first)))
    return b"%s\r\n%s" % (starts, line(b"DTEND;VALUE=DATE", _valued(vDate(end))))


@lru_cache(maxsize=4096)
def midnight(name: bytes, value: date) -> bytes:
    """A line with the first moment of a day, which must be one of UTC."""
    return line(name, _valued(vDatetime(datetime.combine(value, time(tzinfo=UTC)))))


def _valued(value: Any) -> bytes:  # the library does not say what its dates give
    return bytes(value.to_ical())


def whole(lines: Iterable[bytes]) -> bytes:
    """The calendar of those lines."""
    return b"\r\n".join((*lines, word(b"END", "VCALENDAR"), b""))


def folded(line: bytes) -> bytes:
    """A line in pieces that are short enough; neither a character nor what a backslash escapes is cut."""
    if len(line) <= ROOM:
        return line
    pieces = []
    start = 0
    while len(line) - start > ROOM:
        end = start + ROOM
        while line[end] & 0xC0 == 0x80:
            end -= 1
        end -= line[end - 1] in b"\\^"  # the library keeps a circumflex with what follows, too (RFC 6868)
        pieces.append(line[start:end])
        start = end
    return b"\r\n ".join((*pieces, line[start:]))
