"""Pasted paragraphs → the report's own, and what the page around it left, each with its rule."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.model import Removed
from generator.reports.cleaning import ending, kinds, passages


class Cleaned(Struct, frozen=True):
    """What is kept and what is removed, both in the order of the text; together they are what was given."""

    paragraphs: tuple[str, ...]
    removed: tuple[Removed, ...]


def clean(paragraphs: Sequence[str], *, title: str = "", language: str = "") -> Cleaned:
    """Part a report from what its page left around it.

    `paragraphs` are the lines or blocks of the text in order. Nothing is changed, only sorted: what is
    kept and what is removed make up what was given. `language` is an ISO 639-1 code, where it is known.
    Never raises; linear in the length of the text.
    """
    lines = kinds.lines(paragraphs, language)
    end = ending.find(lines)
    start = passages.start(lines[:end])
    kept: list[str] = []
    removed: list[Removed] = []
    for n, (paragraph, line) in enumerate(zip(paragraphs, lines, strict=True)):
        if n < start:
            rule = passages.before(paragraph, line, title)
        else:
            rule = passages.within(line) if n < end else passages.after(paragraph, line)
        if rule:
            removed.append(Removed(paragraph, rule))
        else:
            kept.append(paragraph)
    return Cleaned(tuple(kept), tuple(removed))
