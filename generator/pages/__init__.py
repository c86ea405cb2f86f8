"""Stories → which pages exist, and what each may show."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Change, Masthead, Page, PublishMode, Report, Story
from generator.pages import addresses, events, facets, listed, lists, logs, texts
from generator.pages import story as telling
from generator.pages.listed import Listed, Planned
from generator.pages.options import Options

__all__ = ["OF_STORY", "Listed", "Options", "Planned", "gather", "listed", "plan"]

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
    stories: Sequence[Listed],
    masthead: Masthead,
    options: Options = Options(),
    *,
    log: Sequence[Change] = (),
) -> tuple[Planned, ...]:
    """The pages that tell of many stories, by address. `log` is what changed in all of them."""
    entries = sorted(stories, key=lambda one: one.slug)
    latest = sorted(entries, key=lambda one: one.updated, reverse=True)
    made = [
        *lists.index(latest, masthead, options),
        *facets.named("outlets", latest, options),
        *facets.named("tags", latest, options),
        *facets.days(latest),
        *lists.changes(entries, masthead, log),
        lists.lost(latest),
    ]
    if masthead.search:
        made.append(lists.search(latest))
    return addresses.distinct(made)
