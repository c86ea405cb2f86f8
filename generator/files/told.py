"""An Entry → what several files say of it, in words."""

from __future__ import annotations

from msgspec import Struct

from generator.files.catalogue import Words
from generator.files.entries import Entry


class Told(Struct, frozen=True):
    """An entry in words: its date, by itself and in a sentence, and who reported it; empty where nobody is
    named."""

    entry: Entry
    dated: str
    when: str
    reported: str


def of(entry: Entry, words: Words) -> Told:
    """What is said of an entry."""
    dated = words.date(entry.when)
    reported = words("feed.reported", outlets=words.list(entry.outlets)) if entry.outlets else ""
    return Told(entry, dated, words("feed.dated", date=dated), reported)
