"""A cluster → what its reports say together, and when."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import repeat
from operator import mul

from msgspec import Struct, field

from generator.stories.grouping.merging import Cluster, Merge
from generator.stories.outlines import Compared

_CORE = 200
_LEADING = 24


class Stream(Struct):
    """What a cluster's reports say together, and on which days they say it (in order)."""

    cluster: Cluster
    terms: Counter[str]
    days: list[int]
    core: dict[str, int] = field(default_factory=dict)
    leading: tuple[str, ...] = ()
    length: float = 0.0

    def measure(self) -> None:
        """Take the heaviest terms as the core, after the terms changed."""
        parts = self.terms.values()
        least = sorted(parts)[-_CORE] if len(parts) > _CORE else 0
        heaviest = sorted((-part, term) for term, part in self.terms.items() if part >= least)[:_CORE]
        self.core = {term: -part for part, term in heaviest}
        self.leading = tuple(self.core)[:_LEADING]
        self.length = math.sqrt(sum(part * part for part, _ in heaviest))


def stream(cluster: Cluster, every: Sequence[Compared]) -> Stream:
    """The stream of a cluster."""
    some = [every[n] for n in cluster.reports]
    terms = Counter(dict(zip(some[0].terms, some[0].parts, strict=True)))
    for one in some[1:]:
        terms.update(dict(zip(one.terms, one.parts, strict=True)))
    made = Stream(cluster, terms, sorted({one.day for one in some if one.day is not None}))
    made.measure()
    return made


def join(one: Stream, two: Stream, score: float, least: float, reason: str) -> Merge:
    """The first takes the second; its core is measured again by `measure`."""
    kept, joined = one.cluster.reports, two.cluster.reports
    merge = Merge(tuple(kept), tuple(joined), score, least, reason)
    one.cluster.take(two.cluster)
    one.terms.update(two.terms)
    one.days = sorted({*one.days, *two.days})
    return merge


def cosine(one: Stream, two: Stream) -> float:
    """How alike two streams are, whenever they were."""
    if not one.length or not two.length:
        return 0.0
    few, many = (one.core, two.core) if len(one.core) < len(two.core) else (two.core, one.core)
    dot: int = sum(map(mul, map(many.get, few, repeat(0)), few.values()))
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
