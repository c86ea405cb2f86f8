"""An Entry → what several files say of it, in words."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from generator.files.catalogue import Words
from generator.files.entries import Entry
from generator.model import When

KEPT = 4096
"""Dates and lists of outlets remembered in words: the same few tell of most events."""


class Told(Struct, frozen=True):
    """An entry in words: its date, by itself and in a sentence, and who reported it; empty where nobody is
    named. They are as clean as the entry."""

    entry: Entry
    dated: str
    when: str
    reported: str


def of(entry: Entry, words: Words) -> Told:
    """What is said of an entry."""
    return Told(entry, *_dated(entry.when, words), reported(entry.outlets, words))


@lru_cache(maxsize=KEPT)
def reported(outlets: tuple[str, ...], words: Words) -> str:
    """Who reported it."""
    return words("feed.reported", outlets=words.list(outlets)) if outlets else ""


@lru_cache(maxsize=KEPT)
def _dated(when: When | None, words: Words) -> tuple[str, str]:
    told = words.date(when)
    return told, words("feed.dated", date=told)
