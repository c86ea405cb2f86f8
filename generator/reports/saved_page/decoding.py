"""A page's bytes → its text: byte order mark, then what the page says, then detection."""

from __future__ import annotations

import codecs
import re

from generator.reports import decoding

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
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
    """The text of a page; what its charset cannot read stands as U+FFFD.

    Raises BadSource where the bytes are no text, or there are none.
    """
    return decoding.plain(_decoded(data))


def _decoded(data: bytes) -> str:
    if data.startswith(_MARKS) or data.count(0) > len(data) // 4:
        return decoding.decode(data)
    data = data.replace(b"\0", b"")
    try:
        # Valid UTF-8 is hardly ever anything else, and pages often say what they once were.
        return data.decode("utf-8")
    except UnicodeDecodeError:
        charset = _said(data[:_HEAD])
    return data.decode(charset, "replace") if charset else decoding.decode(data)


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
