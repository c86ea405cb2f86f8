"""Markup → its blocks of text in order, by one linear scan that no nesting or broken tag can upset."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from msgspec import Struct

_TAG = re.compile(r"<!--|<(/?)([a-zA-Z][\w:-]{0,30})[^<>]*>|<[!?][^<>]*>")
_UNSHOWN = frozenset(
    ["script", "style", "template", "noscript", "svg", "head", "select", "iframe", "textarea"]
)
# Tags inside a line of text; every other one ends it.
# fmt: off
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
))
# fmt: on


class Blocks(Struct, frozen=True):
    """The texts, spaces evened out, and how many characters of markup and text they were found in."""

    texts: tuple[str, ...]
    size: int


def read(markup: str) -> Blocks:
    """Read the shown text of a page. Linear in its length; never raises."""
    shown = list(_shown(markup))
    made: list[str] = []
    line: list[str] = []
    for piece in shown:
        if piece is None:
            made.append("".join(line))
            line = []
        else:
            line.append(piece)
    made.append("".join(line))
    plain = (" ".join(html.unescape(text).split()) for text in made)
    return Blocks(
        tuple(text for text in plain if text), sum(5 if piece is None else len(piece) for piece in shown)
    )


def _shown(markup: str) -> Iterator[str | None]:
    """Pieces of text, None where a block ends. What is never shown is passed over."""
    # A closing tag that was once not found is not there any further on either.
    missing: set[str] = set()
    at = 0
    while found := _TAG.search(markup, at):
        yield markup[at : found.start()]
        at = found.end()
        name = (found[2] or "").lower()
        if name and name not in _INLINE:
            yield None
        close = "-->" if found[0] == "<!--" else f"</{name}" if name in _UNSHOWN and not found[1] else ""
        if close and close not in missing:
            end = re.compile(close, re.IGNORECASE).search(markup, at)
            if not end:
                missing.add(close)
            else:
                at = end.end() if close == "-->" else end.start()
    yield markup[at:]
