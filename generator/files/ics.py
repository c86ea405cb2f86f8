"""A Story → `events.ics`: its dated events as all-day entries of a calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from generator.files import calendar_lines, links
from generator.files.tellings import Telling
from generator.files.text import clean
from generator.files.told import Told
from generator.model import File


def story(telling: Telling) -> Iterator[File]:
    """The events of which both ends are known: a calendar has no open ones."""
    story, masthead = telling.story, telling.masthead
    page = links.link(links.story(story.slug), masthead, "") if masthead.base_url else ""
    lines = [*calendar_lines.head(clean(story.title))]
    for event in story.events:
        if (when := event.when) and when.earliest and when.latest:
            told = telling.events[event.id]
            address = f"{page}#{quote(event.id)}" if page else ""
            lines += calendar_lines.event(
                told.entry, when.earliest, when.latest, _description(told), event.modality, address
            )
    yield File(links.story(story.slug, "events.ics"), calendar_lines.whole(lines))


def _description(told: Told) -> str:
    return "\n".join([line for line in (told.entry.text, told.when, told.reported) if line])
