"""Features → the pairs of reports that are worth comparing, and how alike they are."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import mul

from generator.stories.outlines import Compared
from generator.stories.words import FULL

Parts = Mapping[str, int]
"""Terms, and the part of each in a report."""

UNIT = FULL * FULL
"""Likeness is a whole number from 0 to this, so that sums are exact and no order of adding matters."""

FADE = 60.0
"""Days in which what speaks for one story fades to a third: the same words a season later are another."""

WINDOW = 90
"""Days between dated reports beyond which they are not compared one by one."""

SHARED = 2
"""Leading terms that two reports share at least, for them to be compared."""

LEAST = UNIT // 25
"""The least likeness that is of any weight."""

_RECENT = 200
_COMMON = 400
_MOST = 60
_AT_HAND = 8192
"""Reports whose parts are at hand: those of a season, and not of all, which would be half a gigabyte."""


def alike(every: Sequence[Compared], loose: Container[int] | None = None) -> Iterator[tuple[int, int, int]]:
    """(later, earlier, likeness) of the pairs that share leading terms, by index into `every`; of those
    pairs of which one at least is `loose`, where that is said: what is filed stays where it is.

    `every` is in order of day, the undated last. Two reports are compared where they share two of
    their heaviest terms; of a term that many hold, only those of the last days are looked at.
    """
    concerned = range(len(every)) if loose is None else _concerned(every, loose)
    looked = None if loose is None else {term for at in concerned for term in every[at].leading}
    holders: dict[str, list[int]] = defaultdict(list)

    @lru_cache(maxsize=_AT_HAND)
    def parts(at: int) -> Parts:
        return parts_of(every[at])

    first = 0
    for at, one in enumerate(every):
        if at in concerned:
            first = _first(one, every, first)
            free = loose is None or at in loose
            for other in near(one, holders, first):
                if free or (loose is not None and other in loose):
                    found = likeness(parts(at), parts(other), days_between(one, every[other]))
                    if found >= LEAST:
                        yield at, other, found
        for term in one.leading if looked is None else looked.intersection(one.leading):
            holders[term].append(at)


def _concerned(every: Sequence[Compared], loose: Container[int]) -> dict[int, None]:
    """The reports, in order, of which some pair may be worth comparing: the loose ones, and those that
    share enough with a loose one before them."""
    made: dict[int, None] = {}
    loosely: dict[str, list[int]] = {}
    for at, one in enumerate(every):
        if at in loose:
            made[at] = None
            for term in one.leading:
                loosely.setdefault(term, []).append(at)
        elif not loosely.keys().isdisjoint(one.leading) and _meets(one.leading, loosely):
            made[at] = None
    return made


def _meets(terms: Iterable[str], loosely: Mapping[str, Sequence[int]]) -> bool:
    """Whether any of the loose reports holds enough of the terms to be compared."""
    times = Counter(chain.from_iterable(loosely[term] for term in terms if term in loosely))
    return any(shared >= SHARED for shared in times.values())


def parts_of(one: Compared) -> dict[str, int]:
    """A report's terms, and the part that each has in it."""
    return dict(zip(one.terms, one.parts, strict=True))


def likeness(one: Parts, other: Parts, gap: int | None) -> int:
    """The cosine of two reports' terms, faded by the days between them where both are known."""
    shared = one.keys() & other.keys()
    dot: int = sum(map(mul, map(one.__getitem__, shared), map(other.__getitem__, shared)))
    return dot if not gap else round(dot * math.exp(-gap / FADE))


def days_between(one: Compared, other: Compared) -> int | None:
    """The days between two reports, where both are dated."""
    return None if one.day is None or other.day is None else abs(one.day - other.day)


def _first(one: Compared, every: Sequence[Compared], first: int) -> int:
    """The first of the reports that one is compared with, given that of the one before."""
    if one.day is None:
        return 0
    while (every[first].day or 0) < one.day - WINDOW:
        first += 1
    return first


def near(one: Compared, holders: Mapping[str, Sequence[int]], first: int) -> Sequence[int]:
    """Those of the reports before one that it is compared with, given who leads with each term, in order, and
    the first that is not too old for it."""
    known = (holders[term] for term in one.leading if term in holders)
    if one.day is None:
        shared = Counter(chain.from_iterable(some for some in known if len(some) <= _COMMON))
    else:
        shared = Counter(chain.from_iterable(_recent(some, first) for some in known))
    best = sorted((-times, -other) for other, times in shared.items() if times >= SHARED)
    return [-other for _, other in best[:_MOST]]


def _recent(some: Sequence[int], first: int) -> Sequence[int]:
    """The last of those that hold a term, from the first of the season on: no more of them are copied,
    however many hold it in an archive."""
    least = max(0, len(some) - _RECENT)
    return some[bisect_left(some, first, least) :]
