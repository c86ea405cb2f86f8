"""Names and values → the lines of a calendar, as RFC 5545 has them.

They are written and folded here, and the tests hold them to a library's, byte for byte: to import that one
costs 50 ms in every process that renders, and its `Event` for each of ours would cost 180 microseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from generator.files.text import clean

ROOM = 74
"""Octets of a line in one piece; the standard wants 75 at most, with the space before all but the first."""

_ESCAPES = ((r"\N", "\n"), ("\\", r"\\"), (";", r"\;"), (",", r"\,"), ("\n", r"\n"))
"""What a text cannot hold as it is, in order; to readers, `\\N` is the end of a line."""

_BETWEEN = "\x1e"
"""Stands between texts, and in none of them: `clean` has it replaced."""


def escaped(texts: Sequence[str]) -> list[bytes]:
    """Words of any kind as values, which cannot leave their lines."""
    bare = _BETWEEN.join(map(clean, texts)).replace("\r\n", "\n").replace("\r", "\n")
    for plain, made in _ESCAPES:
        bare = bare.replace(plain, made)
    return bare.encode().split(_BETWEEN.encode()) if texts else []


def line(name: str, value: bytes) -> bytes:
    """A line with a value that is escaped, or needs not be."""
    return folded(b"%s:%s" % (name.encode(), value))


@lru_cache(maxsize=64)
def word(name: str, value: str) -> bytes:
    """A line with one of the words that the standard knows."""
    return line(name, escaped((value,))[0])


@lru_cache(maxsize=4096)
def day(name: str, value: date) -> bytes:
    return line(f"{name};VALUE=DATE", _digits(value))


@lru_cache(maxsize=4096)
def midnight(name: str, value: date) -> bytes:
    """A line with the first moment of a day, which must be one of UTC."""
    return line(name, _digits(value) + b"T000000Z")


def _digits(value: date) -> bytes:
    return value.isoformat().replace("-", "").encode()


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
