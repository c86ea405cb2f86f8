"""A sentence and a mention in it → whether the mention only says which thing is meant: "the April fire"."""

from __future__ import annotations

import re

from generator.model import Mention, Sentence
from generator.stories.lexicon import CALENDAR, FINITE, OPEN
from generator.stories.wording import has_verb

_DETERMINER = r"(?:the|an?|his|her|its|their|our|this|that|those|these|[\w.-]+['’]s?)"
_LED = re.compile(
    rf"(?P<during>\b(?:in|during|at)\s+)?\b{_DETERMINER}(?:\s+(?P<between>[a-z-]+))?\s+\Z", re.IGNORECASE
)
"""A determiner before the mention, perhaps with a word between ("the disputed 2009 vote"), and whether a
preposition that dates leads to it: "during the 2009 vote"."""
_NOUN = re.compile(r"['’]s\b|[ -](?P<word>[A-Za-z][\w'’-]*)")
_NAMED = re.compile(r"\b(?P<word>[A-Z][\w'’-]*)\s+\Z")
_WITHIN = re.compile(
    rf"\b(?:about|like|than|since)\s+{_DETERMINER}\s+(?P<noun>(?:[\w'’-]+\s+){{1,3}})in\s+\Z"
)
_SUBJECT = re.compile(rf"\b{_DETERMINER}\s+(?P<noun>(?:[\w'’-]+\s+){{1,8}})in\s+\Z", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:and|or|former)\s+\Z")
_ENDS = re.compile(r"\b(?:through|until|till)\W+(?:at least\W+)?\Z")
_BEGINS = re.compile(r"\b(?:from|between)\s")
_IS = re.compile(r"\s+(?:was|were|is|are|has|had|have|would|will|could|should|may|might)\b")
_DURING = re.compile(r"\b(?:in|during|at)\s+\Z", re.IGNORECASE)
_DEICTIC = re.compile(r"(?:last|this|next|past|that)\b", re.IGNORECASE)
_NO_NOUN = CALENDAR | OPEN | FINITE | {"it", "he", "she", "they", "we", "i", "you", "there"}
_REACH = 60
"""Characters before a mention in which what it belongs to is looked for."""


def is_attributive(sentence: Sentence, mention: Mention) -> bool:
    """Whether a month or a year says which of its kind a noun is, and not when the sentence's news happened;
    or a day only where a time ended ("from May 2 through May 9").

    It stands before its noun ("his 2016 campaign", "last year's deal"), is part of a name ("Expo 2015"),
    follows a noun that depends on another ("the worst since the war in 1999"), or stands between a noun and
    what is said of it ("the fire in April was laid"). After "in" or "during"
    such a noun does say when.
    """
    if mention.when is None:
        return False
    start, end, text = mention.start - sentence.start, mention.end - sentence.start, sentence.text
    before = text[max(0, start - _REACH) : start]
    if ("through" in before or "til" in before) and _ENDS.search(before) and _BEGINS.search(before):
        return True
    if mention.when.is_day:
        return False
    if within := _WITHIN.search(before):
        return not has_verb(within["noun"])
    if _IS.match(text, end) and (subject := _SUBJECT.search(before)):
        return not has_verb(subject["noun"])
    if text[start:end].isdigit() and (named := _NAMED.search(before)):
        return named["word"].lower() not in _NO_NOUN and named.start() > 0
    noun = _NOUN.match(text, end)
    if noun is None:
        return False
    if noun["word"] is None:
        return not _DURING.search(before)
    if text[start:end].isdigit() and _BESIDE.search(before):
        return noun["word"].lower() not in _NO_NOUN
    led = None if _DEICTIC.match(text, start) else _LED.search(before)
    if led is None or led["during"] or (led["between"] or "").lower() in _NO_NOUN:
        return False
    return noun["word"].lower() not in _NO_NOUN and not noun["word"].endswith("ed")
