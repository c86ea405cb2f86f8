"""Where the rows of a store are: a table in parts, each of which is read when it is first asked for.

After the edit of a report some thirty rows of half a million are asked for. To read the whole table for them
would take a tenth of a second where there are 100,000 reports, and to write it anew another.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from zlib import crc32

from generator.memo.keys import Key

_VERSION = 3
_EACH = 128
"""Rows that a part has about: fewer, and the parts cost more than the rows."""
_MOST = 1 << 16

Part = tuple[dict[bytes, bytes], dict[bytes, bytes]]
"""The places of some rows, and the small rows themselves, by name: of those whose keys begin alike."""


class Index:
    """The parts of a table, by the first bytes of the key."""

    def __init__(self, packed: list[bytes], checks: list[int]) -> None:
        self._packed = packed
        self._checks = checks
        self._parts: list[Part | None] = [None] * len(packed)
        self._stale: set[int] = set()

    def part(self, key: Key) -> Part:
        """The part in which a key stands, to look at. One that is damaged holds nothing."""
        return self._part(self._number(key))

    def changing(self, key: Key) -> Part:
        """The part in which a key stands, to change."""
        number = self._number(key)
        self._stale.add(number)
        return self._part(number)

    def every(self) -> Iterator[Part]:
        """All parts, one after the other."""
        return map(self._part, range(len(self._parts)))

    @property
    def parts(self) -> int:
        """How many parts there are."""
        return len(self._parts)

    @property
    def rows(self) -> int:
        """How many rows there are: to count them, all parts are read."""
        return sum(len(places) + len(small) for places, small in self.every())

    @property
    def is_uneven(self) -> bool:
        """Whether it has far too few or too many parts for its rows."""
        return not len(self._parts) <= 4 * _wanted(self.rows) <= 16 * len(self._parts)

    def write(self, path: Path, token: bytes, end: int) -> None:
        """Write the table, whole or not at all, with the first bytes and the size of the file of rows that it
        speaks of."""
        for number in self._stale:
            self._packed[number] = marshal.dumps(self._part(number))
            self._checks[number] = crc32(self._packed[number])
        self._stale.clear()
        told = _VERSION, token, end, [*map(len, self._packed)], self._checks
        head = marshal.dumps(told)
        draft = path.with_name(path.name + ".new")
        with draft.open("wb") as file:
            file.write(crc32(head).to_bytes(4, "big") + len(head).to_bytes(4, "big") + head)
            file.writelines(self._packed)
        draft.replace(path)

    def _number(self, key: Key) -> int:
        return int.from_bytes(key[:2], "big") % len(self._parts)

    def _part(self, number: int) -> Part:
        part = self._parts[number]
        if part is None:
            part = self._parts[number] = _loaded(self._packed[number], self._checks[number])
        return part


def empty(rows: int = 0) -> Index:
    """A table with nothing in it yet, for about so many rows."""
    nothing: Part = {}, {}
    packed, count = marshal.dumps(nothing), _wanted(rows)
    return Index([packed] * count, [crc32(packed)] * count)


def dealt(parts: Iterable[Part], rows: int) -> Index:
    """A table with those rows, dealt among as many parts as they need."""
    made = empty(rows)
    for places, small in parts:
        for name, place in places.items():
            made.changing(name)[0][name] = place
        for name, row in small.items():
            made.changing(name)[1][name] = row
    return made


def read(path: Path, token: bytes, size: int) -> Index | None:
    """The table of the file of rows that begins with the token and has that size; None where there is none,
    or it is another's."""
    try:
        raw = path.read_bytes()
        start = 8 + int.from_bytes(raw[4:8], "big")
        if int.from_bytes(raw[:4], "big") != crc32(raw[8:start]):
            return None
        version, of, end, lengths, checks = marshal.loads(raw[8:start])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if version != _VERSION or of != token or end > size or not checks:
        return None
    ends = [*accumulate(lengths, initial=start)]
    return Index([raw[a:b] for a, b in pairwise(ends)], checks)


def _wanted(rows: int) -> int:
    """The parts among which so many rows are dealt: a power of two."""
    return min(_MOST, 1 << (rows // _EACH).bit_length())


def _loaded(packed: bytes, check: int) -> Part:
    if crc32(packed) != check:
        return {}, {}
    part: Part = marshal.loads(packed)
    return part
