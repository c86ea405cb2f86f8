"""A text → the terms that say what it is about, with their parts."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from operator import itemgetter

from generator.stories.weights import RARE

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
"""A word: letters and figures, and apostrophes inside."""

TERMS = 100
"""Terms kept of a report. The rest of a long report says little of what it is about."""

_MARKS = "“”‘–—…\xa0"
_LOOSE = re.compile(r"'(?:(?![^\W_])|(?<![^\W_]'))")
"""An apostrophe that is not inside a word."""
_BLANKS = {at: " " for at in range(128) if not (chr(at).isalnum() or chr(at) == "'")}

_HEAVY = 4.5
"""The weight of a term that is most often among the heaviest, where there are many."""

_NAME = 1.5
_FIGURE = 6.0


def words(texts: Iterable[str]) -> list[str]:
    """The words of the texts, in order, as written; a typographic apostrophe is one like the other.

    Of a text in ASCII, as most in English are once its quotation marks and dashes are blanks, all else is
    made a blank and the rest is split: in a third of the time that a search for words takes.
    """
    text = "\n".join(texts).replace("’", "'")
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
        if not text.isascii():
            return WORD.findall(text)
    return _LOOSE.sub(" ", text).translate(_BLANKS).split()


def lowered(written: Sequence[str]) -> list[str]:
    """The words in lower case: all in one go, since a word holds no line break."""
    return "\n".join(written).lower().split("\n") if written else []


def terms(written: Sequence[str], low: Sequence[str], weights: Mapping[str, float]) -> dict[str, float]:
    """The heaviest terms of a report's words, as written and in lower case: term → part (the squares add
    up to 1), the heaviest first.

    A term is a word in lower case. Its part grows with the logarithm of how often it stands there and
    with its rarity. A word that is mostly written with a capital is a name, which tells events of one
    kind apart better than the words of that kind do.
    """
    plain = Counter(low)
    capital = Counter(compress(low, map(str.isupper, map(itemgetter(0), written))))
    for word in [word for word in plain if "'" in word]:
        for counted in (plain, capital):
            times = counted.pop(word, 0)
            counted[folded(word)] += times
    heavy: list[tuple[float, str]] = []
    light: list[tuple[float, str]] = []
    for word, times in plain.items():
        weight = weights.get(word)
        if weight is None:
            weight = _unknown(word)
        if weight:
            if word in capital and capital[word] * 2 > times:
                weight *= _NAME
            if times > 1:
                weight *= 1 + math.log(times)
            (heavy if weight > _HEAVY else light).append((-weight, word))
    heavy.sort()
    if len(heavy) < TERMS:
        heavy += sorted(light)
    del heavy[TERMS:]
    length = math.hypot(*[part for part, _ in heavy])
    return {word: -part / length for part, word in heavy}


def folded(low: str) -> str:
    """A word in lower case, without a possessive ending."""
    return low.removesuffix("'s")


def _unknown(word: str) -> float:
    if len(word) < 2:
        return 0.0
    return _FIGURE if word.isdecimal() else RARE
