"""A paragraph → its sentences, with their places kept."""

from __future__ import annotations

import re

from generator.mentions.words import listed

_END = re.compile(r"[.!?…]+(?:''|[\"'”’)\]»])*\s+")
_OPENING = "\"'“‘(`[«—-– "

ABBREVIATIONS = frozenset(
    listed(
        "mr mrs ms dr prof gen lt col sgt capt cmdr maj adm gov sen rep rev hon pres st mt ft no nos vs v "
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
        "brig supt insp det sr fr pvt cpl atty ave blvd rd approx est dept assn bros messrs mme mlle "
        "cf eg ie viz ca al fig figs vol pp ed eds op cit hr herr dipl ing bzw usw ggf z.b d.h"
    )
)
"""Words that a name, a number or the rest of the sentence follows."""

_MAY_END = frozenset(
    listed("inc corp co ltd jr sr bros etc plc u.s u.k u.n d.c a.m p.m e.u calif mass ave blvd")
)
_STARTERS = frozenset(
    listed(
        "the he she it they we i you a an in on at but and this that these those there his her their its our "
        "when while after before as if for from with by to not no one two some many most all both such "
        "however meanwhile also then now what who how why where since although though according under"
    )
)
_NUMBERED = frozenset(listed("no nos p pp art sec vol fig jan feb mar apr jun jul aug sep sept oct nov dec"))


def split(paragraph: str) -> list[tuple[int, int]]:
    """Offsets of each sentence, without the space around it. Linear in the length."""
    ends: list[tuple[int, int]] = []
    start = len(paragraph) - len(paragraph.lstrip())
    for found in _END.finditer(paragraph):
        if found.end() < len(paragraph) and _ends(paragraph, found.start(), found.end(), start):
            ends.append((start, found.start() + len(found[0].rstrip())))
            start = found.end()
    last = len(paragraph.rstrip())
    if last > start:
        ends.append((start, last))
    return ends


def _ends(text: str, mark: int, after: int, start: int) -> bool:
    """Whether the mark at `mark` ends a sentence, where the next word begins at `after`."""
    head = text[after]
    if not (head.isupper() or head.isdigit() or head in _OPENING):
        return False
    if text[mark] != "." or text[mark + 1] in ".!?":
        return head.isupper() or head in _OPENING or text[mark] != "."
    before = text[max(start, mark - 12) : mark]
    word = before.rsplit(None, 1)[-1].lstrip("(\"'“‘`[") if before.strip() else ""
    if not word:
        return False
    low = word.lower()
    follower = text[after : after + 14].lstrip(_OPENING).split(None, 1)
    next_word = follower[0].rstrip(",.'’").lower() if follower else ""
    if head.isdigit() and (low in _NUMBERED or low.isdigit()):
        return False
    if "." in word and word.replace(".", "").isalpha():
        # U.S., a.m.: a full stop of its own or the sentence's: only what follows can tell
        return next_word in _STARTERS
    if len(word) == 1 and word.isalpha():
        return word.islower() or (next_word in _STARTERS and word != "I")
    if low in _MAY_END:
        return next_word in _STARTERS
    return low not in ABBREVIATIONS or (
        word.islower() and low in ("no", "sat", "sun", "wed", "ft", "ed", "est")
    )
