"""Where the rows of a store are: a table in parts, each of which is read when it is first asked for.

After the edit of a report some thirty rows of half a million are asked for. To read the whole table for them
would take a tenth of a second where there are 100,000 reports, and to write it anew another. So what came
since it was written stands in a file beside it, until that is no longer small.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import sealed
from generator.memo.keys import Key

_VERSION = 4
_EACH = 128
"""Rows that a part has about: fewer, and the parts cost more than the rows."""
_MOST = 1 << 16
_SHARE = 16
"""What came since the table was written takes no more than that share of its room."""

SINCE = ".since"
"""What the name of the file with that has more."""

Part = dict[bytes, bytes]
"""Name → what is known of the row, of those whose names begin alike."""


class Index:
    """The parts of a table, by the first bytes of the names."""

    def __init__(self, count: int, kept: sealed.Parts | None = None, since: Part | None = None) -> None:
        self.parts = count
        """How many there are."""
        self._kept = kept
        self._loaded: dict[int, Part] = {}
        self._since = since or {}

    def get(self, name: Key) -> bytes | None:
        """What is known of a row; None where nothing is, or its part is damaged."""
        found = self._since.get(name)
        return self._part(self._number(name)).get(name) if found is None else found

    def put(self, name: Key, told: bytes) -> None:
        """That is known of the row from now on."""
        self._since[name] = told

    def every(self) -> Iterator[tuple[Key, bytes]]:
        """All that is known, row by row."""
        for number in range(self.parts):
            yield from ((name, told) for name, told in self._part(number).items() if name not in self._since)
        yield from self._since.items()

    @property
    def rows(self) -> int:
        """How many rows there are: to count them, all parts are read."""
        return sum(1 for _ in self.every())

    @property
    def is_uneven(self) -> bool:
        """Whether it has far too few or too many parts for its rows."""
        return not self.parts <= 4 * _wanted(self.rows) <= 16 * self.parts

    def write(self, path: Path, token: bytes, end: int) -> None:
        """Write the table, or what came since it was written, whole or not at all, with the first bytes and
        the size of the file of rows that it speaks of."""
        size = sum(len(name) + len(told) for name, told in self._since.items())
        if self._kept is None or _SHARE * size > self._kept.size:
            check = sealed.write_parts(path, _VERSION, (token, end), [*self._packed()])
            sealed.write(_beside(path), _VERSION, (check, end, {}))
        else:
            sealed.write(_beside(path), _VERSION, (self._kept.check, end, self._since))

    def _packed(self) -> Iterator[bytes]:
        """The parts with what came since: those that nothing came to as they are."""
        came: dict[int, Part] = {}
        for name, told in self._since.items():
            came.setdefault(self._number(name), {})[name] = told
        for number in range(self.parts):
            yield marshal.dumps({**self._part(number), **came.get(number, {})})

    def _number(self, name: Key) -> int:
        return int.from_bytes(name[:2], "big") % self.parts

    def _part(self, number: int) -> Part:
        part = self._loaded.get(number)
        if part is None:
            part = self._loaded[number] = self._read(number)
        return part

    def _read(self, number: int) -> Part:
        if self._kept is None:
            return {}
        try:
            part: Part = marshal.loads(self._kept.part(number))
        except sealed.Damaged:
            return {}
        return part


def dealt(rows: Iterable[tuple[Key, bytes]], count: int) -> Index:
    """A table of these rows, so many of them, dealt among as many parts as they need."""
    return Index(_wanted(count), None, dict(rows))


def empty() -> Index:
    """A table with nothing in it yet."""
    return dealt((), 0)


def read(path: Path, token: bytes, size: int) -> Index | None:
    """The table of the file of rows that begins with the token and has that size; None where there is none,
    or it is another's."""
    kept = sealed.parts(path, _VERSION)
    if kept is None or not len(kept):
        return None
    of, end = kept.head
    beside, last, since = sealed.read(_beside(path), _VERSION) or (None, 0, {})
    if beside != kept.check:
        last, since = end, {}
    if of != token or max(end, last) > size:
        return None
    return Index(len(kept), kept, since)


def _beside(path: Path) -> str:
    return os.fspath(path) + SINCE


def _wanted(rows: int) -> int:
    """The parts among which so many rows are dealt: a power of two."""
    return min(_MOST, 1 << (rows // _EACH).bit_length())
