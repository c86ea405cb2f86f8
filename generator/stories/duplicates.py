"""Features → duplicates: which reports carry, in substance, the text of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from operator import itemgetter

from generator.model import Duplicate
from generator.stories.features import Features
from generator.stories.prints import contained, unpacked

SHARE = 0.5
"""The part of the shorter text that must stand in the other."""

_FEW = 3
_EACH = 4
_COMMON = 64


def duplicates(every: Sequence[Features]) -> tuple[Duplicate, ...]:
    """The duplicates among the reports, each with its original: the earliest, then the fullest.

    Containment, not likeness: a report cut to a third is still a duplicate (Broder, "On the resemblance
    and containment of documents", 1997). Duplicates of one text are one family with one original.
    """
    ordered = sorted(every, key=_seniority)
    origin = list(range(len(ordered)))
    share: dict[int, float] = {}
    for at, other, part in sorted(_pairs(ordered), key=lambda pair: (pair[0], -pair[2], pair[1])):
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


def _pairs(every: Sequence[Features]) -> Iterator[tuple[int, int, float]]:
    """(later, earlier, part) of every pair of which the shorter stands, to `SHARE`, in the other."""
    for earlier, later in sorted(_meetings(every)):
        part, shared = contained(unpacked(every[earlier].prints), unpacked(every[later].prints))
        if part >= SHARE and shared >= _FEW:
            yield later, earlier, part


def _meetings(every: Sequence[Features]) -> set[tuple[int, int]]:
    """(earlier, later) of the pairs that share a fingerprint, of one in `_EACH` that are looked at.

    A fingerprint that stands in very many reports is a set phrase, and no evidence.
    """
    seen = sorted(
        (mark, at) for at, one in enumerate(every) for mark in unpacked(one.prints) if mark % _EACH == 0
    )
    met: set[tuple[int, int]] = set()
    for _, some in groupby(seen, key=itemgetter(0)):
        holders = [at for _, at in some]
        if 1 < len(holders) <= _COMMON:
            met.update(combinations(holders, 2))
    return met
