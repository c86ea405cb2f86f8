"""Markdown as note-taking programs write it → CommonMark, with nothing that its writer kept to themselves."""

from __future__ import annotations

import re

from generator.reports.fields import unlinked

_SIGNS = ("[", "%%", "==", "^")
"""One of these is in all that is translated here."""
_ITEM = r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+"
_PRIVATE = re.compile(r"!\[\[[^\[\]\n]*\]\]|%%[^%]*%%")
_MARKED = re.compile(r"==([^=\n]+)==")
_CALLOUT = re.compile(r"^((?:>[ \t]?)+)\[![\w-]{1,30}\][+-]?[ \t]*(.*)$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^\[\^[^\[\]\s]{1,40}\]:[ \t]*|\[\^[^\[\]\s]{1,40}\]", re.MULTILINE)
_ANCHOR = re.compile(r"[ \t]\^[A-Za-z0-9-]{4,40}[ \t]*$", re.MULTILINE)


_DONE = re.compile(rf"^({_ITEM})\[[xX]\][ \t]+", re.MULTILINE)
_OPEN = re.compile(rf"({_ITEM})\[ \][ \t]+(.*)")
_LISTED = re.compile(_ITEM)


def common(text: str) -> str:
    """Without `%%comments%%`, `![[embeds]]`, marks of footnotes and names of blocks; `[[links|words]]`,
    `==marked==`, `> [!note] callouts` and `- [x] what is done` are their words. One translation, for the text
    as for the page."""
    if not any(sign in text for sign in _SIGNS):
        return text
    told = _MARKED.sub(r"\1", unlinked(_PRIVATE.sub("", text)))
    told = _CALLOUT.sub(lambda found: f"{found[1]}{found[2]}\n{found[1].rstrip()}", told)
    return _DONE.sub(r"\1", _ANCHOR.sub("", _FOOTNOTE.sub("", told)))


def without_tasks(text: str) -> tuple[str, tuple[str, ...]]:
    """Without `- [ ] what is still to be done`, and what is indented below it: that is between the writer and
    their desk, and no news. The tasks, as they were written, come beside."""
    if "[ ]" not in text:
        return text, ()
    kept: list[str] = []
    tasks: list[list[str]] = []
    depth = -1  # of the task that we are in; none is as deep as that
    for line in text.split("\n"):
        told = _OPEN.fullmatch(line)
        if told:
            depth = len(told[1]) - len(told[1].lstrip())
            tasks.append([told[2].strip()])
        elif line.strip() and 0 <= depth < len(line) - len(line.lstrip()):
            tasks[-1].append(line.strip())
        else:
            # What stands right below a list would be read as its last item's.
            if depth >= 0 and line.strip() and not _LISTED.match(line):
                kept.append("")
            depth = depth if not line.strip() else -1
            kept.append(line)
    return "\n".join(kept), tuple("\n".join(lines) for lines in tasks)
