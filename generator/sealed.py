"""A value in a file, with its checksum: read whole, in the layout that is asked for, or not at all."""

from __future__ import annotations

import marshal
import os
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes 3 ms, of 70 that a build without changes has
    from typing import Any


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


def write(path: str | os.PathLike[str], layout: int, value: Any) -> int:
    """Write a value of what `marshal` can, whole or not at all; its checksum. Raises OSError."""
    body = marshal.dumps((layout, value))
    check = crc32(body)
    draft = f"{os.fspath(path)}.new"
    with open(draft, "wb") as file:
        file.write(check.to_bytes(4, "big"))
        file.write(body)
    os.replace(draft, path)
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
