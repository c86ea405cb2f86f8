"""The head of a file, front matter or `Key: value` lines → what it states, by our names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator import front_matter
from generator.reports import fields


class Head(Struct, frozen=True):
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
        value = ", ".join(key.values)
        ours = fields.known(key.name, value)
        if ours and value and ours not in stated:
            stated[ours], where[ours] = value, key.line
    return Head(stated, where, parted.body) if stated else _lined(parted.body)


def _lined(text: str) -> Head:
    """The lines with keys that we know. Others of their kind, before, among and below them, belong to the
    head where nothing else stands between it and the next blank line."""
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    told = list(_told(lines, start))
    end = start + len(told)
    whole = (
        any(name for name, _ in told) and len(told) < _LONGEST and end < len(lines) and _is_over(lines[end])
    )
    if not whole:
        told = list(itertools.takewhile(lambda line: line[0], told))
    stated: dict[str, str] = {}
    where: dict[str, int] = {}
    for n, (name, words) in enumerate(told, start + 1):
        if name:
            stated.setdefault(name, words)
            where.setdefault(name, n)
    unknown = tuple(words for name, words in told if not name)
    return Head(stated, where, "\n".join(lines[start + len(told) :]), unknown)


def _told(lines: Sequence[str], start: int) -> Iterator[tuple[str, str]]:
    """The lines with keys from there on: our name and the value; or, where we do not know the key, no name
    and the line. What is said in a sentence above any that we know is a speaker's, and no head's."""
    sure = False
    for line in itertools.islice(lines, start, None):
        told = _KEY.fullmatch(line.strip())
        name = fields.known(told[1], told[2]) if told else ""
        if not told or name in _BODY or (not name and not sure and _SENTENCE.search(line)):
            return
        sure = sure or bool(name)
        yield (name, told[2].strip()) if name else ("", line.strip())


_KEY = re.compile(r"([^\W\d_](?:[^\W\d]|[ -]){1,24}): *(.*)")
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*\s*$")
_BODY = ("text", "html", "summary")
_LONGEST = 30


def _is_over(line: str) -> bool:
    """Whether a head ends here: at a blank line, or where the text says that it begins."""
    told = _KEY.fullmatch(line.strip())
    return not line.strip() or (told is not None and fields.known(told[1]) in _BODY)
