"""A Sheet → the bytes of its picture: the name of the site, the title, the figures, the coverage strip."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw

from generator.files.pictures import Sheet, lettering
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


def drawn(shown: Sheet) -> tuple[bool, bytes]:
    """Whether the font could write the title, and the picture as PNG."""
    path, strip = shown.font, shown.strip
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((EDGE, 56, WIDTH - EDGE - 1, 61), INK)
    pen.text((EDGE, 78), _line(shown.site, path, 30), SOFT, lettering.font(path, 30))
    title = lettering.written(shown.title, path)
    figures_top = (FIGURES_TOP if strip else BASE - 30) if title else TITLE_TOP
    room = FIGURES_TOP - TITLE_TOP - 16
    size, lines = lettering.fitted(title, path, TITLE_SIZES, WIDE, room, LEADING)
    for number, line in enumerate(lines):
        pen.text((EDGE, TITLE_TOP + int(number * size * LEADING)), line, INK, lettering.font(path, size))
    pen.text((EDGE, figures_top), _line(shown.figures, path, 30), SOFT, lettering.font(path, 30))
    if strip:
        _coverage(pen, strip, figures_top + 64)
        _ends(pen, shown.ends, path)
    made = io.BytesIO()
    image.save(made, "PNG")
    return bool(title), made.getvalue()


def _line(text: str, path: Path, size: int) -> str:
    """The part of a text that one line holds."""
    return lettering.fitted(lettering.written(text, path), path, (size,), WIDE, size, 1)[1][0]


def _coverage(pen: ImageDraw.ImageDraw, strip: Strip, top: int) -> None:
    """The bars on their base line."""
    slot = WIDE / strip.slots
    bar = max(2, min(int(slot * 0.8), 30))
    for at, reports, _ in strip.bars:
        left = EDGE + int(slot * at + (slot - bar) / 2)
        height = max(8, round((BASE - top) * reports / strip.peak))
        pen.rectangle((left, BASE - height, left + bar - 1, BASE), ACCENT)
    pen.rectangle((EDGE, BASE, WIDTH - EDGE - 1, BASE + 1), INK)


def _ends(pen: ImageDraw.ImageDraw, ends: tuple[str, str], path: Path) -> None:
    """The days on which the strip begins and ends."""
    first, last = (lettering.written(day, path) for day in ends)
    small = lettering.font(path, 24)
    pen.text((EDGE, BASE + 10), first, SOFT, small)
    pen.text((WIDTH - EDGE, BASE + 10), last, SOFT, small, anchor="ra")
