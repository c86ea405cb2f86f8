"""Markdown that is nothing but running text → its paragraphs, without a parser.

Most reports are that, and a parser takes a hundred times as long to find that nothing in them is marked up.
"""

from __future__ import annotations

import re

# Three patterns: each is found at the speed of its kind (a set, a first letter), and their union at none.
_MARKED = re.compile(r"[\\`*_\[\]<>&#|~=\x00-\x09\x0b-\x1f\x7f-\xa0]")  # marks up, or must be escaped
_OPENED = re.compile(r"\n[ \d+:-]")  # a list, a rule, a table or code
_ENDED = (" \n", "%%")  # a break; a comment in note-taking programs


def paragraphs(text: str) -> list[str] | None:
    """The paragraphs, their lines as written; None where any of it may be more than words."""
    lines = f"\n{text}\n"
    if _MARKED.search(text) or _OPENED.search(lines) or any(sign in lines for sign in _ENDED):
        return None
    return [part.strip() for lump in text.split("\n\n") if (part := lump.strip("\n"))]
