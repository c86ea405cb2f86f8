"""Happenings → happenings: those with less certain dates join a surer one that tells the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.stories.happenings import Happening
from generator.stories.similarity import Vector, dot

SAME = 0.42
"""Likeness from which sentences under different dates tell of one thing."""

NAMED = 0.35
"""Part of the words of a subordinate clause that must stand in what it is taken to name."""

NEXT = 0.2
"""Likeness from which a lead that names no day tells what the sentence after it dates."""

LATE_DAYS = 2
"""A report appears up to so many days after what it tells of without naming the day."""

LONGEST = 31
"""Days of the longest span whose happenings are looked for within it: of a year, too much looks alike."""


MOST = 500
"""Happenings of one day that others are compared with, at most: of more, the first."""

SURE = (3, 0)
"""The certainty of a day that is said."""


class _Candidate(Struct, frozen=True):
    """A happening with what is asked of it again and again: its summed vector and how sure its date is."""

    happening: Happening
    centre: Vector
    certainty: tuple[int, int]
    passing: bool
    """Whether it is only named in passing, in subordinate clauses."""

    @property
    def size(self) -> int:
        return len(self.happening.passages)


def settle(made: Sequence[Happening]) -> list[Happening]:
    """Join happenings with less certain dates to the surer one that tells most nearly the same.

    Less certain is: a publication date against a date that is said, a coarser date against one
    within it, no date at all; and a plan against its fulfilment on the same day. Nothing joins what is
    only named in passing: the date of a subordinate clause says little of more.
    """
    every = [_candidate(one) for one in made]
    by_day: dict[int, list[int]] = {}
    for n, one in enumerate(made):
        if one.when and one.when.is_day and one.when.earliest and not every[n].passing:
            held = by_day.setdefault(one.when.earliest.toordinal(), [])
            if len(held) < MOST:
                held.append(n)
    joined: dict[int, int] = {}
    for n in sorted(range(len(made)), key=lambda n: (every[n].certainty, n)):
        home = _home(every[n], n, every, by_day, joined)
        if home is None and every[n].passing:
            home = _named(every[n], every, by_day)
        if home is not None:
            joined[n] = home
    absorbed: dict[int, list[int]] = {}
    for n in joined:
        absorbed.setdefault(_end(n, joined), []).append(n)
    return [
        _with(one, [made[k] for k in absorbed.get(n, [])]) for n, one in enumerate(made) if n not in joined
    ]


def _candidate(one: Happening) -> _Candidate:
    return _Candidate(one, _centre(one), _certainty(one), not any(p.main for p in one.passages))


def _centre(one: Happening) -> Vector:
    if len(one.vectors) == 1:
        return one.vectors[0]
    made: dict[str, float] = {}
    for vector in one.vectors:
        for word, value in vector.items():
            made[word] = made.get(word, 0.0) + value
    return made


def _certainty(one: Happening) -> tuple[int, int]:
    """How sure a date is: none, coarse (the longer the less), published, said."""
    if one.when is None:
        return 0, 0
    if not one.when.is_day:
        return 1, -(one.when.days or 0)
    return SURE if one.dated else (2, 0)


def _home(
    one: _Candidate, n: int, every: Sequence[_Candidate], by_day: dict[int, list[int]], joined: dict[int, int]
) -> int | None:
    """The surer happening that tells the same as the n-th, the most alike; None where there is none."""
    if one.certainty == SURE and not one.happening.ahead:
        return None
    best, score = None, SAME
    for day in _days(one.happening):
        for at in by_day.get(day, ()):
            other = every[at]
            if at == n or at in joined or not _may_join(one, other):
                continue
            alike = dot(one.centre, other.centre) / (one.size * other.size)
            alike += SAME - NEXT if _leads_to(one.happening, other.happening) else 0.0
            if alike > score:
                best, score = at, alike
    return best


def _leads_to(one: Happening, other: Happening) -> bool:
    """Whether one is a lead without a day, and the other holds the sentence right after it."""
    first = one.passages[0]
    if len(one.passages) > 1 or not first.lead or first.said:
        return False
    return any(p.report == first.report and p.at == first.at + 1 and p.main for p in other.passages)


def _named(one: _Candidate, every: Sequence[_Candidate], by_day: dict[int, list[int]]) -> int | None:
    """What is named in passing ("since it was refloated on Monday"): that of the day which has its words.

    A few words are all there is to compare: those of the clause, and how much of them the other has.
    """
    when = one.happening.when
    if when is None or not when.is_day or when.earliest is None:
        return None
    told = {word for p in one.happening.passages for word, factor in p.terms.items() if factor >= 1.0}
    whole = sum(one.centre[word] for word in sorted(told))
    best, score = None, NAMED * whole
    for at in by_day.get(when.earliest.toordinal(), ()):
        other = every[at]
        if other.happening.ahead != one.happening.ahead:
            continue
        shared = sum(one.centre[word] for word in sorted(told) if word in other.centre)
        if shared > score:
            best, score = at, shared
    return best


def _days(one: Happening) -> Iterable[int]:
    """The days on which what a happening tells may have been dated more surely, as ordinals."""
    when = one.when
    if when is None or when.earliest is None or when.latest is None:
        known = {p.published.toordinal() for p in one.passages if p.published}
        return sorted({day - back for day in known for back in range(LATE_DAYS + 1)})
    first, last = when.earliest.toordinal(), when.latest.toordinal()
    if when.is_day:
        return range(first if one.dated else first - LATE_DAYS, first + 1)
    return range(first, last + 1) if last - first < LONGEST else ()


def _may_join(one: _Candidate, other: _Candidate) -> bool:
    """A plan joins what was told on its day; else like joins like, to a surer date."""
    if one.happening.ahead and not other.happening.ahead:
        return one.happening.when == other.happening.when
    return one.happening.ahead == other.happening.ahead and one.certainty < other.certainty


def _end(n: int, joined: dict[int, int]) -> int:
    while n in joined:
        n = joined[n]
    return n


def _with(one: Happening, more: Sequence[Happening]) -> Happening:
    """A happening with those that joined it; a fulfilled plan's sentences do not attest that it happened."""
    alike = [other for other in more if other.ahead == one.ahead]
    if not alike:
        return one
    held = [(p, v) for each in (one, *alike) for p, v in zip(each.passages, each.vectors, strict=True)]
    held.sort(key=lambda pair: pair[0].order)
    return replace(one, passages=tuple(p for p, _ in held), vectors=tuple(v for _, v in held))
