"""Likeness of pairs → clusters: best first, by the average, never by a single link."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.stories.candidates import UNIT

GROWN = 0.7
"""How the likeness that is needed grows with the size of the smaller cluster: its exponent."""


@dataclass(slots=True)
class Cluster:
    """Reports that are one story so far, by index: the only value of this stage that changes.

    `number` is the index of its first report at the start, and stays. `story` is the ledger's story or
    the pin that it is bound to, `apart` the reports that an editor keeps out of it. `near` is the sum of
    the likeness of its pairs of reports with those of other clusters, by number.
    """

    reports: list[int]
    story: str = ""
    apart: set[int] = field(default_factory=set)
    near: dict[int, int] = field(default_factory=dict)
    number: int = -1

    def __post_init__(self) -> None:
        self.number = self.reports[0]

    def may_take(self, other: Cluster) -> bool:
        """Whether no ledger, pin or editor forbids that the two are one story."""
        if self.story and other.story and self.story != other.story:
            return False
        return not self.apart or self.apart.isdisjoint(other.reports)

    def take(self, other: Cluster) -> None:
        """Become one with the other."""
        self.reports += other.reports
        self.story = self.story or other.story
        self.apart |= other.apart


@dataclass(frozen=True, slots=True)
class Merge:
    """Two clusters that became one: the reports of each at that time, and the score."""

    kept: tuple[int, ...]
    joined: tuple[int, ...]
    score: float


def merge(
    clusters: Sequence[Cluster], alike: Iterable[tuple[int, int, int]], threshold: float
) -> tuple[list[Cluster], list[Merge]]:
    """Join the two clusters that are most alike, again and again, until none are as alike as is needed.

    `clusters` are of the indexes that `alike` speaks of. Clusters of two different stories are never
    joined, nor those that are to be kept apart. Ties go to the cluster with the lowest index.
    """
    alive = {one.number: one for one in clusters}
    _link(alive, alike)
    heap = [
        (-score, a, b)
        for a, one in alive.items()
        for b in one.near
        if a < b and (score := _score(one, b, alive[b], threshold))
    ]
    heapq.heapify(heap)
    merges = []
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in alive or b not in alive or -negative != _score(alive[a], b, alive[b], threshold):
            continue
        merges.append(Merge(tuple(alive[a].reports), tuple(alive[b].reports), -negative))
        _join(alive, a, b)
        for other in alive[a].near:
            if score := _score(alive[a], other, alive[other], threshold):
                heapq.heappush(heap, (-score, min(a, other), max(a, other)))
    return list(alive.values()), merges


def _link(alive: Mapping[int, Cluster], alike: Iterable[tuple[int, int, int]]) -> None:
    home = {report: number for number, one in alive.items() for report in one.reports}
    for a, b, likeness in alike:
        one, two = home[a], home[b]
        if one != two:
            alive[one].near[two] = alive[one].near.get(two, 0) + likeness
            alive[two].near[one] = alive[two].near.get(one, 0) + likeness


def _score(one: Cluster, b: int, two: Cluster, threshold: float) -> float:
    """The average likeness between two clusters; 0 where that does not do to join them."""
    across = one.near[b] / (len(one.reports) * len(two.reports) * UNIT)
    if across < needed(len(one.reports), len(two.reports), threshold) or not one.may_take(two):
        return 0.0
    return across


def needed(one: int, two: int, threshold: float) -> float:
    """The average likeness that two clusters of so many reports need.

    A single report says little of a story, and needs only the threshold. Two groups that have each
    grown to many reports are two stories until their texts say clearly otherwise: last year's match
    and this year's share most of their words, and the average over many pairs is no accident.
    """
    return min(0.9, threshold * math.pow(min(one, two), GROWN))


def _join(alive: dict[int, Cluster], a: int, b: int) -> None:
    one, two = alive[a], alive.pop(b)
    one.take(two)
    del one.near[b], two.near[a]
    for other, total in two.near.items():
        one.near[other] = one.near.get(other, 0) + total
        del alive[other].near[b]
        alive[other].near[a] = one.near[other]
