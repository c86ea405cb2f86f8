"""Pairs → what hangs together: clusters by best-first average linkage, or by any link."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence


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


def connected(edges: Mapping[int, Sequence[int]]) -> Iterator[list[int]]:
    """The items that edges lead to from one another, each group sorted, in order of its first."""
    seen: set[int] = set()
    for start in sorted(edges):
        if start in seen:
            continue
        group, ahead = {start}, [start]
        while ahead:
            for n in edges[ahead.pop()]:
                if n not in group:
                    group.add(n)
                    ahead.append(n)
        seen |= group
        yield sorted(group)


def _average(
    a: int, b: int, members: Mapping[int, list[int]], sums: Mapping[int, Mapping[int, float]]
) -> float:
    return sums[a].get(b, 0.0) / (len(members[a]) * len(members[b]))
