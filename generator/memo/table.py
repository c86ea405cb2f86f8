"""Names → values, on disk: a table in parts, each of which is read when it is first asked for.

After the edit of a report a few dozen of many thousand are asked for, and fewer change. Those stand in a file
beside the table, until there are so many that it is written anew.
"""

from __future__ import annotations

import marshal
import os
from bisect import bisect_right
from collections.abc import Iterator, Mapping, MutableMapping
from operator import itemgetter
from typing import Any, Generic, TypeVar

from generator import sealed

K = TypeVar("K", str, bytes)
V = TypeVar("V")

_EACH = 128
"""Names in a part, about: fewer, and the parts cost more than what is in them."""
_SHARE = 64
"""What stands beside is no more than that share of all."""


class Table(MutableMapping[K, V], Generic[K, V]):
    """Values of what `marshal` can, but None, by name; in the order of the names, once it was written.

    Whatever has to read a part of it raises Damaged where that is not as it was written.
    """

    def __init__(self, values: Mapping[K, V] | None = None) -> None:
        self._kept: sealed.Parts | None = None
        self._firsts: list[K] = []
        self._sizes: list[int] = []
        self._loaded: dict[int, dict[K, V]] = {}
        self._since: dict[K, V | None] = dict(values or {})

    def __getitem__(self, name: K) -> V:
        found = self._since[name] if name in self._since else self._part(self._number(name)).get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __setitem__(self, name: K, value: V) -> None:
        self._since[name] = value

    def __delitem__(self, name: K) -> None:
        if name not in self:
            raise KeyError(name)
        self._since[name] = None

    def __iter__(self) -> Iterator[K]:
        return (name for name, _ in self.every())

    def __len__(self) -> int:
        return sum(1 for _ in self.every())

    def drop(self, name: K) -> None:
        """The name is gone, if it was there; nothing is read for it."""
        self._since[name] = None

    def every(self) -> Iterator[tuple[K, V]]:
        """All names and their values."""
        apart = self._apart()
        for number in range(max(1, len(self._sizes))):
            yield from _joined(self._part(number), apart.get(number)).items()

    def intact(self) -> dict[K, V]:
        """All but what stands in damaged parts."""
        made, apart = dict[K, V](), self._apart()
        for number in range(max(1, len(self._sizes))):
            made.update(_joined(self._whole(number), apart.get(number)))
        return made

    def keep(self, path: str | os.PathLike[str], layout: int, told: object) -> int:
        """Write what changed since the table was written, or all of it where that is due: each file whole or
        not at all; and what is `told` of it. The checksum of what is kept. Raises OSError."""
        if self._kept is None or _SHARE * len(self._since) > sum(self._sizes):
            return sealed.write(_beside(path), layout, (self._write(path, layout, told), told, {}))
        return sealed.write(_beside(path), layout, (self._kept.check, told, self._since))

    def _write(self, path: str | os.PathLike[str], layout: int, told: object) -> int:
        parts = [*self._dealt()]
        head = [next(iter(part)) for part in parts], [len(part) for part in parts], told
        return sealed.write_parts(path, layout, head, [marshal.dumps(part) for part in parts])

    def _dealt(self) -> Iterator[dict[K, V]]:
        """The parts with what changed since, those that grew in several."""
        apart = self._apart()
        for number in range(max(1, len(self._sizes))):
            rows = list(_joined(self._whole(number), apart.get(number)).items())
            each = len(rows) // max(1, len(rows) // _EACH) + 1
            yield from (dict(rows[start : start + each]) for start in range(0, len(rows), each))

    def _apart(self) -> dict[int, dict[K, V | None]]:
        """What changed since the table was written, by the parts to which it belongs."""
        made: dict[int, dict[K, V | None]] = {}
        for name, value in self._since.items():
            made.setdefault(self._number(name), {})[name] = value
        return made

    def _number(self, name: K) -> int:
        return max(0, bisect_right(self._firsts, name) - 1)

    def _part(self, number: int) -> dict[K, V]:
        part = self._loaded.get(number)
        if part is None:
            part = self._loaded[number] = self._read(number)
        return part

    def _whole(self, number: int) -> dict[K, V]:
        """The part; nothing, where it is damaged."""
        try:
            return self._part(number)
        except sealed.Damaged:
            return {}

    def _read(self, number: int) -> dict[K, V]:
        if self._kept is None or number >= len(self._sizes):
            return {}
        part: dict[K, V] = marshal.loads(self._kept.part(number))
        return part


def _joined(part: dict[K, V], since: Mapping[K, V | None] | None) -> dict[K, V]:
    """A part with what changed since."""
    if not since:
        return part
    rows: list[tuple[K, V | None]] = sorted({**part, **since}.items(), key=itemgetter(0))
    return {name: value for name, value in rows if value is not None}


def opened(path: str | os.PathLike[str], layout: int) -> tuple[Table[Any, Any], Any, int] | None:
    """The table that is kept in a file, what was told of it, and the checksum of what is kept; None where
    there is none. Where what stands beside is not of this table, it is as it was when all was written."""
    kept = sealed.parts(path, layout)
    if kept is None:
        return None
    table: Table[Any, Any] = Table()
    table._kept = kept
    table._firsts, table._sizes, told = kept.head
    beside = sealed.unopened(_beside(path))
    found = beside and beside.value(layout)
    if not beside or not found or found[0] != kept.check:
        return table, told, 0
    _, told, table._since = found
    return table, told, beside.check


def _beside(path: str | os.PathLike[str]) -> str:
    return os.fspath(path) + sealed.SINCE
