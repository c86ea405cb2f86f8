"""A paragraph → its sentences, with their places kept."""

from __future__ import annotations

import re

from generator.mentions.words import listed

_END = re.compile(r"([.!?…](?<![.!?…]{2})[.!?…]*+(?:''|[\"'”’)\]»])*+)\s+")
"""The marks come before what must not stand before them: so the search skips to the next mark."""

_OPENING = "\"'“‘(`[«—-– "

_ABBREVIATIONS = frozenset(
    listed(
        "mr mrs ms dr prof gen lt reps sens gens profs drs col sgt capt cmdr maj adm gov sen "
        "rep rev hon pres st mt ft no nos vs v "
        "mon tue tues wed thu thur thurs fri sat sun "
        "brig supt insp det fr pvt cpl atty approx est dept assn messrs mme mlle ca cf al fig "
        "figs vol pp ed eds "
        "op cit hr herr dipl ing bzw ggf sra sta avv dott mgr"
    )
)
"""Words that a name, a number or the rest of the sentence follows."""

_WORDS_AS_WELL = frozenset(listed("no sat sun wed ft ed est mon col hon v fig ca mar al"))
"""Those of them that are words when they are small: "he said no."."""

_MAY_END = frozenset(listed("inc corp co ltd jr sr bros etc plc calif mass ave blvd rd"))
_STARTERS = frozenset(
    listed(
        "the he she it they we i you a an in on at but and this that these those there his her their its our "
        "when while after before as if for from with by to not no one two some many most all both such "
        "however meanwhile also then now what who how why where since although though according "
        "under mr mrs ms"
    )
)
"""What a new sentence begins with more often than a name does."""

_HALVES = ("a.m", "p.m")
_AFTER_HOUR = frozenset(
    listed(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
        "august september october november december jan feb mar apr jun jul aug sept oct nov dec "
        "eastern pacific central mountain local gmt utc est edt et pst pdt pt cst cdt ct mst "
        "mdt bst cet cest ist"
    )
)
_MONTHS = frozenset(listed("jan feb mar apr jun jul aug sep sept oct nov dec"))
_NUMBERED = frozenset(listed("no nos p pp art sec vol fig"))

_SPECIAL = _ABBREVIATIONS | _MAY_END | _MONTHS | _NUMBERED

_SPEAKS = re.compile(
    r"(?:[\w.'’-]{1,20}\s){1,4}"
    r"(?:said|says|asked|asks|added|adds|wrote|writes|declared|told|replied|shouted|cried|continued|recalled)\b"
)


def split(paragraph: str, language: str = "en") -> list[tuple[int, int]]:
    """Offsets of each sentence, without the space around it. Linear in the length.

    A dateline belongs to the sentence that it opens.
    """
    ends: list[tuple[int, int]] = []
    start = len(paragraph) - len(paragraph.lstrip())
    for found in _END.finditer(paragraph):
        if found.end() < len(paragraph) and _ends(paragraph, found, start, language):
            ends.append((start, found.end(1)))
            start = found.end()
    last = len(paragraph.rstrip())
    if last > start:
        ends.append((start, last))
    return ends


def _ends(text: str, found: re.Match[str], start: int, language: str) -> bool:
    """Whether a mark ends a sentence, judged by the words before and after it."""
    mark, after = found.start(), found.end()
    head = text[after]
    if not (head.isupper() or head.isdigit() or head in _OPENING):
        return False
    if text[mark] != "." or text[mark + 1] in ".!?":
        quoted = any(c in "\"'”’»" for c in found[0])
        return not head.isdigit() and not (quoted and _SPEAKS.match(text, after, after + 70))
    before = text[max(start, mark - 12) : mark].rsplit(None, 1)
    word = before[-1].lstrip("(\"'“‘`[") if before else ""
    if head != "(" and len(word) > 1 and word.isalpha() and word.lower() not in _SPECIAL:
        return True  # as most do
    follower = text[after : after + 14].lstrip(_OPENING).split(None, 1)
    following = follower[0].rstrip(",.'’").lower() if follower else ""
    if head == "(" and (word.isupper() or word.lower() in _HALVES):
        return False  # "SPRINGFIELD, MO. (Wire) -", "at 10:35 a.m. (0735 GMT) on Friday"
    return bool(word) and _word_ends(word, following, language, digit=head.isdigit(), opens=mark - start < 4)


def _word_ends(word: str, following: str, language: str, *, digit: bool, opens: bool) -> bool:
    """Whether a full stop after a word ends the sentence; `opens`: the word is all there is of it."""
    low = word.lower()
    if low.isdigit() and (digit or opens or (language == "de" and len(low) < 3)):
        return False  # "08. 07. 2012", "3. The third point", "30. November"
    if digit and low in _NUMBERED:
        return False
    if low in _MONTHS:
        return not digit  # "Feb. 4", but "in Feb. Divers came."
    if low in _HALVES:
        return not digit and following not in _AFTER_HOUR
    if ("." in word and word.replace(".", "").isalpha()) or low in _MAY_END:
        return following in _STARTERS  # "U.S.": a full stop of its own or the sentence's
    if len(word) == 1 and word.isalpha():
        return word.islower() or (following in _STARTERS)
    return low not in _ABBREVIATIONS or (word.islower() and low in _WORDS_AS_WELL)
