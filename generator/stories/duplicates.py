"""Features → duplicates: which reports carry, in substance, the text of another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from generator.model import Duplicate
from generator.stories.features import Features
from generator.stories.prints import unpacked

SHARE = 0.5
"""The part of the shorter text that must stand in the other."""

_FEW = 3
_COMMON = 64


def duplicates(every: Sequence[Features]) -> tuple[Duplicate, ...]:
    """The duplicates among the reports, each with its original: the earliest, then the fullest.

    Containment, not likeness: a report cut to a third is still a duplicate (Broder, "On the resemblance
    and containment of documents", 1997). Duplicates of one text are one family with one original.
    """
    ordered = sorted(every, key=_seniority)
    marks = [unpacked(one.prints) for one in ordered]
    origin = list(range(len(ordered)))
    share: dict[int, float] = {}
    for at, other, part in sorted(_pairs(marks), key=lambda pair: (pair[0], -pair[2], pair[1])):
        if origin[at] == at:
            origin[at] = origin[other]
            share[at] = part
    return tuple(
        Duplicate(ordered[at].report, ordered[origin[at]].report, round(share[at], 3))
        for at in range(len(ordered))
        if origin[at] != at
    )


def _seniority(one: Features) -> tuple[bool, int, int, str]:
    return one.day is None, one.day or 0, -one.length, one.report


def _pairs(marks: Sequence[frozenset[int]]) -> Iterable[tuple[int, int, float]]:
    """(later, earlier, part) of every pair of which the shorter stands, to `SHARE`, in the other.

    A fingerprint that stands in very many reports is a set phrase, and no evidence.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    for at, some in enumerate(marks):
        shared: Counter[int] = Counter()
        for mark in sorted(some):
            known = holders[mark]
            if len(known) < _COMMON:
                shared.update(known)
                known.append(at)
        for other, times in shared.items():
            part = times / min(len(some), len(marks[other]))
            if times >= _FEW and part >= SHARE:
                yield at, other, part
