"""Words → expressions: rules over classes of words, tried at each word in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial

from msgspec import Struct

from generator.mentions.expressions import Found
from generator.mentions.grammar.hits import Hit, Read, Rule
from generator.mentions.words import LETTER, OTHER, Value

__all__ = ["Grammar", "Rule", "compiled", "expressions"]


Match = tuple[int, int, int]
"""The number of a rule, the first letter that it matched and the one after the last."""

_SHORT = 12
"""Letters of a run that is remembered: few are longer, and those rarely come twice."""


class Grammar(Struct, frozen=True):
    """All rules as one expression over letters; the group that matched numbers the reader."""

    pattern: re.Pattern[str]
    triggers: re.Pattern[str]
    """What a sentence must hold to say when."""
    readers: Sequence[Read]
    known: Callable[[str], Match | None]
    """The first match in a short run, remembered: news says when in few ways, again and again."""

    def match(self, classes: str, start: int, end: int) -> Match | None:
        """The first match between two places."""
        if end - start > _SHORT:
            return _match(self.pattern, classes, start, end)
        hit = self.known(classes[start:end])
        return hit and (hit[0], hit[1] + start, hit[2] + start)


def _match(pattern: re.Pattern[str], classes: str, start: int = 0, end: int = _SHORT) -> Match | None:
    hit = pattern.search(classes, start, end)
    return hit and ((hit.lastindex or 1) - 1, hit.start(), hit.end())


def compiled(rules: Sequence[Rule]) -> Grammar:
    """The rules as one alternation: at a place, the first that matches is taken."""
    pattern = re.compile("|".join(f"({letters(pattern)})" for pattern, _ in rules))
    known = lru_cache(1 << 13)(partial(_match, pattern))
    return Grammar(pattern, re.compile(letters(TRIGGERS)), tuple(read for _, read in rules), known)


def letters(pattern: str) -> str:
    """A pattern over names of classes as one over their letters."""
    for name, macro in MACROS:
        pattern = re.sub(rf"\b{name}\b", f"(?:{macro})", pattern)
    return re.sub(r"[A-Z]+", lambda name: LETTER[name[0]], pattern).replace(" ", "")


def expressions(
    grammar: Grammar,
    words: list[str],
    classes: str,
    values: Mapping[str, Value],
    written: str,
    ends: list[int],
) -> list[Found]:
    """What a sentence's words say, in order; no two overlap."""
    found: list[Found] = []
    at = 0
    for trigger in grammar.triggers.finditer(classes):
        first = trigger.start()
        if first < at:
            continue
        # no rule passes over an ordinary word: only the run of words around a trigger is tried
        end = classes.find(OTHER, trigger.end())
        end = len(classes) if end < 0 else end
        at = max(at, classes.rfind(OTHER, at, first) + 1)
        while at <= first:
            hit = grammar.match(classes, at, end)
            if hit is None:
                at = end
                break
            rule, start, after = hit
            told = grammar.readers[rule](Hit(words, classes, values, written, ends, start, after))
            found.extend(told)
            at = told[-1].after if told else start + 1
    return found


MACROS = (
    # longer before shorter: a macro may use those below it
    ("QTY", r"(?:ABOUT|AT? LEAST|AT? MOST|MORE THAN|LESS THAN|OVER)? COUNT"),
    ("COUNT", r"DIGITS FRACTION?|A COUPLE OF?|A VAGUE|VAGUE|SPELT(?: AND A HALF)?|A HALF|HALF A?|A"),
    ("FRACTION", r"SMALL SLASH SMALL"),
    ("SPELT", r"A? (?:WORDNUM|SCALE)(?: (?:DASH|AND)? (?:WORDNUM|SCALE)){0,6}"),
    ("DIGITS", r"SMALL|DAYNO|TWO|HUNDREDS|YEAR|BIG"),
    ("MDAY", r"SMALL|DAYNO|ORDINAL"),
    ("WHICHYEAR", r"OF? (?:LAST|THIS|NEXT|THAT|THE? SAME|THE? PREVIOUS|THE? FOLLOWING) UNIT"),
    ("PRE", r"(?:THE? (?:EARLY|MID|LATE|EARLIER|LATER)|THE (?:BEGINNING|END)|ABOUT) (?:DASH|IN|OF|ON)? THE?"),
    ("UPTO", r"DASH|TO|UNTIL"),
)

TRIGGERS = (
    # one class of letters first, so that the search skips to the next of them; then what some of them need
    "[YEAR AMPM OCLOCK DOTTED CLOCK DECADE MONTH WEEKDAY WEEKDAYS UNIT UNITS TUNIT TUNITS PART NOON SEASON"
    " HOLIDAY EVE DEICTIC TONIGHT NOW RECENTLY CURRENT PAST FUTURE ADVERB QUARTER HALF FISCAL ERA"
    " SMALL DAYNO APOS ORDINAL]"
    "(?:(?<![SMALL DAYNO APOS ORDINAL])|(?<=[SMALL DAYNO])(?=[SLASH DOT COLON][SMALL DAYNO TWO])"
    "|(?<=SMALL)(?=BE)|(?<=APOS)(?=[TWO DAYNO])|(?<=[ON BY] THE ORDINAL))"
)
