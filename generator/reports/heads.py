"""The head of a file, front matter or `Key: value` lines → what it states, by our names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator import front_matter
from generator.reports import fields


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the head of a file, by our names; the lines of those, from 1; the text below it; and
    lines of the head whose keys we do not know."""

    stated: dict[str, str]
    lines: dict[str, int]
    body: str
    unknown: tuple[str, ...] = ()


def split(text: str) -> Head:
    """The front matter, or else the lines with keys that the text starts with. Raises BadSource on bad
    syntax."""
    parted = front_matter.split(text)
    stated: dict[str, str] = {}
    where: dict[str, int] = {}
    for key in parted.keys:
        ours, value = fields.known(key.name), ", ".join(key.values)
        if ours and value and ours not in stated:
            stated[ours], where[ours] = value, key.line
    return Head(stated, where, parted.body) if stated else _lined(parted.body)


def _lined(text: str) -> Head:
    """The lines with keys that we know. Other lines of the kind belong to the head where nothing else
    stands between them and the next blank line."""
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
