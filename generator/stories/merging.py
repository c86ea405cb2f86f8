"""Likeness of pairs → clusters: best first, by the average, never by a single link."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.stories.candidates import UNIT

_CLOSE = 0.25
_DOUBT = 2
_LEAN = 0.7


@dataclass(slots=True)
class Cluster:
    """Reports that are one story so far, while merging: the only value here that changes.

    `inner` is the sum of the likeness of its own pairs, `near` that of its pairs with other clusters.
    `story` is the ledger's story or the pin that the cluster is bound to.
    """

    reports: list[int]
    story: str = ""
    inner: int = 0
    near: dict[int, int] = field(default_factory=dict)
    apart: set[int] = field(default_factory=set)

    @property
    def pairs(self) -> int:
        return len(self.reports) * (len(self.reports) - 1) // 2


@dataclass(frozen=True, slots=True)
class Merge:
    """Two clusters that became one: the reports of each at that time, and the score."""

    kept: tuple[int, ...]
    joined: tuple[int, ...]
    score: float


def merge(
    clusters: Sequence[Cluster], alike: Iterable[tuple[int, int, int]], threshold: float
) -> tuple[list[Cluster], list[Merge]]:
    """Join the two clusters with the best score, again and again, until none reaches the threshold.

    `clusters` are of the indexes that `alike` speaks of. Clusters of two different stories are never
    joined, nor those that are to be kept apart. Ties go to the cluster with the lowest index.
    """
    alive = dict(enumerate(clusters))
    _link(alive, alike)
    heap = [
        (-score, a, b)
        for a, one in alive.items()
        for b in one.near
        if a < b and (score := _score(one, alive[b], a, b)) >= threshold
    ]
    heapq.heapify(heap)
    merges = []
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in alive or b not in alive or -negative != _score(alive[a], alive[b], a, b):
            continue
        merges.append(Merge(tuple(alive[a].reports), tuple(alive[b].reports), -negative))
        _join(alive, a, b)
        for other in alive[a].near:
            low, high = min(a, other), max(a, other)
            score = _score(alive[low], alive[high], low, high)
            if score >= threshold:
                heapq.heappush(heap, (-score, low, high))
    return list(alive.values()), merges


def _link(alive: Mapping[int, Cluster], alike: Iterable[tuple[int, int, int]]) -> None:
    home = {report: at for at, one in alive.items() for report in one.reports}
    for a, b, likeness in alike:
        one, two = home[a], home[b]
        if one == two:
            alive[one].inner += likeness
        else:
            alive[one].near[two] = alive[one].near.get(two, 0) + likeness
            alive[two].near[one] = alive[two].near.get(one, 0) + likeness


def _score(one: Cluster, two: Cluster, a: int, b: int) -> float:
    """The average likeness between two clusters, against how close each is within.

    Two groups of reports that are each of one mould are two stories where a loose one would hold
    both: last year's match and this year's share their words, and still differ as a whole.
    """
    if one.story and two.story and one.story != two.story:
        return 0.0
    if b in one.apart:
        return 0.0
    across = one.near[b] / (len(one.reports) * len(two.reports) * UNIT)
    return across * math.pow(_CLOSE / math.sqrt(_within(one) * _within(two)), _LEAN)


def _within(one: Cluster) -> float:
    """The average likeness inside, drawn to what is usual while there are few pairs to tell."""
    few = len(one.reports) - 1
    if not few:
        return _CLOSE
    return (one.inner / (one.pairs * UNIT) * few + _CLOSE * _DOUBT) / (few + _DOUBT)


def _join(alive: dict[int, Cluster], a: int, b: int) -> None:
    one, two = alive[a], alive.pop(b)
    one.inner += two.inner + one.near.pop(b)
    one.reports += two.reports
    one.story = one.story or two.story
    for other, sum_ in two.near.items():
        if other != a:
            one.near[other] = one.near.get(other, 0) + sum_
            del alive[other].near[b]
            alive[other].near[a] = one.near[other]
    for other in two.apart:
        one.apart.add(other)
        alive[other].apart.discard(b)
        alive[other].apart.add(a)
