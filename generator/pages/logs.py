"""What changed in a story → its log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from generator.model import Card, Change, Edit, Masthead, Page, Story
from generator.pages import addresses, reports
from generator.pages.passages import passage
from generator.pages.views import ChangesView, ChangeView, Link, Named, Pager

NAMED = 3
"""What is named of one change; the rest is counted."""


def of_story(story: Story, site: str) -> tuple[ChangeView, ...]:
    """The changes and corrections of a story, newest first."""
    made = [change(one, story.title, story.slug, story.cards, site) for one in story.changes]
    made += [_corrected(one, story, site) for one in story.corrections if day(one)]
    return newest_first(made)


def pages(story: Story, masthead: Masthead) -> Iterator[Page]:
    """The log of one story, where it has one."""
    log = of_story(story, masthead.language)
    if log:
        view = ChangesView(log[0].story, log, Pager())
        yield Page(addresses.story(story.slug, "changes"), "changes.html", story.title, view)


def change(given: Change, title: str, slug: str, cards: Sequence[Card], site: str) -> ChangeView:
    """A change of a story as the log shows it: reports with their places where they are still in it, as
    `cards` tell, which may be left out where nothing is named."""
    here = addresses.story(slug)
    known = {card.id: card for card in cards}
    named = []
    for what in given.what if names(given.kind) else ():
        card = known.get(what)
        if card:
            place = addresses.index(here, reports.place(card.id))
            named.append(Named(passage(card.title, card.language, site), place))
        elif given.kind in ("merged", "renamed"):
            named.append(Named(passage(what), ""))
    more = len(given.what) - len(named[:NAMED])
    return ChangeView(given.at.isoformat(), given.kind, tuple(named[:NAMED]), more, _link(title, slug))


def names(kind: str) -> bool:
    """Whether the log names what a change of the kind is about. A story that was opened is named, not its
    reports."""
    return kind != "opened"


def newest_first(log: Iterable[ChangeView]) -> tuple[ChangeView, ...]:
    return tuple(sorted(log, key=lambda c: (c.day, c.story.url, c.kind), reverse=True))


def day(edit: Edit) -> str:
    """The day of an edit; empty where the editor wrote none, or something that is none."""
    try:
        return date.fromisoformat(edit.at[:10]).isoformat()
    except ValueError:
        return ""


def _corrected(given: Edit, story: Story, site: str) -> ChangeView:
    place = addresses.index(addresses.story(story.slug), "corrections")
    return ChangeView(
        day(given),
        "corrected",
        (Named(passage(given.text or given.value), place),),
        0,
        _link(story.title, story.slug),
    )


def _link(title: str, slug: str) -> Link:
    return Link(title, addresses.index(addresses.story(slug)))
