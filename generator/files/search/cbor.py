"""Bytes → numbers, texts and lists, and back: the part of CBOR (RFC 8949) that Pagefind's files use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

Value: TypeAlias = "int | str | list[Value]"

_NUMBER, _TEXT, _LIST = 0, 3, 4
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
"""How many bytes a length takes that did not fit into the first, by what that says."""


def read(data: bytes) -> Value:
    """The value that the bytes hold. Raises ValueError for any other kind of value, or bytes too many."""
    value, end = _read(data, 0)
    if end != len(data):
        raise ValueError(f"{len(data) - end} bytes too many")
    return value


def write(value: Value) -> bytes:
    """The shortest bytes that hold the value."""
    return b"".join(_written(value))


def _read(data: bytes, at: int) -> tuple[Value, int]:
    kind, told = data[at] >> 5, data[at] & 31
    at += 1
    if told >= 24:
        width = _WIDTHS.get(told)
        if width is None:
            raise ValueError("a length that is not given")
        told, at = int.from_bytes(data[at : at + width], "big"), at + width
    if kind == _NUMBER:
        return told, at
    if kind == _TEXT:
        return data[at : at + told].decode("utf-8"), at + told
    if kind != _LIST:
        raise ValueError(f"a value of kind {kind}")
    items: list[Value] = []
    for _ in range(told):
        item, at = _read(data, at)
        items.append(item)
    return items, at


def _written(value: Value) -> Iterator[bytes]:
    if isinstance(value, int):
        yield _head(_NUMBER, value)
    elif isinstance(value, str):
        raw = value.encode("utf-8")
        yield _head(_TEXT, len(raw)) + raw
    else:
        yield _head(_LIST, len(value))
        for item in value:
            yield from _written(item)


def _head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    told = next(code for code, width in _WIDTHS.items() if number < 1 << (8 * width))
    return bytes([kind << 5 | told]) + number.to_bytes(_WIDTHS[told], "big")
