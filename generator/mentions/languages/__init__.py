"""A language's name → what its words are and how they say when."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from generator.mentions.grammar import Grammar, compiled, numeric
from generator.mentions.grammar import english as english_rules
from generator.mentions.grammar import european as european_rules
from generator.mentions.languages import english as english_words
from generator.mentions.languages import french, german, italian, spanish
from generator.mentions.words import Lexicon, lexicon


class Language(Struct, frozen=True):
    """`known` is false where there is no table: then only numeric dates are read."""

    lexicon: Lexicon
    grammar: Grammar
    known: bool = True


_TABLES = {
    "en": (english_words.TABLE, english_rules.RULES),
    "de": (german.TABLE, european_rules.RULES),
    "fr": (french.TABLE, european_rules.RULES),
    "es": (spanish.TABLE, european_rules.RULES),
    "it": (italian.TABLE, european_rules.RULES),
}


@cache
def language(code: str) -> Language:
    """Compiled on first use: English takes some hundredths of a second."""
    if code in _TABLES:
        table, rules = _TABLES[code]
        return Language(lexicon(table), compiled(rules))
    return Language(lexicon(numeric.TABLE), compiled(numeric.RULES), known=False)
