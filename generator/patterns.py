"""Regular expressions made from what they came to before: Python compiles them anew at every start.

The 300 of an edit take 65 ms to compile, of 390 for all, and one to make from their codes. They are put
where `re` looks before it compiles, so that nobody who uses one has to know, libraries included. What `re`
keeps to itself may be different in another Python: there they are compiled as ever.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager, suppress
from typing import Any

from generator import sealed

Codes = tuple[int, bytes, int, dict[str, int]]
"""All flags of a pattern, what it is to the machine that matches, its groups, and the names of some."""

FILE = ".dateline/patterns"

WORTH = 4
"""Patterns that take longer to compile than the file takes to be written."""

_LAYOUT = 1

_OTHERWISE = (ImportError, AttributeError, TypeError, RuntimeError)
"""What may come of it where `re` is made in another way, or codes are none."""

_Name = tuple[type, str | bytes, int]
"""How `re` calls a pattern among those that it remembers: its type, and what it was compiled from."""


@contextmanager
def remembered(path: str) -> Iterator[None]:
    """Within, what the file knows needs no compiling; what was compiled all the same is added to it."""
    known = _recalled(path)
    try:
        yield
    finally:
        if len(_cache().keys() - known.keys()) >= WORTH:
            with suppress(OSError):  # what cannot be kept is compiled the next time
                _keep(path, known)


def _recalled(path: str) -> dict[_Name, Codes]:
    version, rows = sealed.read(path, _LAYOUT) or ("", [])
    if version != sys.version:
        return {}
    known: dict[_Name, Codes] = {(type(text), text, flags): codes for text, flags, codes in rows}
    try:
        made = {name: _made(name, codes) for name, codes in known.items()}
    except _OTHERWISE:
        return {}
    _cache().update(made)
    return known


def _keep(path: str, known: dict[_Name, Codes]) -> None:
    rows = []
    for name, pattern in _cache().items():
        with suppress(*_OTHERWISE):
            codes = known.get(name) or _codes(name, pattern)
            if name[0] in (str, bytes) and _made(name, codes) == pattern:
                rows.append((*name[1:], codes))
    sealed.write(path, _LAYOUT, (sys.version, rows))


def _cache() -> MutableMapping[_Name, re.Pattern[Any]]:
    """What `re` has compiled, 512 at most, the oldest first; nothing where it is kept in another way."""
    return getattr(re, "_cache", {})


def _codes(name: _Name, pattern: re.Pattern[Any]) -> Codes:
    from re import _compiler, _parser  # type: ignore[attr-defined]

    _, text, flags = name
    codes = _compiler._code(_parser.parse(text, flags), flags)
    return pattern.flags, array("I", codes).tobytes(), pattern.groups, dict(pattern.groupindex)


def _made(name: _Name, codes: Codes) -> re.Pattern[Any]:
    import _sre  # type: ignore[import-not-found]

    flags, packed, groups, named = codes
    numbers: list[str | None] = [None] * (groups + 1)
    for word, number in named.items():
        numbers[number] = word
    machine = memoryview(packed).cast("I").tolist()
    made: re.Pattern[Any] = _sre.compile(name[1], flags, machine, groups, named, tuple(numbers))
    return made
