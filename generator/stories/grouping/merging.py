"""Likeness of pairs → clusters: best first, by the average, never by a single link."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from msgspec import Struct, field

from generator.stories.duplicates import SHARE
from generator.stories.grouping.candidates import UNIT

GROWN = 0.7
"""How the likeness that is needed grows with the size of the smaller cluster: its exponent."""


class Cluster(Struct):
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


class Merge(Struct, frozen=True):
    """Two clusters that became one: the reports of each at that time, the score and what it had to be.

    `reason` says in words what joined them, where it was not the average likeness of their reports.
    """

    kept: tuple[int, ...]
    joined: tuple[int, ...]
    score: float
    threshold: float
    reason: str = ""


def merge(
    clusters: Sequence[Cluster],
    alike: Iterable[tuple[int, int, int]],
    threshold: float,
    copies: Iterable[tuple[int, int, float]] = (),
) -> tuple[list[Cluster], list[Merge]]:
    """Join the two clusters that are most alike, again and again, until none are as alike as is needed.

    `clusters` are of the indexes that `alike` and `copies` speak of. Clusters of two different stories
    are never joined, nor those that are to be kept apart. `copies` are pairs of reports of which one
    carries the text of the other, and the part: they come first. Ties go to the lowest number.
    """
    alive = {one.number: one for one in clusters}
    home = {report: number for number, one in alive.items() for report in one.reports}
    pairs, same = [*alike], [*copies]
    circles = _circles(home, pairs, same, UNIT * needed(1, 1, threshold))
    _link(alive, home, pairs, circles)
    merges = _reunited(alive, home, same)
    members: dict[int, list[int]] = {}
    for number in alive:
        members.setdefault(circles[number], []).append(number)
    for some in members.values():
        if len(some) > 1:
            merges += _best_first(alive, some, threshold)
    return list(alive.values()), merges


def _best_first(alive: dict[int, Cluster], some: Sequence[int], threshold: float) -> list[Merge]:
    """Join those of one circle, the most alike first."""
    merges = []
    heap = [
        (-score, a, b)
        for a in some
        for b in alive[a].near
        if a < b and (score := _score(alive[a], b, alive[b], threshold))
    ]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in alive or b not in alive or -negative != _score(alive[a], b, alive[b], threshold):
            continue
        least = needed(len(alive[a].reports), len(alive[b].reports), threshold)
        merges.append(_join(alive, a, b, -negative, least))
        for other in alive[a].near:
            if score := _score(alive[a], other, alive[other], threshold):
                heapq.heappush(heap, (-score, min(a, other), max(a, other)))
    return merges


def _circles(
    home: Mapping[int, int],
    pairs: Iterable[tuple[int, int, int]],
    copies: Iterable[tuple[int, int, float]],
    least: float,
) -> dict[int, int]:
    """Cluster → the circle of those that it may come to be one with: which a chain of pairs leads to, of
    which each would do by itself.

    An average is never above the greatest that it is made of. So nothing outside of a circle is ever joined
    with it, and what is merged is as many small heaps, not one in which a hundred thousand reports lie.
    """
    above = {number: number for number in home.values()}

    def top(number: int) -> int:
        while above[number] != number:
            above[number] = number = above[above[number]]
        return number

    for one, two, likeness in chain(pairs, ((a, b, least) for a, b, _ in copies)):
        if likeness >= least:
            first, second = sorted((top(home[one]), top(home[two])))
            above[second] = first
    return {number: top(number) for number in above}


def _reunited(
    alive: dict[int, Cluster], home: dict[int, int], copies: Iterable[tuple[int, int, float]]
) -> list[Merge]:
    """Join the reports that carry one text, as far as nothing forbids it."""
    merges = []
    for one, two, share in copies:
        a, b = sorted((home[one], home[two]))
        if a != b and alive[a].may_take(alive[b]):
            home.update((report, a) for report in alive[b].reports)
            merges.append(_join(alive, a, b, share, SHARE, "the same text"))
    return merges


def _link(
    alive: Mapping[int, Cluster],
    home: Mapping[int, int],
    pairs: Iterable[tuple[int, int, int]],
    circles: Mapping[int, int],
) -> None:
    for a, b, likeness in pairs:
        one, two = home[a], home[b]
        if one != two and circles[one] == circles[two]:
            alive[one].near[two] = alive[one].near.get(two, 0) + likeness
            alive[two].near[one] = alive[two].near.get(one, 0) + likeness


def _score(one: Cluster, b: int, two: Cluster, threshold: float) -> float:
    """The average likeness between two clusters; 0 where that does not do to join them."""
    across = one.near[b] / (len(one.reports) * len(two.reports) * UNIT)
    if across < needed(len(one.reports), len(two.reports), threshold) or not one.may_take(two):
        return 0.0
    return across


@lru_cache(maxsize=1 << 12)
def needed(one: int, two: int, threshold: float) -> float:
    """The average likeness that two clusters of so many reports need.

    A single report says little of a story, and needs only the threshold. Two groups that have each
    grown to many reports are two stories until their texts say clearly otherwise: last year's match
    and this year's share most of their words, and the average over many pairs is no accident.
    """
    return min(0.9, threshold * math.pow(min(one, two), GROWN))


def _join(alive: dict[int, Cluster], a: int, b: int, score: float, least: float, reason: str = "") -> Merge:
    one, two = alive[a], alive.pop(b)
    merge = Merge(tuple(one.reports), tuple(two.reports), score, least, reason)
    one.take(two)
    one.near.pop(b, None)
    two.near.pop(a, None)
    for other, total in two.near.items():
        one.near[other] = one.near.get(other, 0) + total
        del alive[other].near[b]
        alive[other].near[a] = one.near[other]
    return merge
