"""A line's words → the signs in it that it was written around an article, not in it."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.reports.cleaning.phrases import PHRASES

Tail: TypeAlias = tuple[tuple[str, ...], str]
"""The words of a phrase after its first, and the phrase's rule."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The rules whose phrases a line is, opens with, or holds; each in the order of the table."""

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
    opens = _following(index.opens.get(words[0], ()), words, 0)
    holds = [
        rule
        for n, word in enumerate(words)
        if word in index.holds
        for rule in _following(index.holds[word], words, n)
    ]
    if not (whole or opens or holds):
        return NONE
    return Signs(whole, tuple(dict.fromkeys(opens)), tuple(dict.fromkeys(holds)))


def _following(tails: Sequence[Tail], words: Sequence[str], start: int) -> list[str]:
    return [rule for tail, rule in tails if tuple(words[start + 1 : start + 1 + len(tail)]) == tail]


@dataclass(frozen=True, slots=True)
class _Index:
    """The table by whole lines, and by the first word of phrases."""

    whole: Mapping[tuple[str, ...], str]
    opens: Mapping[str, Sequence[Tail]]
    holds: Mapping[str, Sequence[Tail]]
    longest: int


@functools.cache
def _index(language: str) -> _Index:
    whole: dict[tuple[str, ...], str] = {}
    opens: dict[str, list[Tail]] = {}
    holds: dict[str, list[Tail]] = {}
    for code, rules in PHRASES.items():
        if language and code not in ("en", language):
            continue
        for rule, phrases in rules.items():
            whole.update({words: rule for words in _split(phrases.whole) if words not in whole})
            for table, listed in ((opens, phrases.opens), (holds, phrases.holds)):
                for first, *rest in _split(listed):
                    table.setdefault(first, []).append((tuple(rest), rule))
    for tails in (*opens.values(), *holds.values()):
        tails.sort(key=lambda tail: -len(tail[0]))  # the longest phrase says best what a line is
    return _Index(whole, opens, holds, max(map(len, whole)))


def _split(phrases: str) -> list[tuple[str, ...]]:
    return [tuple(re.findall(r"\w+", phrase)) for phrase in phrases.split(";") if phrase.strip()]
