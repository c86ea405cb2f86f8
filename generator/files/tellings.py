"""A Story → its Telling: what several of its files say alike, made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.files import entries, feed
from generator.files.catalogue import Words
from generator.files.entries import Entry
from generator.files.feed import Feed
from generator.model import Masthead, Story


@dataclass(frozen=True, slots=True)
class Telling:
    """A story as the files of it tell it; `events` has what they say of each event, by its id."""

    story: Story
    masthead: Masthead
    words: Words
    feed: Feed
    events: Mapping[str, Told]


@dataclass(frozen=True, slots=True)
class Told:
    """An event: its entry, its date in words, and who reported it in a sentence; empty where nobody is
    named."""

    entry: Entry
    dated: str
    reported: str


def of(story: Story, masthead: Masthead, words: Words) -> Telling:
    """The telling of a story, for a site, in a language."""
    made = entries.of_story(story)
    events = {entry.place: _told(entry, words) for entry in made if entry.kind == "event"}
    return Telling(story, masthead, words, feed.of_story(story, made, masthead, words), events)


def _told(entry: Entry, words: Words) -> Told:
    outlets = words("feed.reported", outlets=words.list(entry.outlets)) if entry.outlets else ""
    return Told(entry, words.date(entry.when), outlets)
