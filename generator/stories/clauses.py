"""A sentence → its clauses, and which of them a mention dates."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from generator.model import Mention, Sentence

_UNIT = r"(?:second|minute|hour|day|week|month|year)s?"
_MEASURE = rf"(?:(?:about |nearly |almost |just |more than )?[\w-]+ {_UNIT} )?"
_SUBORDINATOR = re.compile(
    rf",?\s+(?:{_MEASURE}(?:after|before|since|following)|when|until|although|though|because|whereas"
    r"|while|amid|despite|(?:(?:by|in|of|from|to|at|on|for|with|under|through) )?(?:which|whom|whose)"
    r"|where|who|in response to"
    r"|as (?=(?:it|he|she|they|the|a|an|its|his|her|their)\b))(?=\s)"
    r"|,\s+(?:and|but)(?=\s)",
    re.IGNORECASE,
)
_COORDINATOR = re.compile(r",\s+(?:and|but)\s", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:after|following|since|when|before|until|although|though|because|while|amid|despite|as|if)\s", re.I
)
_LEADS_ON = re.compile(r"\s*(?:after|since|before)\b", re.IGNORECASE)
_COUNTED = re.compile(rf"{_UNIT}\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:early |late |last )?$", re.IGNORECASE)
_ENDS_OPEN = re.compile(r"(?:after|before|since|from|following)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """Part of a sentence; offsets into the sentence. `main` where it carries the sentence."""

    start: int
    end: int
    main: bool


def split(text: str) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order, told apart by the words that open a subordinate one.

    Words in quotation marks are never split: what is quoted is one thing said.
    """
    cuts = [m.start() for m in _SUBORDINATOR.finditer(text) if not _quoted(text, m.start())]
    opening = _OPENING.match(text)
    comma = _comma(text) if opening else -1
    if comma > 0:
        cuts = [comma, *(cut for cut in cuts if cut > comma)]
    edges = [0, *cuts, len(text)]
    first = 1 if comma > 0 else 0
    made = []
    for n, (start, end) in enumerate(itertools.pairwise(edges)):
        joined = n > first and bool(_COORDINATOR.match(text, start))
        made.append(Clause(start, end, n == first or joined))
    return tuple(made)


def dated(sentence: Sentence, mention: Mention, clauses: tuple[Clause, ...]) -> Clause:
    """The clause that a mention dates: the one it stands in.

    Words such as "a week after" date what they stand beside, and what follows them is another thing;
    of "comes a week after X said Y" the day that was counted back to is the day of X and Y. Of what lasts
    "since Tuesday" the Tuesday is when it began.
    """
    start, end = mention.start - sentence.start, mention.end - sentence.start
    if _SINCE.search(sentence.text, 0, start):
        return clauses[0] if clauses[0].main else Clause(0, len(sentence.text), False)
    open_ended = _ENDS_OPEN.search(mention.text) or _LEADS_ON.match(sentence.text, end)
    leads = bool(open_ended and _COUNTED.search(mention.text))
    if leads and mention.anchor != "explicit":
        following = next((c for c in clauses if c.start >= end - 8 and c.end > end), None)
        return Clause(end, following.end if following else len(sentence.text), False)
    return next((c for c in clauses if c.start <= start < c.end), clauses[0])


def _quoted(text: str, at: int) -> bool:
    curly = text.count("“", 0, at) > text.count("”", 0, at)
    return curly or text.count('"', 0, at) % 2 == 1


def _comma(text: str) -> int:
    """Where the opening clause ends: its first comma that is not within a number."""
    found = re.search(r",(?!\d)\s", text)
    return found.start() if found else -1
