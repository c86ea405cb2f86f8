"""A Brief → its entry: the little that the list pages need of it."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from generator.model import Brief, Card, Masthead
from generator.pages import addresses, events, reports, story, strips
from generator.pages.passages import passage
from generator.pages.views import EntryView, EventLink, Link

SLOTS = 60
"""Bars of the small strip in a list."""


class Share(Struct, frozen=True):
    """What one outlet or tag has in a story."""

    name: str
    reports: int
    family: str = ""
    first: str = ""
    last: str = ""


class Entry(Struct, frozen=True):
    """A story's entry: what lists show of it, and by what it is found."""

    view: EntryView
    outlets: tuple[Share, ...]
    tags: tuple[Share, ...]
    events: tuple[EventLink, ...]


def entry(given: Brief, masthead: Masthead) -> Entry:
    """The entry of one story."""
    at = events.setting(given, masthead.language)
    here = Link(given.title, addresses.index(at.url))
    those = (event for event in given.events if event.when and not event.background)
    return Entry(
        _view(given, masthead),
        tuple(Share(r.name, r.reports, r.family, r.first, r.last) for r in reports.rows(given)),
        _tags(given),
        tuple(events.elsewhere(event, at, here) for event in those),
    )


def happened(event: EventLink) -> str:
    """The month in which it did, where that is known (`2017-11`); else empty."""
    when = event.when
    return when.earliest[:7] if when and when.precision in ("day", "week", "month") else ""


def _view(given: Brief, masthead: Masthead) -> EntryView:
    days = [d for card in given.cards if (d := reports.day(card))]
    title = passage(given.title, given.cards[0].language if given.cards else "", masthead.language)
    first, last = given.first or min(days, default=None), given.last or max(days, default=None)
    return EntryView(
        given.slug,
        addresses.index(addresses.story(given.slug)),
        title,
        passage(given.dek, title.lang, masthead.language),
        story.iso(first),
        story.iso(last),
        story.updated(given),
        story.counts(given),
        reports.name(given.cards[0]) if given.cards else "",
        strips.strip(days, SLOTS),
    )


def _tags(given: Brief) -> tuple[Share, ...]:
    by_tag: dict[str, list[Card]] = {}
    for card in given.cards:
        for tag in card.tags:
            by_tag.setdefault(tag, []).append(card)
    return tuple(_tagged(tag, cards) for tag, cards in sorted(by_tag.items()))


def _tagged(tag: str, cards: list[Card]) -> Share:
    days: list[date] = sorted(d for card in cards if (d := reports.day(card)))
    return Share(tag, len(cards), "", story.iso(days[0]) if days else "", story.iso(days[-1]) if days else "")
