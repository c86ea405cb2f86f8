"""A sentence that is too long for a headline → its first part that is whole."""

from __future__ import annotations

import re

from generator.stories import clauses
from generator.stories.lexicon import FINITE, PREDICATES
from generator.stories.wording import has_main_verb, has_verb, whole

LONGEST = 110
LONG = 140
LONGER = 170
"""Characters that a headline has at most: where a clause ends in time, where only a phrase does, and where a
clause ends later."""

SHORTEST = 24
MIDDLE = 45
"""Characters that are kept at least where only a phrase is left out."""

_TAIL = re.compile(r"[,;:(–—-](?:(?<=[,;:])\s(?!\d)|(?<=\s\()|(?<=\s.)[-–—]?\s)")
"""It begins with the mark, for which the search is three times as fast as for the space before it."""
_PHRASE = re.compile(
    r"(?<![ ,]\d)(?<![ ,]\d\d)\s(?:in|on|at(?! least)|as|during|amid|near|from|through|under)\s"
)
_ENDS_IN_VERB = re.compile(r"(?:ed|ing)$")

_REACH = 240
"""Characters after a cut that tell whether what was cut is done."""
_VERB = re.compile(
    r"(?:\w+ly\s)?(?P<word>[a-z]+)\b(?:\s(?P<object>the|an?|its|his|her|their|that|[A-Z]|\d))?"
)
_SAYS = frozenset(["said", "says", "reports"])
_MARK = re.compile(r"\)?\s*[,)–—-]+\s+")
_INSERTED = re.compile(
    r"\s*(?:,\s[^,;:“”\"]{1,90},|[–—-]\s[^–—]{1,120}\s[–—-]|\([^()]{1,60}\),?)\s+(?P<said>(?:said|says|told)\b)?"
)
_ITEM = r"[^,;:“”\"]{1,40}"
_LISTED = re.compile(rf",\s(?P<items>{_ITEM}(?:,\s{_ITEM}){{0,6}}?),?\s(?:and|or)\s(?P<last>[\w'’-]+)")
_ROLE = re.compile(
    r"(?:,|\s(?:on|in|at)\s[^,]{2,25}?)??\sas\s(?:saying\b|(?P<rest>[^,;:]*(?:,\swh[^,;:]*,[^,;:]*)?))"
)
_LED = re.compile(
    r"(?:in|on|at|for|with|by|from|under|amid|despite|following|after|during|unlike|like|along|because|as"
    r"|aside|since|until|without|to|if|once|when|while|although|though)\s",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r",\s(?:the|an?|his|her|its|their|he|she|it|they|there|more than|\d|[A-Z])(?P<rest>[^,;:]*)"
)


def cut(told: str) -> str:
    """The longest part from the start that ends where a clause does, and leaves nothing open; where none
    does, what ends before a phrase, or all of it: better long than broken off."""
    ends = {part.end for part in clauses.split(told)} | {found.start() for found in _TAIL.finditer(told)}
    for longest in (LONGEST, LONGER):
        near = sorted((end for end in ends if end <= longest + 5), reverse=True)  # a mark and its spaces go
        for end in near:
            kept = told[:end].rstrip(" ,;:-–—")
            if SHORTEST <= len(kept) <= longest and whole(kept) and not goes_on(told, end):
                return kept
        if len(told) <= LONG:
            return told
        kept = _phrased(told)
        if kept or len(told) <= LONGER:
            return kept or told
    return told


def goes_on(text: str, at: int) -> bool:
    """Whether what ends at `at` is not done there: the verb of its subject, more of a list, or the role in
    which somebody did it, is still to come."""
    rest = text[at : at + _REACH]
    if not rest.strip(" .,;"):
        return False
    return _parts_subject(rest) or _parts_list(rest) or _parts_role(rest) or _is_led(text[:at], rest)


def is_predicate(rest: str, at: int) -> bool:
    """Whether a finite verb stands there: a form that is no participle, or one with its object."""
    found = _VERB.match(rest, at)
    if not found:
        return False
    if found["word"] in _SAYS:  # unless its subject closes the sentence: "sank, said the mayor"
        return has_verb(rest[found.end("word") :])
    word = found["word"]
    return word in PREDICATES or bool(found["object"] and (word.endswith(("ed", "s")) or word in FINITE))


def _parts_subject(rest: str) -> bool:
    """Whether a verb follows a mark, or what stands between two: "The mayor, | who had fled, was found"."""
    closed = _MARK.match(rest)
    if closed and is_predicate(rest, closed.end()):
        return True
    inserted = _INSERTED.match(rest)
    return bool(inserted and (inserted["said"] or is_predicate(rest, inserted.end())))


def _parts_list(rest: str) -> bool:
    """Whether what follows a comma are further things of a list: none of them has a verb."""
    found = _LISTED.match(rest)
    told = f"it {found['items']} {found['last']}" if found else ""
    return bool(found) and not has_main_verb(told) and len(clauses.split(told)) == 1


def _parts_role(rest: str) -> bool:
    """Whether "as" follows, and no clause after it: "was named as the next mayor"."""
    role = _ROLE.match(rest)
    return bool(role) and not has_main_verb((role and role["rest"]) or "")


def _is_led(before: str, rest: str) -> bool:
    """Whether only what leads to the subject was told: "In the face of calls for it to retreat"."""
    if not _LED.match(before) or has_main_verb(before.partition(", ")[2]):
        return False
    following = _NEXT.match(rest)
    return bool(following and has_main_verb("it " + following["rest"]))


def _phrased(told: str) -> str:
    """The longest part that ends before a phrase of place or time, its verb and object told."""
    ends = [found.start() for found in _PHRASE.finditer(told, MIDDLE, LONG + 1)]
    for end in reversed(ends):
        kept = told[:end].rstrip(" ,;:-–—")
        last = kept.rsplit(" ", 1)[-1]
        done = whole(kept) and not _ENDS_IN_VERB.search(kept) and last not in FINITE
        if done and not (goes_on(told, end) or ("," in kept and _is_within(told, end))):
            return kept
    return ""


def _is_within(told: str, at: int) -> bool:
    """Whether the next comma closes what was put between a subject and its verb."""
    comma = told.find(", ", at)
    return comma >= 0 and is_predicate(told, comma + 2)
