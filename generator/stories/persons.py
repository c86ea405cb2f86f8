"""A headline whose subject is "he" or "she" → the same with the name, where it is sure who is meant."""

from __future__ import annotations

import re

from generator.model import Reading
from generator.stories.lexicon import FINITE, OPEN

BACK = 4
"""Sentences before, in which the one who is meant is named."""

_PRONOUN = re.compile(r"(?:[A-Z][^,;:“”\"]{2,80}, )??(?P<word>[Hh]e|[Ss]he|His|Her)\b(?!['’])")
_OPENS = r"(?:(?:But|And|Yet|Then|Also) )?(?:[A-Z][a-z]+ (?:[\w’'-]+ ){0,5}?[\w’'-]+, )?"
_AGAIN = {
    "He": re.compile(_OPENS + r"(?:[Hh]e|[Hh]is)\b"),
    "She": re.compile(_OPENS + r"(?:[Ss]he|[Hh]er)\b"),
}
"""A sentence that goes on with the same person."""
_WITHIN = {"He": re.compile(r"\b(?:he|his|him)\b"), "She": re.compile(r"\b(?:she|her)\b")}
_NOT = {"He": ("Mrs", "Ms", "Miss"), "She": ("Mr",)}
"""How somebody is called who is not meant."""

_TITLE = r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Capt|Prof|Rev|Sir|Lord)\.? "
_WORD = r"[A-ZÀ-Þ][\w'’-]{0,30}[a-zß-ÿ]"
_TITLED = re.compile(_TITLE)
_NAMED = re.compile(_WORD)
_SUBJECT = re.compile(
    r"(?:(?:But|And|Yet|Then|Meanwhile,|However,|--|-|\*) )?"
    r"(?:[A-Z][a-z]+ [^,“”\"]{2,80}, )?"
    rf"(?P<name>(?P<titled>{_TITLE})?(?P<first>(?:{_WORD} (?:[A-Z]\. )?){{0,4}})(?P<last>{_WORD}))"
    r"(?P<apposed>, [^,]{2,140},)? (?:also |\w+ly )?(?P<verb>[a-z]+)\b"
)
_SAYS = re.compile(r"\b(?:said|says|told|added|announced|argued|warned|claimed|insisted|described|noted)\b")
_PLURAL = frozenset(["are", "were", "have"])
_NO_NAME = re.compile(
    r"(?:The|An?|His|Her|Its|Their|This|That|One|Two|Some|Most|Many|All|No|He|She|It|They|We|There|In|On|At|For|As|If)\b"
)
_REACH = 40
"""Characters before a name in which the word before it stands."""
_HEAD = 30
"""Characters of a headline in which its verb stands."""
_TALK = re.compile(r"[“”\"]")


def named(title: str, reading: Reading, at: int) -> str:
    """The headline of the sentence at `at` with the name of whom its first word means, as it stands in the
    report; or as it is.

    That is the subject of the sentence before, or of the one before that where those between go on with the
    same person: so news is written. Who only tells what another did may be either.
    """
    found = _PRONOUN.match(title)
    sentence = reading.sentences[at].text
    if not found or _NAMED.search(sentence, 1, max(1, sentence.find(title[1:]) - 1)):
        return title
    word = found["word"].capitalize()
    who = "He" if word in ("He", "His") else "She"
    led = found.start("word")
    if led and (_WITHIN[who].search(title, 0, led) or _SAYS.match(title, found.end() + 1)):
        return title  # of "the ship, he said, is lost" nobody knows where the news begins
    for n in range(at - 1, max(at - 1 - BACK, -1), -1):
        text = reading.sentences[n].text
        if _AGAIN[who].match(text):
            continue
        subject = _subject(text)
        if subject is None and _WITHIN[who].search(text) and not _TITLED.search(text):
            continue
        if subject is None or not _is_meant(subject, title, reading, n, who):
            return title
        name = subject["name"] if word == who else subject["name"] + "’s"
        return title[:led] + name + title[found.end() :]
    return title


def _subject(text: str) -> re.Match[str] | None:
    """The name that a sentence begins with, and the verb after it."""
    found = _SUBJECT.match(text)
    if not found:
        return None
    verb = found["verb"]
    is_verb = verb in FINITE or verb.endswith("ed") or (found["apposed"] and verb not in OPEN)
    return found if is_verb else None


def _is_meant(subject: re.Match[str], title: str, reading: Reading, n: int, who: str) -> bool:
    """Whether the subject of the n-th sentence is who a headline's first word means."""
    verb, last = subject["verb"], subject["last"]
    if verb in _PLURAL or last in title:
        return False
    if _NO_NAME.match(subject["name"]) or (subject["first"] and title.startswith(("His ", "Her "))):
        return False
    if _SAYS.match(verb):
        if not _SAYS.search(title, 0, _HEAD):
            return False
    elif _TALK.search(subject.string):
        return False
    if subject["first"] and n and _AGAIN[who].match(reading.sentences[n - 1].text):
        return False  # somebody new, after whom the one told of so far may be meant
    return _is_person(subject, "\n".join(sentence.text for sentence in reading.sentences), who)


def _is_person(subject: re.Match[str], told: str, who: str) -> bool:
    """Whether a name is one of a person: with a title, or in full at one place and by the last name alone at
    another, as no place and no body is called."""
    full = alone = False
    at = told.find(subject["last"])
    while at >= 0:
        line = told.rfind("\n", 0, at) + 1
        words = told[max(line, at - _REACH) : at].split()
        word = words[-1].rstrip(".,") if words else ""
        if word in _NOT[who]:
            return False
        begins = not words or words[-1][-1] in '.!?”"' or word[:1].islower()
        full = full or (not begins and words[-2:-1] not in (["the"], ["The"]))
        alone = alone or begins
        at = told.find(subject["last"], at + 1)
    return bool(subject["titled"]) or (full and alone)
