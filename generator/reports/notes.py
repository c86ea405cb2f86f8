"""Markdown as note-taking programs write it → CommonMark, with nothing that its writer kept to themselves."""

from __future__ import annotations

import re

from generator.reports.fields import unlinked

_SIGNS = ("[", "%%", "==", "^")
"""One of these is in all that is translated here."""
_PRIVATE = re.compile(r"!\[\[[^\[\]\n]*\]\]|%%[^%]*%%")
_MARKED = re.compile(r"==([^=\n]+)==")
_CALLOUT = re.compile(r"^((?:>[ \t]?)+)\[![\w-]{1,30}\][+-]?[ \t]*(.*)$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^\[\^[^\[\]\s]{1,40}\]:[ \t]*|\[\^[^\[\]\s]{1,40}\]", re.MULTILINE)
_ANCHOR = re.compile(r"[ \t]\^[A-Za-z0-9-]{4,40}[ \t]*$", re.MULTILINE)


def common(text: str) -> str:
    """Without `%%comments%%`, `![[embeds]]`, marks of footnotes and names of blocks; `[[links|words]]`,
    `==marked==` and `> [!note] callouts` are their words. One translation, for the text as for the page."""
    if not any(sign in text for sign in _SIGNS):
        return text
    told = _MARKED.sub(r"\1", unlinked(_PRIVATE.sub("", text)))
    told = _CALLOUT.sub(lambda found: f"{found[1]}{found[2]}\n{found[1].rstrip()}", told)
    return _ANCHOR.sub("", _FOOTNOTE.sub("", told))
