"""A title → the words of its permalink, in ASCII."""

from __future__ import annotations

import re
import unicodedata

LIMIT = 60
"""Characters that a permalink has at most, as far as its words end there."""

_SPELT = {"de": str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})}
"""What a language writes where it lacks its letters; others only drop the marks (`ä` → `a`)."""

_IDEOGRAPH = r"([\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
"""Compiled (2 ms) where a title has other letters than ASCII."""


def slug(title: str, language: str = "", limit: int = LIMIT) -> str:
    """Words of the title in ASCII, joined by hyphens, `limit` characters at most; "story" if none stand.

    Letters of other scripts are transliterated, character by character: Chinese in pinyin, and so the
    ideographs of Japanese too, whose own readings would need a dictionary.
    """
    told = unicodedata.normalize("NFC", title).lower().translate(_SPELT.get(language.split("-")[0], {}))
    made = ""
    for word in re.findall(r"[a-z0-9]+", _ascii(told).lower().replace("'", "")):
        if len(made) + 1 + len(word) > limit:
            # Some scripts have no space between words: a piece of a title is better than nothing of it.
            made = made or word[:limit]
            break
        made += "-" * bool(made) + word
    return made or "story"


def _ascii(text: str) -> str:
    if text.isascii():
        return text
    from anyascii import anyascii  # 20 ms: only for those who name a story that needs it

    return anyascii(re.sub(_IDEOGRAPH, r" \1 ", text))
