"""Sentences → weighted words, and how much two of them say the same."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import chain
from operator import mul
from typing import Generic, TypeVar

from generator.stories.lexicon import SAME, STOP, TENS, UNITS

Vector = Mapping[str, float]
"""Words and their weights; of length 1, or empty."""

NAME_WEIGHT = 1.5
"""A capitalised word or a number says more of which event is meant than a common word as rare."""

CONTEXT = 0.35
"""What a word outside the dated clause weighs against one inside it: context, not the matter."""

RARITY = 0.5
BRIEF = 4.0
"""Length of a vector below which a sentence says too little to be found within another: about four words."""

_MARKS = ".,;:!?()'\"‘’“”-–—"
"""What stands around words: between two of them there is most often one word, and no need to look for it."""
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
_ENDING_IN = {last: tuple(s for s in _SUFFIXES if s[-1] == last) for last in {s[-1] for s in _SUFFIXES}}


Term = tuple[str, bool]
"""A word as it is compared, and whether it is written as a name or a number is."""


def words(text: str) -> list[Term]:
    """The words that carry meaning, stemmed, in order.

    "U.S." and "US" are one word, as are "12", "twelve"; a small suffix is taken off, so that
    "rejects", "rejected" and "rejection" meet. Harsh enough for comparing, not for showing.
    """
    return list(chain.from_iterable(map(_CARRIED.__getitem__, text.split())))


def stems(text: str) -> set[str]:
    """The words that carry meaning, each once, without whether it is a name."""
    return set(chain.from_iterable(map(_STEMS.__getitem__, text.split())))


def counted(text: str) -> dict[str, int]:
    """How often each word that carries meaning stands in a text, in order of its first place."""
    return Counter(chain.from_iterable(map(_STEMS.__getitem__, text.split())))


T = TypeVar("T")


class _Remembered(dict[str, tuple[T, ...]], Generic[T]):
    """What stands between two spaces → what is made of it: texts have few that differ, and no word reaches
    over a space. A dictionary that fills itself takes three quarters of the time of an `lru_cache`."""

    __slots__ = ("made",)
    _MOST = 1 << 16

    def __init__(self, made: Callable[[str], tuple[T, ...]]) -> None:
        super().__init__()
        self.made = made

    def __missing__(self, run: str) -> tuple[T, ...]:
        if len(self) >= self._MOST:
            self.clear()
        made = self[run] = self.made(run)
        return made


def _carried(run: str) -> tuple[Term, ...]:
    """The words in what stands between two spaces."""
    bare = run.strip(_MARKS)
    found = (bare,) if bare.isalpha() else _WORD.findall(run)
    return tuple([term for told in found if (term := _term(told))])


def _stems(run: str) -> tuple[str, ...]:
    """The same, the words alone: to count them in one go takes four fifths of the time."""
    return tuple([word for word, _ in _CARRIED[run]])


_CARRIED = _Remembered(_carried)
_STEMS = _Remembered(_stems)


def _term(told: str) -> Term | None:
    """A word as it is compared; None for one that carries nothing."""
    if not told.isalpha():
        told = told.replace(".", "") if told[0].isalpha() else told.replace(",", "")
        told = told.removesuffix("'s").removesuffix("’s")
    lower = told.lower()
    lower = _NUMBERS.get(lower, lower)
    if (lower in STOP and not told.isupper()) or (len(lower) < 2 and not lower.isdigit()):
        return None
    return SAME.get(lower) or stem(lower), told[0].isupper() or lower[0].isdigit()


def stem(word: str) -> str:
    """A word without its commonest endings, never shorter than four letters."""
    for suffix in _ENDING_IN.get(word[-1:], ()):
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def factors(text: str, context: str = "") -> dict[str, float]:
    """What each word of a text weighs against the others, by its place and as a name: in order of the
    alphabet, so that sums over them come out the same."""
    best: dict[str, float] = {}
    for word, name in words(context):
        if name or word not in best:
            best[word] = CONTEXT * NAME_WEIGHT if name else CONTEXT
    for word, name in words(text):
        if name or best.get(word, 0.0) < 1.0:
            best[word] = NAME_WEIGHT if name else 1.0
    return {word: best[word] for word in sorted(best)}


def rarity(texts: Sequence[Collection[str]]) -> dict[str, float]:
    """Each word's weight among the sentences of a story, each given as its words, every word once: 1 for
    one that all hold, more for a rare one.

    Flatter than the usual inverse frequency: what a story is about stands in all its sentences, and
    two that tell of one event share just that.
    """
    held = Counter(chain.from_iterable(texts))
    rare = {n: 1.0 + RARITY * math.log(len(texts) / n) for n in set(held.values())}
    return {word: rare[n] for word, n in held.items()}


def vector(factors: Mapping[str, float], rarity: Mapping[str, float]) -> tuple[Vector, float]:
    """Words, in order of the alphabet, with a factor each → a vector of length 1, and its length before."""
    values = [*map(mul, factors.values(), map(rarity.__getitem__, factors))]
    length = math.sqrt(sum(map(mul, values, values)))
    return {word: value / length for word, value in zip(factors, values, strict=True)}, length


def dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The product of two vectors; of two of length 1 the cosine: how much they say the same, 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    made = 0.0
    for word, value in one.items():
        if word in other:
            made += value * other[word]
    return made


def stretched(likeness: float, one: float, other: float) -> float:
    """A likeness made up for unequal lengths: a short sentence can be said whole within a long one."""
    shorter, longer = sorted((one, other))
    return min(1.0, likeness * math.sqrt(longer / shorter)) if shorter >= BRIEF else likeness


def pairs(vectors: Sequence[tuple[Vector, float]], least: float) -> dict[tuple[int, int], float]:
    """The stretched likeness of each two vectors, in order of the alphabet, that reach `least`, by index,
    through a table of words."""
    holders: dict[str, list[tuple[int, float]]] = {}
    sums: dict[tuple[int, int], float] = {}
    for n, (one, _) in enumerate(vectors):
        for word, value in one.items():
            seen = holders.setdefault(word, [])
            for other, theirs in seen:
                sums[other, n] = sums.get((other, n), 0.0) + value * theirs
            seen.append((n, value))
    made = {(a, b): stretched(score, vectors[a][1], vectors[b][1]) for (a, b), score in sums.items()}
    return {pair: score for pair, score in made.items() if score >= least}
