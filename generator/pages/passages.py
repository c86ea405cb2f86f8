"""What a report or an editor wrote → passages, with their language and direction."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.model import When
from generator.pages.views import DateView, Passage

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


def passage(text: str, language: str = "", site: str = "en") -> Passage:
    """The text; with its language where that is another than the site's, and its direction where its
    first letter is of a script that runs from right to left (Unicode's rule P2 for paragraphs)."""
    lang = language if language and language != site and _TAG.fullmatch(language) else ""
    return Passage(text, lang, "" if text.isascii() else direction(text))


def direction(text: str) -> str:
    """ "rtl" where the first strong character is of such a script, else empty."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return ""
    return ""


@lru_cache(maxsize=8192)
def dated(when: When | None) -> DateView | None:
    """A date as templates see it."""
    if when is None:
        return None
    earliest, latest = when.earliest, when.latest
    return DateView(
        when.edtf,
        earliest.isoformat() if earliest else "",
        latest.isoformat() if latest else "",
        when.precision,
        when.approximate,
    )
