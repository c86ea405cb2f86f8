"""A text → the terms that say what it is about, with their parts."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.stories.weights import RARE

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
"""A word: letters and figures, with one apostrophe inside."""

TERMS = 100
"""Terms kept of a report. The rest of a long report says little of what it is about."""

_NAME = 1.5
_FIGURE = 6.0


def terms(texts: Iterable[str], weights: Mapping[str, float]) -> tuple[dict[str, float], set[str]]:
    """The heaviest terms of a report, term → part (the squares add up to 1), and which of them are names.

    A term is a word in lower case. Its part grows with the logarithm of how often it stands there and
    with its rarity. A word that is mostly written with a capital is a name, which tells events of one
    kind apart better than the words of that kind do.
    """
    plain: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        for raw, times in Counter(WORD.findall(text)).items():
            word = folded(raw)
            plain[word] += times
            if raw[0].isupper():
                capital[word] += times
    made: dict[str, float] = {}
    names: set[str] = set()
    for word, times in plain.items():
        weight = _weight(word, weights)
        if weight > 0:
            if capital[word] * 2 > times:
                names.add(word)
                weight *= _NAME
            made[word] = (1 + math.log(times)) * weight
    kept = sorted(made.items(), key=lambda item: (-item[1], item[0]))[:TERMS]
    length = math.sqrt(math.fsum(part * part for _, part in kept))
    return {word: part / length for word, part in kept}, names


def folded(raw: str) -> str:
    """The word in lower case, without a possessive ending."""
    word = raw.lower().replace("’", "'")
    return word.removesuffix("'s")


def _weight(word: str, weights: Mapping[str, float]) -> float:
    if len(word) < 2:
        return 0.0
    if word.isdecimal():
        return _FIGURE
    return weights.get(word, RARE)
