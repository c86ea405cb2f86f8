"""`events.ics` is byte for byte what the library of calendars writes, and is read back by it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar.parser import Contentline
from msgspec.structs import replace

from generator.files import calendar_lines, ics, tellings
from generator.files.text import clean
from generator.model import Story
from tests.files.stories import BARE, SITE, WORDS, event, hostile, story


def test_events_are_whole_days_and_end_the_day_after() -> None:
    entries = {str(e["SUMMARY"])[-1]: e for e in read(story())}
    spans = {number: (e.decoded("DTSTART"), e.decoded("DTEND")) for number, e in entries.items()}
    # The fourth has no end: a calendar cannot say so.
    assert spans == {
        "1": (date(2017, 11, 1), date(2017, 11, 2)),
        "2": (date(2017, 11, 20), date(2017, 11, 25)),
        "3": (date(2017, 12, 1), date(2018, 1, 1)),
    }
    assert {number: str(e["STATUS"]) for number, e in entries.items()} == {
        "1": "CONFIRMED",
        "2": "CONFIRMED",
        "3": "TENTATIVE",
    }
    assert all(type(e.decoded("DTSTART")) is date for e in entries.values())


def test_nothing_depends_on_the_time_of_the_build() -> None:
    first = read(story())[0]
    assert first.decoded("DTSTAMP") == datetime(2017, 11, 5, tzinfo=UTC)
    assert str(first["URL"]) == "https://example.org/news/stories/the-ferry/#event1"
    assert ics_of(story()) == ics_of(story())


def test_a_name_stays_when_title_and_date_change() -> None:
    later = story(events=(event(1, 1, when="2018", title="Other"),))
    assert read(later)[0]["UID"] == read(story())[0]["UID"]


def test_the_last_day_of_all_is_kept() -> None:
    assert read(story(events=(event(1, 1, when="9999-12-31"),)))


def test_without_an_address_there_is_no_link() -> None:
    (made,) = ics.story(tellings.of(story(), BARE, WORDS))
    assert b"URL:" not in made.data.replace(b"\r\n ", b"")


def test_hostile_text_is_text() -> None:
    made = ics_of(hostile())
    assert len(read(hostile())) == 3
    assert b"\x00" not in made and b"\x1b" not in made


@pytest.mark.parametrize(
    "text",
    ["a\r\nBEGIN:VALARM\r\nEND:VALARM", "a\nUID:other", "a\rUID:other", "a;b,c\\n\\", "\\" * 200, "C:\\News"],
)
def test_a_text_cannot_leave_its_line(text: str) -> None:
    (entry,) = read(story(events=(event(1, 1, title=text, summary=text),)))
    assert str(entry["SUMMARY"]) == text.replace("\r\n", "\n").replace("\r", "\n")
    assert not entry.subcomponents


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=400))
def test_lines_are_short_and_whole(text: str) -> None:
    made = ics_of(story(events=(event(1, 1, title=text),)))
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    made.decode("utf-8")
    for line in made.split(b"\r\n"):
        line.decode("utf-8")
    (entry,) = icalendar.Calendar.from_ical(made).walk("VEVENT")
    assert str(entry["SUMMARY"]) == clean(text)


AWKWARD = st.one_of(
    st.characters(exclude_categories=["Cs"]), st.sampled_from("\\;,^N\r\n\t\x00\x1e\x1f\x7f\x85aé€🚢")
)


@given(st.text(AWKWARD, min_size=60))
def test_lines_are_folded_as_the_library_folds_them(text: str) -> None:
    line = "".join(part for part in text if part.isprintable())
    assert calendar_lines.folded(line.encode()) == Contentline(line).to_ical()


@given(st.text(AWKWARD))
@example("C:\\;,\r\n\r\n\n")
def test_texts_are_written_as_the_library_writes_them(text: str) -> None:
    # It takes a backslash before an N for a line end, also where it is none: "C:\\News".
    kept = text.replace("\\N", "\\ N")
    assert calendar_lines.escaped(kept) == icalendar.vText(kept).to_ical()


@given(st.dates())
@example(date.min)
@example(date.max)
def test_days_are_written_as_the_library_writes_them(day: date) -> None:
    assert calendar_lines.day(day) == icalendar.vDate(day).to_ical()


@given(st.text(AWKWARD, max_size=200), st.text(AWKWARD, max_size=200), st.dates(), st.booleans())
def test_a_calendar_is_the_one_that_the_library_writes(
    title: str, summary: str, day: date, planned: bool
) -> None:
    title, summary = (text.replace("\\N", "\\ N") for text in (title, summary))
    one = event(1, 1, when=day.isoformat(), title=title, summary=summary)
    given = story(title=summary, events=(replace(one, modality="planned" if planned else "told"),))
    telling = tellings.of(given, SITE, WORDS)
    told = telling.events["event1"]
    made = icalendar.Event()
    made.add("UID", f"urn:uuid:{told.entry.id}")
    made.add("DTSTAMP", datetime(2017, 11, 1, tzinfo=UTC))
    made.add("DTSTART", day)
    made.add("DTEND", day + timedelta(1) if day < date.max else day)
    made.add("SUMMARY", clean(title))
    made.add("DESCRIPTION", "\n".join(line for line in (clean(summary), told.when, told.reported) if line))
    made.add("STATUS", "TENTATIVE" if planned else "CONFIRMED")
    made.add("TRANSP", "TRANSPARENT")
    made.add("URL", "https://example.org/news/stories/the-ferry/#event1")
    whole = icalendar.Calendar()
    whole.add("VERSION", "2.0")
    whole.add("PRODID", "-//Dateline//Story timeline//EN")
    whole.add("X-WR-CALNAME", icalendar.vText(clean(summary)))
    whole.add_component(made)
    assert ics_of(given) == whole.to_ical(sorted=False)


def read(given: Story) -> list[Any]:
    return list(icalendar.Calendar.from_ical(ics_of(given)).walk("VEVENT"))


def ics_of(given: Story) -> bytes:
    (made,) = ics.story(tellings.of(given, SITE, WORDS))
    assert made.path == "stories/the-ferry/events.ics"
    return made.data
