"""A relative clause → a sentence of its own: "Ines Calder, who left in 1979" tells that she did."""

from __future__ import annotations

import re

from generator.stories.lexicon import FINITE, OPEN, PREDICATES
from generator.stories.wording import has_main_verb

_PRONOUN = re.compile(r"(?P<comma>,?)\s*(?P<who>who|which)\s+(?=(?:\w+ly\s)?(?P<verb>[a-z]+))")
_NAME = r"[A-Z][\w'’.&-]*(?:\s(?:of|the|de|al|bin|van|von|[A-Z][\w'’.&-]*))*"
_COUNT = r"(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Tt]hree|\d[\d,]*)"
_NOUN = rf"{_COUNT}(?:\s(?!of\b)[\w'’.-]+){{1,5}}(?:\sof(?:\s[\w'’.-]+){{1,3}})?"
_ANTECEDENTS = tuple(
    re.compile(rf"(?:(?P<before>[a-z][\w'’-]*),?\s)?(?<!\w)(?P<whom>{one})\Z")
    for one in (_NOUN, rf"(?:the\s)?{_NAME}")
)
_COUNTED = re.compile(rf"{_COUNT}\s")
_ONE = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)
_THE = re.compile(r"the\s", re.IGNORECASE)
_REACH = 90
"""Characters before the pronoun in which what it stands for is looked for."""
_COMMA = re.compile(r",\s(?!\d|[A-Z][\w.]*,|(?:in|on|at|from|until)\s)")
"""Not one within a date or a place, or before another."""

_ATTACHED = frozenset(["of", "on", "about", "to", "for", "with", "from", "at", "into", "between", "against"])
"""Prepositions between two nouns of which "which" may stand for the first: "a report on the fire,
which came out in May"."""
_PLACED = _ATTACHED | {"in", "by", "after", "before", "near", "outside"}
"""The same before a name."""
_ITS = frozenset(
    ["is", "are", "was", "were", "be", "been", "become", "became", "as", "his", "her", "its", "their"]
)
"""Words after which a noun is what another is, or has."""
_PLURAL = frozenset(["are", "were", "have"])
_LEADING = OPEN - {"the", "a", "an", "of"}
"""Words that lead on to another part of the sentence."""


def alone(sentence: str, start: int, end: int, said: str) -> str:
    """What a relative clause tells, said of what its pronoun stands for; empty where that is not sure, or its
    first part, up to a comma, has not the date (`said`). Only the pronoun is left out."""
    found = _PRONOUN.match(sentence, start)
    if not found or not (found["verb"] in FINITE or found["verb"].endswith("ed")):
        return ""
    comma = _COMMA.search(sentence, found.end(), end)
    told = sentence[found.end() : comma.start() if comma else end]
    if not found["comma"] and " and " not in told and not PREDICATES.isdisjoint(told.split()[2:]):
        return ""  # that is the sentence's verb: without a comma nothing says where the clause ends
    whom = _whom(sentence[max(0, start - _REACH) : start], found) if said in told else ""
    return f"{whom} {told}" if whom else ""


def _whom(before: str, found: re.Match[str]) -> str:
    """The noun or name right before a pronoun that the pronoun stands for; empty where neither may be it."""
    nouns = (noun for pattern in _ANTECEDENTS if (noun := _last(pattern, before)))
    return next((noun["whom"] for noun in nouns if _may_be(noun, found)), "")


def _may_be(noun: re.Match[str], found: re.Match[str]) -> bool:
    whom, is_name = noun["whom"], not _COUNTED.match(noun["whom"])
    if found["verb"] in _PLURAL and (is_name or _ONE.match(whom)):
        return False  # it stands for more than this
    if found["who"] == "which" and noun["before"] in (_PLACED if is_name else _ATTACHED):
        return False
    if noun["before"] in _ITS:
        return False  # "she is the pilot who": the news is hers
    return bool(found["comma"]) or not _THE.match(whom)  # "the man who": which one is meant


def _last(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The longest noun at the end: nothing with a verb, or a word that leads on."""
    noun = pattern.search(before)
    while noun and (has_main_verb(noun["whom"]) or not _LEADING.isdisjoint(noun["whom"].split())):
        noun = pattern.search(before, noun.start("whom") + 1)
    return noun
