"""Entries → the index, the stories of a single report, the log, the search form, the lost page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import cast

from generator.model import Change, ChangeKind, LogLine, Masthead
from generator.pages import addresses, logs
from generator.pages.listed import Listed, Planned
from generator.pages.options import Options
from generator.pages.paging import paged
from generator.pages.views import (
    BriefView,
    ChangesView,
    ChangeView,
    EntryView,
    IndexView,
    LostView,
    Pager,
    SearchView,
)

LARGEST = 5
BRIEF = 12
LOST = 8
LOG_PER_PAGE = 100
BRIEF_PER_PAGE = 100


def index(entries: Sequence[Listed], masthead: Masthead, options: Options, outlets: int) -> Iterator[Planned]:
    """The front page and its older pages. `entries` are latest first, `outlets` is how many these have.

    The first page alone tells how much there is: the others stay as they are where a report comes in.
    """
    long = [e for e in entries if not e.single]
    brief = [e for e in entries if e.single]
    largest = sorted(long, key=lambda e: (-e.reports, e.slug))[:LARGEST] if len(long) > LARGEST else []
    counts = len(brief), len(entries), sum(e.reports for e in entries), outlets
    for url, some, pager in paged(long, "", options.per_page, name):
        parts = some, [] if pager.newer else largest, [] if pager.newer else brief[:BRIEF]
        told = _UNCOUNTED if pager.newer else counts
        shows = repr((pager, told)), marks(parts[0]), marks(parts[1]), marks(parts[2])
        yield Planned(url, "index.html", masthead.title, shows, partial(_front, parts, pager, told))
    if brief:
        for url, some, pager in paged(brief, "brief/", BRIEF_PER_PAGE, name):
            count = 0 if pager.newer else len(brief)
            make = partial(_in_brief, some, pager, count)
            yield Planned(url, "brief.html", "In brief", (repr((pager, count)), marks(some)), make)


def marks(some: Sequence[Listed]) -> bytes:
    """What a page depends on that shows the entries of some stories."""
    return b"".join([one.mark for one in some])


def views(some: Sequence[Listed]) -> tuple[EntryView, ...]:
    return tuple(one.entry for one in some)


def changes(by_id: Mapping[str, Listed], masthead: Masthead, log: Sequence[LogLine]) -> Iterator[Planned]:
    """The log of the site, newest first. What changed in stories that are no more is left out."""
    known = [(told, one) for told in log if (one := by_id.get(told[1]))]
    known.sort(key=lambda k: (k[0][0], f"{k[1].slug}/", k[0][2]), reverse=True)
    for url, some, pager in paged(known, "changes/", LOG_PER_PAGE, _named):
        shows = repr(pager), repr([_shows(told, one) for told, one in some])
        make = partial(_log, some, masthead.language, pager)
        yield Planned(url, "changes.html", "Changes", shows, make)


def search(entries: Sequence[Listed], outlets: Iterable[str], months: Iterable[str]) -> Planned:
    """The search form, given the names of all outlets, and all months in which something happened."""
    days = {day[:4] for entry in entries for day in (entry.first, entry.last)}
    days |= {month[:4] for month in months}
    view = SearchView(tuple(sorted(outlets)), tuple(sorted(days - {""}, reverse=True)))
    return Planned("search/", "search.html", "Search", (repr(view),), lambda: view)


def lost(entries: Sequence[Listed]) -> Planned:
    """The page for addresses that lead nowhere."""
    some = ([e for e in entries if not e.single] or entries)[:LOST]
    return Planned("404.html", "404.html", "Not found", (marks(some),), lambda: LostView(views(some)))


def name(one: Listed) -> str:
    """What tells the stories of a list apart."""
    return one.id


def _named(line: tuple[LogLine, Listed]) -> str:
    return " ".join(line[0][:3])


Counted = tuple[int, int, int, int]
"""Stories of a single report, stories, reports, outlets."""

_UNCOUNTED = 0, 0, 0, 0


def _front(parts: Sequence[Sequence[Listed]], pager: Pager, counts: Counted) -> IndexView:
    some, largest, brief = map(views, parts)
    url = addresses.index("brief/") if counts[0] else ""
    return IndexView(some, pager, largest, brief, url, *counts)


def _in_brief(some: Sequence[Listed], pager: Pager, count: int) -> BriefView:
    return BriefView(views(some), pager, count)


def _log(some: Sequence[tuple[LogLine, Listed]], language: str, pager: Pager) -> ChangesView:
    return ChangesView(None, tuple(_change(told, one, language) for told, one in some), pager)


def _change(told: LogLine, one: Listed, language: str) -> ChangeView:
    day, story, kind, what = told
    given = Change(date.fromisoformat(day), story, cast("ChangeKind", kind), tuple(what.split(" ")))
    cards = one.brief.cards if logs.names(kind) else ()
    return logs.change(given, one.title, one.slug, cards, language)


def _shows(told: LogLine, one: Listed) -> tuple[object, ...]:
    """What the line of a change depends on: of a story that was opened, no more than it says."""
    day, _, kind, what = told
    return day, kind, one.title, one.slug, (what, one.key) if logs.names(kind) else what.count(" ")
