"""Stories → which pages exist, and what each may show."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import cast

from generator.model import LogLine, Masthead, Page, PublishMode, Report, Story
from generator.pages import addresses, events, facets, listed, lists, logs, rosters, texts
from generator.pages import story as telling
from generator.pages.listed import FacetPart, Listed, MonthPart, Planned, Shown
from generator.pages.options import Options
from generator.pages.rosters import Roster

__all__ = ["OF_STORY", "Listed", "Options", "Planned", "gather", "listed", "plan", "rosters"]

OF_STORY = ("changes.html", "part.html", "report.html", "story.html")
"""The templates of the pages of one story."""


def plan(
    story: Story,
    masthead: Masthead,
    options: Options = Options(),
    *,
    reports: Sequence[Report] = (),
    publish: PublishMode = "excerpt",
) -> tuple[Page, ...]:
    """The pages of one story, by address. They depend on what is given here and on nothing else.

    `reports` are the story's; those that say so themselves, or all that say nothing where `publish` is
    "full", have a page of their own. Raises Abort where two pages want one address.
    """
    full = [report for report in reports if (report.publish or publish) == "full"]
    at = events.setting(story, masthead.language)
    shown = events.views(story.events, at)
    made = [*telling.pages(story, full, at, shown, options), *logs.pages(story, masthead)]
    made += texts.pages(story, full, shown, masthead)
    return addresses.distinct(made)


def gather(
    roster: Roster,
    shown: Shown,
    masthead: Masthead,
    options: Options = Options(),
    *,
    places: Collection[str] | None = None,
    log: Sequence[LogLine] | None = (),
) -> Mapping[str, tuple[Planned, ...]]:
    """The pages that tell of many stories, list by list, by the list's address.

    Of the lists in the roster, those at the `places`, where these are given; the others are short, and
    planned at any time. `log` has what changed in all stories; None where its pages are not asked for. Raises
    Abort where two pages want one address.
    """
    entries = [Listed(*head, shown) for head in roster.heads]
    by_id = {one.id: one for one in entries}
    outlets, tags, months = (roster.under(kind) for kind in facets.NAMES)
    every = [month for month, _ in months.values()]
    made = {
        "": lists.index(entries, masthead, options, len(outlets)),
        "outlets/": facets.named("outlets", outlets),
        "tags/": facets.named("tags", tags),
        "days/": facets.days(dict(months.values())),
        "404.html": iter((lists.lost(entries),)),
    }
    if masthead.search:
        names = [name for name, _ in outlets.values()]
        made["search/"] = iter((lists.search(entries, names, every),))
    if log is not None:
        made["changes/"] = lists.changes(by_id, masthead, log)
    for place in roster.lists if places is None else places:
        parts = roster.parts(place)
        if place in months:
            made[place] = facets.month(place, cast("list[MonthPart]", parts), by_id, every)
        elif parts:
            kind: facets.Kind = "outlets" if place in outlets else "tags"
            made[place] = facets.facet(kind, place, cast("list[FacetPart]", parts), by_id, options)
    planned = {place: tuple(some) for place, some in made.items()}
    addresses.distinct(page for some in planned.values() for page in some)
    return planned
