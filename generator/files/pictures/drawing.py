"""A Story → the bytes of its picture: the name of the site, the title, the figures, the coverage strip."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from PIL import Image, ImageDraw

from generator.files.catalogue import Words
from generator.files.pictures import lettering
from generator.model import Story
from generator.pages import strips
from generator.pages.views import Strip

WIDTH, HEIGHT = 1200, 630
"""Pixels, in the proportion of 1.91 to 1 in which pages are shown where they are linked."""

PAPER, INK, SOFT, ACCENT = "#fbfaf6", "#1d1b18", "#625d55", "#9c2a1b"
"""As in the default theme's light colours."""

EDGE = 72
WIDE = WIDTH - 2 * EDGE
TITLE_TOP, FIGURES_TOP, BASE = 150, 398, 562
TITLE_SIZES = (88, 76, 66, 58, 50)
LEADING = 1.14
SLOTS = 150
"""Bars of the strip at most: seven pixels each."""


def drawn(story: Story, site: str, words: Words, path: Path) -> tuple[bool, bytes]:
    """Whether the font could write the title, and the picture as PNG: the same story gives the same bytes,
    with one version of Pillow."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((EDGE, 56, WIDTH - EDGE - 1, 61), INK)
    pen.text((EDGE, 78), _line(site, path, 30), SOFT, lettering.font(path, 30))
    title = lettering.written(story.title, path)
    strip = strips.strip(_days(story), SLOTS)
    figures_top = (FIGURES_TOP if strip else BASE - 30) if title else TITLE_TOP
    room = FIGURES_TOP - TITLE_TOP - 16
    size, lines = lettering.fitted(title, path, TITLE_SIZES, WIDE, room, LEADING)
    for number, line in enumerate(lines):
        pen.text((EDGE, TITLE_TOP + int(number * size * LEADING)), line, INK, lettering.font(path, size))
    pen.text((EDGE, figures_top), _line(_figures(story, words), path, 30), SOFT, lettering.font(path, 30))
    if strip:
        _coverage(pen, strip, figures_top + 64, words, path)
    made = io.BytesIO()
    image.save(made, "PNG")
    return bool(title), made.getvalue()


def _line(text: str, path: Path, size: int) -> str:
    """The part of a text that one line holds."""
    return lettering.fitted(lettering.written(text, path), path, (size,), WIDE, size, 1)[1][0]


def _figures(story: Story, words: Words) -> str:
    """What the stat line of the page says first."""
    span = dict.fromkeys(words.day(day) for day in (story.first, story.last) if day)
    events = words.n("events", len(story.events) + len(story.undated))
    counts = (events, words.n("reports", len(story.cards)))
    return " · ".join(part for part in (" – ".join(span), *counts) if part)


def _coverage(pen: ImageDraw.ImageDraw, strip: Strip, top: int, words: Words, path: Path) -> None:
    """The bars on their base line, and the days on which it begins and ends."""
    slot = WIDE / strip.slots
    bar = max(2, min(int(slot * 0.8), 30))
    for at, reports, _ in strip.bars:
        left = EDGE + int(slot * at + (slot - bar) / 2)
        height = max(8, round((BASE - top) * reports / strip.peak))
        pen.rectangle((left, BASE - height, left + bar - 1, BASE), ACCENT)
    pen.rectangle((EDGE, BASE, WIDTH - EDGE - 1, BASE + 1), INK)
    small = lettering.font(path, 24)
    first, last = (
        lettering.written(words.short(date.fromisoformat(d)), path) for d in (strip.first, strip.last)
    )
    pen.text((EDGE, BASE + 10), first, SOFT, small)
    pen.text((WIDTH - EDGE, BASE + 10), last, SOFT, small, anchor="ra")


def _days(story: Story) -> list[date]:
    known = (card.published for card in story.cards)
    return [one.when.earliest for one in known if one and one.when.is_day and one.when.earliest]
