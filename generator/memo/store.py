"""Remember across processes: a file of rows that only grows, and an index of it.

A row is never changed in place. The index is written last, whole and under another name first, so a
build that is killed leaves the index of the build before it, and every row that this names. What is
read is checked: a store that is damaged, half-written or of another version counts as empty, a
damaged row, or one whose part of the index is damaged, as not there.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path
from zlib import crc32

from generator import sealed
from generator.memo import table
from generator.memo.keys import SIZE, Key
from generator.memo.memory import Packed, Row
from generator.memo.table import Table
from generator.memo.values import pack, unpack

SMALL = 600
"""Bytes: a row up to this size stands in the index itself."""

_VERSION = 5

_BUFFER = 4 << 20
_SPARE = 64 << 20
"""Bytes of old rows that are kept besides as many as are in use: an edit is often taken back."""

_PLACE = struct.Struct(">QII")
"""Where a row is: offset, length and checksum."""

_ELSEWHERE, _HERE = b"\0", b"\1"
"""With what begins what the index has of a row: its place, or the row itself."""


class Store:
    """A store in a folder. One process at a time may write it; those forked from it may read."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._used: set[Key] = set()
        self._waiting = bytearray()
        self._changed = False
        self._file = os.open(folder / "rows", os.O_RDWR | os.O_CREAT, 0o644)
        token, size = os.pread(self._file, _TOKEN, 0), os.fstat(self._file).st_size
        self._index: Table[bytes, bytes] = Table()
        known, told, _ = table.opened(folder / "index", _VERSION) or (self._index, (b"", 0), 0)
        if told[0] == token and len(token) == _TOKEN and told[1] <= size:
            self._index, self._end = known, size
        else:
            self._end = self._begin()

    def pack(self, value: object) -> Row:
        return pack(value)

    def put(self, key: Key, kind: int, row: Row) -> None:
        assert isinstance(row, bytes)
        self._used.add(key)
        self._changed = True
        name = _name(key, kind)
        if len(row) <= SMALL:
            self._index[name] = _HERE + row
            return
        place = _PLACE.pack(self._end + len(self._waiting), len(row), crc32(row))
        self._index[name] = _ELSEWHERE + place
        self._waiting += row
        if len(self._waiting) > _BUFFER:
            self.settle()

    def get(self, key: Key, kind: int) -> object | None:
        self._used.add(key)
        row = self._row(key, kind)
        try:
            return None if row is None else unpack(row)
        except Exception:  # a pickle may fail in any way: other code made it, or it is damaged
            return None

    def has(self, key: Key, kind: int) -> bool:
        self._used.add(key)
        return self._told(_name(key, kind)) is not None

    def forget(self) -> None:
        self._index = Table()
        self._waiting = bytearray()
        self._end, self._changed = self._begin(), True

    def bare(self) -> Packed:
        return Packed()

    def settle(self) -> None:
        view = memoryview(self._waiting)
        while view:
            done = os.pwrite(self._file, view, self._end)
            self._end, view = self._end + done, view[done:]
        view.release()
        self._waiting = bytearray()

    def close(self, *, sweep: bool = True) -> None:
        """Write the index; where old rows take more room than those in use, sweep them out first."""
        try:
            if self._changed:
                self.settle()
                if sweep:
                    self._forget()
                told = os.pread(self._file, _TOKEN, 0), self._end
                self._index.keep(self._folder / "index", _VERSION, told)
        finally:
            os.close(self._file)

    def _told(self, name: bytes) -> bytes | None:
        """What the index has of a row."""
        try:
            return self._index.get(name)
        except sealed.Damaged:
            return None

    def _row(self, key: Key, kind: int) -> bytes | None:
        told = self._told(_name(key, kind))
        if told is None or told.startswith(_HERE):
            return told and told[1:]
        offset, length, checksum = _PLACE.unpack(told[1:])
        if offset >= self._end:
            self.settle()
        row = os.pread(self._file, length, offset)
        return row if crc32(row) == checksum else None

    def _begin(self) -> int:
        """Start an empty file of rows, whose first bytes no index names yet."""
        os.ftruncate(self._file, 0)
        return os.pwrite(self._file, os.urandom(_TOKEN), 0)

    def _forget(self) -> None:
        """Drop what this build did not use, where that is more than what it used."""
        every = self._index.intact()
        kept = {name: told for name, told in every.items() if name[:SIZE] in self._used}
        places = b"".join([told[1:] for told in kept.values() if told.startswith(_ELSEWHERE)])
        room = sum(length for _, length, _ in _PLACE.iter_unpack(places))
        if self._end > 2 * room + _SPARE:
            rows = {name: self._row(name[:SIZE], name[SIZE]) for name in kept}
            self._index, self._end = Table(), self._begin()
            for name, row in rows.items():
                if row is not None:
                    self.put(name[:SIZE], name[SIZE], row)
            self.settle()
        elif len(every) > 2 * len(kept) + 1000:
            self._index = Table(kept)


_TOKEN = 16
"""The bytes with which a file of rows begins: an index that names others belongs to another file."""


def _name(key: Key, kind: int) -> bytes:
    return key + bytes((kind,))
