"""Any text: nothing raises, offsets fit, time is linear, resolution agrees with the calendar."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import mentions
from generator.mentions import sentences
from generator.mentions.words import listed
from generator.model import Mention, Published, Report, When

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
WORDS = listed(
    "on the last next this a of in 3 12 31 1998 2024 0 99 1,000 3.5 1/2 may May March Mar. "
    "Tuesday sun week weeks "
    "day days month months year years decade century quarter half hour night noon early late "
    "mid - – , . : ; ( ) "
    "' '98 1990s 19th first two hundred dozen few ago earlier later before after since until "
    "every daily now today "
    "Christmas Easter Day Eve New Year 's fiscal BC AD a.m. pm GMT 10:30 25:99 2017-11-30 "
    "30.11.2017 11/30/17 "
    "fire vote the is are polls open broke out took place "
    "will would not if said planned to and or U.S. Mr. No. J. “ ” ``"
)
PROSE = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=60).map(" ".join)


def report(*paragraphs: str, published: date | None = None, language: str = "en") -> Report:
    known = Published(When.day(published), "front matter", "") if published else None
    return Report("r", "content/r.txt", "", paragraphs, published=known, language=language)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(PROSE | st.text(), max_size=4), st.none() | DAYS, st.sampled_from(("", "en", "de", "fr", "xx"))
)
def test_any_text_is_read(paragraphs: list[str], published: date | None, language: str) -> None:
    given_report = report(*paragraphs, published=published, language=language)
    reading = mentions.find(given_report)
    text = given_report.text
    assert all(text[m.start : m.end] == m.text and m.text.strip() for m in reading.mentions)
    assert all(text[s.start : s.end] == s.text for s in reading.sentences)
    assert all(a.end <= b.start for a, b in zip(reading.mentions, reading.mentions[1:], strict=False))
    assert all(a.end <= b.start for a, b in zip(reading.sentences, reading.sentences[1:], strict=False))
    for mention in reading.mentions:
        sentence = reading.sentences[mention.sentence]
        assert sentence.start <= mention.start and mention.end <= sentence.end


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_sentences_hold_all_but_space(paragraph: str) -> None:
    kept = "".join(paragraph[a:b] for a, b in sentences.split(paragraph))
    assert "".join(kept.split()) == "".join(paragraph.split())


@pytest.mark.parametrize(
    "piece",
    [
        "May 3 ",
        "a ",
        "one hundred and ",
        "will said ",
        "...!",
        "1.",
        "3-",
        "Tuesday, ",
        "the last ",
        "'",
        "x",
        "U.S. ",
        "the day after the fire ",
        "The fire broke out on Sunday. The day after the fire ",
    ],
)
def test_time_is_linear(piece: str) -> None:
    """Ten times the text takes no more than some thirty times as long: squares would take a hundred."""
    short, long = (report(piece * (size // len(piece))) for size in (6_000, 60_000))
    mentions.find(short)
    assert seconds(long) < 30 * max(seconds(short), 0.002)


def seconds(one: Report) -> float:
    def once() -> float:
        start = time.process_time()
        mentions.find(one)
        return time.process_time() - start

    return min(once() for _ in range(2))


def only(text: str, published: date | None = None) -> Mention:
    (mention,) = mentions.find(report(text, published=published)).mentions
    return mention


@given(DAYS)
def test_a_day_in_full_is_that_day(day: date) -> None:
    for form in ("%B {0}, %Y", "{0} %B %Y", "%A, %B {0}, %Y", "%Y-%m-%d"):
        told = only(f"It sank on {day.strftime(form).format(day.day)}.")
        assert told.when == When.day(day)
        assert told.value == day.isoformat()


@given(DAYS)
def test_a_bare_weekday_is_within_the_week_before(published: date) -> None:
    for name, number in (("Monday", 0), ("Thursday", 3), ("Sunday", 6)):
        told = only(f"It sank on {name}.", published).when
        assert told and told.earliest
        assert told.earliest.weekday() == number
        assert timedelta(0) <= published - told.earliest < timedelta(7)


@given(DAYS, st.integers(1, 400))
def test_days_ago_are_counted(published: date, days: int) -> None:
    assert only(f"It sank {days} days ago.", published).when == When.day(published - timedelta(days))


@given(DAYS, DAYS)
def test_day_and_month_mean_a_day_near_by(published: date, day: date) -> None:
    if (day.month, day.day) != (2, 29):
        told = only(f"It sank on {day.strftime('%B')} {day.day}.", published).when
        assert told and told.earliest
        assert (told.earliest.month, told.earliest.day) == (day.month, day.day)
        assert abs((told.earliest - published).days) <= 366 * 3 / 5 + 1


@given(DAYS)
def test_units_hold_the_days_they_should(published: date) -> None:
    yesterday = published - timedelta(1)
    month, week = only("It sank last month.", published).when, only("It sank last week.", published).when
    assert month and week
    assert month.latest == published.replace(day=1) - timedelta(1)
    assert week.holds(published - timedelta(7)) and week.days == 7
    assert only("It sank yesterday.", published).when == When.day(yesterday)
    assert only("It sank last year.", published).when == When.year(published.year - 1)


@given(PROSE)
def test_without_a_date_nothing_relative_is_resolved(text: str) -> None:
    for mention in mentions.find(report(text)).mentions:
        assert mention.anchor in ("explicit", "none", "narrative")
        if mention.anchor == "none":
            assert mention.when is None
            assert "X" in mention.value
