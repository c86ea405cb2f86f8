"""A line's words → the signs in it that it was written around an article, not in it."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from generator.reports.cleaning.phrases import FUNCTION_WORDS, PHRASES

Held: TypeAlias = tuple[int, int, tuple[str, ...], str]
"""A phrase as it is looked for at one of its words: the place of that word in it, its rank among all
phrases, its words, and its rule."""


class Signs(Struct, frozen=True):
    """The rules whose phrases a line is, opens with, or holds; one stands there for each of its phrases that
    the line holds."""

    whole: str = ""
    opens: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """All of them, the most certain first."""
        return ((self.whole,) if self.whole else ()) + self.opens + self.holds

    def followed(self, other: Signs) -> Signs:
        """These, with what the rest of the line opens with."""
        return Signs(self.whole, tuple(dict.fromkeys(self.opens + other.opens)), self.holds)


NONE = Signs()


def find(words: Sequence[str], language: str = "") -> Signs:
    """The signs in a line, given as words in lower case; linear in their number.

    `language` narrows the table to English and that language; without one, every language counts.
    """
    index = _index(language if language in PHRASES else "")
    if not words:
        return NONE
    whole = index.whole.get(tuple(words), "") if len(words) <= index.longest else ""
    opens = _at(index.opens.get(words[0], ()), words, 0)
    holds = [
        held
        for n, word in (() if index.holds.keys().isdisjoint(words) else enumerate(words))
        if word in index.holds
        for held in _at(index.holds[word], words, n)
    ]
    if not (whole or opens or holds):
        return NONE
    return Signs(whole, tuple(dict.fromkeys(_rules(opens))), _rules(holds))


def _at(some: Sequence[Held], words: Sequence[str], n: int) -> list[tuple[int, int, str]]:
    """Start, rank and rule of the phrases that stand around the n-th word."""
    return [
        (n - place, rank, rule)
        for place, rank, phrase, rule in some
        if place <= n and tuple(words[n - place : n - place + len(phrase)]) == phrase
    ]


def _rules(found: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """In the order of the words, once for each place where a phrase begins."""
    return tuple(rule for _, rule in dict.fromkeys((start, rule) for start, _, rule in sorted(found)))


class _Index(Struct, frozen=True):
    """The table by whole lines, by the first word of phrases that open a line, and by the rarest word of
    those that a line may hold, so that most lines have none of these words."""

    whole: Mapping[tuple[str, ...], str]
    opens: Mapping[str, Sequence[Held]]
    holds: Mapping[str, Sequence[Held]]
    longest: int


@functools.cache
def _index(language: str) -> _Index:
    whole: dict[tuple[str, ...], str] = {}
    opens: list[tuple[tuple[str, ...], str]] = []
    holds: list[tuple[tuple[str, ...], str]] = []
    for code, rules in PHRASES.items():
        if language and code not in ("en", language):
            continue
        for rule, phrases in rules.items():
            whole.update({words: rule for words in _split(phrases.whole) if words not in whole})
            opens += [(words, rule) for words in _split(phrases.opens)]
            holds += [(words, rule) for words in _split(phrases.holds)]
    return _Index(whole, _by(_first, opens), _by(_rarest, holds), max(map(len, whole)))


def _by(
    place: Callable[[Sequence[str]], int], phrases: Sequence[tuple[tuple[str, ...], str]]
) -> Mapping[str, Sequence[Held]]:
    """The phrases by the word at the place that is given for each, the longest of them first: that says
    best what a line is."""
    table: dict[str, list[Held]] = {}
    for rank, (words, rule) in enumerate(sorted(phrases, key=lambda phrase: -len(phrase[0]))):
        at = place(words)
        table.setdefault(words[at], []).append((at, rank, words, rule))
    return table


def _first(words: Sequence[str]) -> int:
    return 0


def _rarest(words: Sequence[str]) -> int:
    """The longest word with a meaning of its own, and of several the last, where an English phrase has its
    noun."""
    return max(range(len(words)), key=lambda n: (words[n] not in FUNCTION_WORDS, len(words[n]), n))


def _split(phrases: str) -> list[tuple[str, ...]]:
    return [tuple(re.findall(r"\w+", phrase)) for phrase in phrases.split(";") if phrase.strip()]
