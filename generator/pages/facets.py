"""Entries → the pages of outlets, tags and days."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Literal

from msgspec.structs import replace

from generator.pages import addresses
from generator.pages.entries import Share
from generator.pages.listed import FacetPart, Listed, MonthPart, Planned
from generator.pages.lists import marks, name, views
from generator.pages.options import Options
from generator.pages.paging import paged
from generator.pages.rosters import Total
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


def facet(
    kind: Kind, place: str, parts: Sequence[FacetPart], by_id: Mapping[str, Listed], options: Options
) -> Iterator[Planned]:
    """The pages of an outlet or a tag; `parts` are what stories have of it, latest first."""
    shares = [Share(*part[1:]) for part in parts]
    whole = _facet(kind, shares)
    for url, some, pager in paged([by_id[part[0]] for part in parts], place, options.per_page, name):
        shown = replace(_unsaid(whole) if pager.newer else whole, pager=pager)
        yield Planned(
            url, "facet.html", whole.name, (repr(shown), marks(some)), partial(_filled, shown, some)
        )


def named(kind: Kind, totals: Mapping[str, Total]) -> Iterator[Planned]:
    """The list of outlets or tags, given the name and the reports of each, by the address of its page."""
    links = [Link(label, addresses.index(place), count) for place, (label, count) in totals.items()]
    if links or kind == "outlets":
        by_name = tuple(sorted(links, key=lambda link: (link.label.casefold(), link.label)))
        yield _facets(f"{kind}/", NAMES[kind], FacetsView(kind, (FacetGroup("", "", by_name),)))


def month(
    place: str, parts: Sequence[MonthPart], by_id: Mapping[str, Listed], months: Sequence[str]
) -> Iterator[Planned]:
    """The page of a month with what happened in it, among the `months` that have one."""
    told = parts[0][1]
    at = bisect_left(months, told)
    earlier = addresses.index(addresses.month(months[at - 1])) if at else ""
    later = addresses.index(addresses.month(months[at + 1])) if at + 1 < len(months) else ""
    shows = earlier, later, b"".join([mark for *_, mark in parts])
    make = partial(_month, told, earlier, later, [by_id[part[0]] for part in parts])
    yield Planned(place, "month.html", told, shows, make)


def days(counts: Mapping[str, int]) -> Iterator[Planned]:
    """The list of months by year, and a page a year, given how many events each month has."""
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


def _facet(kind: Kind, shares: Sequence[Share]) -> FacetView:
    """What the first page of an outlet or a tag says of all."""
    return FacetView(
        kind=kind,
        name=min(share.name for share in shares),
        family=min((share.family for share in shares if share.family), default=""),
        reports=sum(share.reports for share in shares),
        first=min((share.first for share in shares if share.first), default=""),
        last=max((share.last for share in shares if share.last), default=""),
        stories=(),
        pager=Pager(),
        count=len(shares),
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
