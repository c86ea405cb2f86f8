"""Likenesses of pairs → clusters: best-first average linkage."""

from __future__ import annotations

import heapq
from collections.abc import Mapping


def clusters(count: int, likeness: Mapping[tuple[int, int], float], least: float) -> list[list[int]]:
    """Merge the two clusters whose members are most alike on average, until none reach `least`.

    Items are 0 to count - 1; a pair that `likeness` does not name is not alike at all. Ties go to
    the lower indices, so that the result depends on the order of the items alone. Clusters come in
    the order of their first item, each sorted.
    """
    members: dict[int, list[int]] = {n: [n] for n in range(count)}
    sums: dict[int, dict[int, float]] = {n: {} for n in range(count)}
    heap: list[tuple[float, int, int]] = []
    for (a, b), score in sorted(likeness.items()):
        sums[a][b] = sums[b][a] = score
        if score >= least:
            heap.append((-score, min(a, b), max(a, b)))
    heapq.heapify(heap)
    while heap:
        told, a, b = heapq.heappop(heap)
        if a not in members or b not in members or _average(a, b, members, sums) != -told:
            continue
        members[a] = sorted(members[a] + members.pop(b))
        for other, score in sums.pop(b).items():
            if other == a:
                continue
            sums[other].pop(b)
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + score
        sums[a].pop(b, None)
        for other in sorted(sums[a]):
            score = _average(a, other, members, sums)
            if score >= least:
                heapq.heappush(heap, (-score, min(a, other), max(a, other)))
    return [members[n] for n in sorted(members)]


def _average(
    a: int, b: int, members: Mapping[int, list[int]], sums: Mapping[int, Mapping[int, float]]
) -> float:
    return sums[a].get(b, 0.0) / (len(members[a]) * len(members[b]))
