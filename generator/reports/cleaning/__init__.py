"""Pasted paragraphs → the report's own, and what the page around it left, each with its rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Removed
from generator.reports.cleaning import cues


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What is kept and what is removed, both in the order of the text; together they are what was given."""

    paragraphs: tuple[str, ...]
    removed: tuple[Removed, ...]


def clean(paragraphs: Sequence[str], *, title: str = "", language: str = "") -> Cleaned:
    """Part a report from what its page left around it.

    `paragraphs` are the lines or blocks of the text in order. Nothing is changed, only sorted: what is
    kept and what is removed make up what was given. Never raises; linear in the length of the text.
    """
    rules = [cues.rule(paragraph) for paragraph in paragraphs]
    end = _end(rules)
    told = [rule or ("after the end" if n >= end else "") for n, rule in enumerate(rules)]
    return Cleaned(
        tuple(p for p, rule in zip(paragraphs, told, strict=True) if not rule),
        tuple(Removed(p, rule) for p, rule in zip(paragraphs, told, strict=True) if rule),
    )


def _end(rules: Sequence[str]) -> int:
    """Where the report ends: before a first cue after which the cues do not stop for long."""
    for n, rule in enumerate(rules):
        if rule and sum(map(bool, rules[n:])) * 3 > len(rules) - n:
            return n
    return len(rules)
