"""A Brief → its stub: what the files of the site need of every story, so that few briefs are loaded."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from generator import digest
from generator.files import data, entries
from generator.model import Brief

Row = tuple[str, str, tuple[str, ...], str, tuple[int, str], str]
"""A stub as it is remembered: plain values, of which thousands are read in milliseconds."""


class Stub(Struct, frozen=True):
    """A story as the files of the site know it. `key` is the digest of its brief, `order` that of its entry
    in a feed, `line` its line in `stories.json`; `brief` is all that is known of it, and costs more than
    all the rest."""

    key: bytes
    slug: str
    title: str
    aliases: tuple[str, ...]
    updated: str
    order: tuple[int, str]
    line: str
    load: Callable[[bytes], Brief]

    @property
    def brief(self) -> Brief:
        return self.load(self.key)


def row(brief: Brief) -> Row:
    """What is remembered of a story."""
    newest = entries.updated(brief)
    order = entries.order(entries.of_brief(brief))
    day = newest.isoformat() if newest else ""
    return brief.slug, brief.title, brief.aliases, day, order, data.line(brief)


def of(brief: Brief) -> Stub:
    """The stub of a story that is at hand."""
    return Stub(digest.digest(brief).encode(), *row(brief), lambda _: brief)
