"""Clusters of days → the stories that run for weeks and months."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain as chained

from generator.stories.grouping.looking_back import look_back
from generator.stories.grouping.merging import Cluster, Merge
from generator.stories.grouping.streams import Stream, cosine, join, silence, stream
from generator.stories.outlines import Reports

DAYS = 8
"""Days with reports that make a cluster a saga: a story that goes on, not one event."""

CHRONICLE = 4
"""Days that are enough where hardly any day has two reports: a chronicle, not the burst around an event."""

MANY = 100
"""Reports that make one too, in however few days."""

GROWN = 5
"""Reports from which on two clusters are one where what they say together is clearly the same: the sides
of a great event are unlike in pairs, and alike in sum."""

CLEAR = 0.8
"""How alike they must be."""

SAME = 0.4
"""How alike two sagas must be to be one: the cosine of all that their reports say, faded."""

PART = 0.25
"""How alike a cluster must be to a saga to be a part of it."""

FADE = 180.0
"""Days of silence in which what speaks for one saga fades to a third."""

_SHARED = 2
_COMMON = 100
"""Clusters beyond which a leading term is of the kind of news, not of one story, and leads to no other: such
terms would make most pairs of thirty thousand clusters worth comparing."""

_ON = "goes on in the same words"


def chain(clusters: Sequence[Cluster], every: Reports) -> tuple[list[Cluster], list[Merge]]:
    """Join the clusters that are parts of one saga.

    First the sides of one great event, which say the same in sum, are joined, be they a saga or not.
    Then sagas are joined with each other, best first; then every other cluster becomes a part of the saga
    that it is most like; and again, as long as that joins anything, since parts fill the silence
    between sagas. A single event never draws others to it. What is alike but far apart in time stays
    apart (two quakes in one country a year apart).
    """
    if len(clusters) < 2:
        return list(clusters), []
    streams = _concerned(clusters, every)
    merges: list[Merge] = []
    large = {at: one for at, one in streams.items() if len(one.cluster.reports) >= GROWN}
    _united(large, set(large), merges, CLEAR)
    small = {at: one for at, one in streams.items() if len(one.cluster.reports) < GROWN}
    left = {**small, **large}
    sagas = {at: one for at, one in left.items() if _goes_on(one)}
    rest = {at: one for at, one in left.items() if at not in sagas}
    grown = set(sagas)
    while grown:
        grown = {at for at in grown | _united(sagas, grown, merges, SAME) if at in sagas}
        grown = _attached(sagas, rest, grown, merges)
    every_stream = {**sagas, **rest}
    merges += look_back(every_stream, every)
    gone = streams.keys() - every_stream.keys()
    return [cluster for cluster in clusters if cluster.number not in gone], merges


def _concerned(clusters: Sequence[Cluster], every: Reports) -> dict[int, Stream]:
    """The streams of those that are of no story yet, and of the stories whose reports share enough leading
    terms with these: the others are as they are filed, and are not even loaded."""
    new = {one.number: stream(one, every) for one in clusters if not one.story}
    told = {term for one in new.values() for term in one.leading}
    return {
        one.number: new[one.number] if one.number in new else stream(one, every)
        for one in clusters
        if one.number in new or _shares(one, every, told)
    }


def _shares(one: Cluster, every: Reports, told: set[str]) -> bool:
    shared: set[str] = set()
    for at in one.reports:
        shared |= told.intersection(every[at].leading)
        if len(shared) >= _SHARED:
            return True
    return False


def _goes_on(one: Stream) -> bool:
    """Whether this is a saga, which draws others to it."""
    days, reports = len(one.days), len(one.cluster.reports)
    return days >= DAYS or reports >= MANY or (days >= CHRONICLE and days >= 0.75 * reports)


def _united(sagas: dict[int, Stream], grown: set[int], merges: list[Merge], enough: float) -> set[int]:
    """Join the two that are most alike, again and again; those that took another."""
    index = _index(sagas)
    heap: list[tuple[float, int, int]] = []

    def weigh(at: int) -> None:
        for other in _near(sagas[at], index):
            if other != at and other in sagas and (alike := _alike(sagas[at], sagas[other], enough)):
                heapq.heappush(heap, (-alike, min(at, other), max(at, other)))

    took: set[int] = set()
    for at in sorted(grown):
        weigh(at)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in sagas or b not in sagas or -negative != _alike(sagas[a], sagas[b], enough):
            continue
        merges.append(join(sagas[a], sagas.pop(b), -negative, enough, _ON))
        took.add(a)
        sagas[a].measure()
        for term in sagas[a].leading:
            if a not in index.setdefault(term, []):
                index[term].append(a)
        weigh(a)
    return took


def _attached(
    sagas: Mapping[int, Stream], rest: dict[int, Stream], grown: set[int], merges: list[Merge]
) -> set[int]:
    """Make every cluster of the rest that is like enough to a saga a part of it; the sagas that grew.

    Only sagas that grew since are looked at: what the others would not take, they will not take now.
    """
    index = _index({at: sagas[at] for at in grown})
    found = []
    for at, one in rest.items():
        scores = [(_alike(one, sagas[other], PART), -other) for other in _near(one, index)]
        score, nearest = max(scores, default=(0.0, 0))
        if score:
            found.append((at, -nearest, score))
    took: set[int] = set()
    for at, saga, score in found:
        if sagas[saga].cluster.may_take(rest[at].cluster):
            merges.append(join(sagas[saga], rest.pop(at), score, PART, _ON))
            took.add(saga)
    for saga in took:
        sagas[saga].measure()
    return took


def _index(sagas: Mapping[int, Stream]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for at in sorted(sagas):
        for term in sagas[at].leading:
            index.setdefault(term, []).append(at)
    return index


def _near(one: Stream, index: Mapping[str, Sequence[int]]) -> list[int]:
    """The sagas that share leading terms, those that are common left out, in order of number."""
    known = (index[term] for term in one.leading if term in index)
    shared = Counter(chained.from_iterable(held for held in known if len(held) <= _COMMON))
    return sorted(at for at, times in shared.items() if times >= _SHARED)


def _alike(one: Stream, two: Stream, enough: float) -> float:
    """How alike two streams are, faded by the silence between them; 0 where it is not enough.

    Where the days of one are not known, the texts alone have to say it, as clearly as of two sagas.
    """
    if not one.length or not two.length or not one.cluster.may_take(two.cluster):
        return 0.0
    if not one.days or not two.days:
        enough, quiet = max(enough, SAME), 0
    elif max(one.days[0], two.days[0]) - min(one.days[-1], two.days[-1]) > -FADE * math.log(enough):
        return 0.0
    else:
        quiet = silence(one.days, two.days)
    alike = cosine(one, two) * math.exp(-quiet / FADE)
    return alike if alike >= enough else 0.0
