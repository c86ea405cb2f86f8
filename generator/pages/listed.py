"""A Brief → what the lists are planned from; a page that is planned, and made only where it is new."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Protocol

from msgspec import Struct

from generator import digest
from generator.model import Brief, Masthead, Page
from generator.pages.entries import Entry, Share, entry, happened
from generator.pages.views import EntryView, EventLink

Mark = bytes
"""The digest of what a page shows of a story."""

_Share = tuple[str, int, str, str, str]

Row = tuple[
    str,
    str,
    str,
    str,
    int,
    str,
    str,
    Mark,
    tuple[_Share, ...],
    tuple[_Share, ...],
    tuple[tuple[str, int, Mark], ...],
]
"""A story as it is remembered: plain values, of which thousands are read in milliseconds."""


class Shown(Protocol):
    """What is shown of stories, by the keys of their briefs. Lists are planned without it."""

    def brief(self, key: bytes) -> Brief: ...

    def entry(self, key: bytes) -> EntryView: ...

    def events(self, key: bytes, month: str) -> tuple[EventLink, ...]: ...


class Listed(Struct, frozen=True):
    """A story as lists know it. `key` is the digest of its brief, `mark` that of its entry; `months` are
    those in which something happened: how much, and the digest of what; `shown` has the rest."""

    key: bytes
    id: str
    slug: str
    title: str
    updated: str
    reports: int
    first: str
    last: str
    mark: Mark
    outlets: tuple[Share, ...]
    tags: tuple[Share, ...]
    months: tuple[tuple[str, int, Mark], ...]
    shown: Shown

    @property
    def single(self) -> bool:
        return self.reports < 2

    @property
    def brief(self) -> Brief:
        return self.shown.brief(self.key)

    @property
    def entry(self) -> EntryView:
        return self.shown.entry(self.key)

    def events(self, month: str) -> tuple[EventLink, ...]:
        return self.shown.events(self.key, month)


class Planned(Struct, frozen=True):
    """A page that will exist. `shows` is all that it depends on, besides the masthead, the options and the
    code; `view` makes what its template may show."""

    url: str
    template: str
    title: str
    shows: tuple[str | bytes, ...]
    view: Callable[[], object]

    @property
    def path(self) -> str:
        return Page(self.url, self.template, self.title, None).path

    @property
    def page(self) -> Page:
        return Page(self.url, self.template, self.title, self.view())


def months(made: Entry) -> Mapping[str, tuple[EventLink, ...]]:
    """What happened in a story, by month."""
    found: dict[str, list[EventLink]] = {}
    for event in made.events:
        if month := happened(event):
            found.setdefault(month, []).append(event)
    return {month: tuple(events) for month, events in found.items()}


def row(brief: Brief, made: Entry) -> Row:
    """What is remembered of a story, given its entry."""
    view = made.view
    return (
        brief.id,
        view.slug,
        brief.title,
        view.updated,
        view.counts.reports,
        view.first,
        view.last,
        _mark(view),
        _plain(made.outlets),
        _plain(made.tags),
        tuple((month, len(events), _mark(events)) for month, events in months(made).items()),
    )


def listed(key: bytes, told: Row, shown: Shown) -> Listed:
    """The story, by what is remembered of it."""
    name, slug, title, newest, reports, first, last, mark, outlets, tags, by_month = told
    return Listed(
        key,
        name,
        slug,
        title,
        newest,
        reports,
        first,
        last,
        mark,
        _shares(outlets),
        _shares(tags),
        by_month,
        shown,
    )


def _mark(value: object) -> Mark:
    """Views are made of text and numbers, which are written alike on every machine."""
    return hashlib.blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _plain(shares: tuple[Share, ...]) -> tuple[_Share, ...]:
    return tuple((s.name, s.reports, s.family, s.first, s.last) for s in shares)


def _shares(told: tuple[_Share, ...]) -> tuple[Share, ...]:
    return tuple(Share(*one) for one in told)


def of(brief: Brief, masthead: Masthead) -> Listed:
    """A story that is at hand."""
    key, made = digest.digest(brief).encode(), entry(brief, masthead)
    return listed(key, row(brief, made), _AtHand({key: (brief, made)}))


class _AtHand(Struct, frozen=True):
    stories: Mapping[bytes, tuple[Brief, Entry]]

    def brief(self, key: bytes) -> Brief:
        return self.stories[key][0]

    def entry(self, key: bytes) -> EntryView:
        return self.stories[key][1].view

    def events(self, key: bytes, month: str) -> tuple[EventLink, ...]:
        return months(self.stories[key][1])[month]
