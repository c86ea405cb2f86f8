"""Pages → parts of a size that is soon indexed anew: an edit costs one part, not the whole site.

The first part lies in `pagefind/` with the program that searches, the others in folders below it.
`parts.json` lists those for the search page, which has Pagefind merge them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from zlib import crc32

from generator.model import File

FOLDER = "pagefind/"
"""Where the index lies in the site."""

LIST = f"{FOLDER}parts.json"

SIZE = 250
"""Pages in a part at most, about: half a second of Pagefind's time."""

MOST = 32
"""Parts at most, for the search page loads two small files of each: beyond 8,000 pages, parts grow."""

_LOOKED_THROUGH = ("stories/", "reports/")


def parted(paths: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The pages of stories and reports, in parts. Which part a page is in depends on its path and on their
    number, a power of two: a site that grows seldom sorts its pages anew."""
    pages = sorted(p for p in paths if p.startswith(_LOOKED_THROUGH) and p.endswith(".html"))
    count = 1
    while count * SIZE < len(pages) and count < MOST:
        count *= 2
    made: list[list[str]] = [[] for _ in range(count)]
    for path in pages:
        made[crc32(path.encode("utf-8", "surrogatepass")) % count].append(path)
    return tuple(tuple(part) for part in made)


def folder(number: int) -> str:
    """Where a part lies, counted from 0."""
    return f"{FOLDER}{number}/" if number else FOLDER


def listed(numbers: Iterable[int]) -> File:
    """The list of the parts that have an index, besides the first."""
    names = [folder(number).removeprefix(FOLDER) for number in sorted(numbers) if number]
    return File(LIST, json.dumps(names).encode("utf-8"))
