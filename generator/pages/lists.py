"""Entries → the index, the stories of a single report, the log, the search form, the lost page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from generator.model import Change, Masthead
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


def changes(by_id: Mapping[str, Listed], masthead: Masthead, log: Sequence[Change]) -> Iterator[Planned]:
    """The log of the site, newest first. What changed in stories that are no more is left out."""
    known = [(one, by_id[one.story]) for one in log if one.story in by_id]
    known.sort(key=lambda k: logs.order(k[0], k[1].slug), reverse=True)
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


def _named(line: tuple[Change, Listed]) -> str:
    told, one = line
    return f"{told.at} {one.id} {told.kind}"


Counted = tuple[int, int, int, int]
"""Stories of a single report, stories, reports, outlets."""

_UNCOUNTED = 0, 0, 0, 0


def _front(parts: Sequence[Sequence[Listed]], pager: Pager, counts: Counted) -> IndexView:
    some, largest, brief = map(views, parts)
    url = addresses.index("brief/") if counts[0] else ""
    return IndexView(some, pager, largest, brief, url, *counts)


def _in_brief(some: Sequence[Listed], pager: Pager, count: int) -> BriefView:
    return BriefView(views(some), pager, count)


def _log(some: Sequence[tuple[Change, Listed]], language: str, pager: Pager) -> ChangesView:
    return ChangesView(None, tuple(_change(told, one, language) for told, one in some), pager)


def _change(told: Change, one: Listed, language: str) -> ChangeView:
    cards = one.brief.cards if logs.names(told) else ()
    return logs.change(told, one.title, one.slug, cards, language)


def _shows(told: Change, one: Listed) -> tuple[object, ...]:
    """What the line of a change depends on: of a story that was opened, no more than it says."""
    what: object = (told.what, one.key) if logs.names(told) else len(told.what)
    return told.at.isoformat(), told.kind, one.title, one.slug, what
