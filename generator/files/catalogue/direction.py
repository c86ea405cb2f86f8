"""A language → the direction in which it is written: what `dir` says beside `lang`."""

from __future__ import annotations

from generator.files.catalogue import locales


def direction(language: str) -> str:
    """ "ltr" or "rtl" for a language tag; "auto", by the text itself, for none or one not known."""
    found = locales.known(language) if language else None
    return found.text_direction if found else "auto"
