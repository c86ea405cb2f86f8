"""The words around a number → what became of those whom it counts."""

from __future__ import annotations

import re

_FATE = re.compile(
    r"\b(?:(?P<dead>killed|kills|killing|kill|dead|died|dies|deaths?(?! (?:sentence|penalt|row|threat))"
    r"|fatalities|death toll|lives|drowned|perished)"
    r"|(?P<injured>injured|injuring|injures|injuries|wounded|wounding|wounds|hurt|hospitali[sz]ed)"
    r"|(?P<missing>missing|unaccounted)"
    r"|(?P<arrested>arrested|arrests|detained|detentions))\b",
    re.IGNORECASE,
)
_FATEFUL = (
    *("kill", "dea", "die", "fatal", "toll", "lives", "drown", "perish", "injur", "wound", "hurt"),
    *("hospitali", "missing", "unacc", "arrest", "detain", "detent"),
    *("Kill", "Dea", "Die", "Injur", "Wound", "Arrest"),
)
"""Without one of these no word says what became of people: most numbers are spared a search."""
_CLAUSE = re.compile(r"[,;:]|\band\b")
_TO = re.compile(
    r"[\s,]*(?:(?:who|that|were|was|are|is|have|has|had|been|be|being|to|so|far|now|also|already|still"
    r"|reported|reportedly|confirmed|feared|believed|presumed|thought|known|officially|either|found|left)\s+)*",
    re.IGNORECASE,
)
"""Words that may stand between those counted and what became of them."""
_FROM = re.compile(
    r"(?:\s+(?:toll|to|at|of|had|has|have|risen|rose|is|was|now|stood|stands|reached|by|climbed|the|least"
    r"|number|least|nearly|about|some|around|more|than|over|almost|up|as|many))*\W*\Z"
)
_AGE = re.compile(r"(?:\b(?:aged?|of)|,)\s+\Z", re.IGNORECASE)


def told(before: str, after: str, head: str, end: int) -> str:
    """Whether the counted were "dead", "injured", "missing" or "arrested": by the words next to their number;
    empty where nothing says so. `head` is the noun that it counts, if any, which ends at `end` of `after`."""
    bare = not head or bool(_FATE.fullmatch(head))
    start = _TO.match(after, 0 if bare else end)
    found = _FATE.match(after, start.end()) if start else None
    if found and not (bare and _AGE.search(before)):
        return found.lastgroup or ""
    if not any(part in before for part in _FATEFUL):
        return ""
    ahead = _CLAUSE.split(before)[-1]
    last = next(reversed(list(_FATE.finditer(ahead))), None)
    return (last.lastgroup or "") if last and _FROM.fullmatch(ahead, last.end()) else ""


def is_fate(word: str) -> bool:
    """Whether a word says by itself what became of people."""
    return bool(_FATE.match(word))
