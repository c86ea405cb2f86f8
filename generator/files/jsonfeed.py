"""Stories → JSON Feeds (jsonfeed.org, version 1.1) of what changed, for the site and for each story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.files import feed as feeds
from generator.files import links
from generator.files.catalogue import Words
from generator.files.feed import Feed, Item
from generator.files.stubs import Stub
from generator.files.tellings import Telling
from generator.files.text import json_file
from generator.model import File, Masthead

NAME = "feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def story(telling: Telling) -> Iterator[File]:
    """The feed of a story."""
    yield _file(telling.feed, telling.masthead, telling.words)


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
    value["items"] = [_item(item) for item in feed.items]
    return json_file(feed.folder + NAME, value)


def _item(item: Item) -> dict[str, object]:
    made: dict[str, object] = {
        "id": f"urn:uuid:{item.id}",
        "url": item.link,
        "title": item.title,
        "content_html": item.content,
        "date_published": item.published,
        "date_modified": item.updated,
        "tags": [item.story],
    }
    if item.via:
        made["external_url"] = item.via[0][1]
    return made
