"""A value in a file, with its checksum: read whole, in the layout that is asked for, or not at all.

Where only some of it is asked for, it is kept in parts: a head, which is read whole, has a checksum of each.
"""

from __future__ import annotations

import marshal
import os
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes 3 ms, of 70 that a build without changes has
    from collections.abc import Sequence
    from typing import Any


SINCE = ".since"
"""What the name of a file has more that stands beside one in parts, with what changed since."""


class Damaged(Exception):
    """A part of a file is not as it was written."""


class Sealed:
    """What a file holds, yet to be loaded; by its checksum, another file can name it."""

    __slots__ = ("_body", "check")

    def __init__(self, check: int, body: memoryview) -> None:
        self.check, self._body = check, body

    def value(self, layout: int) -> Any:
        """The value; None where it has another layout."""
        try:
            found, value = marshal.loads(self._body)
        except (ValueError, EOFError, TypeError):
            return None
        return value if found == layout else None


class Parts:
    """What a file holds in parts, each yet to be read, and what its head says; by the checksum of that,
    another file can name all of it. The file may be replaced meanwhile: these are parts of the old one."""

    __slots__ = ("_checks", "_ends", "_file", "check", "head")

    def __init__(
        self, file: _File, check: int, head: Any, ends: Sequence[int], checks: Sequence[int]
    ) -> None:
        self._file, self.check, self.head = file, check, head
        self._ends, self._checks = ends, checks

    def __len__(self) -> int:
        return len(self._checks)

    @property
    def size(self) -> int:
        """Bytes of all."""
        return self._ends[-1]

    def part(self, number: int) -> bytes:
        """One of the parts. Raises Damaged."""
        start = self._ends[number]
        part = self._file.read(start, self._ends[number + 1] - start)
        if crc32(part) != self._checks[number]:
            raise Damaged
        return part


def write(path: str | os.PathLike[str], layout: int, value: Any) -> int:
    """Write a value of what `marshal` can, whole or not at all; its checksum. Raises OSError."""
    body = marshal.dumps((layout, value))
    check = crc32(body)
    _replace(path, check.to_bytes(4, "big"), body)
    return check


def write_parts(path: str | os.PathLike[str], layout: int, head: Any, parts: Sequence[bytes]) -> int:
    """Write what the head says and the parts, whole or not at all; the checksum. Raises OSError."""
    body = marshal.dumps((layout, head, [len(part) for part in parts], [crc32(part) for part in parts]))
    check = crc32(body)
    _replace(path, check.to_bytes(4, "big"), len(body).to_bytes(4, "big"), body, *parts)
    return check


def unopened(path: str | os.PathLike[str]) -> Sealed | None:
    """What is in the file; None where there is none, or not all of it."""
    try:
        with open(path, "rb", buffering=0) as file:
            raw = memoryview(file.read())
    except OSError:
        return None
    check = int.from_bytes(raw[:4], "big")
    return Sealed(check, raw[4:]) if len(raw) > 4 and check == crc32(raw[4:]) else None


def read(path: str | os.PathLike[str], layout: int) -> Any:
    """The value in the file; None where it is not there whole, or has another layout."""
    found = unopened(path)
    return found and found.value(layout)


def parts(path: str | os.PathLike[str], layout: int) -> Parts | None:
    """The parts in the file; None where its head is not there whole, or has another layout."""
    try:
        file = _File(path)
        start = file.read(0, 8)
        check, size = int.from_bytes(start[:4], "big"), int.from_bytes(start[4:], "big")
        body = file.read(8, size) if 8 + size <= file.size else b""
        found, head, lengths, checks = marshal.loads(body) if check == crc32(body) else (None, None, (), ())
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if found != layout:
        return None
    ends = [8 + size]
    for length in lengths:
        ends.append(ends[-1] + length)
    return Parts(file, check, head, ends, checks)


def _replace(path: str | os.PathLike[str], *some: bytes) -> None:
    draft = f"{os.fspath(path)}.new"
    with open(draft, "wb") as file:
        file.writelines(some)
    os.replace(draft, path)


class _File:
    """A file of which some is read; where the system cannot replace a file that is open, all of it is."""

    __slots__ = ("_number", "_whole", "size")

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._number, self._whole = -1, b""
        if hasattr(os, "pread"):
            self._number = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            self.size = os.fstat(self._number).st_size
        else:
            with open(path, "rb") as file:
                self._whole = file.read()
            self.size = len(self._whole)

    def __del__(self) -> None:
        if self._number >= 0:
            os.close(self._number)

    def read(self, start: int, length: int) -> bytes:
        if self._number < 0:
            return self._whole[start : start + length]
        return os.pread(self._number, length, start)
