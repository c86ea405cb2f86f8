"""A cluster → what its reports say together, and when."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import mul

from msgspec import Struct, field

from generator.stories.grouping.candidates import parts_of
from generator.stories.grouping.merging import Cluster, Merge
from generator.stories.outlines import Reports

_CORE = 200
_LEADING = 24


class Stream(Struct):
    """What a cluster's reports say together, and on which days they say it (in order)."""

    cluster: Cluster
    terms: dict[str, int]
    days: list[int]
    core: dict[str, int] = field(default_factory=dict)
    leading: tuple[str, ...] = ()
    length: float = 0.0

    def measure(self) -> None:
        """Take the heaviest terms as the core, after the terms changed: all of them, where there are few."""
        self.core = _heaviest(self.terms, _CORE)
        leading = sorted((-part, term) for term, part in _heaviest(self.core, _LEADING).items())
        self.leading = tuple(term for _, term in leading)
        self.length = math.sqrt(sum(map(mul, self.core.values(), self.core.values())))


def _heaviest(terms: dict[str, int], most: int) -> dict[str, int]:
    """So many terms; of those that weigh the same the first of the alphabet, without putting all in order."""
    if len(terms) <= most:
        return terms
    least = sorted(terms.values())[-most]
    made = {term: part for term, part in terms.items() if part > least}
    level = sorted(term for term, part in terms.items() if part == least)
    return made | dict.fromkeys(level[: most - len(made)], least)


def stream(cluster: Cluster, every: Reports) -> Stream:
    """The stream of a cluster."""
    some = [every[n] for n in cluster.reports]
    terms = parts_of(some[0])
    for one in some[1:]:
        _add(terms, zip(one.terms, one.parts, strict=True))
    made = Stream(cluster, terms, sorted({one.day for one in some if one.day is not None}))
    made.measure()
    return made


def join(one: Stream, two: Stream, score: float, least: float, reason: str) -> Merge:
    """The first takes the second; its core is measured again by `measure`."""
    kept, joined = one.cluster.reports, two.cluster.reports
    merge = Merge(tuple(kept), tuple(joined), score, least, reason)
    one.cluster.take(two.cluster)
    _add(one.terms, two.terms.items())
    one.days = sorted({*one.days, *two.days})
    return merge


def _add(terms: dict[str, int], more: Iterable[tuple[str, int]]) -> None:
    for term, part in more:
        terms[term] = terms.get(term, 0) + part


def cosine(one: Stream, two: Stream) -> float:
    """How alike two streams are, whenever they were."""
    if not one.length or not two.length:
        return 0.0
    shared = one.core.keys() & two.core.keys()
    dot: int = sum(map(mul, map(one.core.__getitem__, shared), map(two.core.__getitem__, shared)))
    return dot / (one.length * two.length)


def silence(one: Sequence[int], two: Sequence[int]) -> int:
    """The days between the nearest reports of the two."""
    few, many = (one, two) if len(one) < len(two) else (two, one)
    least = abs(one[0] - two[0])
    for day in few:
        at = bisect_left(many, day)
        for other in many[max(0, at - 1) : at + 1]:
            least = min(least, abs(day - other))
        if not least:
            break
    return least
