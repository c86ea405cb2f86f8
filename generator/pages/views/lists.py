"""Views of the pages beside the stories: index, facets, months, reports, changes, search."""

from __future__ import annotations

from msgspec import Struct

from generator.pages.views.parts import Counts, DateView, Link, Pager, Passage, Strip
from generator.pages.views.story import ChangeView, EventLink, ReportView


class EntryView(Struct, frozen=True):
    """A story in a list."""

    slug: str
    url: str
    title: Passage
    dek: Passage
    first: str
    last: str
    updated: str
    counts: Counts
    outlet: str
    strip: Strip | None


class IndexView(Struct, frozen=True):
    """`index.html`: the stories, latest first; on the first page, and only there, the largest besides, some
    of the stories of a single report, which have their own pages at `brief_url`, and how many there are of
    all."""

    stories: tuple[EntryView, ...]
    pager: Pager
    largest: tuple[EntryView, ...]
    brief: tuple[EntryView, ...]
    brief_url: str
    brief_count: int
    stories_count: int
    reports_count: int
    outlets_count: int


class BriefView(Struct, frozen=True):
    """`brief.html`: the stories of a single report, latest first; on the first page, and only there, their
    `count`."""

    stories: tuple[EntryView, ...]
    pager: Pager
    count: int


class FacetsView(Struct, frozen=True):
    """`facets.html`: all outlets, all tags, or all years. `kind` is "outlets", "tags" or "days"."""

    kind: str
    groups: tuple[FacetGroup, ...]


class FacetGroup(Struct, frozen=True):
    """Some of the facets; `label` is empty, or a year where they are its months (`2017-11`)."""

    label: str
    url: str
    links: tuple[Link, ...]


class FacetView(Struct, frozen=True):
    """`facet.html`: the stories of one outlet or tag, latest first. `reports` are its own, `counts` in
    `stories` the whole story's. On the first page, and only there, it says how much there is of all:
    `family`, `reports`, `first`, `last` and `count`."""

    kind: str
    name: str
    family: str
    reports: int
    first: str
    last: str
    stories: tuple[EntryView, ...]
    pager: Pager
    count: int


class MonthView(Struct, frozen=True):
    """`month.html`: what happened in a month, in all stories, by day."""

    month: str
    earlier: str
    later: str
    days: tuple[tuple[DateView, tuple[EventLink, ...]], ...]
    count: int


class ReportPageView(Struct, frozen=True):
    """`report.html`: a report published in full. `markup` is Markdown, or empty where `paragraphs` say it
    all; `events` are those of its story that it attests."""

    report: ReportView
    story: Link
    paragraphs: tuple[Passage, ...]
    markup: str
    lang: str
    dir: str
    place: str
    tags: tuple[Link, ...]
    events: tuple[EventLink, ...]


class ChangesView(Struct, frozen=True):
    """`changes.html`: what changed when, newest first: on the whole site, or in one story."""

    story: Link | None
    changes: tuple[ChangeView, ...]
    pager: Pager


class SearchView(Struct, frozen=True):
    """`search.html`: the form; what can be chosen in it. `years` are those of which anything is told, the
    latest first."""

    outlets: tuple[str, ...]
    years: tuple[str, ...]


class LostView(Struct, frozen=True):
    """`404.html`: some stories to go on with."""

    stories: tuple[EntryView, ...]
