"""A report's text → text and bytes that every format can carry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import markupsafe
import msgspec

from generator.model import File

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 (section 2.2) or HTML forbids in any form; other formats do not need it either."""

# The same in UTF-8: to look for single bytes takes a tenth of the time of looking for characters.
_CONTROLS = bytes(byte for byte in [*range(0x20), 0x7F] if byte not in b"\t\n\r")
_LATE_CONTROLS = re.compile(rb"\xc2[\x80-\x9f]")
_NO_CHARACTERS = re.compile(rb"\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])")


def clean(text: str) -> str:
    """The text, with a mark (U+FFFD) for each character that a file must not hold."""
    return text if text.isprintable() else _FORBIDDEN.sub("\ufffd", text)


def encoded(text: str) -> bytes:
    """A whole file in UTF-8, clean."""
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:  # half of a surrogate pair
        return _FORBIDDEN.sub("\ufffd", text).encode("utf-8")
    held = len(data.translate(None, _CONTROLS)) < len(data)
    if held or _LATE_CONTROLS.search(data) or (b"\xef" in data and _NO_CHARACTERS.search(data)):
        return _FORBIDDEN.sub("\ufffd", text).encode("utf-8")
    return data


def xml(text: str) -> str:
    """The text for an element or an attribute of XML or HTML."""
    return escaped(clean(text))


escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""The text with its markup escaped: what `markupsafe.escape` calls, and in a fifth of the time, for no Markup
is made of the text."""


def json_file(path: str, value: Mapping[str, object] | list[object]) -> File:
    """The value as JSON, an item of a list a line: small, and a change shows as the lines that changed."""
    return File(path, b"".join(_lines(value)) + b"\n")


def listing(path: str, items: Sequence[str]) -> File:
    """A list of items that are JSON already, as `json_file` writes it."""
    text = f"[\n {_NEXT.join(items)}\n]\n" if items else "[]\n"
    return File(path, text.encode("utf-8"))


def dumped(value: object) -> str:
    """The value as JSON, on one line."""
    return _dump(value).decode("utf-8")


def _lines(value: Mapping[str, object] | list[object]) -> Iterator[bytes]:
    if isinstance(value, list):
        yield _list(value, b"")
        return
    yield b"{\n"
    for number, (key, item) in enumerate(value.items()):
        yield b",\n" if number else b""
        told = _list(item, b" ") if isinstance(item, list) else _dump(item)
        yield b" %s: %s" % (_dump(key), told)
    yield b"\n}"


def _list(items: list[object], indent: bytes) -> bytes:
    if not items or not isinstance(items[0], dict):
        return _dump(items)
    inner = b",\n%s " % indent
    return b"[\n%s %s\n%s]" % (indent, inner.join(map(_dump, items)), indent)


_NEXT = ",\n "


def _dump(value: object) -> bytes:
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:  # half of a surrogate pair, which no text in UTF-8 can hold
        import json  # start-up cost: 2 ms, for what next to no text has

        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
