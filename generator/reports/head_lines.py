"""The `Key: value` lines at the start of a text → what they state, and the text below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.reports import fields
from generator.reports.front_matter import Head


def split(text: str) -> Head:
    """The head, if the text starts with one: lines with keys that we know. Other lines of the kind belong
    to it where nothing else stands between them and the next blank line."""
    lines = text.split("\n")
    stated: dict[str, str] = {}
    where: dict[str, int] = {}
    unknown: list[str] = []
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    after = start
    for n in range(start, len(lines)):
        told = _KEY.fullmatch(lines[n].strip())
        name = fields.known(told[1]) if told else ""
        if not told or name in _BODY or (not name and not (stated and _closes(lines, n))):
            break
        if name:
            stated.setdefault(name, told[2].strip())
            where.setdefault(name, n + 1)
        else:
            unknown.append(lines[n].strip())
        after = n + 1
    return Head(stated, where, "\n".join(lines[after:]), tuple(unknown))


_KEY = re.compile(r"([A-Za-z][A-Za-z _-]{1,24}): *(.*)")
_BODY = ("text", "html", "summary")
_LONGEST = 30


def _closes(lines: Sequence[str], n: int) -> bool:
    """Whether only lines of the kind stand between here and the next blank line."""
    for line in lines[n : n + _LONGEST]:
        if not line.strip():
            return True
        if not _KEY.fullmatch(line.strip()):
            return False
    return False
