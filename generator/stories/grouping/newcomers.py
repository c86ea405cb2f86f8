"""A few reports that came → the stories that take them, found without a look at all others.

What comes of it is what `group` comes to, which looks at all: each step is the same, of those reports that
may have a part in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain as chained

from generator.model import Group
from generator.stories.duplicates import duplicates_of
from generator.stories.grouping.candidates import (
    LEAST,
    SHARED,
    WINDOW,
    days_between,
    likeness,
    near,
    parts_of,
)
from generator.stories.grouping.meetings import Meetings
from generator.stories.grouping.merging import Cluster, merge
from generator.stories.grouping.sagas import chain
from generator.stories.grouping.streams import stream
from generator.stories.options import Options


def place(
    new: Collection[str], every: Meetings, filed: Mapping[str, str], options: Options
) -> tuple[Group, ...]:
    """The groups of the new reports, each with those of its reports that are new. All others are `filed`, and
    none of all has a pin that says otherwise."""
    loose = {every.numbers[report] for report in new}
    pairs = [*_alike(every, loose)]
    copies = [
        (every.numbers[one.original], every.numbers[one.report], one.share)
        for one in duplicates_of(loose, every, every.marked)
    ]
    soon = [copy for copy in copies if (days_between(every[copy[0]], every[copy[1]]) or 0) <= WINDOW]
    met = {filed[every.name(at)] for a, b, _ in (*pairs, *soon) for at in (a, b) if at not in loose}
    clusters = [*_clusters(met, every, filed), *(Cluster([at]) for at in loose)]
    merged, _ = merge(_in_order(clusters), pairs, options.threshold, soon)
    free = [one for one in merged if not one.story]
    if free and options.scope == "saga":
        told = {term for one in free for term in stream(one, every).leading}
        akin = _sharing(told, every, filed, loose) - met
        merged, _ = chain(_in_order([*merged, *_clusters(akin, every, filed)]), every)
    found = ((one.story, loose.intersection(one.reports)) for one in merged)
    groups = (Group(story, tuple(sorted(map(every.name, some)))) for story, some in found if some)
    return tuple(sorted(groups, key=lambda group: group.reports))


def _alike(every: Meetings, loose: Collection[int]) -> Iterator[tuple[int, int, int]]:
    """As `candidates.alike`."""
    for at in sorted(loose):
        yield from _weighed(at, every, _near(at, every))
    for at in sorted({later for one in loose for later in _later(one, every)}.difference(loose)):
        own = [*_weighed(at, every, sorted(number for number in loose if number < at))]
        if own:
            met = {*_near(at, every)}
            yield from (pair for pair in own if pair[1] in met)


def _weighed(at: int, every: Meetings, others: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    one = every[at]
    parts = parts_of(one)
    for other in others:
        two = every[other]
        found = likeness(parts, parts_of(two), days_between(one, two))
        if found >= LEAST:
            yield at, other, found


def _near(at: int, every: Meetings) -> Sequence[int]:
    """The reports before one that it is compared with."""
    one = every[at]
    known = {term: every.holders(term) for term in one.leading}
    before = {term: some[: bisect_left(some, at)] for term, some in known.items()}
    return near(one, before, 0 if one.day is None else every.before(False, one.day - WINDOW))


def _later(at: int, every: Meetings) -> list[int]:
    """The reports after one that may be compared with it."""
    one = every[at]
    known = [every.holders(term) for term in one.leading]
    shared = Counter(chained.from_iterable(some[bisect_right(some, at) :] for some in known))
    last = 0 if one.day is None else every.before(False, one.day + WINDOW + 1)
    undated = every.before(True, 0)
    return [n for n, times in shared.items() if times >= SHARED and (n < last or n >= undated)]


def _sharing(
    terms: Collection[str], every: Meetings, filed: Mapping[str, str], loose: Collection[int]
) -> set[str]:
    """The stories whose reports share enough of the terms."""
    shared: Counter[str] = Counter()
    for term in terms:
        shared.update({filed[every.name(at)] for at in every.holders(term) if at not in loose})
    return {story for story, times in shared.items() if times >= SHARED}


def _clusters(stories: Collection[str], every: Meetings, filed: Mapping[str, str]) -> list[Cluster]:
    members: dict[str, list[int]] = {}
    for report, story in filed.items() if stories else ():
        if story in stories:
            members.setdefault(story, []).append(every.numbers[report])
    return [Cluster(sorted(some), story) for story, some in members.items()]


def _in_order(clusters: Sequence[Cluster]) -> list[Cluster]:
    return sorted(clusters, key=lambda one: one.number)
