"""A Story → a picture of its title and coverage, which others show where its page is linked (Open Graph).

Pillow and the font are an extra, asked for by a setting, and imported only where a picture is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

from generator.files import catalogue, links
from generator.files.catalogue import Words
from generator.model import File, Masthead, Story
from generator.pages import strips
from generator.pages.views import Strip
from generator.problems import Problem
from generator.themes import Theme

TITLED, BARE = "picture.png", "picture-bare.png"
"""Its names: with the title, and without one that the font has no letters for. They differ, so that what was
published says which stories lack their title."""

SLOTS = 150
"""Bars of the strip at most: seven pixels each."""

Find = Callable[[str], object]
"""Finds a module, or gives None."""

FONT = "picture.ttf"
"""The font that a theme, or a site in `theme/fonts/`, may bring for other scripts than ours has."""


class Sheet(Struct, frozen=True):
    """All that is on a picture, as text and numbers, and the font; `folder` is that of the story."""

    folder: str
    site: str
    title: str
    figures: str
    strip: Strip | None
    ends: tuple[str, str]
    font: Path


def sheet(story: Story, masthead: Masthead, theme: Theme) -> Sheet | None:
    """What the picture of one story shows; None where the libraries for it are not installed."""
    if _missing():
        return None
    words = catalogue.find(masthead.language, theme.folders, theme.cache)
    known = (card.published for card in story.cards)
    days = [one.when.earliest for one in known if one and one.when.is_day and one.when.earliest]
    strip = strips.strip(days, SLOTS)
    ends = (words.short(min(days)), words.short(max(days))) if strip else ("", "")
    folder, figures = links.story(story.slug), _figures(story, words)
    return Sheet(folder, masthead.title, story.title, figures, strip, ends, font(theme))


def drawn(shown: Sheet) -> File:
    """The picture: the same sheet gives the same bytes, with one version of Pillow."""
    from generator.files.pictures import drawing  # 35 ms

    titled, data = drawing.drawn(shown)
    return File(shown.folder + (TITLED if titled else BARE), data)


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


def _figures(story: Story, words: Words) -> str:
    """What the stat line of the page says first."""
    span = dict.fromkeys(words.day(day) for day in (story.first, story.last) if day)
    events = words.n("events", len(story.events) + len(story.undated))
    counts = (events, words.n("reports", len(story.cards)))
    return " · ".join(part for part in (" – ".join(span), *counts) if part)
