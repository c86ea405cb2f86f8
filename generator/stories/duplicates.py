"""Features → duplicates: which reports carry, in substance, the text of another."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence, Set
from itertools import combinations

from generator.model import Duplicate
from generator.stories.outlines import Compared, Reports
from generator.stories.prints import contained, unpacked

SHARE = 0.5
"""The part of the shorter text that must stand in the other."""

_FEW = 3
_COMMON = 64


def duplicates(every: Sequence[Compared], about: Container[str] | None = None) -> tuple[Duplicate, ...]:
    """The duplicates among the reports, each with its original: the earliest, then the fullest; where
    `about` names reports, those of the texts that these carry, and of few others.

    Containment, not likeness: a report cut to a third is still a duplicate (Broder, "On the resemblance
    and containment of documents", 1997). Duplicates of one text are one family with one original.
    """
    ordered = sorted(every, key=_seniority)
    pairs = _pairs(ordered, _meetings(ordered)) if about is None else _around(ordered, about)
    return _originals(ordered, pairs)


def duplicates_of(
    some: Iterable[int], every: Reports, marked: Callable[[int], Sequence[int]]
) -> tuple[Duplicate, ...]:
    """The same about some, by number, where `marked` gives the numbers of all that have a fingerprint."""
    found: set[tuple[int, int, float]] = set()
    seen: set[int] = set()
    front = {*some}
    while front:
        seen |= front
        holders = [marked(mark) for mark in sorted({mark for at in front for mark in every[at].marks})]
        pairs = {*_pairs(every, (pair for pair in _met(holders) if not front.isdisjoint(pair)))}
        found |= pairs
        front = {at for later, earlier, _ in pairs for at in (later, earlier)} - seen
    members = sorted({at for *pair, _ in found for at in pair}, key=lambda at: _seniority(every[at]))
    rank = {at: n for n, at in enumerate(members)}
    ranked = (((rank[one], rank[two]), part) for one, two, part in found)
    return _originals([every[at] for at in members], ((max(pair), min(pair), part) for pair, part in ranked))


def _originals(ordered: Sequence[Compared], pairs: Iterable[tuple[int, int, float]]) -> tuple[Duplicate, ...]:
    """The duplicates, by the (later, earlier, part) of pairs."""
    origin = list(range(len(ordered)))
    share: dict[int, float] = {}
    for at, other, part in sorted(pairs, key=lambda pair: (pair[0], -pair[2], pair[1])):
        if origin[at] == at:
            origin[at] = origin[other]
            share[at] = part
    return tuple(
        Duplicate(ordered[at].report, ordered[origin[at]].report, round(share[at], 3))
        for at in range(len(ordered))
        if origin[at] != at
    )


def _seniority(one: Compared) -> tuple[bool, int, int, str]:
    return one.day is None, one.day or 0, -one.length, one.report


def _pairs(every: Reports, met: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, float]]:
    """(later, earlier, part) of every pair of which the shorter stands, to `SHARE`, in the other."""
    for earlier, later in sorted(met):
        part, shared = contained(unpacked(every[earlier].prints), unpacked(every[later].prints))
        if part >= SHARE and shared >= _FEW:
            yield later, earlier, part


def _around(every: Sequence[Compared], about: Container[str]) -> set[tuple[int, int, float]]:
    """The pairs among the reports that a chain of pairs leads to from those named."""
    found: set[tuple[int, int, float]] = set()
    seen: set[int] = set()
    front = {at for at, one in enumerate(every) if one.report in about}
    while front:
        seen |= front
        pairs = set(_pairs(every, _meetings_of(every, front)))
        found |= pairs
        front = {at for later, earlier, _ in pairs for at in (later, earlier)} - seen
    return found


def _meetings(every: Sequence[Compared]) -> set[tuple[int, int]]:
    """(earlier, later) of the pairs that share a fingerprint of those that are looked at.

    A fingerprint that stands in very many reports is a set phrase, and no evidence.
    """
    # Most fingerprints stand in one report: only of those met again is a list made.
    first: dict[int, int] = {}
    again: dict[int, list[int]] = {}
    for at, one in enumerate(every):
        for mark in one.marks:
            if mark in first:
                again.setdefault(mark, [first[mark]]).append(at)
            else:
                first[mark] = at
    return _met(again.values())


def _meetings_of(every: Sequence[Compared], some: Set[int]) -> set[tuple[int, int]]:
    """Those of the meetings in which some reports take part: one look at all, and no order of all."""
    wanted = {mark for at in some for mark in every[at].marks}
    holders: dict[int, list[int]] = {}
    for at, one in enumerate(every):
        if not wanted.isdisjoint(one.marks):
            for mark in wanted.intersection(one.marks):
                holders.setdefault(mark, []).append(at)
    return {pair for pair in _met(holders.values()) if not some.isdisjoint(pair)}


def _met(holders: Iterable[Sequence[int]]) -> set[tuple[int, int]]:
    """The pairs of those that hold one fingerprint, of each that few hold."""
    return {pair for held in holders if len(held) <= _COMMON for pair in combinations(held, 2)}
