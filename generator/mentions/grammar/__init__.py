"""Words → expressions: rules over classes of words, tried at each word in their order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.mentions.expressions import Found
from generator.mentions.grammar.hits import Hit, Read, Rule
from generator.mentions.words import LETTER, OTHER, Value

__all__ = ["Grammar", "Rule", "compiled", "expressions"]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules as one expression over letters; the group that matched names the reader."""

    pattern: re.Pattern[str]
    triggers: re.Pattern[str]
    """What a sentence must hold to say when."""
    readers: Mapping[str, Read]


def compiled(rules: Sequence[Rule]) -> Grammar:
    """The rules as one alternation: at a place, the first that matches is taken."""
    parts = [f"(?P<r{number}>{letters(pattern)})" for number, (pattern, _) in enumerate(rules)]
    return Grammar(
        re.compile("|".join(parts)),
        re.compile(letters(TRIGGERS)),
        {f"r{n}": read for n, (_, read) in enumerate(rules)},
    )


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
    spans: list[tuple[int, int]],
) -> list[Found]:
    """What a sentence's words say, in order; no two overlap."""
    found: list[Found] = []
    at = 0
    for trigger in grammar.triggers.finditer(classes):
        if trigger.start() < at:
            continue
        # no rule passes over an ordinary word: only the run of words around a trigger is tried
        end = classes.find(OTHER, trigger.end())
        end = len(classes) if end < 0 else end
        at = max(at, classes.rfind(OTHER, at, trigger.start()) + 1)
        while at < end and (hit := grammar.pattern.search(classes, at, end)):
            told = grammar.readers[hit.lastgroup or ""](
                Hit(words, classes, values, written, spans, hit.start(), hit.end())
            )
            found.extend(told)
            at = told[-1].after if told else hit.start() + 1
        at = max(at, end)
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
    r"(?:SMALL|DAYNO) (?:SLASH|DOT|COLON) (?:SMALL|DAYNO|TWO)|APOS "
    r"(?:TWO|DAYNO)|YEAR|AMPM|OCLOCK|DOTTED|CLOCK|DECADE|MONTH|WEEKDAY|WEEKDAYS|UNIT|UNITS|TUNIT|TUNITS|PART"
    r"|NOON|SEASON|HOLIDAY|DEICTIC|TONIGHT|NOW|RECENTLY|CURRENT|PAST|FUTURE|ADVERB|QUARTER|HALF|FISCAL|ERA"
    r"|(?<=(?:ON|BY) THE) ORDINAL"
)
