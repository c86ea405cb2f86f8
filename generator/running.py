"""Markdown that is nothing but running text → its paragraphs, without a parser.

Most reports are that, and a parser takes a hundred times as long to find that nothing in them is marked up.
"""

from __future__ import annotations

import re

_MARKED = re.compile(
    r"[\\`*_\[\]<>&#|~=\x00-\x09\x0b-\x1f\x7f-\xa0]"  # can mark something up, or must be escaped, anywhere
    r"|%%"  # opens a comment in note-taking programs
    r"|^[ \d+:-]| $",  # a list, a rule, a table, code, or a break, by the ends of a line
    re.MULTILINE,
)


def paragraphs(text: str) -> list[str] | None:
    """The paragraphs, their lines as written; None where any of it may be more than words."""
    if _MARKED.search(text):
        return None
    return [part.strip() for lump in text.split("\n\n") if (part := lump.strip("\n"))]
