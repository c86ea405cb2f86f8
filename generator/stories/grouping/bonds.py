"""Two reports, or a report and a cluster → the evidence that they belong together."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Bond
from generator.stories.grouping.candidates import UNIT, Parts, days_between, likeness, parts_of
from generator.stories.grouping.merging import Merge
from generator.stories.options import Options
from generator.stories.outlines import Compared

SHOWN = 8
"""Shared terms that a bond names."""


def compare(one: Compared, other: Compared, options: Options = Options()) -> Bond:
    """How alike two reports are, and what they share."""
    gap = days_between(one, other)
    first, second = parts_of(one), parts_of(other)
    score = likeness(first, second, gap) / UNIT
    return Bond(one.report, other.report, round(score, 4), options.threshold, shared(first, second), gap)


def shared(one: Parts, other: Parts) -> tuple[tuple[str, float], ...]:
    """The terms that a report shares with another, with the part of the score that each gives."""
    given = {term: part * one[term] for term, part in other.items() if term in one}
    whole = sum(given.values()) or 1
    best = sorted(given.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]
    return tuple((term, round(part / whole, 3)) for term, part in best)


def bonds(every: Sequence[Compared], merges: Sequence[Merge]) -> dict[str, Bond]:
    """Report id → why it is in its story: the first merge that brought it there, told by the report
    of the other side that is most like it."""
    made: dict[str, Bond] = {}
    for merge in merges:
        for side, facing in ((merge.joined, merge.kept), (merge.kept, merge.joined)):
            for at in side:
                if every[at].report not in made:
                    made[every[at].report] = _bond(every[at], [every[n] for n in facing], merge)
    return made


def _bond(one: Compared, facing: Sequence[Compared], merge: Merge) -> Bond:
    parts, theirs = parts_of(one), [parts_of(other) for other in facing]
    gaps = [days_between(one, other) for other in facing]
    nearest = min(range(len(facing)), key=lambda n: -likeness(parts, theirs[n], gaps[n]))
    other, gap = facing[nearest], gaps[nearest]
    score, least = round(merge.score, 4), round(merge.threshold, 4)
    return Bond(one.report, other.report, score, least, shared(parts, theirs[nearest]), gap, merge.reason)
