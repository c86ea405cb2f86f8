"""Features → the pairs of reports that are worth comparing, and how alike they are."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
from operator import mul

from generator.stories.outlines import Compared
from generator.stories.words import FULL

UNIT = FULL * FULL
"""Likeness is a whole number from 0 to this, so that sums are exact and no order of adding matters."""

FADE = 60.0
"""Days in which what speaks for one story fades to a third: the same words a season later are another."""

WINDOW = 90
"""Days between dated reports beyond which they are not compared one by one."""

_SHARED = 2
_RECENT = 200
_COMMON = 400
_MOST = 60
_LEAST = UNIT // 25


def alike(every: Sequence[Compared], loose: Container[int] | None = None) -> Iterator[tuple[int, int, int]]:
    """(later, earlier, likeness) of the pairs that share leading terms, by index into `every`; of those
    pairs of which one at least is `loose`, where that is said: what is filed stays where it is.

    `every` is in order of day, the undated last. Two reports are compared where they share two of
    their heaviest terms; of a term that many hold, only those of the last days are looked at.
    """
    concerned = range(len(every)) if loose is None else _concerned(every, loose)
    looked = {term for at in concerned for term in every[at].leading}
    holders: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(every):
        if at in concerned:
            free, parts = loose is None or at in loose, dict(zip(one.terms, one.parts, strict=True))
            for other in _near(at, one, every, holders):
                if free or (loose is not None and other in loose):
                    found = likeness(parts, every[other], days_between(one, every[other]))
                    if found >= _LEAST:
                        yield at, other, found
        for term in looked.intersection(one.leading):
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
    return any(shared >= _SHARED for shared in times.values())


def likeness(parts: Mapping[str, int], other: Compared, gap: int | None) -> int:
    """The cosine of two reports' terms, faded by the days between them where both are known."""
    get = parts.get
    dot: int = sum(map(mul, map(get, other.terms, repeat(0)), other.parts))
    return dot if not gap else round(dot * math.exp(-gap / FADE))


def days_between(one: Compared, other: Compared) -> int | None:
    """The days between two reports, where both are dated."""
    return None if one.day is None or other.day is None else abs(one.day - other.day)


def _near(
    at: int, one: Compared, every: Sequence[Compared], holders: Mapping[str, list[int]]
) -> Sequence[int]:
    since = None if one.day is None else one.day - WINDOW
    known = (holders[term] for term in one.leading if term in holders)
    if since is None:
        shared = Counter(chain.from_iterable(some for some in known if len(some) <= _COMMON))
    else:
        shared = Counter(chain.from_iterable(_since(since, some[-_RECENT:], every) for some in known))
    best = sorted((-times, -other) for other, times in shared.items() if times >= _SHARED)
    return [-other for _, other in best[:_MOST]]


def _since(since: int, some: Sequence[int], every: Sequence[Compared]) -> Sequence[int]:
    """Those of the reports, which are in order of day, that are not older; none of them is undated."""
    return some[bisect_left(some, since, key=lambda at: every[at].day or 0) :]
