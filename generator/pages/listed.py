"""A Brief → what the lists are planned from; a page that is planned, and made only where it is new."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from generator import digest
from generator.model import Brief, Masthead, Page
from generator.pages.entries import Entry, Share, entry, happened

_Share = tuple[str, int, str, str, str]

Row = tuple[str, str, str, int, str, str, tuple[_Share, ...], tuple[_Share, ...], tuple[tuple[str, int], ...]]
"""A story as it is remembered: plain values, of which thousands are read in milliseconds."""


class Listed(Struct, frozen=True):
    """A story as lists know it. `key` is the digest of its brief; `months` are those in which something
    happened, and how much; `brief` and `entry` give
    what is shown of it, and cost more than all the rest."""

    key: bytes
    id: str
    slug: str
    updated: str
    reports: int
    first: str
    last: str
    outlets: tuple[Share, ...]
    tags: tuple[Share, ...]
    months: tuple[tuple[str, int], ...]
    brief: Callable[[], Brief]
    entry: Callable[[], Entry]

    @property
    def single(self) -> bool:
        return self.reports < 2


class Planned(Struct, frozen=True):
    """A page that will exist. `shows` is all that it depends on, besides the masthead, the options and the
    code; `view` makes what its template may show."""

    url: str
    template: str
    title: str
    shows: tuple[object, ...]
    view: Callable[[], object]

    @property
    def path(self) -> str:
        return Page(self.url, self.template, self.title, None).path

    @property
    def page(self) -> Page:
        return Page(self.url, self.template, self.title, self.view())


def row(brief: Brief, made: Entry) -> Row:
    """What is remembered of a story, given its entry."""
    months: dict[str, int] = {}
    for event in made.events:
        if month := happened(event):
            months[month] = months.get(month, 0) + 1
    view = made.view
    return (
        brief.id,
        view.slug,
        view.updated,
        view.counts.reports,
        view.first,
        view.last,
        _plain(made.outlets),
        _plain(made.tags),
        tuple(months.items()),
    )


def listed(key: bytes, told: Row, brief: Callable[[], Brief], shown: Callable[[], Entry]) -> Listed:
    """The story, by what is remembered of it. `shown` gives its entry."""
    name, slug, newest, reports, first, last, outlets, tags, months = told
    return Listed(
        key,
        name,
        slug,
        newest,
        reports,
        first,
        last,
        _shares(outlets),
        _shares(tags),
        months,
        brief,
        shown,
    )


def _plain(shares: tuple[Share, ...]) -> tuple[_Share, ...]:
    return tuple((s.name, s.reports, s.family, s.first, s.last) for s in shares)


def _shares(told: tuple[_Share, ...]) -> tuple[Share, ...]:
    return tuple(Share(*one) for one in told)


def of(brief: Brief, masthead: Masthead) -> Listed:
    """A story that is at hand."""
    made = entry(brief, masthead)
    return listed(digest.digest(brief).encode(), row(brief, made), lambda: brief, lambda: made)
