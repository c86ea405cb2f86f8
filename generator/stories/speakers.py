"""A quotation in a sentence → who is said to have said it."""

from __future__ import annotations

import re

from generator.model import Reading
from generator.stories.lexicon import CALENDAR

_QUOTED = re.compile(r"“[^“”]{8,600}”|\"[^\"“”]{8,600}\"")
_VERB = (
    r"(?:said|says|say|told|tells|added|adds|warned|warns|announced|declared|stated|tweeted|wrote|insisted"
    r"|replied|asked|argued|noted|explained|claimed|recalled|continued|testified|confirmed|admitted|commented"
    r"|suggested|acknowledged|conceded|stressed|complained|countered|responded|remarked)"
)
_PART = r"(?:[A-Z][\w.'’-]*|of|the|for|de|von|bin|al|van|and)"
_NAME = rf"{_PART}(?: {_PART}){{0,9}}"
_PARTICLE = r"(?:(?:al|el|bin|ibn|de|da|van|von|der)[ -])?"
_PERSON = rf"{_PARTICLE}[A-Z][\w'’-]+(?:[ .-]{{1,2}}{_PARTICLE}[A-Z][\w'’-]+){{0,3}}"
_VERB_NAME = re.compile(
    rf"^[\s,]*(?:as )?{_VERB}"
    r"(?: (?:the|a|an|its|his|her|their))?(?: [a-z][\w-]*){0,4} ?"
    rf"(?P<name>{_NAME})"
)
_NAME_VERB = re.compile(
    rf"(?<!\bof )(?<!\bin )(?<!\bfrom )(?P<name>{_PERSON}(?: of [A-Z][\w'’-]+)?)"
    rf"(?:, (?P<apposed>[A-Z][\w'’-]+(?: {_PARTICLE}[A-Z][\w'’-]+){{1,2}}),|,[^,“”\"]{{1,60}},)?"
    rf" (?:was quoted as )?(?:has |had |also )?(?:{_VERB}\b|saying\b)"
)
_FULL_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,4}")
_DESCRIBED = re.compile(
    rf"[\s,]*(?:the|an?|one|his|her|its|their) [^,“”\"]{{2,60}}? (?:has |had |also )?{_VERB}\b"
)
"""Somebody who is told by what they are: nobody who was named before the quote."""
_PRONOUN = re.compile(
    rf"\b(?:he|she|they|it)\b (?:also |has |had )?{_VERB}\b|\b{_VERB} (?:he|she|they)\b", re.IGNORECASE
)
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_SUBJECT = re.compile(r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}) [a-z]")
"""Of whom a sentence tells, where it begins with a full name."""
_ACCORDING = re.compile(
    rf"according to (?:the )?(?P<name>{_PERSON})"
    rf"|(?:citing|quoting)(?: [\w'’-]+){{0,4}}? (?P<cited>{_PERSON}) as saying"
)


_OFFICE = re.compile(
    r"(?:(?:[A-Z]{2,}|Mayor|President|Premier|Minister|Chancellor|King|Queen|Senator|Sen|Rep|Governor|Gov|Judge"
    r"|Captain|General|Gen|Colonel|Professor|Dr|Director|Secretary|Chief|Ambassador|Chairman|Officer)\.? "
    r"|(?:[A-Z][\w.]* ){2,})(?=(?!of\b|the\b)[A-Z][\w'’-]+ [A-Z][\w'’-]+$)"
)
"""What stands before a name of two words: a name has three at most, an office or a body any number."""


_LEADING = frozenset(
    ["The", "But", "And", "As", "In", "On", "At", "For", "So", "Yet", "Then", "When", "While", "Although"]
    + ["Though", "After", "Since", "If", "Later", "Earlier", "He", "She", "It"]
)
"""Words in capitals at the head of a sentence that are no part of the name after them."""


def of(reading: Reading, at: int, start: int, end: int) -> str:
    """Who is said to have said it: named after the quote, before it, or, for "he said", just before."""
    text = reading.sentences[at].text
    after, before = text[end:], text[:start]
    found = _VERB_NAME.match(after) or _NAME_VERB.search(after) or _ACCORDING.search(after)
    if not found and _DESCRIBED.match(after):
        return ""
    found = found or _last(_NAME_VERB, before) or _last(_ACCORDING, before)
    if found:
        return _named(found)
    if before.rstrip().endswith(":") and (led := _FULL_NAME.search(before)):
        return _name(led[0])
    if _PRONOUN.search(after) or _PRONOUN.search(before) or not (after.strip(' .,”"') or before.strip(' “"')):
        return _before(reading, at, person=bool(_HE.search(after + before)))
    return ""


def _before(reading: Reading, at: int, *, person: bool) -> str:
    """The last who spoke in the two sentences before; or, of "he", of whom the one before tells."""
    for n in range(at - 1, max(at - 3, -1), -1):
        text = _QUOTED.sub(" ", reading.sentences[n].text)
        found = _last(_NAME_VERB, text) or _last(_ACCORDING, text) or _VERB_NAME.search(text)
        if found:
            return _named(found)
        if person and (told := _SUBJECT.match(text)):
            return _name(told["name"])
    return ""


def _named(found: re.Match[str]) -> str:
    """The name that a pattern found; of "the editor of the Post, Ines Calder, said" the second."""
    groups = found.groupdict()
    return _name(groups.get("apposed") or next(filter(None, groups.values()), ""))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text))), None)


def _name(told: str) -> str:
    """A name without the words around it that are no part of it, nor the body that its owner serves."""
    office = _OFFICE.match(told)
    kept = (told[office.end() :] if office else told).split(" ")
    while kept and kept[-1].islower():
        kept.pop()
    while kept and (kept[0].islower() or kept[0] in _LEADING):
        kept.pop(0)
    name = " ".join(kept).rstrip(".,")
    return "" if name.lower() in CALENDAR or name.endswith(("'s", "’s")) else name
