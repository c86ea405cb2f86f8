"""A text → the terms that say what it is about, with their parts."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from generator.stories.weights import Weights

TERMS = 100
"""Terms kept of a report. The rest of a long report says little of what it is about."""

FULL = 256
"""The length of a report's vector of parts: whole numbers, so that their sums are the same in any order."""

_LOOSE = re.compile(r"'(?:(?<=[^\W_]')[sS](?!'?[^\W_])|(?![^\W_])|(?<![^\W_]'))")
"""An apostrophe that is not inside a word, and a possessive ending."""
_MARK = re.compile(r"[^\w']|_")
_AFAR = re.compile(r"[^\0-\xff\w]")
_BLANKED = bytes(at if chr(at).isalnum() or chr(at) == "'" else ord(" ") for at in range(256))
_LARGE = re.compile(r" ([^ a-z0-9][^ ]*)")

_NAME = 1.5


def blanked(text: str) -> str:
    """The words of a text, each character in its place; all between them is blanks.

    A word is of letters and figures, and apostrophes inside; its possessive ending is none of it. What is
    of Latin letters once its quotation marks and dashes are blanks, as nearly all in the languages of the
    west is, goes through a table: in a fifth of the time that a search takes.
    """
    text = text.replace("’", "'")
    if not text.isascii():
        text = _AFAR.sub(" ", text)
    text = _LOOSE.sub(lambda found: " " * len(found[0]), text)
    try:
        return text.encode("latin-1").translate(_BLANKED).decode("latin-1")
    except UnicodeEncodeError:
        return _MARK.sub(" ", text)


def capitals(blanked: str) -> list[str]:
    """The words that begin with a capital, in lower case."""
    large = [word for word in _LARGE.findall(blanked) if word[0].isupper()]
    return " ".join(large).lower().split()


def terms(words: Sequence[str], capital: Sequence[str], weights: Weights) -> tuple[list[str], bytes]:
    """The heaviest terms of a report, given its words in lower case, and of these the ones that are
    written with a capital; and the part of each, in 256ths (the squares add up to 1), the heaviest first.

    A term is a word in lower case. Its part grows with the logarithm of how often it stands there and
    with its rarity. A word that is mostly written with a capital is a name, which tells events of one
    kind apart better than the words of that kind do.
    """
    counted = Counter(words)
    heavy = dict(zip(counted, map(weights.__getitem__, counted), strict=True))
    for word, times in Counter(capital).items():
        if times * 2 > counted[word]:
            heavy[word] *= _NAME
    for word, times in counted.items():
        if times > 1:
            heavy[word] *= 1 + math.log(times)
    least = sorted(heavy.values())[-TERMS:]
    kept = sorted([word for word, weight in heavy.items() if weight >= least[0]])
    kept.sort(key=heavy.__getitem__, reverse=True)  # of one weight, in order of the alphabet
    heaviest = [*map(heavy.__getitem__, kept[:TERMS])]
    scale = FULL / (math.hypot(*heaviest) or 1.0)
    parts = [round(weight * scale) for weight in heaviest]
    parts[:1] = (min(part, FULL - 1) for part in parts[:1])  # it alone can be the whole
    told = bytes(parts).rstrip(b"\0")
    return kept[: len(told)], told
