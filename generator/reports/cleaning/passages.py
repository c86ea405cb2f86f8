"""A line's kind and place → the rule that removes it, in words that a reader understands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.reports.cleaning.kinds import Kind, Line

_AFTER: Mapping[Kind, str] = {
    "about": "author note",
    "again": "repeated line",
    "bio": "author note",
    "braces": "template braces",
    "copyright": "copyright",
    "dated": "date of the page",
    "disclaimer": "disclaimer",
    "glued": "menu",
    "repeat": "repeated line",
    "share": "share bar",
}
_LOUD: frozenset[Kind] = frozenset(("heading", "share", "opens", "braces", "glued"))
_QUIET: frozenset[Kind] = frozenset(("item", "headline", "short", "list", "ask", "empty", "repeat", "stamp"))
_PRICE = re.compile(r"[$€£¥₹]\s?\d|\d\s?[$€£¥₹]|^\d{1,2} (?:day|week|month|year)s?$", re.IGNORECASE)
_FEW = 8
_MENU = 2
_REFRAIN = 8


def after(paragraph: str, line: Line) -> str:
    """The rule for a line behind the report's end."""
    if line.words <= _FEW and _PRICE.search(paragraph):
        return "price list"
    return _AFTER.get(line.kind) or line.rule or "after the end"


def within(line: Line) -> str:
    """The rule for a line inside the report; empty for nearly all: only what is nothing else goes."""
    if line.kind == "disclaimer":
        return "disclaimer"
    if line.kind == "braces":
        return "template braces"
    if line.kind == "share" and line.words > 1:
        return "share bar"
    if line.kind == "repeat" and line.words >= _REFRAIN:  # shorter ones are refrains and list items
        return "repeated line"
    if line.kind in ("heading", "opens") and line.rule in ("advertisement", "cookie notice"):
        return line.rule
    return ""


def start(lines: Sequence[Line]) -> int:
    """The index of the first line after the menus that stand before the report; 0 where none do.

    What stands before the first running text is a menu where at least two lines of it are known links
    and hardly any is something else.
    """
    first = next((n for n, line in enumerate(lines) if line.kind in ("prose", "open", "said")), 0)
    head = lines[:first]
    loud = sum(line.kind in _LOUD for line in head)
    odd = sum(line.kind not in _LOUD and line.kind not in _QUIET for line in head)
    last = max((n for n, line in enumerate(head, 1) if line.kind in _LOUD), default=0)
    return last if loud >= _MENU and loud > odd else 0


def before(paragraph: str, line: Line, title: str) -> str:
    """The rule for a line before the report's start; the title, byline and date are left."""
    if line.kind in ("credit", "credited", "dated", "bio", "long credit", "notice"):
        return ""
    if _letters(paragraph) == _letters(title):
        return ""
    return _AFTER.get(line.kind) or line.rule or "menu"


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
