"""Text and a font → what the font can write of it, in lines that fit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from generator.problems import Abort, Problem

LONGEST = 300
"""Characters of a title that are looked at: no font size brings more onto a picture."""

_IDEOGRAPHIC = "\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef"
_PIECES = re.compile(rf" |[{_IDEOGRAPHIC}]|[^ {_IDEOGRAPHIC}]+")
"""Between what a line may end: words, and the characters of scripts that are written without spaces."""

# Without a shaping engine, which not every machine has, letters stand one beside another: the same picture
# everywhere, and right for scripts that are written so.
_ENGINE = ImageFont.Layout.BASIC


@lru_cache(maxsize=32)
def font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    """The font in that size. Raises Abort where the file is none."""
    try:
        return ImageFont.truetype(path, size, layout_engine=_ENGINE)
    except OSError as error:
        hint = "put a TrueType or OpenType font there, or take the file away"
        raise Abort(Problem(f"theme/fonts/{path.name}", 0, f"not a font: {error}", hint, "error")) from error


def written(text: str, path: Path) -> str:
    """What the font writes of a text; empty where a letter is missing, or the script needs shaping.

    Signs that it has not (an emoji, say) are left out.
    """
    plain = " ".join(unicodedata.normalize("NFC", text[:LONGEST]).split())
    made = ""
    for character in plain:
        if character == " " or _has(path, character):
            made += character
        elif unicodedata.category(character)[0] in "LMN":
            return ""
    return " ".join(made.split())


@lru_cache(maxsize=4096)
def _has(path: Path, character: str) -> bool:
    if unicodedata.bidirectional(character) in ("R", "AL", "AN") or unicodedata.category(character)[0] == "M":
        return False
    drawn = font(path, 24).getmask(character)
    return drawn.getbbox() is not None and bytes(drawn) != _box(path)


@lru_cache(maxsize=8)
def _box(path: Path) -> bytes:
    """What the font draws for what it has not: U+FFFF is never a character."""
    return bytes(font(path, 24).getmask("\uffff"))


def fitted(
    text: str, path: Path, sizes: Sequence[int], width: int, height: int, leading: float
) -> tuple[int, list[str]]:
    """The largest size in which the text fits, and its lines; in the smallest, the last line is cut."""
    for size in sizes:
        made = lines(text, font(path, size), width)
        if len(made) * size * leading <= height:
            return size, made
    most = max(1, int(height / (sizes[-1] * leading)))
    return sizes[-1], [*made[: most - 1], _cut(" ".join(made[most - 1 :]), font(path, sizes[-1]), width)]


def lines(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """The text in lines that are no wider; a word that is wider by itself is broken."""
    made = [""]
    for piece in _PIECES.findall(text):
        if _width(made[-1] + piece, face) <= width:
            made[-1] += piece
        elif _width(piece, face) <= width:
            made.append(piece)
        else:
            for character in piece:
                if _width(made[-1] + character, face) > width:
                    made.append("")
                made[-1] += character
    return [line.strip() for line in made if line.strip()]


def _cut(text: str, face: ImageFont.FreeTypeFont, width: int) -> str:
    kept = lines(text, face, width - _width("x …", face))[0]
    return kept.rstrip(" ,;:.-–—") + " …"


def _width(text: str, face: ImageFont.FreeTypeFont) -> int:
    """Pixels of what is drawn: some fonts have signs that are wider than their advance."""
    return int(face.getbbox(text)[2])
