"""A Story → `events.ics`: its dated events as all-day entries of a calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from generator.files import links
from generator.files.tellings import Telling
from generator.files.text import clean
from generator.files.told import Told
from generator.model import File


def story(telling: Telling) -> Iterator[File]:
    """The events of which both ends are known: a calendar has no open ones."""
    from generator.files import calendar_lines as line  # 30 to 70 ms: only for those who render a story

    story, masthead = telling.story, telling.masthead
    page = links.link(links.story(story.slug), masthead, "") if masthead.base_url else ""
    known = [
        (event, telling.events[event.id], when.earliest, when.latest)
        for event in story.events
        if (when := event.when) and when.earliest and when.latest
    ]
    titles = line.escaped([clean(story.title), *(told.entry.title for _, told, *_ in known)])
    abouts = line.escaped([_description(told) for _, told, *_ in known])
    lines = [*line.head(titles[0])]
    for (event, told, first, last), title, about in zip(known, titles[1:], abouts, strict=True):
        address = f"{page}#{quote(event.id)}" if page else ""
        lines += line.event(told.entry, first, last, title, about, event.modality, address)
    yield File(links.story(story.slug, "events.ics"), line.whole(lines))


def _description(told: Told) -> str:
    return "\n".join([line for line in (told.entry.text, told.when, told.reported) if line])
