"""A clause → whether it tells of what happened, or of what is planned, conditional or denied."""

from __future__ import annotations

import re
from functools import cache

from generator.mentions.words import LETTER
from generator.model import Modality


def modality(letters: str) -> Modality:
    """Of a clause, as letters of its words."""
    for told, pattern in _cues():
        if pattern.search(letters):
            return told
    return "told"


def looks_ahead(letters: str) -> bool:
    """Whether what stands before a bare weekday or month ("set to", "due", "will ...") makes it
    the next one."""
    return bool(_ahead().search(letters))


def before(letters: str, first: int) -> str:
    """What stands before the word `first` in its clause."""
    return letters[max((found.end() for found in _cuts().finditer(letters, 0, first)), default=0) : first]


def clause(letters: str, first: int, after: int) -> str:
    """The clause around the words `first` to `after`."""
    cuts = _cuts()
    start = max((found.end() for found in cuts.finditer(letters, 0, first)), default=0)
    end = next((found.start() for found in cuts.finditer(letters, after)), len(letters))
    return letters[start:end]


@cache
def _cues() -> tuple[tuple[Modality, re.Pattern[str]], ...]:
    return (
        ("conditional", _compiled("IF")),
        ("denied", _compiled("DENY|FAIL TO|NOT(?! LATER| EARLIER)")),
        (
            "planned",
            _compiled("WILL|DUE|SET TO|PLAN (?:TO|FOR|BY)|INTEND (?:TO|FOR|THE|A)|FEAR|GOING TO|BE TO"),
        ),
    )


@cache
def _ahead() -> re.Pattern[str]:
    return _compiled(
        r"(?:DUE|PLAN|SET (?:TO|FOR)|INTEND|WILL|WOULD|GOING TO|AS (?:EARLY|SOON) AS)(?!.*(?:SAY|PASTBE))"
        r"|UNTIL (?:EARLY|LATE)?$"
    )


@cache
def _cuts() -> re.Pattern[str]:
    return _compiled("COMMA|SEMI|COLON|QUOTE|SUBORDINATE|BUT|OPEN|CLOSE")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(
        re.sub(r"[A-Z]{2,}|(?<![A-Z])A(?![A-Z])", lambda name: LETTER[name[0]], pattern).replace(" ", "")
    )
