"""A sentence → the quantities that it gives: how many, of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.stories.lexicon import PEOPLE, SCALES, TENS, UNCOUNTED, UNITS
from generator.stories.similarity import stem

_WORDED = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_NUMBER = re.compile(
    r"(?P<hedge>\b(?:about|around|some|nearly|almost|roughly|approximately|more than|over|at least|up to"
    r"|as many as|less than|fewer than|under)\s+)?"
    r"(?P<money>US\$|[$€£¥])?\s?"
    rf"(?:(?P<digits>(?<![\w.,/-])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|(?<![\w.,/-])\d+(?:\.\d+)?)|\b(?P<word>(?:{_WORDED})(?:-(?:{_WORDED}))?)\b)"
    r"(?![\d/:]|\.\d|st\b|nd\b|rd\b|th\b)"
    r"(?:[ -](?P<scale>hundred|thousand|million|billion)\b)?"
    r"(?P<percent>\s?(?:%|per cent\b|percent\b))?",
    re.IGNORECASE,
)
_KILLED = re.compile(
    r"\b(?:killed|kills|killing|kill|dead|died|dies|deaths?|fatalities|death toll|lives|drowned|perished)\b",
    re.I,
)
_HURT = re.compile(
    r"\b(?:injured|injuring|injures|injuries|wounded|wounding|wounds|hurt|hospitali[sz]ed)\b", re.I
)
_MISSING = re.compile(r"\b(?:missing|unaccounted)\b", re.I)
_SEIZED = re.compile(r"\b(?:arrested|arrests|detained|detentions)\b", re.I)
_FATES = (("dead", _KILLED), ("injured", _HURT), ("missing", _MISSING), ("arrested", _SEIZED))


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of what: `about` is what two quantities must share to be compared ("people dead",
    "magnitude", "$ fine"); `told` its words, `hedge` how surely ("at least")."""

    about: str
    value: float
    told: str
    hedge: str


def find(text: str) -> Iterator[Quantity]:
    """The quantities of a sentence, in order. Dates, ages, times and bare numbers are none."""
    for match in _NUMBER.finditer(text):
        value = _value(match)
        about = _about(text, match) if value is not None else ""
        if value is not None and about:
            yield Quantity(about, value, match[0].strip(), (match["hedge"] or "").strip().lower())


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be one told more and less exactly.

    Equal; or one is hedged or round, and the other rounds to it: "about 1,200" and 1,187; "more than
    100" and 104. "At least 12" and 14 are two accounts.
    """
    low, high = sorted((one, other), key=lambda q: q.value)
    if low.value == high.value:
        return True
    near = high.value <= low.value * 1.05
    if not near:
        return False
    return bool(low.hedge or high.hedge) or _round(low.value) or _round(high.value)


def _round(value: float) -> bool:
    """Whether a number of three digits or more ends in zeros from its third digit on."""
    return value >= 100 and f"{value:.0f}".rstrip("0") != "" and len(f"{value:.0f}".rstrip("0")) <= 2


def _value(match: re.Match[str]) -> float | None:
    if match["digits"]:
        made = float(match["digits"].replace(",", ""))
        if re.fullmatch(r"(?:19|20)\d\d", match["digits"]) and not match["money"] and not match["hedge"]:
            return None  # a year
    else:
        parts = match["word"].lower().split("-")
        numbers = [UNITS.get(part, TENS.get(part, 0)) for part in parts]
        if len(parts) == 2 and not (parts[0] in TENS and parts[1] in UNITS):
            return None
        made = float(sum(numbers))
    return made * SCALES.get((match["scale"] or "").lower(), 1)


def _about(text: str, match: re.Match[str]) -> str:
    """What is counted: the fate of people, a magnitude, a sum or share of something, or the noun after it."""
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 60]
    if re.search(r"magnitude(?:\W+of)?\W*$", before, re.I) or re.match(
        r"-magnitude|\W+on the Richter", after, re.I
    ):
        return "magnitude"
    head = _head(after)
    if match["percent"]:
        return f"percent {head}" if head else ""
    if match["money"]:
        return _sum(match, before, after)
    if re.match(r"-?\s?(?:year|month|day|week|hour|minute)s?\b", after, re.I):
        return ""
    fate = _fate(before, after)
    if fate:
        own = head and head not in _PEOPLE_STEMS and not any(p.match(after.strip()) for _, p in _FATES)
        who = f"{head} " if own else ""
        return f"{who or 'people '}{fate}"
    plural = bool(head) and re.match(r"\W*(?:[\w'’-]+ ){0,2}?[\w'’-]+s\b", after)
    return head if head and plural and (match["digits"] or match["word"].lower() != "one") else ""


def _head(after: str) -> str:
    """The noun that a number counts, stemmed: the last word before a preposition, verb or comma."""
    told = re.match(r"\s*((?:[a-zA-Z][\w'’-]*\s?){1,4})", after)
    if not told:
        return ""
    last = ""
    for word in told[1].split():
        if word.lower() in UNCOUNTED or (last and re.search(r"(?:ed|ing)$", word)):
            break
        last = word
        if word.endswith("s") and not word.endswith("ss"):
            break
    return stem(last.lower()) if last else ""


def _fate(before: str, after: str) -> str:
    """Whether the counted were killed, hurt, missing or arrested: by the nearest such word."""
    best: tuple[int, str] | None = None
    close = re.split(r"[,;:]|\band\b", after)[0]
    for name, pattern in _FATES:
        found = pattern.search(close)
        if found and (best is None or found.start() < best[0]):
            best = (found.start(), name)
    if best:
        return best[1]
    ahead = re.split(r"[,;:]|\band\b", before)[-1]
    for name, pattern in _FATES:
        last = next(reversed(list(pattern.finditer(ahead))), None)
        if (
            last
            and len(re.findall(r"\w+", ahead[last.end() :])) <= 4
            and re.match(
                r"(?:\s+(?:toll|to|at|of|had|has|have|risen|rose|is|was|now|stood|stands|reached|by|climbed|the|least))*\W*$",
                ahead[last.end() :],
            )
        ):
            return name
    return ""


def _sum(match: re.Match[str], before: str, after: str) -> str:
    """A sum of money, by its currency and what it is: "$ fine" of "a fine of $5m", "a $5m fine"."""
    currency = match["money"].replace("US$", "$")
    behind = re.search(r"\b([a-z]+) (?:of|at|to)\W*$", before)
    head = behind[1] if behind else _head(after)
    return f"{currency} {stem(head.lower())}" if head else ""


_PEOPLE_STEMS = frozenset(stem(word) for word in PEOPLE)
