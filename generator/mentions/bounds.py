"""The word before an expression → what it makes of it: "since May" has a beginning and no end."""

from __future__ import annotations

from collections.abc import Sequence

from generator.mentions.expressions import Found
from generator.mentions.words import LETTER, OTHER
from generator.model import Modality

_BOUNDS = {
    LETTER["SINCE"]: "ON_OR_AFTER",
    LETTER["UNTIL"]: "ON_OR_BEFORE",
    LETTER["BY"]: "ON_OR_BEFORE",
    LETTER["BEFORE"]: "BEFORE",
    LETTER["AFTER"]: "AFTER",
}


def modifier(found: Found, words: Sequence[str], letters: str, modality: Modality) -> str:
    """TIMEX3's `mod`: the expression's own, or that of the word before it, or empty.

    "Not until May" is May. "Before Friday's vote" and "after the March 7 attack" date the vote and the
    attack. What was done "by May" was done about then; only what is planned "by May" is open.
    """
    before, after = letters[found.first - 1 : found.first], letters[found.after : found.after + 1]
    told = _BOUNDS.get(before, "")
    if not told or found.modifier:
        return found.modifier
    if before == LETTER["UNTIL"] and LETTER["NOT"] in letters[max(found.first - 4, 0) : found.first]:
        return ""
    if before == LETTER["BY"] and modality == "told":
        return ""
    attribute = after == LETTER["POSS"] or (after == OTHER and words[found.after].isalpha())
    return "" if attribute and told in ("BEFORE", "AFTER") else told
