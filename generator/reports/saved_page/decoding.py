"""A page's bytes → its text: byte order mark, then what the page says, then detection."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAID = re.compile(rb"""(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}([\w.:-]{2,40})""", re.IGNORECASE)
_HEAD = 8192
# Browsers read these labels as their Windows supersets (WHATWG Encoding Standard, "names and labels").
_SUPERSETS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}


def decode(data: bytes) -> str:
    """The text of a page; what no charset can read stands as U+FFFD. NUL characters go."""
    return _decoded(data).replace("\0", "")


def _decoded(data: bytes) -> str:
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(charset, "replace")
    try:
        # Valid UTF-8 is hardly ever anything else, and pages often say what they once were.
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if charset := _said(data[:_HEAD]) or _detected(data):
        return data.decode(charset, "replace")
    return data.decode("utf-8", "replace")


def _said(head: bytes) -> str:
    """The charset that the page names, as Python's codec; empty where it names none that exists."""
    for found in _SAID.finditer(head):
        try:
            name = codecs.lookup(found[1].decode("ascii", "replace")).name
            b"".decode(name)
        except LookupError:
            continue
        return _SUPERSETS.get(name, name)
    return ""


def _detected(data: bytes) -> str:
    # Inside the function: detection is for the rare page that says nothing, and costs 60 ms to import.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:100_000]).best()
    return best.encoding if best else ""
