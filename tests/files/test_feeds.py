"""Atom and JSON Feed: what changed, newest evidence first, read back by the readers' own library."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest

from generator.files import atom, jsonfeed, stubs, tellings
from generator.model import Change, Edit, Masthead, Published, Story, When
from tests.files.stories import BARE, HOSTILE, SITE, WORDS, card, event, hostile, story

AT = "https://example.org/news/stories/the-ferry/"


def test_atom_tells_events_with_the_newest_evidence_first() -> None:
    read = parsed(story())
    assert read.feed.title == "The ferry – The Chronicle"
    assert read.feed.updated == "2018-01-02T00:00:00Z"
    told = [(entry.title, entry.published[:10], entry.updated[:10]) for entry in read.entries]
    assert told[0] == ("Correction: The ferry was raised", "2018-01-02", "2018-01-02")
    assert sorted(told[1:4]) == [
        ("The ferry sank, part 2", "2017-11-05", "2017-11-09"),
        ("The ferry sank, part 3", "2017-11-09", "2017-11-09"),
        # its only report is undated: the newest evidence of the story stands in
        ("The ferry sank, part 5", "2017-11-09", "2017-11-09"),
    ]
    assert told[4:] == [
        ("The ferry sank, part 1", "2017-11-01", "2017-11-05"),
        ("The ferry sank, part 4", "2017-11-01", "2017-11-01"),
    ]


def test_atom_links_to_the_event_and_names_the_reports() -> None:
    entry = next(e for e in parsed(story()).entries if e.title == "The ferry sank, part 1")
    links = {link.rel: link.href for link in entry.links}
    assert links["alternate"] == f"{AT}#event1"
    assert links["via"] in ("https://example.org/1", "https://example.org/5")
    assert "Date: 1 November 2017." in entry.content[0].value
    assert "Harbour Post" in entry.content[0].value


@pytest.mark.parametrize("masthead", [SITE, BARE], ids=["with an address", "without one"])
@pytest.mark.parametrize("given", [story(), hostile(), story(events=(), undated=())])
def test_atom_has_all_that_rfc_4287_wants(masthead: Masthead, given: Story) -> None:
    (made,) = atom.story(tellings.of(given, masthead, WORDS))
    (site,) = atom.site([stubs.of(given.brief)], masthead, WORDS)
    for file in (made, site):
        assert not feedparser.parse(file.data).bozo
        root = ElementTree.fromstring(file.data)
        for element in (root, *root.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(element.findall(ATOM + name)) == 1, name
        ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
        assert len(ids) == len(set(ids))
        assert root.find(f"{ATOM}author") is not None


ATOM = "{http://www.w3.org/2005/Atom}"


def test_ids_stay_when_everything_else_changes() -> None:
    later = story(slug="sunk", title="Sunk", events=(event(1, 1, 5, 9, when="2017-11-02", title="It sank"),))
    ids = {entry.title: entry.id for entry in parsed(story()).entries}
    assert parsed(later).entries[1].id == ids["The ferry sank, part 1"]
    assert atom_of(story(), BARE) != atom_of(story(), SITE)
    assert [e.id for e in feedparser.parse(atom_of(story(), BARE)).entries] == [
        e.id for e in parsed(story()).entries
    ]


def test_without_an_address_links_are_relative() -> None:
    text = atom_of(story(), BARE).decode()
    assert 'href="../../stories/the-ferry/index.html#event1"' in text
    assert 'rel="self" type="application/atom+xml" href="../../stories/the-ferry/feed.xml"' in text


def test_a_story_without_any_date_has_a_fixed_one() -> None:
    bare = story(
        cards=(card(1, published=None),),
        events=(),
        undated=(event(1, 1, when=None),),
        corrections=(),
        last=None,
    )
    assert parsed(bare).feed.updated == "1970-01-01T00:00:00Z"


def test_an_inferred_month_counts_from_its_first_day() -> None:
    month = Published(When.month(2017, 12), "text", "said in it", inferred=True)
    bare = story(cards=(card(1, published=month),), events=(event(1, 1),), undated=(), corrections=())
    assert parsed(bare).feed.updated[:10] == "2017-12-01"


def test_what_was_merged_moved_or_renamed_is_told() -> None:
    log = (
        Change(date(2018, 1, 3), "story1", "merged", ("lost-ferry",)),
        Change(date(2018, 1, 4), "story1", "left", ("report7", "report8")),
        Change(date(2018, 1, 5), "story1", "renamed", ("old-name",)),
        Change(date(2018, 1, 6), "story1", "added", ("report1",)),
    )
    titles = [entry.title for entry in parsed(story(changes=log)).entries]
    assert titles[:4] == [
        "This story is now called The ferry",
        "Moved away: 2 reports",
        "Merged into this story: lost-ferry",
        "Correction: The ferry was raised",
    ]


def test_a_correction_without_a_day_is_no_news() -> None:
    bare = story(corrections=(Edit("correct", ("event1",), text="Raised", at="last week"),))
    assert not any("Raised" in entry.title for entry in parsed(bare).entries)


def test_an_address_that_is_not_of_the_web_is_left_out() -> None:
    bare = story(cards=(card(1, url="javascript:alert(1)"),), events=(event(1, 1),))
    assert b"javascript" not in atom_of(bare, SITE)
    assert b"javascript" not in jsonfeed_of(bare)


def test_the_site_has_a_feed_of_stories() -> None:
    older = story(slug="old", id="story2", cards=(card(1),), last=date(2017, 11, 1))
    (made,) = atom.site([stubs.of(older.brief), stubs.of(story().brief)], SITE, WORDS)
    read = feedparser.parse(made.data)
    assert made.path == "feed.xml"
    assert [entry.link for entry in read.entries] == [AT, "https://example.org/news/stories/old/"]
    assert "5 events and 4 reports" in read.entries[0].content[0].value


def test_json_feed_is_as_its_specification_says() -> None:
    told = json.loads(jsonfeed_of(story()))
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert (told["title"], told["home_page_url"], told["feed_url"]) == (
        "The ferry – The Chronicle",
        AT,
        f"{AT}feed.json",
    )
    for item in told["items"]:
        assert item.keys() >= {"id", "url", "content_html", "date_published", "date_modified"}
        assert isinstance(item["id"], str)
        assert item["date_published"] <= item["date_modified"]
    assert [item["id"] for item in told["items"]] == [entry.id for entry in parsed(story()).entries]


def test_json_feed_without_an_address_leaves_out_what_must_be_whole() -> None:
    (made,) = jsonfeed.site([stubs.of(story().brief)], BARE, WORDS)
    assert not {"home_page_url", "feed_url"} & json.loads(made.data).keys()


def test_hostile_text_is_text() -> None:
    for entry in parsed(hostile()).entries:
        assert "<b onclick" not in feedparser.parse(atom_of(hostile(), SITE)).entries[0].content[0].value
        assert "<script" not in entry.title
    for item in json.loads(jsonfeed_of(hostile()))["items"]:
        assert "<b" not in item["content_html"]
    assert HOSTILE[:9].encode() not in atom_of(hostile(), SITE)


def parsed(given: Story) -> Any:
    read = feedparser.parse(atom_of(given, SITE))
    assert not read.bozo
    return read


def atom_of(given: Story, masthead: Masthead) -> bytes:
    (made,) = atom.story(tellings.of(given, masthead, WORDS))
    return made.data


def jsonfeed_of(given: Story) -> bytes:
    (made,) = jsonfeed.story(tellings.of(given, SITE, WORDS))
    return made.data
