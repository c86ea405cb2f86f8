"""A Brief → what the lists are planned from; a page that is planned, and made only where it is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

from msgspec import Struct

from generator import digest
from generator.hashes import blake2b
from generator.model import Brief, Masthead, Page
from generator.pages import addresses
from generator.pages.entries import Entry, Share, entry, happened
from generator.pages.views import EntryView, EventLink

Mark = bytes
"""The digest of what a page shows of a story."""

Head = tuple[int, str, str, bytes, Mark, str, int, str, str, str]
"""A `Listed` as it is remembered, without what is shown: plain values, of which thousands are read in
milliseconds. In their own order, the latest comes first."""

FacetPart = tuple[str, str, int, str, str, str]
"""What an outlet or a tag has in a story: the story's id, and the fields of a `Share`."""

MonthPart = tuple[str, str, int, Mark]
"""What a month has in a story: the story's id, the month, how many events, and their digest."""

Part = FacetPart | MonthPart

Row = tuple[Head, tuple[tuple[str, Part], ...]]
"""A story, and its part in each list where it stands: by the address of the list."""


class Shown(Protocol):
    """What is shown of stories, by the keys of their briefs. Lists are planned without it."""

    def brief(self, key: bytes) -> Brief: ...

    def entry(self, key: bytes) -> EntryView: ...

    def events(self, key: bytes, month: str) -> tuple[EventLink, ...]: ...


class Listed(Struct, frozen=True):
    """A story as lists know it. `newest` is the day of its newest evidence, written as one negative number;
    `key` is the digest of its brief, `mark` that of its entry; `places` are the addresses of the lists where
    it has a part, a line each; `shown` has the rest."""

    newest: int
    slug: str
    id: str
    key: bytes
    mark: Mark
    title: str
    reports: int
    first: str
    last: str
    places: str
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


def row(key: bytes, brief: Brief, made: Entry) -> Row:
    """What is remembered of a story, given the digest of its brief and its entry."""
    view, parts = made.view, tuple(_parts(brief.id, made))
    head = (
        -int(view.updated.replace("-", "") or 0),
        view.slug,
        brief.id,
        key,
        _mark(view),
        brief.title,
        view.counts.reports,
        view.first,
        view.last,
        "\n".join(dict.fromkeys(place for place, _ in parts)),
    )
    return head, parts


def _parts(name: str, made: Entry) -> Iterator[tuple[str, Part]]:
    for share in made.outlets:
        yield addresses.outlet(share.name), _facet(name, share)
    for share in made.tags:
        yield addresses.tag(share.name), _facet(name, share)
    for month, events in months(made).items():
        yield addresses.month(month), (name, month, len(events), _mark(events))


def _facet(name: str, share: Share) -> FacetPart:
    return name, share.name, share.reports, share.family, share.first, share.last


def _mark(value: object) -> Mark:
    """Views are made of text and numbers, which are written alike on every machine."""
    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=16).digest()


class AtHand(Struct, frozen=True):
    """What is shown of stories that are all at hand."""

    stories: Mapping[bytes, tuple[Brief, Entry]]

    @classmethod
    def of(cls, briefs: Iterable[Brief], masthead: Masthead) -> AtHand:
        return cls({digest.digest(brief).encode(): (brief, entry(brief, masthead)) for brief in briefs})

    @property
    def rows(self) -> list[Row]:
        return [row(key, brief, made) for key, (brief, made) in self.stories.items()]

    def brief(self, key: bytes) -> Brief:
        return self.stories[key][0]

    def entry(self, key: bytes) -> EntryView:
        return self.stories[key][1].view

    def events(self, key: bytes, month: str) -> tuple[EventLink, ...]:
        return months(self.stories[key][1])[month]
