"""Stories → JSON Feeds (jsonfeed.org, version 1.1) of what changed, for the site and for each story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.files import feed as feeds
from generator.files import links
from generator.files.catalogue import Words
from generator.files.entries import Entry
from generator.files.feed import Feed
from generator.files.stubs import Stub
from generator.files.text import json_file
from generator.model import File, Masthead, Story

NAME = "feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def story(story: Story, masthead: Masthead, words: Words) -> Iterator[File]:
    """The feed of a story."""
    yield _file(feeds.of_story(story, masthead, words), masthead, words)


def site(stubs: Sequence[Stub], masthead: Masthead, words: Words) -> Iterator[File]:
    """The feed of the site."""
    yield _file(feeds.of_site(stubs, masthead, words), masthead, words)


def _file(feed: Feed, masthead: Masthead, words: Words) -> File:
    value: dict[str, object] = {"version": VERSION, "title": feed.title}
    if masthead.base_url:
        # The specification knows no relative addresses for these two.
        value["home_page_url"] = links.link(feed.folder, masthead, feed.root)
        value["feed_url"] = links.link(feed.folder + NAME, masthead, feed.root)
    if masthead.description:
        value["description"] = masthead.description
    value["language"] = words.language
    value["authors"] = [{"name": masthead.author or masthead.title}]
    value["items"] = [_item(entry, feed, masthead, words) for entry in feed.entries]
    return json_file(feed.folder + NAME, value)


def _item(entry: Entry, feed: Feed, masthead: Masthead, words: Words) -> dict[str, object]:
    item: dict[str, object] = {
        "id": f"urn:uuid:{entry.id}",
        "url": feeds.link(entry, feed, masthead),
        "title": feeds.title(entry, words),
        "content_html": feeds.content(entry, words),
        "date_published": feeds.instant(entry.published),
        "date_modified": feeds.instant(entry.updated),
        "tags": [entry.story],
    }
    if web := next((web for _, address in entry.via if (web := links.web(address))), ""):
        item["external_url"] = web
    return item
