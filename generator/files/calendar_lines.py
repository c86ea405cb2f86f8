"""Names and values → the lines of a calendar, as its library writes and folds them (RFC 5545).

A library's `Event` for each of ours would cost 180 microseconds, most of it for looking again at what we
know; its content lines cost 30, most of it for folding character by character. Values are the library's,
texts many at once; lines are folded here, and the tests hold them to the library's, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any

from icalendar import vDate, vDatetime, vText

from generator.files.text import clean

ROOM = 74
"""Octets of a line in one piece; the standard wants 75 at most, with the space before all but the first."""

_BETWEEN = "\x1e"
"""Stands between texts, and in none of them: `clean` has it replaced."""


def escaped(texts: Sequence[str]) -> list[bytes]:
    """Words of any kind as values, which cannot leave their lines."""
    bare = _BETWEEN.join(map(clean, texts)).replace("\r\n", "\n").replace("\r", "\n")
    made: bytes = vText(bare).to_ical()
    return made.split(_BETWEEN.encode()) if texts else []


def line(name: str, value: bytes) -> bytes:
    """A line with a value that is escaped, or needs not be."""
    return folded(b"%s:%s" % (name.encode(), value))


@lru_cache(maxsize=64)
def word(name: str, value: str) -> bytes:
    """A line with one of the words that the standard knows."""
    return line(name, escaped((value,))[0])


@lru_cache(maxsize=4096)
def day(name: str, value: date) -> bytes:
    return line(f"{name};VALUE=DATE", _valued(vDate(value)))


@lru_cache(maxsize=4096)
def midnight(name: str, value: date) -> bytes:
    """A line with the first moment of a day, which must be one of UTC."""
    return line(name, _valued(vDatetime(datetime.combine(value, time(tzinfo=UTC)))))


def _valued(value: Any) -> bytes:  # the library does not say what its dates give
    return bytes(value.to_ical())


def whole(lines: Iterable[bytes]) -> bytes:
    """The file of those lines."""
    return b"".join(line + b"\r\n" for line in lines)


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
