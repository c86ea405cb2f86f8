"""Same value, same digest, on every machine."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from msgspec import Struct

from generator.hashes import sha256

SHORT = 12
"""Hexadecimal digits of a `short` digest: 48 bits, so that a million reports rarely share one."""


def digest(*values: object) -> str:
    """A SHA-256 in hexadecimal of values made of structs, tuples, mappings, text and numbers.

    Each value is written with its kind and its length, so that no two different values are written
    alike; mappings and sets are sorted. A value of another kind is a `TypeError`: `repr` would let
    addresses in memory into the digest.
    """
    made = sha256()
    for value in values:
        made.update(_text(value) if type(value) is str else b"".join(_written(value)))
    return made.hexdigest()


def short(*values: object) -> str:
    """The first `SHORT` digits of the digest: for ids that people see and type."""
    return digest(*values)[:SHORT]


def _text(value: str) -> bytes:
    raw = value.encode("utf-8", "surrogatepass")
    return b"s%d:%s" % (len(raw), raw)


def _written(value: object) -> Iterable[bytes]:
    if value is None:
        yield b"n;"
    elif isinstance(value, str):
        yield _text(value)
    elif isinstance(value, bytes):
        yield b"b%d:" % len(value)
        yield value
    elif isinstance(value, bool | int | float):
        yield f"{type(value).__name__[0]}{value!r};".encode()
    elif isinstance(value, datetime.date):
        yield f"d{value.isoformat()};".encode()
    elif isinstance(value, tuple | list):
        yield b"t%d:" % len(value)
        for item in value:
            yield from _written(item)
    elif isinstance(value, set | frozenset):
        yield b"u%d:" % len(value)
        yield from sorted(b"".join(_written(item)) for item in value)
    elif isinstance(value, Mapping):
        yield b"m%d:" % len(value)
        yield from sorted(b"".join((*_written(k), *_written(v))) for k, v in value.items())
    elif isinstance(value, Struct):
        yield b"v"
        yield from _written(type(value).__name__)
        for name in value.__struct_fields__:
            yield from _written(getattr(value, name))
    else:
        raise TypeError(f"no digest of a {type(value).__name__}")
