"""Clusters of days → the stories that run for weeks and months."""

from __future__ import annotations

import heapq
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.stories.features import Features
from generator.stories.merging import Cluster, Merge

DAYS = 8
"""Days with reports that make a cluster a saga: a story that goes on, not one event."""

CHRONICLE = 4
"""Days that are enough where hardly any day has two reports: a chronicle, not the burst around an event."""

SAME = 0.4
"""How alike two sagas must be to be one: the cosine of all that their reports say, faded."""

PART = 0.25
"""How alike a cluster must be to a saga to be a part of it."""

FADE = 180.0
"""Days of silence in which what speaks for one saga fades to a third."""

_CORE = 200


@dataclass(slots=True)
class _Stream:
    """What a cluster's reports say together, and on which days they say it (in order)."""

    cluster: Cluster
    terms: Counter[str]
    days: list[int]
    core: Mapping[str, int] = field(default_factory=dict)
    length: float = 0.0

    def goes_on(self) -> bool:
        """Whether this is a saga, which draws others to it."""
        days = len(self.days)
        return days >= DAYS or (days >= CHRONICLE and days >= 0.75 * len(self.cluster.reports))

    def measure(self) -> None:
        """Take the heaviest terms as the core, after the terms changed."""
        heaviest = sorted(self.terms.items(), key=lambda item: (-item[1], item[0]))[:_CORE]
        self.core = dict(heaviest)
        self.length = math.sqrt(sum(part * part for _, part in heaviest))


def chain(clusters: Sequence[Cluster], every: Sequence[Features]) -> tuple[list[Cluster], list[Merge]]:
    """Join the clusters that are parts of one saga.

    Sagas are joined with each other, best first; then every other cluster becomes a part of the saga
    that it is most like; and again, as long as that joins anything, since parts fill the silence
    between sagas. A single event never draws others to it: where there is no saga, nothing is joined
    here. What is alike but far apart in time stays apart (two quakes in one country a year apart).
    """
    streams = {one.number: _stream(one, every) for one in clusters}
    sagas = {at: one for at, one in streams.items() if one.goes_on()}
    rest = {at: one for at, one in streams.items() if at not in sagas}
    merges = _united(sagas)
    while joined := _attached(sagas, rest):
        merges += joined
        merges += _united(sagas)
    kept = sagas.keys() | rest.keys()
    return [cluster for cluster in clusters if cluster.number in kept], merges


def _attached(sagas: Mapping[int, _Stream], rest: dict[int, _Stream]) -> list[Merge]:
    """Make every cluster of the rest that is like enough to a saga a part of it."""
    index: dict[str, list[int]] = {}
    for at in sorted(sagas):
        for term in sagas[at].core:
            index.setdefault(term, []).append(at)
    found = []
    for at, one in rest.items():
        near = sorted({other for term in one.core for other in index.get(term, ())})
        scores = [(_alike(one, sagas[other], PART), -other) for other in near]
        score, nearest = max(scores, default=(0.0, 0))
        if score:
            found.append((score, at, -nearest))
    merges = []
    for score, at, saga in found:
        if sagas[saga].cluster.may_take(rest[at].cluster):
            merges.append(_join(sagas[saga], rest.pop(at), score))
    for grown in sorted({saga for _, _, saga in found}):
        sagas[grown].measure()
    return merges


def _stream(cluster: Cluster, every: Sequence[Features]) -> _Stream:
    terms: Counter[str] = Counter()
    days: set[int] = set()
    for n in cluster.reports:
        one = every[n]
        for term, part in zip(one.terms, one.parts, strict=True):
            terms[term] += part
        if one.day is not None:
            days.add(one.day)
    made = _Stream(cluster, terms, sorted(days))
    made.measure()
    return made


def _united(sagas: dict[int, _Stream]) -> list[Merge]:
    """Join the two sagas that are most alike, again and again."""
    order = sorted(sagas)
    pairs = ((a, b) for n, a in enumerate(order) for b in order[n + 1 :])
    heap = [(-alike, a, b) for a, b in pairs if (alike := _alike(sagas[a], sagas[b], SAME))]
    heapq.heapify(heap)
    merges = []
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in sagas or b not in sagas or -negative != _alike(sagas[a], sagas[b], SAME):
            continue
        merges.append(_join(sagas[a], sagas.pop(b), -negative))
        sagas[a].measure()
        for other in sorted(sagas):
            if other != a and (alike := _alike(sagas[a], sagas[other], SAME)):
                heapq.heappush(heap, (-alike, min(a, other), max(a, other)))
    return merges


def _join(one: _Stream, two: _Stream, score: float) -> Merge:
    merge = Merge(tuple(one.cluster.reports), tuple(two.cluster.reports), score)
    one.cluster.take(two.cluster)
    one.terms.update(two.terms)
    one.days = sorted({*one.days, *two.days})
    return merge


def _alike(one: _Stream, two: _Stream, enough: float) -> float:
    """How alike two streams are, faded by the silence between them; 0 where it is not enough.

    Where the days of one are not known, the texts alone have to say it, as clearly as of two sagas.
    """
    if not one.length or not two.length or not one.cluster.may_take(two.cluster):
        return 0.0
    few, many = sorted((one.core, two.core), key=len)
    dot = sum(part * many[term] for term, part in few.items() if term in many)
    silence = _silence(one.days, two.days)
    alike = dot / (one.length * two.length) * math.exp(-(silence or 0) / FADE)
    return alike if alike >= (SAME if silence is None else enough) else 0.0


def _silence(one: Sequence[int], two: Sequence[int]) -> int | None:
    """The days between the nearest reports of the two; None where one has no days."""
    few, many = sorted((one, two), key=len)
    if not few:
        return None
    nearest = []
    for day in few:
        at = bisect_left(many, day)
        nearest += [abs(day - other) for other in many[max(0, at - 1) : at + 1]]
    return min(nearest)
