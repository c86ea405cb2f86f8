"""The words around a number → whether it is some out of more, or only may be."""

from __future__ import annotations

import re

_PART = re.compile(
    r"\s*(?:of (?:them|these|those|which|whom|the|\d+)|others?|more|additional|further|another|first|last"
    r"|final|next|remaining|straight|consecutive|previous|a (?:day|week|month|year)|per|each|or|to"
    r"|and [\w,]+ (?:other|more))\b",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    r"\b(?:other|another|additional|further|first|last|final|next|remaining|or|between|every|of the|of her"
    r"|of his|past|previous|aged?|ages|year|grade|class|level|number|\d+ (?:to|and|of)|\d+ ?[-–])\s+\Z",
    re.IGNORECASE,
)
_LED = (
    *("other", "additional", "further", "first", "last", "final", "next", "remaining", "or", "between"),
    *("every", "of the", "of her", "of his", "past", "previous", "age", "aged", "ages", "year", "grade"),
    *("class", "level", "number", " to", " and", " of", "-", "–"),
)
"""How such words end: most numbers have none before them, and need no search for one."""
_OUT_OF = re.compile(
    r"(?:\A|[,;] |\b(?:said|that) )[Oo]f (?:the |their |all )?(?:about )?\d[\d,]* [^.;,]*, [^.;,]*\Z"
)
"""A number is a part where the clause opens with the whole: "of 159 deaths, 58 had other causes"."""
_AND_MORE = re.compile(r"[^,.;]{0,50} and (?:[\w,-]+ ){1,4}(?:more|others)\b")
"""Nor is a number the whole that is followed by more: "killed 170 in Ostra and dozens more in Brenn"."""
_AHEAD = re.compile(r"\b(?:could|may|might|would|will)\s(?:[\w-]+\s){1,3}\Z")
_AHEAD_AFTER = re.compile(r"(?:\s(?!and\b)[\w'’-]+){1,2}\s(?:could|may|might|would|will)\b")


def is_part(before: str, after: str) -> bool:
    """Whether a number is some out of more: "12 of the 30", "two others", "of 159 deaths, 58"."""
    either = _PART.match(after) or _AND_MORE.match(after)
    led = before.rstrip().lower().endswith(_LED) and _PART_BEFORE.search(before)
    return bool(either or led or ("f " in before and _OUT_OF.search(before)))


def lies_ahead(before: str, after: str) -> bool:
    """Whether a number is what may come: "could kill 400", "400 pigs could be killed"."""
    return bool(_AHEAD.search(before) or _AHEAD_AFTER.match(after))
