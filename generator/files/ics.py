"""A Story → `events.ics`: its dated events as all-day entries of a calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import quote

from generator.files import links
from generator.files.tellings import Telling
from generator.files.told import Told
from generator.model import Event, File

_STATUS = {"told": "CONFIRMED", "planned": "TENTATIVE", "conditional": "TENTATIVE", "denied": "CANCELLED"}


def story(telling: Telling) -> Iterator[File]:
    """The events of which both ends are known: a calendar has no open ones."""
    from generator.files import calendar_lines as line  # 30 to 70 ms: only for those who render a story

    story, masthead = telling.story, telling.masthead
    page = links.link(links.story(story.slug), masthead, "") if masthead.base_url else ""
    lines = [line.word("BEGIN", "VCALENDAR"), line.word("VERSION", "2.0")]
    lines.append(line.word("PRODID", "-//Dateline//Story timeline//EN"))
    known = [(event, event.when, telling.events[event.id]) for event in story.events if event.when]
    spans = [
        (event, told, when.earliest, when.latest)
        for event, when, told in known
        if when.earliest and when.latest
    ]
    titles = line.escaped([story.title, *(event.title for event, *_ in spans)])
    abouts = line.escaped([_description(event, told) for event, told, *_ in spans])
    lines.append(line.line("X-WR-CALNAME", titles[0]))
    for span, title, about in zip(spans, titles[1:], abouts, strict=True):
        lines += _entry(*span, title, about, page)
    lines.append(line.word("END", "VCALENDAR"))
    yield File(links.story(story.slug, "events.ics"), line.whole(lines))


def _entry(
    event: Event, told: Told, first: date, last: date, title: bytes, about: bytes, page: str
) -> Iterator[bytes]:
    from generator.files import calendar_lines as line

    yield line.word("BEGIN", "VEVENT")
    yield line.line("UID", f"urn:uuid:{told.entry.id}".encode())
    # When the entry was last changed: its newest evidence, never the time of the build.
    yield line.midnight("DTSTAMP", told.entry.updated)
    yield line.day("DTSTART", first)
    # The first day that is no longer part of it.
    yield line.day("DTEND", last + timedelta(days=1) if last < date.max else last)
    yield line.line("SUMMARY", title)
    yield line.line("DESCRIPTION", about)
    yield line.word("STATUS", _STATUS[event.modality])
    yield line.word("TRANSP", "TRANSPARENT")
    if page:
        yield line.line("URL", f"{page}#{quote(event.id)}".encode())
    yield line.word("END", "VEVENT")


def _description(event: Event, told: Told) -> str:
    return "\n".join(line for line in (event.summary, told.when, told.reported) if line)
