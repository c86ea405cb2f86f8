"""Marks that every language of ours uses alike."""

from __future__ import annotations

from generator.mentions.words import Table

MARKS: Table = {
    "DOT": ".",
    "COMMA": ",",
    "DASH": "- – — ‑",
    "SLASH": "/",
    "COLON": ":",
    "OPEN": "( [",
    "CLOSE": ") ]",
    "QUOTE": '" “ ” „ « » `',
    "SEMI": ";",
    "MONEY": "$ € £ ¥ #",
    "APOS": "' ’ ‘",
}
