"""A Story → `events.ics`: its dated events as all-day entries of a calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import quote

from generator.files import links
from generator.files.catalogue import Words
from generator.files.tellings import Telling, Told
from generator.model import Event, File

_STATUS = {"told": "CONFIRMED", "planned": "TENTATIVE", "conditional": "TENTATIVE", "denied": "CANCELLED"}


def story(telling: Telling) -> Iterator[File]:
    """The events of which both ends are known: a calendar has no open ones."""
    from generator.files import calendar_lines as line  # 30 to 70 ms: only for those who render a story

    story, masthead = telling.story, telling.masthead
    page = links.link(links.story(story.slug), masthead, "") if masthead.base_url else ""
    lines = [line.word("BEGIN", "VCALENDAR"), line.word("VERSION", "2.0")]
    lines += [line.word("PRODID", "-//Dateline//Story timeline//EN"), line.text("X-WR-CALNAME", story.title)]
    for event in story.events:
        if event.when and event.when.earliest and event.when.latest:
            ends = (event.when.earliest, event.when.latest)
            lines += _entry(event, ends, telling.events[event.id], page, telling.words)
    lines.append(line.word("END", "VCALENDAR"))
    yield File(links.story(story.slug, "events.ics"), line.whole(lines))


def _entry(event: Event, ends: tuple[date, date], told: Told, page: str, words: Words) -> Iterator[bytes]:
    from generator.files import calendar_lines as line

    yield line.word("BEGIN", "VEVENT")
    yield line.text("UID", f"urn:uuid:{told.entry.id}")
    # When the entry was last changed: its newest evidence, never the time of the build.
    yield line.midnight("DTSTAMP", told.entry.updated)
    yield line.day("DTSTART", ends[0])
    # The first day that is no longer part of it.
    yield line.day("DTEND", ends[1] + timedelta(days=1) if ends[1] < date.max else ends[1])
    yield line.text("SUMMARY", event.title)
    yield line.text("DESCRIPTION", _description(event, told, words))
    yield line.word("STATUS", _STATUS[event.modality])
    yield line.word("TRANSP", "TRANSPARENT")
    if page:
        yield line.address("URL", f"{page}#{quote(event.id)}")
    yield line.word("END", "VEVENT")


def _description(event: Event, told: Told, words: Words) -> str:
    dated = words("feed.dated", date=told.dated)
    return "\n".join(line for line in (event.summary, dated, told.reported) if line)
