"""A Story → a picture of its title and coverage, which others show where its page is linked (Open Graph).

Pillow and the font are an extra, asked for by a setting, and imported only where a picture is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from generator.files import links
from generator.files.catalogue import Words
from generator.model import File, Masthead, Story
from generator.problems import Problem
from generator.themes import Theme

TITLED, BARE = "picture.png", "picture-bare.png"
"""Its names: with the title, and without one that the font has no letters for. They differ, so that what was
published says which stories lack their title."""

Find = Callable[[str], object]
"""Finds a module, or gives None."""

FONT = "picture.ttf"
"""The font that a theme, or a site in `theme/fonts/`, may bring for other scripts than ours has."""


def story(story: Story, masthead: Masthead, words: Words, theme: Theme) -> Iterator[File]:
    """The picture of one story; none where the libraries for it are not installed."""
    if _missing():
        return
    from generator.files.pictures import drawing  # 35 ms

    titled, data = drawing.drawn(story, masthead.title, words, font(theme))
    yield File(links.story(story.slug, TITLED if titled else BARE), data)


def problems(*, wanted: bool, paths: Iterable[str], find: Find = find_spec) -> tuple[Problem, ...]:
    """Why there are no pictures, or which stories have one without a title, by the paths of the site."""
    if wanted and (missing := _missing(find)):
        message = f"no pictures were made: {missing} is not installed"
        hint = "pip install 'dateline[pictures]', or take `pictures` out of dateline.toml"
        return (Problem("dateline.toml", 0, message, hint, "error"),)
    bare = sorted(path for path in paths if path.endswith("/" + BARE))
    if not bare:
        return ()
    more = f", and {len(bare) - 1} others" if len(bare) > 1 else ""
    message = f"the font of the pictures cannot write the title of this story{more}: they have none"
    hint = f"put a font that has its letters at theme/fonts/{FONT} (one that is written from left to right)"
    return (Problem(bare[0], 0, message, hint),)


@cache
def _missing(find: Find = find_spec) -> str:
    """What must be installed, if anything."""
    needed = {"PIL": "Pillow", "font_source_serif_pro": "the font Source Serif Pro"}
    return next((name for module, name in needed.items() if find(module) is None), "")


def font(theme: Theme) -> Path:
    """The theme's own font, else Source Serif Pro (SIL Open Font License 1.1) from its package: it writes
    Latin with all its accents, Greek and Cyrillic, which Pillow's own font does not."""
    own = theme.files("fonts").get(FONT)
    found = find_spec("font_source_serif_pro")
    if own or not found or not found.origin:
        return own or Path()
    return Path(found.origin).with_name("files") / "SourceSerifPro-Semibold.ttf"
