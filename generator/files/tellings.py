"""A Story → its Telling: what several of its files say alike, made once."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from generator.files import entries, feed, told
from generator.files.catalogue import Words
from generator.files.feed import Feed
from generator.files.told import Told
from generator.model import Masthead, Story


class Telling(Struct, frozen=True):
    """A story as the files of it tell it; `events` has what they say of each event, by its id."""

    story: Story
    masthead: Masthead
    words: Words
    feed: Feed
    events: Mapping[str, Told]


def of(story: Story, masthead: Masthead, words: Words) -> Telling:
    """The telling of a story, for a site, in a language."""
    made = [told.of(entry, words) for entry in entries.of_story(story)]
    events = {one.entry.place: one for one in made if one.entry.kind == "event"}
    return Telling(story, masthead, words, feed.of_story(story, made, masthead, words), events)
