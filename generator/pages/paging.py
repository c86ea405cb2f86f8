"""A list, the newest first → its pages, of which few change when something comes in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar
from zlib import crc32

from generator.pages import addresses
from generator.pages.views import Pager

T = TypeVar("T")


def paged(
    items: Sequence[T], folder: str, per_page: int, name: Callable[[T], str]
) -> Iterator[tuple[str, Sequence[T], Pager]]:
    """The items in pages, each with its address and its place: the newest at `folder`, the others at
    `folder` + `page/1/`, which has the oldest, `folder` + `page/2/`, and so on.

    What comes in at the top moves nothing on the other pages, so that an address keeps what it leads to;
    what comes, goes or moves elsewhere changes a page or two, for where a page ends depends on what stands
    there and not on how much stands above or below (content-defined chunking: Muthitacharoen, Chen and
    Mazières, "A low-bandwidth network file system", 2001). `name` tells the items apart.
    """
    least, count = max(1, per_page // 2), len(items)
    starts = [0, *_ends([name(item) for item in reversed(items)], least, per_page)]
    if len(starts) > 1 and count - starts[-1] < least:
        starts.pop()  # too few for a page of their own: the newest takes them
    bounds, newest = [*starts, count], len(starts)

    def url(number: int) -> str:
        return folder if number == newest else f"{folder}page/{number}/"

    for number in range(newest, 0, -1):
        newer = addresses.index(url(number + 1)) if number < newest else ""
        older = addresses.index(url(number - 1)) if number > 1 else ""
        some = items[count - bounds[number] : count - bounds[number - 1]]
        yield url(number), some, Pager(number if newer else 0, newer, older)


def _ends(names: Sequence[str], least: int, about: int) -> Iterator[int]:
    """After how many, counted from the oldest, a page ends: from the `least` on, after the first of which the
    checksum says so, as often as makes `about` so many the mean; or after twice as many."""
    size, often = 0, about - least + 1
    for at, name in enumerate(names, 1):
        size += 1
        if size == 2 * about or (size >= least and crc32(name.encode("utf-8", "surrogatepass")) % often == 0):
            yield at
            size = 0
