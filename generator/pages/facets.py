"""Entries → the pages of outlets, tags and days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from generator.pages import addresses
from generator.pages.entries import Share
from generator.pages.listed import Listed, Mark, Planned
from generator.pages.lists import marks, views
from generator.pages.options import Options
from generator.pages.paging import paged
from generator.pages.views import (
    DateView,
    EventLink,
    FacetGroup,
    FacetsView,
    FacetView,
    Link,
    MonthView,
    Pager,
)

Kind = Literal["outlets", "tags"]

NAMES = {"outlets": "Outlets", "tags": "Tags", "days": "Days"}


def named(kind: Kind, entries: Sequence[Listed], options: Options) -> Iterator[Planned]:
    """The list of outlets or tags, and the pages of each. `entries` are latest first."""
    facets: dict[str, list[_Part]] = defaultdict(list)
    for entry in entries:
        for share in entry.outlets if kind == "outlets" else entry.tags:
            facets[addresses.slug(share.name)].append(_Part(entry, share))
    links = []
    for slug, parts in sorted(facets.items()):
        whole = _facet(kind, parts)
        links.append(Link(whole.name, addresses.index(f"{kind}/{slug}/"), whole.reports))
        for url, some, pager in paged(parts, f"{kind}/{slug}/", options.per_page, _name):
            shown = replace(_unsaid(whole) if pager.newer else whole, pager=pager)
            these = [part.entry for part in some]
            shows = repr(shown), marks(these)
            yield Planned(url, "facet.html", whole.name, shows, partial(_filled, shown, these))
    if links or kind == "outlets":
        by_name = tuple(sorted(links, key=lambda link: (link.label.casefold(), link.label)))
        yield _facets(f"{kind}/", NAMES[kind], FacetsView(kind, (FacetGroup("", "", by_name),)))


def days(entries: Sequence[Listed]) -> Iterator[Planned]:
    """The list of months by year, a page a year, and a page a month with what happened in it."""
    by_month: dict[str, list[Listed]] = defaultdict(list)
    told: dict[str, list[Mark]] = defaultdict(list)
    counts: Counter[str] = Counter()
    for entry in entries:
        for month, events, mark in entry.months:
            by_month[month].append(entry)
            told[month].append(mark)
            counts[month] += events
    months = sorted(by_month)
    for position, month in enumerate(months):
        earlier = addresses.index(addresses.month(months[position - 1])) if position else ""
        later = addresses.index(addresses.month(months[position + 1])) if position + 1 < len(months) else ""
        shows = earlier, later, b"".join(told[month])
        make = partial(_month, month, earlier, later, by_month[month])
        yield Planned(addresses.month(month), "month.html", month, shows, make)
    groups = _years(counts)
    for group in groups:
        yield _facets(f"days/{group.label}/", group.label, FacetsView("days", (group,)))
    yield _facets("days/", NAMES["days"], FacetsView("days", groups))


def _facets(url: str, title: str, view: FacetsView) -> Planned:
    return Planned(url, "facets.html", title, (repr(view),), lambda: view)


def _filled(shown: FacetView, entries: Sequence[Listed]) -> FacetView:
    return replace(shown, stories=views(entries))


def _month(month: str, earlier: str, later: str, entries: Sequence[Listed]) -> MonthView:
    events = [event for one in entries for event in one.events(month)]
    return MonthView(month, earlier, later, _by_day(events), len(events))


class _Part(Struct, frozen=True):
    entry: Listed
    share: Share


def _name(part: _Part) -> str:
    return part.entry.id


def _facet(kind: Kind, parts: Sequence[_Part]) -> FacetView:
    """What the first page of an outlet or a tag says of all."""
    return FacetView(
        kind=kind,
        name=min(part.share.name for part in parts),
        family=min((part.share.family for part in parts if part.share.family), default=""),
        reports=sum(part.share.reports for part in parts),
        first=min((part.share.first for part in parts if part.share.first), default=""),
        last=max((part.share.last for part in parts if part.share.last), default=""),
        stories=(),
        pager=Pager(),
        count=len(parts),
    )


def _unsaid(whole: FacetView) -> FacetView:
    """What the other pages say: they stay as they are where a report comes in."""
    return FacetView(whole.kind, whole.name, "", 0, "", "", (), Pager(), 0)


def _by_day(events: Sequence[EventLink]) -> tuple[tuple[DateView, tuple[EventLink, ...]], ...]:
    dates: dict[str, DateView] = {}
    by_date: dict[str, list[EventLink]] = defaultdict(list)
    for event in events:
        if event.when:
            dates[event.when.edtf] = event.when
            by_date[event.when.edtf].append(event)
    order = sorted(dates.values(), key=lambda when: (when.earliest, when.latest, when.edtf))
    return tuple((when, _by_story(by_date[when.edtf])) for when in order)


def _by_story(events: Sequence[EventLink]) -> tuple[EventLink, ...]:
    """One event for each story: its first key event, else its first."""
    by_story: dict[str, list[EventLink]] = defaultdict(list)
    for event in events:
        by_story[event.story.url if event.story else ""].append(event)
    return tuple(
        replace(next((e for e in some if e.key), some[0]), more=len(some) - 1) for some in by_story.values()
    )


def _years(counts: Mapping[str, int]) -> tuple[FacetGroup, ...]:
    """Latest year first; in a year, the months as in a calendar."""
    years: dict[str, list[Link]] = defaultdict(list)
    for month in sorted(counts):
        link = Link(month, addresses.index(addresses.month(month)), counts[month])
        years[month[:4]].append(link)
    return tuple(
        FacetGroup(year, addresses.index(f"days/{year}/"), tuple(links))
        for year, links in sorted(years.items(), reverse=True)
    )
