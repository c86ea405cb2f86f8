"""Entries → the pages of outlets, tags and days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.model import Page
from generator.pages import addresses
from generator.pages.entries import Entry, Share
from generator.pages.lists import paged
from generator.pages.options import Options
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


def named(kind: Kind, entries: Sequence[Entry], options: Options) -> Iterator[Page]:
    """The list of outlets or tags, and the pages of each. `entries` are latest first."""
    facets: dict[str, list[_Part]] = defaultdict(list)
    for entry in entries:
        for share in entry.outlets if kind == "outlets" else entry.tags:
            facets[addresses.slug(share.name)].append(_Part(entry, share))
    links = []
    for slug, parts in sorted(facets.items()):
        whole = _facet(kind, parts)
        links.append(Link(whole.name, addresses.index(f"{kind}/{slug}/"), whole.reports))
        for url, some, pager in paged(parts, f"{kind}/{slug}/", options.per_page):
            view = replace(
                whole,
                stories=tuple(part.entry.view for part in some),
                pager=pager,
            )
            yield Page(url, "facet.html", whole.name, view)
    if links or kind == "outlets":
        by_name = tuple(sorted(links, key=lambda link: (link.label.casefold(), link.label)))
        yield Page(f"{kind}/", "facets.html", NAMES[kind], FacetsView(kind, (FacetGroup("", "", by_name),)))


def days(entries: Sequence[Entry]) -> Iterator[Page]:
    """The list of months by year, a page a year, and a page a month with what happened in it."""
    by_month: dict[str, list[EventLink]] = defaultdict(list)
    for entry in entries:
        for event in entry.events:
            if event.when and event.when.precision in ("day", "week", "month") and event.when.earliest:
                by_month[event.when.earliest[:7]].append(event)
    months = sorted(by_month)
    for position, month in enumerate(months):
        earlier = addresses.month(months[position - 1]) if position else ""
        later = addresses.month(months[position + 1]) if position + 1 < len(months) else ""
        view = MonthView(
            month,
            addresses.index(earlier) if earlier else "",
            addresses.index(later) if later else "",
            _by_day(by_month[month]),
            len(by_month[month]),
        )
        yield Page(addresses.month(month), "month.html", month, view)
    groups = _years(by_month)
    for group in groups:
        yield Page(f"days/{group.label}/", "facets.html", group.label, FacetsView("days", (group,)))
    yield Page("days/", "facets.html", NAMES["days"], FacetsView("days", groups))


@dataclass(frozen=True, slots=True)
class _Part:
    entry: Entry
    share: Share


def _facet(kind: Kind, parts: Sequence[_Part]) -> FacetView:
    """What all pages of an outlet or a tag say alike."""
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


def _years(by_month: Mapping[str, Sequence[EventLink]]) -> tuple[FacetGroup, ...]:
    """Latest year first; in a year, the months as in a calendar."""
    years: dict[str, list[Link]] = defaultdict(list)
    for month in sorted(by_month):
        link = Link(month, addresses.index(addresses.month(month)), len(by_month[month]))
        years[month[:4]].append(link)
    return tuple(
        FacetGroup(year, addresses.index(f"days/{year}/"), tuple(links))
        for year, links in sorted(years.items(), reverse=True)
    )
