"""A sentence → the numbers in it: how much, how surely, in which currency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from msgspec import Struct

from generator.stories.lexicon import SCALES, TENS, UNITS

_WORDED = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_NUMBER = re.compile(
    r"(?:(?P<digits>(?<![\w./-])(?<!\d,)(?<!\d, )(?<!\d\. )"
    r"(?:\d{1,3}(?:, ?\d{3}(?!\d))+(?:\.\d+)?|\d+(?:\.\d+)?))"
    rf"|\b(?P<word>(?:{_WORDED})(?:-(?:{_WORDED}))?)\b)"
    r"(?![\d/:]|\. ?\d|st\b|nd\b|rd\b|th\b)"
    r"(?:[ -](?P<scale>hundred|thousand|million|billion)\b)?"
    r"(?P<percent>\s?(?:%|per cent\b|percent\b))?",
    re.IGNORECASE,
)
_TAILS = "|".join(
    f"{second}(?:{'|'.join(tail[1:] for tail in tails)})"
    for second, tails in groupby(sorted({word[1:] for word in [*UNITS, *TENS]}), key=itemgetter(0))
)
_START = re.compile(rf"[0-9TtFfSsEeNnOo](?<!\w.)(?:(?<=[0-9])|(?:{_TAILS})\b)")
"""Where a number may begin. It opens with a class of letters and has one branch for each second letter: a
text is searched in a fifteenth of the time that the whole pattern takes."""
_COMPOUND = re.compile(r"[A-Za-z][-–]\Z")
"""A number behind a word and a hyphen is part of a name: "year-seven", "Apollo-13"."""
_HEDGES = (
    "about",
    "ound",
    "some",
    "early",
    "most",
    "ughly",
    "ately",
    "than",
    "over",
    "least",
    "to",
    "as",
    "under",
)
"""How the last word of a hedge ends: most numbers have none, and need no search for one."""
_CURRENCY = re.compile(r"(?:US\$|[$€£¥])\s?\Z")
_HEDGE = re.compile(
    r"\b(?:about|around|some|nearly|almost|roughly|approximately|more than|over|at least|up to"
    r"|as many as|less than|fewer than|under)\s+\Z",
    re.IGNORECASE,
)

REACH = 60
"""Characters before a number in which words say how surely."""


class Figure(Struct, frozen=True):
    """A number as told: `hedge` says how surely ("about"), `words` are its own; it begins at `start` with
    its currency, at `led` with its hedge."""

    value: float
    hedge: str
    currency: str
    words: str
    percent: bool
    led: int
    start: int
    end: int

    @property
    def told(self) -> str:
        return self.hedge + self.words


def places(text: str) -> list[int]:
    """Where numbers may begin in a text: in one go for all its sentences, most of which have none."""
    return [begun.start() for begun in _START.finditer(text)]


def find(text: str, begun: Sequence[int] | None = None) -> Iterator[Figure]:
    """The numbers of a sentence, in order; years are none. `begun` are its `places`, where they are known."""
    end = 0
    for at in places(text) if begun is None else begun:
        match = _NUMBER.match(text, at) if at >= end else None
        value = _value(match) if match else None
        if match is None or value is None or _COMPOUND.search(text, max(0, at - 2), at):
            continue
        currency = _CURRENCY.search(text, max(0, at - 4), at)
        start, end = currency.start() if currency else at, match.end()
        before = text[max(0, start - REACH) : start]
        hedge = _HEDGE.search(before) if before[-6:-1].rpartition(" ")[2].lower().endswith(_HEDGES) else None
        if _is_year(match) and not (hedge or currency):
            continue
        sure = hedge[0] if hedge else ""
        yield Figure(
            value,
            sure,
            currency[0].strip() if currency else "",
            text[start:end].strip(),
            bool(match["percent"]),
            start - len(sure),
            start,
            end,
        )


def leading(text: str) -> float | None:
    """The number with which words begin, hedged or not; None where they begin otherwise."""
    first = next(find(text), None)
    return first.value if first and first.led == 0 else None


def _value(match: re.Match[str]) -> float | None:
    if match["digits"]:
        made = float(match["digits"].replace(",", "").replace(" ", ""))
    else:
        parts = match["word"].lower().split("-")
        numbers = [UNITS.get(part, TENS.get(part, 0)) for part in parts]
        if len(parts) == 2 and not (parts[0] in TENS and parts[1] in UNITS):
            return None
        made = float(sum(numbers))
    return made * SCALES.get((match["scale"] or "").lower(), 1)


def _is_year(match: re.Match[str]) -> bool:
    digits = match["digits"] or ""
    return len(digits) == 4 and digits.isdecimal() and digits[:2] in ("19", "20") and not match["scale"]
