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


def words(texts: Iterable[str]) -> list[str]:
    """The words of the texts, in order, as written."""
    return WORD.findall("\n".join(texts))


def terms(written: Iterable[str], weights: Mapping[str, float]) -> dict[str, float]:
    """The heaviest terms of a report, term → part (the squares add up to 1).

    A term is a word in lower case. Its part grows with the logarithm of how often it stands there and
    with its rarity. A word that is mostly written with a capital is a name, which tells events of one
    kind apart better than the words of that kind do.
    """
    plain: dict[str, int] = {}
    capital: dict[str, int] = {}
    for raw, times in Counter(written).items():
        word = raw.lower() if raw.isalnum() else folded(raw)
        plain[word] = plain.get(word, 0) + times
        if raw[0].isupper():
            capital[word] = capital.get(word, 0) + times
    made: list[tuple[float, str]] = []
    for word, times in plain.items():
        weight = weights.get(word)
        if weight is None:
            weight = _unknown(word)
        if weight:
            if capital.get(word, 0) * 2 > times:
                weight *= _NAME
            made.append((-weight * (1 + math.log(times)) if times > 1 else -weight, word))
    made.sort()
    length = math.hypot(*(part for part, _ in made[:TERMS]))
    return {word: -part / length for part, word in made[:TERMS]}


def folded(raw: str) -> str:
    """The word in lower case, without a possessive ending."""
    return raw.lower().replace("’", "'").removesuffix("'s")


def _unknown(word: str) -> float:
    if len(word) < 2:
        return 0.0
    return _FIGURE if word.isdecimal() else RARE
