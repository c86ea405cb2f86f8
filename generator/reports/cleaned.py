"""Paragraphs as written → the report's own, and what was taken out, where the site wants that."""

from __future__ import annotations

from collections.abc import Mapping

from generator.reports import cleaning
from generator.reports.cleaning import Cleaned
from generator.reports.options import Options


def clean(paragraphs: tuple[str, ...], stated: Mapping[str, str], options: Options) -> Cleaned:
    """The paragraphs cleaned, unless the site turned that off."""
    if not options.clean:
        return Cleaned(paragraphs, ())
    language = stated.get("language") or options.language
    return cleaning.clean(paragraphs, title=stated.get("title", ""), language=language)
