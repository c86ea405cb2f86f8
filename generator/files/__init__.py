"""Pages and stories → Files: one output a file, a table of them here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.files import atom, catalogue, data, html, ics, jsonfeed, redirects, sitemap, table, timelinejs
from generator.files.catalogue import Words
from generator.model import Brief, File, Masthead, Page, Story
from generator.themes import Theme


@dataclass(frozen=True, slots=True)
class Options:
    """Which files are made besides the pages. Table `[files]`."""


def render(
    story: Story, pages: Sequence[Page], masthead: Masthead, theme: Theme, options: Options = Options()
) -> Iterator[File]:
    """The files of one story: its pages, and what is made of it for machines."""
    words = catalogue.find(masthead.language, theme.folders)
    yield from html.files(pages, masthead, theme, story)
    for output in OF_STORY.values():
        yield from output(story, masthead, words)


def gather(
    briefs: Sequence[Brief],
    pages: Sequence[Page],
    masthead: Masthead,
    theme: Theme,
    options: Options = Options(),
    others: Iterable[str] = (),
) -> Iterator[File]:
    """The files that tell of many stories, and those of the site as a whole.

    `others` are the paths of the files that were made besides, by `render`.
    """
    words = catalogue.find(masthead.language, theme.folders)
    yield from html.files(pages, masthead, theme)
    yield from html.assets.files(theme)
    ordered = sorted(briefs, key=lambda brief: brief.slug)
    for output in OF_SITE.values():
        yield from output(ordered, masthead, words)
    yield from sitemap.files((*(page.path for page in pages), *others), ordered, masthead)


OfStory = Callable[[Story, Masthead, Words], Iterator[File]]
OfSite = Callable[[Sequence[Brief], Masthead, Words], Iterator[File]]

OF_STORY: Mapping[str, OfStory] = {
    "data": data.story,
    "atom": atom.story,
    "jsonfeed": jsonfeed.story,
    "timelinejs": timelinejs.story,
    "ics": ics.story,
    "table": table.story,
}
"""What is made of one story: it depends on that story and on nothing else."""

OF_SITE: Mapping[str, OfSite] = {
    "data": data.stories,
    "atom": atom.site,
    "jsonfeed": jsonfeed.site,
    "redirects": redirects.site,
}
"""What is made of all stories, in order of their slugs."""
