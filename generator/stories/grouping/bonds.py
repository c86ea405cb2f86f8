"""Two reports, or a report and a cluster → the evidence that they belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Bond
from generator.stories.grouping.candidates import UNIT, days_between, likeness
from generator.stories.grouping.merging import Merge
from generator.stories.options import Options
from generator.stories.outlines import Compared

SHOWN = 8
"""Shared terms that a bond names."""


def compare(one: Compared, other: Compared, options: Options = Options()) -> Bond:
    """How alike two reports are, and what they share."""
    parts = dict(zip(one.terms, one.parts, strict=True))
    gap = days_between(one, other)
    score = likeness(parts, other, gap) / UNIT
    return Bond(one.report, other.report, round(score, 4), options.threshold, shared(parts, other), gap)


def shared(parts: Mapping[str, int], other: Compared) -> tuple[tuple[str, float], ...]:
    """The terms that a report shares with another, with the part of the score that each gives."""
    given = {
        term: part * parts[term] for term, part in zip(other.terms, other.parts, strict=True) if term in parts
    }
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
    parts = dict(zip(one.terms, one.parts, strict=True))
    gaps = [days_between(one, other) for other in facing]
    nearest = min(range(len(facing)), key=lambda n: -likeness(parts, facing[n], gaps[n]))
    other, gap = facing[nearest], gaps[nearest]
    score, least = round(merge.score, 4), round(merge.threshold, 4)
    return Bond(one.report, other.report, score, least, shared(parts, other), gap, merge.reason)
