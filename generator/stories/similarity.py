"""Sentences → weighted words, and how much two of them say the same."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.stories.lexicon import STOP, TENS, UNITS

Vector = Mapping[str, float]
"""Words and their weights; of length 1, or empty."""

NAME_WEIGHT = 1.5
"""A capitalised word or a number says more of which event is meant than a common word as rare."""

_WORD = re.compile(r"\d[\d,]*(?:\.\d+)?|(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)?")
_NUMBERS = {word: str(n) for word, n in (UNITS | TENS).items() if n != 1}
_SUFFIXES = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "ed",
    "es",
    "s",
    "ly",
    "e",
    "y",
)


def words(text: str) -> list[tuple[str, bool]]:
    """The words that carry meaning, stemmed, and whether each is written as a name or a number is.

    "U.S." and "US" are one word, as are "12", "twelve"; a small suffix is taken off, so that
    "rejects", "rejected" and "rejection" meet. Harsh enough for comparing, not for showing.
    """
    found = []
    for told in _WORD.findall(text):
        plain = told.replace(".", "") if told[0].isalpha() else told.replace(",", "")
        plain = plain.removesuffix("'s").removesuffix("’s")
        lower = _NUMBERS.get(plain.lower(), plain.lower())
        if (lower in STOP and not plain.isupper()) or (len(lower) < 2 and not lower.isdigit()):
            continue
        found.append((stem(lower), plain[0].isupper() or lower[0].isdigit()))
    return found


def stem(word: str) -> str:
    """A word without its commonest endings, never shorter than four letters."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def rarity(texts: Iterable[Iterable[str]]) -> dict[str, float]:
    """Each word's weight among the sentences of a story: the logarithm of how few hold it."""
    held: Counter[str] = Counter()
    count = 0
    for said in texts:
        held.update(set(said))
        count += 1
    return {word: math.log(1 + count / n) for word, n in held.items()}


def vector(parts: Iterable[tuple[str, float]], weights: Mapping[str, float]) -> Vector:
    """Words with a factor each → a vector of length 1; a word that occurs twice counts once, at its most."""
    made: dict[str, float] = {}
    for word, factor in parts:
        made[word] = max(made.get(word, 0.0), factor * weights.get(word, 1.0))
    length = math.sqrt(sum(value * value for _, value in sorted(made.items())))
    return {word: value / length for word, value in made.items()} if length else {}


def cosine(one: Vector, other: Vector) -> float:
    """How much two vectors say the same: 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other[word] for word, value in one.items() if word in other)


def pairs(vectors: list[Vector], least: float) -> dict[tuple[int, int], float]:
    """The cosine of each two vectors that reach `least`, by index, through a table of words."""
    holders: dict[str, list[tuple[int, float]]] = {}
    sums: dict[tuple[int, int], float] = {}
    for n, one in enumerate(vectors):
        for word in sorted(one):
            value = one[word]
            seen = holders.setdefault(word, [])
            for other, theirs in seen:
                sums[other, n] = sums.get((other, n), 0.0) + value * theirs
            seen.append((n, value))
    return {pair: score for pair, score in sums.items() if score >= least}
