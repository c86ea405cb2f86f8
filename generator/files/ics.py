"""A Story → `events.ics`: its dated events as all-day entries of a calendar (RFC 5545).

The library writes the texts; the lines are put together here, for its components cost four times as much
as what they hold (300 microseconds an event). The tests read all of it back by the library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.files import entries, links
from generator.files.catalogue import Words
from generator.files.entries import Entry
from generator.files.text import clean
from generator.model import Event, File, Masthead, Story, When

WIDTH = 75
"""Octets in a line, by section 3.1."""

_STATUS = {"told": "CONFIRMED", "planned": "TENTATIVE", "conditional": "TENTATIVE", "denied": "CANCELLED"}


def story(story: Story, masthead: Masthead, words: Words) -> Iterator[File]:
    """The events of which both ends are known: a calendar has no open ones."""
    told = {entry.place: entry for entry in entries.of_story(story)}
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Story timeline//EN"]
    lines.append(f"X-WR-CALNAME:{_text(story.title)}")
    for event in story.events:
        if event.when and event.when.earliest and event.when.latest:
            ends = (event.when.earliest, event.when.latest)
            lines += _entry(event, ends, told[event.id], masthead, words)
    lines.append("END:VCALENDAR")
    yield File(links.story(story.slug, "events.ics"), _folded(lines))


def _entry(
    event: Event, ends: tuple[date, date], told: Entry, masthead: Masthead, words: Words
) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:urn:uuid:{told.id}"
    # When the entry was last changed: its newest evidence, never the time of the build.
    yield f"DTSTAMP:{_day(told.updated)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(ends[0])}"
    # The first day that is no longer part of it.
    yield f"DTEND;VALUE=DATE:{_day(ends[1] + timedelta(days=1) if ends[1] < date.max else ends[1])}"
    yield f"SUMMARY:{_text(event.title)}"
    yield f"DESCRIPTION:{_text(_description(event, event.when, told, words))}"
    yield f"STATUS:{_STATUS[event.modality]}"
    yield "TRANSP:TRANSPARENT"
    if masthead.base_url:
        yield f"URL:{links.link(links.story(told.slug, f'#{event.id}'), masthead, '')}"
    yield "END:VEVENT"


def _text(text: str) -> str:
    from icalendar import vText  # with what it imports 30 to 70 ms: only for those who render a story

    bare = clean(text).replace("\r\n", "\n").replace("\r", "\n")
    raw: bytes = vText(bare).to_ical()
    return raw.decode("utf-8")


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _description(event: Event, when: When | None, told: Entry, words: Words) -> str:
    dated = words("feed.dated", date=words.date(when))
    reported = words("feed.reported", outlets=words.list(told.outlets)) if told.outlets else ""
    return "\n".join(line for line in (event.summary, dated, reported) if line)


def _folded(lines: Iterable[str]) -> bytes:
    """The lines with their ends, long ones folded between characters.

    The library folds a character at a time, which took half the time of a calendar.
    """
    return b"".join(piece + b"\r\n" for line in lines for piece in _pieces(line.encode("utf-8")))


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
