"""The rules for English, in the order in which they are tried."""

from __future__ import annotations

from functools import cache

from generator.mentions.grammar import Grammar, clock, compiled, durations, explicit, references, relative


@cache
def grammar() -> Grammar:
    """Compiled on first use: it takes some hundredths of a second."""
    return compiled((*clock.RULES, *explicit.RULES, *relative.RULES, *durations.RULES, *references.RULES))
