"""A Story → `events.ics`: its dated events as all-day entries of a calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from generator.files import entries, links
from generator.files.catalogue import Words
from generator.files.entries import Entry
from generator.files.text import clean
from generator.model import Event, File, Masthead, Story, When

if TYPE_CHECKING:
    import icalendar

# The library is imported inside the functions: it costs 100 to 170 ms, and many builds need no calendar.

WIDTH = 75
"""Octets in a line, by section 3.1."""

_STATUS = {"told": "CONFIRMED", "planned": "TENTATIVE", "conditional": "TENTATIVE", "denied": "CANCELLED"}


def story(story: Story, masthead: Masthead, words: Words) -> Iterator[File]:
    """The events of which both ends are known: a calendar has no open ones."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar["PRODID"] = icalendar.vText("-//Dateline//Story timeline//EN")
    calendar["VERSION"] = icalendar.vText("2.0")
    calendar["X-WR-CALNAME"] = icalendar.vText(clean(story.title))
    told = {entry.place: entry for entry in entries.of_story(story)}
    for event in story.events:
        if event.when and event.when.earliest and event.when.latest:
            ends = (event.when.earliest, event.when.latest)
            calendar.add_component(_entry(event, ends, told[event.id], masthead, words))
    yield File(links.story(story.slug, "events.ics"), _folded(calendar.content_lines()))


def _entry(
    event: Event, ends: tuple[date, date], told: Entry, masthead: Masthead, words: Words
) -> icalendar.Event:
    import icalendar

    made = icalendar.Event()
    made["UID"] = icalendar.vText(f"urn:uuid:{told.id}")
    # When the entry was last changed: its newest evidence, never the time of the build.
    made["DTSTAMP"] = icalendar.vDatetime(datetime.combine(told.updated, time(), UTC))
    made["DTSTART"] = _day(ends[0])
    # The first day that is no longer part of it.
    made["DTEND"] = _day(ends[1] + timedelta(days=1) if ends[1] < date.max else ends[1])
    made["SUMMARY"] = icalendar.vText(clean(event.title))
    made["DESCRIPTION"] = icalendar.vText(clean(_description(event, event.when, told, words)))
    made["STATUS"] = icalendar.vText(_STATUS[event.modality])
    made["TRANSP"] = icalendar.vText("TRANSPARENT")
    if masthead.base_url:
        address = links.link(links.story(told.slug, f"#{event.id}"), masthead, "")
        made["URL"] = icalendar.vUri(address)
    return made


def _day(day: date) -> icalendar.vDate:
    import icalendar

    made = icalendar.vDate(day)
    made.params["VALUE"] = "DATE"
    return made


def _description(event: Event, when: When | None, told: Entry, words: Words) -> str:
    dated = words("feed.dated", date=words.date(when))
    reported = words("feed.reported", outlets=words.list(told.outlets)) if told.outlets else ""
    return "\n".join(line for line in (event.summary, dated, reported) if line)


def _folded(lines: Iterable[str]) -> bytes:
    """The lines with their ends, long ones folded between characters.

    The library folds as well, a character at a time, which took half the time of a calendar.
    """
    return b"".join(piece + b"\r\n" for line in lines if line for piece in _pieces(line.encode("utf-8")))


def _pieces(line: bytes) -> Iterator[bytes]:
    """A line in pieces, all but the first with a space before them; no character is cut in two."""
    start, room, lead = 0, WIDTH, b""
    while len(line) - start > room:
        end = start + room
        while line[end] & 0xC0 == 0x80:
            end -= 1
        # Some readers lose a backslash that a fold parts from what it escapes; the library heeds that too.
        end -= line[end - 1 : end] == b"\\"
        yield lead + line[start:end]
        start, room, lead = end, WIDTH - 1, b" "
    yield lead + line[start:]
