"""A sentence → its clauses, and which of them a mention dates."""

from __future__ import annotations

import itertools
import re

from msgspec import Struct

from generator.model import Mention, Sentence

_UNIT = r"(?:second|minute|hour|day|week|month|year)s?"
_SUBORDINATOR = re.compile(
    r"\s(?:a(?:fter|lthough|mid|s(?=\s(?:it|he|she|they|the|a|an|its|his|her|their)\b))"
    r"|b(?:efore|ecause(?! of\b))|despite|following|in response to|since|though|until"
    r"|wh(?:en|ere(?:as)?|ich|ile|om?|ose)"
    r"|(?:by|in|of|from|to|at|on|for|with|under|through) wh(?:ich|om|ose)|(?<=,\s)(?:and|but))(?=\s)"
)
"""Words that begin alike share a branch: tried at every space, the fewer the better."""
_BESIDE = ("after", "before", "since", "following")
"""Those that a measure may stand before."""
_MEASURE = re.compile(rf"[,\s]\s*(?<=\s)(?:(?:about|nearly|almost|just|more than) )?[\w-]+ {_UNIT}$")
_REACH = 60
"""Characters before a word in which what belongs to it is looked for."""
_SAYING = r"(?:said|says|told|announced|reported|reports|estimated|added|confirmed|according)"
_SAID_LAST = re.compile(
    rf",\s+(?:[^,“”\"]{{2,60}}?(?:, [^,“”\"]{{2,60}},)?\s)?{_SAYING}\b"
    r"(?![^,“”\"]{0,30}\sthat\s)[^,“”\"]{0,60}$"
)
_SAYING_WHEN = re.compile(rf"\W(?<!be )(?<!is )(?<!are ){_SAYING}\b[^,;“”\"]{{0,30}}$")
_SPEECH = re.compile(
    r"\b(?:said|says|told|announced|warned|threatened|vowed|pledged|promised|urged|predicted|forecast"
    r"|called on|demanded|proposed|offered|agreed|decided|ordered|approved)\b"
)
_AHEAD = re.compile(r"\b(?:will|would|if|could|may|might|should|plans?|to)\b")
_COORDINATOR = re.compile(r",\s+(?:and|but)\s", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:after|following|since|when|before|until|although|though|because|while|amid|despite|as|if|by the time"
    r"|even though|once|as soon as|in case)\s",
    re.I,
)
_LEADS_ON = re.compile(r"\s*(?:after|since|before)\b", re.IGNORECASE)
_COUNTED = re.compile(rf"\b{_UNIT}\b", re.IGNORECASE)
_OF_NOUN = re.compile(
    r"\b(?:the|an?)\s(?:[\w'’-]+\s){0,2}(?!(?:morning|afternoon|evening|night|eve|end|start|beginning|middle"
    r"|rest|course|day|days|week|month|summer|spring|autumn|fall|winter|anniversary)\s)[\w'’-]+\sof\s$"
)
_SINCE = re.compile(r"[Ss]ince\s+(?:early |late |last )?$")
_ENDS_OPEN = (*_BESIDE, "from")


class Clause(Struct, frozen=True):
    """Part of a sentence; offsets into the sentence. `main` where it carries the sentence; `saying` for
    the closing words that only say whose the news is: ", the ministry said on Friday"."""

    start: int
    end: int
    main: bool
    saying: bool = False


def split(text: str) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order, told apart by the words that open a subordinate one.

    Words in quotation marks are never split: what is quoted is one thing said.
    """
    cuts = _cuts(text)
    opening = _OPENING.match(text)
    comma = _comma(text) if opening else -1
    if comma > 0:
        cuts = [comma, *(cut for cut in cuts if cut > comma)]
    said = _SAID_LAST.search(text)
    end = said.start() if said and said.start() > max(comma, 20) else len(text)
    if not cuts and end == len(text):  # most often
        return (Clause(0, end, True),)
    edges = [0, *(cut for cut in cuts if cut < end), end]
    first = 1 if comma > 0 else 0
    made = []
    for n, (start, stop) in enumerate(itertools.pairwise(edges)):
        joined = n > first and bool(_COORDINATOR.match(text, start))
        made.append(Clause(start, stop, n == first or joined))
    if edges[-1] < len(text):
        made.append(Clause(edges[-1], len(text), False, saying=True))
    return tuple(made)


def _cuts(text: str) -> list[int]:
    """Where a clause is opened by a word; before its measure, as in "two days after"."""
    low = text.replace("İ", "I").lower()  # that letter is two in lower case, and would move all that follow
    quoted = '"' in text or "“" in text
    made = []
    for found in _SUBORDINATOR.finditer(low):
        if text.startswith("WHO", found.start() + 1):  # the agency
            continue
        at = len(low[: found.start()].rstrip())
        at -= low[at - 1 : at] == ","
        if low.startswith(_BESIDE, at + 1):
            measure = _MEASURE.search(low, max(0, at - _REACH), at)
            at = measure.start() if measure else at
        if not (quoted and _quoted(text, at)):
            made.append(at)
    return made


def dated(sentence: Sentence, mention: Mention, clauses: tuple[Clause, ...]) -> Clause:
    """The clause that a mention dates: the one it stands in.

    Words such as "a week after" date what they stand beside, and what follows them is another thing;
    of "comes a week after X said Y" the day that was counted back to is the day of X and Y. Of what lasts
    "since Tuesday" the Tuesday is when it began. "The fire of 15 April" dates the fire alone.
    """
    start, end = mention.start - sentence.start, mention.end - sentence.start
    text, near = sentence.text, max(0, start - _REACH)
    if start > 3 and text.startswith("of", start - 3) and (noun := _OF_NOUN.search(text, near, start)):
        return Clause(noun.start(), end, False)
    if "ince" in text[near:start] and _SINCE.search(text, near, start):
        return clauses[0] if clauses[0].main else Clause(0, len(text), False)
    open_ended = mention.anchor != "explicit" and (
        mention.text.lower().endswith(_ENDS_OPEN) or _LEADS_ON.match(text, end)
    )
    if open_ended and _COUNTED.search(mention.text):
        following = next((c for c in clauses if c.start >= end - 8 and c.end > end), None)
        return Clause(end, following.end if following else len(text), False)
    found = next((c for c in clauses if c.start <= start < c.end), clauses[0])
    return next(c for c in clauses if c.main) if found.saying else found


def tells_of_saying(text: str) -> bool:
    """Whether what lies ahead in a sentence is only said: "warned on Wednesday that it would"."""
    ahead = _AHEAD.search(text)
    return bool(ahead and _SPEECH.search(text, 0, ahead.start()))


def lies_ahead(text: str) -> bool:
    """Whether a clause has a word that puts it ahead or in doubt: "will", "may", "plans"."""
    return bool(_AHEAD.search(text))


def says_when(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is the day of the saying: "said on Wednesday that two died on Monday"."""
    start = mention.start - sentence.start
    before = sentence.text[start - _REACH : start] if start > _REACH else " " + sentence.text[:start]
    return bool(_SAYING_WHEN.search(before))


def _quoted(text: str, at: int) -> bool:
    curly = text.count("“", 0, at) > text.count("”", 0, at)
    return curly or text.count('"', 0, at) % 2 == 1


def _comma(text: str) -> int:
    """Where the opening clause ends: its first comma that is not within a number."""
    found = re.search(r",(?!\d)\s", text)
    return found.start() if found else -1
