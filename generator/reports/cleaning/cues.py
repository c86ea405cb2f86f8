"""A paragraph → the rule that it falls under, by what it says to the reader."""

from __future__ import annotations

import functools
import re

_RULES = {
    "template braces": r"\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}",
    "subscription offer": r"^(?:already )?(?:subscribe|a subscriber|subscribed)\b.{0,80}$"
    r"|^you(?:'ve| have) reached (?:your|the) (?:article )?limit\b"
    r"|\b(?:renews automatically|cancel anytime)\b",
    "price list": r"^[$€£¥₹]\s?[\d.,]+(?:\s?/\s?\w+)?$|^\d{1,2} (?:days?|weeks?|months?|years?)$",
    "sign in": r"^(?:log|sign) ?(?:in|up|out)\b.{0,60}$",
    "share bar": r"^(?:share|tweet|e-?mail|print|facebook|twitter|whatsapp|linkedin)(?:\W{1,3}(?:this|on|"
    r"article|story|facebook|twitter|e-?mail|print|whatsapp|linkedin|tweet|share))*\W?$",
    "also read": r"^(?:also read|read (?:also|more|next)|see also|"
    r"related (?:articles|stories|links|topics))\b.{0,140}$",
    "newsletter notice": r"^.{0,60}\b(?:newsletters?|your inbox)\b.{0,60}$",
    "cookie notice": r"\b(?:uses? cookies|cookie policy|accept (?:all )?cookies)\b",
    "copyright": r"^(?:©|\(c\)|copyright\b).{0,120}$|^all rights reserved\b.{0,80}$",
    "disclaimer": r"^disclaimer\s?:",
    "advertisement": r"^(?:advertisement|sponsored(?: links)?|advert)$",
}


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _RULES.items())


def rule(paragraph: str) -> str:
    """The rule that says why this paragraph is not the report; empty where none does."""
    line = paragraph.strip().replace("’", "'")
    return next((name for name, pattern in _patterns() if pattern.search(line)), "")
