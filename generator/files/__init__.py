"""Pages and stories → Files: one output a file, a table of them here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.files import data, html
from generator.model import File, Masthead, Page, Story
from generator.themes import Theme


@dataclass(frozen=True, slots=True)
class Options:
    """Which files are made besides the pages. Table `[files]`."""


def render(
    pages: Sequence[Page],
    stories: Sequence[Story],
    masthead: Masthead,
    theme: Theme,
    options: Options = Options(),
) -> Iterator[File]:
    """Every file of the site."""
    yield from html.files(pages, masthead, theme)
    for output in OUTPUTS.values():
        yield from output(stories, masthead)


Output = Callable[[Sequence[Story], Masthead], Iterator[File]]
OUTPUTS: Mapping[str, Output] = {"data": data.files}
