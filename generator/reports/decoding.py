"""Bytes → text, once: byte-order mark, declared encoding, UTF-8, then what can be told from the bytes."""

from __future__ import annotations

import codecs
import re
import unicodedata

from generator.problems import BadSource

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the start of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_TEXT = "this is not text, or in an encoding that cannot be told"
_SAVE_AS = "save it as UTF-8 text"


def decode(data: bytes, declared: str = "") -> str:
    """The text of a file, with `\\n` at the end of lines. Raises BadSource on what is no text, or empty."""
    text = plain(_decoded(data, declared))
    if not text.strip():
        raise BadSource("the file is empty", hint="write the report into it, or remove it")
    return text


def plain(text: str) -> str:
    """Text as all stages take it: NFC, `\\n` at line ends, no control characters, no invisible ones."""
    # What can be printed is neither control nor invisible, nor a space of another kind: nearly every text.
    printable = text.replace("\n", "").isprintable()
    if printable and text.isascii():
        return text
    if "â\x80" in text or "â€" in text:
        text = _MANGLED.sub(_mended, text)
        printable = False
    if not printable:
        text = _LINE_ENDS.sub("\n", text)
        text = _SPACES.sub(" ", _UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", text)


def _mended(mangled: re.Match[str]) -> str:
    """UTF-8 that a program before us took for Windows-1252 or Latin-1: "â€™" was an apostrophe."""
    data = b"".join(c.encode("latin-1") if c <= "\xff" else c.encode("cp1252") for c in mangled[0])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return mangled[0]


_REST = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MANGLED = re.compile(f"[\xc2-\xdf]{_REST}|[\xe0-\xef]{_REST}{{2}}|[\xf0-\xf4]{_REST}{{3}}")

# Form feeds and Unicode's line and paragraph separators end a line as well.
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Controls, soft hyphens, zero-width spaces, byte-order marks and lone surrogates (JSON can hold those).
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile("[\xa0\u2000-\u200a\u202f\u205f\u3000]")


def _decoded(data: bytes, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if b"\0" in data:
        return _wide(data)
    for encoding in filter(None, (declared, "utf-8")):
        try:
            return data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    return _told(data)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: in Western text every second byte is zero, and only the one half of them."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if odd > len(data) // 4 and not even else "utf-16-be"
    if (even and odd) or max(even, odd) <= len(data) // 4:
        raise BadSource("this is not text: it holds zero bytes", hint=_SAVE_AS)
    try:
        return data.decode(encoding)
    except UnicodeError:
        raise BadSource(_NOT_TEXT, hint=_SAVE_AS) from None


def _told(data: bytes) -> str:
    """Windows-1252 where bytes beyond ASCII stand alone, as accents and quotes do; else statistics."""
    high = len(re.findall(rb"[\x80-\xff]", data))
    alone = len(re.findall(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])", data))
    if alone >= 0.8 * high and high <= 0.2 * len(data):
        try:
            return data.decode("cp1252")
        except UnicodeError:
            pass
    from charset_normalizer import from_bytes  # start-up cost: 30 ms, only for what is no UTF-8

    best = from_bytes(data, cp_isolation=list(_CANDIDATES)).best()
    if best is None:
        raise BadSource(_NOT_TEXT, hint=_SAVE_AS)
    return str(best)


_CANDIDATES = (
    "cp932", "euc_jp", "gb18030", "big5", "cp949", "cp1251", "koi8_r", "cp1250", "cp1252", "cp1253",
    "cp1254", "cp1255", "cp1256", "cp1257", "tis_620", "iso8859_2", "iso8859_5", "mac_roman",
)  # fmt: skip
