"""Clusters far apart in time → one story, where the later looks back to the days of the earlier."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from generator.stories.grouping.merging import Merge
from generator.stories.grouping.streams import Stream, cosine, join
from generator.stories.outlines import Reports

AKIN = 0.35
"""How alike the two must be all the same: the days that a report looks back to are often many."""

WITHIN = 0.45
"""How alike a cluster must be to a story that was so joined, and in whose span it lies."""

LATE = 2
"""A day is told of up to so many days later."""

FEW = 3
"""Reports that one of the two has at most: two groups that have both grown are two stories, though the later
tell of the earlier ("the worst since the war of 2012")."""

_HEAVIEST = 8
_SHARED = 2
_COMMON = 200


def look_back(streams: dict[int, Stream], every: Reports) -> list[Merge]:
    """Join each cluster with an earlier one that its reports date themselves from.

    A report of an aftermath tells what it is the aftermath of: it names the day ("the fire of 15 April
    2019") or counts from it ("seven months after"). That, with the words that both are about, joins what no
    likeness may join over a silence of months: of two alike storms neither tells the other's day. What
    lies between the two, and is as much about the same, is a part of the same story then.
    """
    merges: list[Merge] = []
    index = _index(streams)
    told = [(at, spans) for at, one in sorted(streams.items()) if (spans := _spans(one, every))]
    grown: set[int] = set()
    for at, spans in told:
        home = _home(streams, at, spans, index)
        if home is not None:
            score = cosine(streams[at], streams[home])
            merges.append(join(streams[home], streams.pop(at), score, AKIN, "looks back to its days"))
            streams[home].measure()
            grown.add(home)
            grown.discard(at)
    for at in sorted(grown & streams.keys()):
        _fill(streams, at, index, merges)
    return merges


def _spans(one: Stream, every: Reports) -> list[tuple[int, int]]:
    return sorted({span for n in one.cluster.reports for span in every[n].back})


def _index(streams: Mapping[int, Stream]) -> dict[str, list[int]]:
    """Heavy term → the clusters that are about it, the first first."""
    index: dict[str, list[int]] = {}
    for at, one in sorted(streams.items()):
        for term in one.leading[:_HEAVIEST]:
            index.setdefault(term, []).append(at)
    return index


def _near(streams: Mapping[int, Stream], at: int, index: Mapping[str, Sequence[int]]) -> list[int]:
    """The other clusters that share enough of the heaviest terms, in order."""
    shared: dict[int, int] = {}
    for term in streams[at].leading[:_HEAVIEST]:
        for other in index.get(term, ())[:_COMMON]:
            shared[other] = shared.get(other, 0) + 1
    return sorted(
        other for other, times in shared.items() if times >= _SHARED and other != at and other in streams
    )


def _home(
    streams: Mapping[int, Stream],
    at: int,
    spans: Sequence[tuple[int, int]],
    index: Mapping[str, Sequence[int]],
) -> int | None:
    """The earlier cluster, most alike, of whose days the reports of this one tell."""
    one = streams[at]
    scores = [
        (score, -other)
        for other in _near(streams, at, index)
        if _earlier(streams[other], one)
        and min(len(one.cluster.reports), len(streams[other].cluster.reports)) <= FEW
        and any(_tells(streams[other].days, first, last) for first, last in spans)
        and one.cluster.may_take(streams[other].cluster)
        and (score := cosine(one, streams[other])) >= AKIN
    ]
    return -max(scores)[1] if scores else None


def _earlier(one: Stream, other: Stream) -> bool:
    return bool(one.days and other.days and one.days[0] < other.days[0])


def _tells(days: Sequence[int], first: int, last: int) -> bool:
    """Whether a report of those days appeared in a span, or just after it."""
    at = bisect_left(days, first)
    return at < len(days) and days[at] <= last + LATE


def _fill(
    streams: dict[int, Stream], at: int, index: Mapping[str, Sequence[int]], merges: list[Merge]
) -> None:
    """Join what lies within the span of a story, and is about the same."""
    one = streams[at]
    for other in _near(streams, at, index):
        two = streams[other]
        few = len(two.cluster.reports) <= FEW
        within = few and two.days and one.days[0] <= two.days[0] and two.days[-1] <= one.days[-1]
        if within and one.cluster.may_take(two.cluster) and (score := cosine(one, two)) >= WITHIN:
            merges.append(join(one, streams.pop(other), score, WITHIN, "lies between reports of it"))
            one.measure()
