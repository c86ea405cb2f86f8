"""Outlines → where reports are looked up by what they lead with, and by their fingerprints.

What is remembered of ten thousand reports is read in thirty milliseconds, and looked through in a hundred. A
few new ones meet few of the others: they are found in the parts of an index that their own terms and
fingerprints lead to.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise
from zlib import crc32

from msgspec import Struct, field

from generator.stories.features import Features
from generator.stories.outlines import Row

PARTS = 127
"""Parts into which the terms of an index are dealt, by chance, and as many for its fingerprints, by size: a
report leads to a fifth of them."""

MOST = 500
"""Reports that may have come, or be other than they were, since an index was made."""

Head = tuple[list[str], list[int | None], dict[str, str]]
"""The ids and the days of the reports, in order of day, the undated last; and the pins that some have."""

Terms = dict[str, bytes]
"""Leading term → the places of its reports in that order."""

Marks = bytes
"""Fingerprints, each before a place, in order."""

_ROOM = 1024
_BITS = 32


def head(rows: Sequence[Row]) -> Head:
    """What is known of the reports together, in order."""
    return [row[0] for row in rows], [row[2] for row in rows], {row[0]: row[1] for row in rows if row[1]}


def parted(rows: Sequence[Row]) -> tuple[list[Terms], list[Marks]]:
    """The parts of the index."""
    holders: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        for term in row[4]:
            holders.setdefault(term, []).append(place)
    terms: list[dict[str, bytes]] = [{} for _ in range(PARTS)]
    for term, places in holders.items():
        terms[_of_term(term)][term] = array("I", places).tobytes()
    marks = array("Q", sorted([mark << _BITS | place for place, row in enumerate(rows) for mark in row[5]]))
    ends = [bisect_left(marks, at, key=lambda one: _of_mark(one >> _BITS)) for at in range(PARTS + 1)]
    return terms, [marks[a:b].tobytes() for a, b in pairwise(ends)]


def by_day(row: Row) -> tuple[bool, int, str]:
    """What reports are put in order by: the day, the undated last."""
    return row[2] is None, row[2] or 0, row[0]


class Meetings(Struct):
    """The reports of an index, but for some `gone`, and `more` of them (in order, at most `MOST`).

    Each has a number, which tells their order and nothing else. `terms` and `marks` give the parts of the
    index, `whole` the features of a report of it.
    """

    head: Head
    gone: Collection[int]
    more: Sequence[Features]
    terms: Callable[[int], Terms]
    marks: Callable[[int], Marks]
    whole: Callable[[str], Features]
    numbers: dict[str, int] = field(default_factory=dict)
    """Report id → its number."""
    known: dict[str, list[int]] = field(default_factory=dict)
    later: dict[int, list[int]] = field(default_factory=dict)
    """A fingerprint → the numbers of those of the `more` that have it."""

    def __post_init__(self) -> None:
        reports, _, _ = self.head
        self.numbers = dict(zip(reports, range(_ROOM - 1, _ROOM * len(reports), _ROOM), strict=True))
        for at in self.gone:
            del self.numbers[reports[at]]
        for one in self.more:
            number = self.before(one.day is None, one.day or 0, one.report)
            self.numbers[one.report] = number
            for mark in one.marks:
                self.later.setdefault(mark, []).append(number)

    def name(self, number: int) -> str:
        """The id of a report."""
        place, rank = divmod(number, _ROOM)
        return self.head[0][place] if rank == _ROOM - 1 else self.more[rank].report

    def __getitem__(self, number: int) -> Features:
        place, rank = divmod(number, _ROOM)
        return self.whole(self.head[0][place]) if rank == _ROOM - 1 else self.more[rank]

    def before(self, undated: bool, day: int, report: str = "") -> int:
        """A number that is greater than those of all reports which come before, and than no other."""
        reports, days, _ = self.head

        def placed(at: int) -> tuple[bool, int, str]:
            return days[at] is None, days[at] or 0, reports[at]

        wanted = undated, day, report
        place = bisect_left(range(len(reports)), wanted, key=placed)
        rank = bisect_left(self.more, wanted, key=lambda one: (one.day is None, one.day or 0, one.report))
        return place * _ROOM + rank

    def holders(self, term: str) -> list[int]:
        """The numbers of the reports that lead with the term, in order."""
        if term not in self.known:
            places = array("I", self.terms(_of_term(term)).get(term, b""))
            more = [self.numbers[one.report] for one in self.more if term in one.leading]
            self.known[term] = self._numbered(places, more)
        return self.known[term]

    def marked(self, mark: int) -> list[int]:
        """The numbers of the reports that have the fingerprint, in order."""
        marks = memoryview(self.marks(_of_mark(mark))).cast("Q")
        held = marks[bisect_left(marks, mark << _BITS) : bisect_left(marks, mark + 1 << _BITS)]
        places = [one - (mark << _BITS) for one in held]
        return self._numbered(places, self.later.get(mark, ()))

    def _numbered(self, places: Collection[int], more: Sequence[int]) -> list[int]:
        known = [at * _ROOM + _ROOM - 1 for at in places if at not in self.gone]
        return sorted([*known, *more]) if more else known


def _of_term(term: str) -> int:
    return crc32(term.encode("utf-8", "surrogatepass")) % PARTS


def _of_mark(mark: int) -> int:
    return mark * PARTS >> _BITS
