"""Pages and stories → Files: one output a file, a table of them here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from generator.files import (
    atom,
    catalogue,
    data,
    feed,
    html,
    ics,
    jsonfeed,
    links,
    redirects,
    table,
    tellings,
    timelinejs,
)
from generator.files.catalogue import Words
from generator.files.stubs import Stub
from generator.files.tellings import Telling
from generator.model import Event, File, Masthead, Page, Story
from generator.themes import Theme


class Options(Struct, frozen=True):
    """Which files are made besides the pages. Table `[files]`."""

    pictures: bool = False
    """Whether each story has a picture of its title and coverage, which others show where it is linked (Open
    Graph). Asks for `pip install 'dateline[pictures]'`; links need `base_url`."""


def render(
    story: Story, pages: Sequence[Page], masthead: Masthead, theme: Theme, picture: str = ""
) -> Iterator[File]:
    """The files of one story that change with anything in it or in its theme: its pages, and the whole of it
    for machines. `picture` is the path of its picture, where it has one."""
    yield from html.files(pages, masthead, theme, story, picture)
    yield data.story(story)


def downloads(story: Story, masthead: Masthead, theme: Theme) -> Iterator[File]:
    """What else is made of a story for machines: feeds and tables of its events. Of the theme they depend on
    its words alone; for stories that are `alike`, they are the same."""
    telling = tellings.of(story, masthead, _words(theme, masthead.language))
    for output in OF_STORY.values():
        yield from output(telling)


def names(story: Story) -> tuple[str, ...]:
    """The paths of these, in their order."""
    return tuple([links.story(story.slug, name) for name in OF_STORY])


def alike(one: Story, other: Story) -> bool:
    """Whether the downloads of two states of a story are the same: they tell neither how its reports begin
    and what they have in common, nor where in them an event is told."""
    return _told(one) == _told(other)


def _told(story: Story) -> Story:
    cards = tuple([replace(card, excerpt="", why="") for card in story.cards])
    events, undated = _unplaced(story.events), _unplaced(story.undated)
    return replace(story, cards=cards, bonds=(), events=events, undated=undated)


def _unplaced(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(
        [
            replace(event, attested=tuple([replace(one, start=0, end=0) for one in event.attested]))
            for event in events
        ]
    )


def pages_of(pages: Sequence[Page], masthead: Masthead, theme: Theme) -> Iterator[File]:
    """The pages that tell of many stories."""
    return html.files(pages, masthead, theme)


def assets(theme: Theme) -> Iterator[File]:
    """What the theme brings besides its templates."""
    return html.assets.files(theme)


def gather(stubs: Sequence[Stub], masthead: Masthead, theme: Theme) -> Iterator[File]:
    """The files that tell of all stories, for machines."""
    ordered = sorted(stubs, key=lambda stub: stub.slug)
    for output in OF_SITE.values():
        yield from output.files(output.picks(ordered), masthead, theme)


@lru_cache(maxsize=4)  # once a theme, not once a story: the theme's digest says which words it brings
def _words(theme: Theme, language: str) -> Words:
    return catalogue.find(language, theme.folders, theme.cache)


OfStory = Callable[[Telling], Iterator[File]]


class OfSite(Struct, frozen=True):
    """What is made of the stubs of the stories that it `picks`; it depends on no others."""

    picks: Callable[[Sequence[Stub]], Sequence[Stub]]
    make: Callable[[Sequence[Stub], Masthead, Words], Iterator[File]]

    def files(self, stubs: Sequence[Stub], masthead: Masthead, theme: Theme) -> Iterator[File]:
        return self.make(stubs, masthead, catalogue.find(masthead.language, theme.folders, theme.cache))


OF_STORY: Mapping[str, OfStory] = {
    "feed.xml": atom.story,
    "feed.json": jsonfeed.story,
    "timeline.json": timelinejs.story,
    "events.ics": ics.story,
    "events.csv": table.story,
}
"""What is made of the telling of one story, by the name of its file: it depends on that story and on nothing
else."""

OF_SITE: Mapping[str, OfSite] = {
    "data": OfSite(tuple, data.stories),
    "atom": OfSite(feed.newest, atom.site),
    "jsonfeed": OfSite(feed.newest, jsonfeed.site),
    "redirects": OfSite(redirects.moved, redirects.site),
}
"""What is made of many stories, which are given in order of their slugs; few briefs are loaded."""
