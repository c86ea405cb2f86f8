"""Remember within one process: a dictionary."""

from __future__ import annotations

from typing import Protocol

from generator.memo.keys import Key
from generator.memo.values import pack

Row = object
"""A result as a memo keeps it: packed in one process, it may be put in by another."""


class Memo(Protocol):
    """What a build needs of a memo. A result has parts, each under a kind of its own (a small number),
    so that what is small can be had without what is large."""

    def pack(self, value: object) -> Row:
        """A value as a row. Needs nothing of the memo's state: a worker may call it."""

    def put(self, key: Key, kind: int, row: Row) -> None: ...

    def get(self, key: Key, kind: int) -> object | None:
        """The value; None where it is not known, or not known for sure."""

    def has(self, key: Key, kind: int) -> bool: ...

    def forget(self) -> None:
        """Forget everything."""

    def bare(self) -> Memo:
        """One that knows nothing and packs alike: it can be sent to another machine."""

    def settle(self) -> None:
        """Make what was put visible to processes that are forked from now on."""


class Memory:
    """Values by key. `sweep` forgets what was not asked for since the last one."""

    def __init__(self) -> None:
        self._rows: dict[tuple[Key, int], object] = {}
        self._used: set[Key] = set()

    def pack(self, value: object) -> Row:
        return value

    def put(self, key: Key, kind: int, row: Row) -> None:
        self._used.add(key)
        self._rows[key, kind] = row

    def get(self, key: Key, kind: int) -> object | None:
        self._used.add(key)
        return self._rows.get((key, kind))

    def has(self, key: Key, kind: int) -> bool:
        self._used.add(key)
        return (key, kind) in self._rows

    def forget(self) -> None:
        self._rows.clear()

    def bare(self) -> Memory:
        return type(self)()

    def settle(self) -> None:
        pass

    def sweep(self) -> None:
        if len(self._rows) > 8 * len(self._used):
            self._rows = {at: row for at, row in self._rows.items() if at[0] in self._used}
        self._used.clear()


class Packed(Memory):
    """Packs its rows for a store."""

    def pack(self, value: object) -> Row:
        return pack(value)
