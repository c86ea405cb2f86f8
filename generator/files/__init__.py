"""Pages and stories → Files: one output a file, a table of them here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.files import data, html
from generator.model import Brief, File, Masthead, Page, Story
from generator.themes import Theme


@dataclass(frozen=True, slots=True)
class Options:
    """Which files are made besides the pages. Table `[files]`."""


def render(
    story: Story, pages: Sequence[Page], masthead: Masthead, theme: Theme, options: Options = Options()
) -> Iterator[File]:
    """The files of one story: its pages, and what is made of it for machines."""
    yield from html.files(pages, masthead, theme)
    for output in OF_STORY.values():
        yield from output(story, masthead)


def gather(
    briefs: Sequence[Brief],
    pages: Sequence[Page],
    masthead: Masthead,
    theme: Theme,
    options: Options = Options(),
) -> Iterator[File]:
    """The files that tell of many stories, and those of the site as a whole."""
    yield from html.files(pages, masthead, theme)
    for output in OF_SITE.values():
        yield from output(briefs, masthead)


OfStory = Callable[[Story, Masthead], Iterator[File]]
OfSite = Callable[[Sequence[Brief], Masthead], Iterator[File]]

OF_STORY: Mapping[str, OfStory] = {"data": data.story}
"""What is made of one story: it depends on that story and on nothing else."""
OF_SITE: Mapping[str, OfSite] = {"data": data.stories}
