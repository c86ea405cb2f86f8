"""`story.json` and `stories.json` hold everything that the contract names."""

from __future__ import annotations

import json
from typing import Any

from generator.files import data, stubs
from generator.model import Story
from tests.files.stories import HOSTILE, SITE, WORDS, hostile, story

STORY = [
    "id",
    "slug",
    "title",
    "summary",
    "first",
    "last",
    "updated",
    "aliases",
    "counts",
    "reports",
    "events",
    "undated",
]
REPORT = [
    "id",
    "path",
    "title",
    "outlet",
    "url",
    "published",
    "duplicate_of",
    "agency",
    "bounds",
    "voice",
    "why",
]
PUBLISHED = ["edtf", "earliest", "latest", "method", "evidence", "inferred"]
EVENT = [
    "id",
    "edtf",
    "earliest",
    "latest",
    "precision",
    "method",
    "title",
    "summary",
    "importance",
    "key",
    "verification",
    "independent",
    "attested",
    "quotes",
    "differences",
    "modality",
    "background",
    "evidence",
]


def test_a_story_is_whole() -> None:
    told = whole(story())
    assert told.keys() >= set(STORY)
    assert told["counts"] == {"reports": 4, "events": 5, "outlets": 3, "independent": 2}
    assert told["updated"] == "2017-11-09"
    assert told["summary"] == [{"text": "It sank.", "reports": ["report1"]}]
    assert [event["id"] for event in told["undated"]] == ["event5"]
    assert told["corrections"][0]["text"] == "The ferry was raised"


def test_its_reports_say_how_their_dates_are_known() -> None:
    first, _, third, last = whole(story())["reports"]
    assert all(report.keys() >= set(REPORT) for report in (first, third, last))
    assert first["published"].keys() >= set(PUBLISHED)
    assert (first["published"]["edtf"], first["published"]["method"]) == ("2017-11-01", "front matter")
    assert (first["duplicate_of"], third["duplicate_of"]) == (None, "report1")
    assert last["published"] is None
    assert last["bounds"] == {"edtf": "2017-11", "earliest": "2017-11-01", "latest": "2017-11-30"}


def test_its_events_have_dates_evidence_and_accounts() -> None:
    told = whole(story())
    first, second, third, fourth = told["events"]
    assert all(event.keys() >= set(EVENT) for event in (*told["events"], *told["undated"]))
    assert first["attested"][0] == {
        "report": "report1",
        "sentence": "The ferry sank, says 1.",
        "start": 0,
        "end": 20,
        "said": "on Wednesday",
    }
    assert first["quotes"][0]["variants"][0]["text"] == "We have done it"
    assert first["differences"][0]["accounts"] == [
        {"value": "3", "report": "report1"},
        {"value": "4", "report": "report5"},
    ]
    assert (second["earliest"], second["latest"], second["precision"]) == ("2017-11-20", "2017-11-24", "span")
    assert (third["edtf"], third["modality"]) == ("2017-12", "planned")
    assert (fourth["earliest"], fourth["latest"]) == ("2017-12-24", None)
    assert told["undated"][0]["edtf"] is None


def test_hostile_text_is_text() -> None:
    told = whole(hostile())
    assert told["title"] == HOSTILE.replace("\ud800", "?")


def test_a_change_in_one_event_changes_one_line() -> None:
    made = data.story(story())
    assert sum(line.startswith(b'  {"id":"event') for line in made.data.splitlines()) == 5


def test_the_list_of_stories() -> None:
    (made,) = data.stories([stubs.of(story().brief)], SITE, WORDS)
    (told,) = json.loads(made.data)
    assert made.path == "stories.json"
    assert told["reports"] == ["report1", "report5", "report9", "report12"]
    assert (told["slug"], told["url"], told["updated"]) == ("the-ferry", "stories/the-ferry/", "2017-11-09")
    assert told["counts"] == {"reports": 4, "events": 5, "outlets": 3, "independent": 2}


def whole(given: Story) -> dict[str, Any]:
    made = data.story(given)
    assert made.path == "stories/the-ferry/story.json"
    told: dict[str, Any] = json.loads(made.data)
    return told
