"""Entries → the index, the stories of a single report, the log, the search form, the lost page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.model import Brief, Change, Masthead, Page
from generator.pages import addresses, logs
from generator.pages.entries import Entry
from generator.pages.options import Options
from generator.pages.views import (
    BriefView,
    ChangesView,
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

T = TypeVar("T")


def paged(items: Sequence[T], folder: str, per_page: int) -> Iterator[tuple[str, Sequence[T], Pager]]:
    """The items in pages, each with its address and its place: `folder`, `folder` + `page/2/`, ..."""
    total = max(1, -(-len(items) // per_page))
    for number in range(1, total + 1):
        some = items[(number - 1) * per_page : number * per_page]
        newer = _numbered(folder, number - 1) if number > 1 else ""
        older = _numbered(folder, number + 1) if number < total else ""
        pager = Pager(
            number,
            total,
            addresses.index(newer) if number > 1 else "",
            addresses.index(older) if number < total else "",
        )
        yield _numbered(folder, number), some, pager


def index(entries: Sequence[Entry], masthead: Masthead, options: Options) -> Iterator[Page]:
    """The front page and its older pages. `entries` are latest first."""
    long = [e for e in entries if not e.single]
    brief = [e.view for e in entries if e.single]
    largest = sorted((e.view for e in long), key=lambda v: (-v.counts.reports, v.slug))[:LARGEST]
    outlets = {addresses.slug(share.name) for e in entries for share in e.outlets}
    reports = sum(e.view.counts.reports for e in entries)
    for url, some, pager in paged(long, "", options.per_page):
        first = pager.number == 1
        view = IndexView(
            stories=tuple(e.view for e in some),
            pager=pager,
            largest=tuple(largest) if first and len(long) > LARGEST else (),
            brief=tuple(brief[:BRIEF]) if first else (),
            brief_url=addresses.index("brief/") if brief else "",
            brief_count=len(brief),
            stories_count=len(entries),
            reports_count=reports,
            outlets_count=len(outlets),
        )
        yield Page(url, "index.html", masthead.title, view)
    if brief:
        for url, views, pager in paged(brief, "brief/", BRIEF_PER_PAGE):
            yield Page(url, "brief.html", "In brief", BriefView(tuple(views), pager, len(brief)))


def changes(briefs: Sequence[Brief], masthead: Masthead, log: Sequence[Change]) -> Iterator[Page]:
    """The log of the site. What changed in stories that are no more is left out."""
    by_id = {brief.id: brief for brief in briefs}
    known = [(one, by_id[one.story]) for one in log if one.story in by_id]
    whole = logs.newest_first(logs.change(one, brief, masthead.language) for one, brief in known)
    for url, some, pager in paged(whole, "changes/", LOG_PER_PAGE):
        yield Page(url, "changes.html", "Changes", ChangesView(None, tuple(some), pager))


def search(entries: Sequence[Entry]) -> Page:
    """The search form."""
    names: dict[str, str] = {}
    for entry in entries:
        for share in entry.outlets:
            slug = addresses.slug(share.name)
            names[slug] = min(names.get(slug, share.name), share.name)
    firsts = [e.view.first for e in entries if e.view.first]
    lasts = [e.view.last for e in entries if e.view.last]
    view = SearchView(tuple(sorted(names.values())), min(firsts, default=""), max(lasts, default=""))
    return Page("search/", "search.html", "Search", view)


def lost(entries: Sequence[Entry]) -> Page:
    """The page for addresses that lead nowhere."""
    some = [e for e in entries if not e.single] or entries
    return Page("404.html", "404.html", "Not found", LostView(tuple(e.view for e in some[:LOST])))


def _numbered(folder: str, number: int) -> str:
    return folder if number <= 1 else f"{folder}page/{number}/"
