"""Names and values → the lines of a calendar, folded (RFC 5545).

A library's `Event` for each of ours would cost 180 microseconds, and its import an edit of a report 30
milliseconds. The tests hold values and lines to the library's, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from generator.files.entries import Entry
from generator.model import Modality

ROOM = 74
"""Octets of a line in one piece; the standard wants 75 at most, with the space before all but the first."""

_STATUS: Mapping[Modality, bytes] = {
    "told": b"CONFIRMED",
    "planned": b"TENTATIVE",
    "conditional": b"TENTATIVE",
    "denied": b"CANCELLED",
}


def head(name: str) -> Iterator[bytes]:
    """What stands before the events."""
    yield b"BEGIN:VCALENDAR"
    yield b"VERSION:2.0"
    yield b"PRODID:-//Dateline//Story timeline//EN"
    yield folded(b"X-WR-CALNAME:" + escaped(name))


def event(
    entry: Entry, first: date, last: date, about: str, modality: Modality, address: str
) -> Iterator[bytes]:
    """An event of whole days."""
    yield b"BEGIN:VEVENT"
    yield folded(b"UID:urn:uuid:" + entry.id.encode())
    # When the entry was last changed: its newest evidence, never the time of the build.
    yield b"DTSTAMP:%sT000000Z" % day(entry.updated)
    # It ends with the first day that is no longer part of it.
    end = last + timedelta(days=1) if last < date.max else last
    yield b"DTSTART;VALUE=DATE:" + day(first)
    yield b"DTEND;VALUE=DATE:" + day(end)
    yield folded(b"SUMMARY:" + escaped(entry.title))
    yield folded(b"DESCRIPTION:" + escaped(about))
    yield b"STATUS:" + _STATUS[modality]
    yield b"TRANSP:TRANSPARENT"
    if address:
        yield folded(b"URL:" + address.encode())
    yield b"END:VEVENT"


def whole(lines: Iterable[bytes]) -> bytes:
    """The calendar of those lines."""
    return b"\r\n".join((*lines, b"END:VCALENDAR", b""))


def day(day: date) -> bytes:
    """A day as a value (section 3.3.4)."""
    return day.isoformat().replace("-", "").encode()


def escaped(text: str) -> bytes:
    """A clean text as a value, which cannot leave its line (section 3.3.11)."""
    kept = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return kept.replace("\r\n", "\\n").replace("\r", "\\n").replace("\n", "\\n").encode()


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
