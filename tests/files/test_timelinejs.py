"""`timeline.json` against the documented JSON format of TimelineJS 3."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.files import tellings, timelinejs
from generator.model import Story
from tests.files.stories import SITE, WORDS, event, hostile, story

TOP = {"events", "title", "eras", "scale"}
SLIDE = {
    "start_date",
    "end_date",
    "text",
    "media",
    "group",
    "display_date",
    "background",
    "autolink",
    "unique_id",
}
DATE = {"year", "month", "day", "hour", "minute", "second", "millisecond", "display_date"}

DATES = [
    ("2017-11-30", {"year": 2017, "month": 11, "day": 30}, None, "30 November 2017"),
    ("2017-11-22~", {"year": 2017, "month": 11, "day": 22}, None, "about 22 November 2017"),
    ("2017-11", {"year": 2017, "month": 11}, {"year": 2017, "month": 11}, "November 2017"),
    ("2017", {"year": 2017}, {"year": 2017}, "2017"),
    ("199X", {"year": 1990}, {"year": 1999}, "the 1990s"),
    ("2017-24", {"year": 2017, "month": 12}, {"year": 2018, "month": 2}, "winter 2017–18"),
    ("../2017-11-30", {"year": 2017, "month": 11, "day": 30}, None, "until 30 November 2017"),
    ("2017-11-30/..", {"year": 2017, "month": 11, "day": 30}, None, "since 30 November 2017"),
]


@pytest.mark.parametrize(("edtf", "start", "end", "words"), DATES, ids=[row[0] for row in DATES])
def test_a_date_is_no_finer_than_it_is_known(
    edtf: str, start: dict[str, int], end: dict[str, int] | None, words: str
) -> None:
    (slide,) = told(story(events=(event(1, 1, when=edtf),)))["events"]
    assert slide["start_date"] == start
    assert slide.get("end_date") == end
    assert slide["display_date"] == words


@pytest.mark.parametrize(
    "given", [story(), hostile(), story(events=())], ids=["story", "hostile", "no events"]
)
def test_it_is_as_the_format_says(given: Story) -> None:
    made = told(given)
    assert made.keys() <= TOP
    assert made["scale"] == "human"
    for slide in (made["title"], *made["events"]):
        assert slide.keys() <= SLIDE
        assert slide["text"].keys() == {"headline", "text"}
        for end in ("start_date", "end_date"):
            assert slide.get(end, {}).keys() <= DATE
    assert all(slide["start_date"]["year"] for slide in made["events"])
    names = [slide["unique_id"] for slide in made["events"]]
    assert len(names) == len(set(names))


def test_a_plan_is_in_a_group_of_its_own() -> None:
    groups = {slide["unique_id"]: slide.get("group") for slide in told(story())["events"]}
    assert groups["event-event1"] is None
    assert groups["event-event3"] == "planned, not told as having happened"


def test_texts_are_html_and_hostile_text_is_text() -> None:
    made = told(hostile())
    for slide in (made["title"], *made["events"]):
        assert "<" not in slide["text"]["headline"]
        assert "<b" not in slide["text"]["text"]
        assert slide["text"]["text"].startswith("<p>")


def told(given: Story) -> dict[str, Any]:
    (made,) = timelinejs.story(tellings.of(given, SITE, WORDS))
    assert made.path == "stories/the-ferry/timeline.json"
    value: dict[str, Any] = json.loads(made.data)
    return value
