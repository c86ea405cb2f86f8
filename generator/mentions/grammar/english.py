"""The rules for English, in the order in which they are tried."""

from __future__ import annotations

from generator.mentions.grammar import clock, durations, explicit, references, relative

RULES = (*clock.RULES, *explicit.RULES, *relative.RULES, *durations.RULES, *references.RULES)
