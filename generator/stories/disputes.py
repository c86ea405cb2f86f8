"""Tallies → those that are of one thing and do not agree, and how."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import combinations

from msgspec import Struct

from generator.model import DifferenceKind, Report
from generator.stories import places, quantities
from generator.stories.happenings import Happening
from generator.stories.linkage import connected
from generator.stories.similarity import stem, words
from generator.stories.tallies import Tally

NEAR = 1
"""Days between two tellings, at most, for their numbers to be of one time."""

APART = 1.6
APART_OF_SMALL = 2.0
"""The larger of two numbers of one thing is at most so many times the smaller; else one counts a part."""

SMALL = 20
"""Below it a number is often one of several of its kind, and sentences must share more words."""

SHARED = 1
SHARED_OF_SMALL = 3
SHARED_UNDATED = 4
"""Words besides what is counted that two sentences must share: in general; of small numbers; and where the
day of which they tell, or who is meant ("he"), is not known."""

NEVER = 99
"""Of small numbers where that is not known, and of people, nothing says which are meant."""

LONG = 100
"""A number from which it says something that a report has it too, of whatever."""

FEW = 3
"""Values of one thing, at most: where reports give more, they count several things."""

MOST = 200
"""Tellings of one kind of thing in a story that are compared with each other, at most."""

KINDS: tuple[DifferenceKind, ...] = ("apart", "grown", "rounded")
"""Ways to differ, the gravest first."""

_ANYBODY = frozenset(stem(word) for word in ("people", "men", "women"))
_NO_NAME = re.compile(r"\A[\W\d]*[A-Z][\w'’-]*(?! [A-Z]|['’]s)")
_PRONOUN = re.compile(r"(?:He|She|His|Her|It|Its|They|Their) ")


def find(
    every: Sequence[Tally], happenings: Sequence[Happening], reports: Mapping[str, Report]
) -> Iterator[tuple[list[Tally], DifferenceKind]]:
    """Tallies of one thing whose numbers differ, in order of publication, and how they differ."""
    by_about: dict[str, list[Tally]] = {}
    for one in every:
        if not one.quantity.part:
            by_about.setdefault(one.quantity.about, []).append(one)
    several = {about: held for about, held in by_about.items() if _may_differ(held)}
    if not several:
        return
    where = _places(happenings)
    for about in sorted(several):
        held = sorted(several[about], key=lambda one: one.order)[:MOST]
        yield from _groups(held, where, reports)


def _may_differ(held: Sequence[Tally]) -> bool:
    return len({one.voice for one in held}) > 1 and len({one.quantity.value for one in held}) > 1


def _groups(
    held: Sequence[Tally], where: Mapping[tuple[str, int], frozenset[int]], reports: Mapping[str, Report]
) -> Iterator[tuple[list[Tally], DifferenceKind]]:
    """The tallies that are of one thing, where their numbers differ, and how."""
    pairs = list(_of_one_time(held, where))
    if not pairs:
        return
    said, givers = _said(held), _givers(held, reports)
    edges: dict[int, list[int]] = {}
    kinds: dict[int, set[DifferenceKind]] = {}
    for a, b, merged, kind in pairs:
        one, other = held[a], held[b]
        differ = one.quantity.value != other.quantity.value
        if not _of_one_thing(one, other, merged, said):
            continue
        if differ and not givers(one.quantity.value).isdisjoint(givers(other.quantity.value)):
            continue  # what one report gives beside each other is of two things
        edges.setdefault(a, []).append(b)
        edges.setdefault(b, []).append(a)
        if differ:
            kinds.setdefault(a, set()).add(kind)
    several = _giving_several(held, connected(edges))
    for group in connected(
        {a: [b for b in near if b not in several] for a, near in edges.items() if a not in several}
    ):
        told = [held[n] for n in group]
        found = {kind for n in group for kind in kinds.get(n, ())}
        if _may_differ(told) and found and len({one.quantity.value for one in told}) <= FEW:
            yield told, next(kind for kind in KINDS if kind in found)


def _of_one_time(
    held: Sequence[Tally], where: Mapping[tuple[str, int], frozenset[int]]
) -> Iterator[tuple[int, int, bool, DifferenceKind]]:
    """The pairs in different voices whose numbers may be of one thing by their size and their day: whether
    both were merged into one happening, and how they differ."""
    homes = [where.get((one.report, one.at), frozenset()) for one in held]
    for a, b in combinations(range(len(held)), 2):
        if held[a].voice != held[b].voice:
            merged = not homes[a].isdisjoint(homes[b])
            kind = _kind(held[a], held[b], merged)
            if kind:
                yield a, b, merged, kind


def _giving_several(held: Sequence[Tally], groups: Iterable[Sequence[int]]) -> set[int]:
    """The tallies of reports that give several values of what seems one thing: they count more than one."""
    made: set[int] = set()
    for group in groups:
        values: dict[str, set[float]] = {}
        for n in group:
            values.setdefault(held[n].report, set()).add(held[n].quantity.value)
        made |= {n for n in group if len(values[held[n].report]) > 1}
    return made


def _givers(held: Sequence[Tally], reports: Mapping[str, Report]) -> Callable[[float], frozenset[str]]:
    """A value → the reports that give it, as such or, of a number that says something, wherever."""
    told = {one.quantity.value: one.quantity.number for one in held}
    own: dict[str, set[float]] = {}
    for one in held:
        own.setdefault(one.report, set()).add(one.quantity.value)

    @cache  # for as long as these are compared
    def givers(value: float) -> frozenset[str]:
        wherever = value >= LONG
        return frozenset(
            report
            for report, values in own.items()
            if value in values or (wherever and told[value] in reports[report].text)
        )

    return givers


def _kind(one: Tally, other: Tally, merged: bool) -> DifferenceKind | None:
    """How two numbers of one thing differ, if they may: what grows is told by the day that it was told."""
    first, second = one.quantity, other.quantity
    low, high = sorted((first.value, second.value))
    if low <= 0 or high > low * (APART if low >= SMALL else APART_OF_SMALL):
        return None
    if not _within(one.day, other.day):
        return None
    goes_on = (one.grows or other.grows) and (one.published != other.published or one.day != other.day)
    if goes_on and not merged:
        return None
    if quantities.agree(first, second):
        return "rounded"
    if not goes_on:
        return "apart"
    older, newer = (one, other) if one.order < other.order else (other, one)
    if older.quantity.value < newer.quantity.value:
        return "grown"
    return "apart" if _within(one.published, other.published) else None


def _within(one: date | None, other: date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= NEAR


def _of_one_thing(one: Tally, other: Tally, merged: bool, said: Mapping[str, _Said]) -> bool:
    """Whether two sentences count the same: no word says which others are meant, and they share enough."""
    if one.quantity.value != other.quantity.value and (
        one.quantity.ahead != other.quantity.ahead or _names_both(one, other)
    ):
        return False
    mine, theirs = set(one.quantity.kinds), set(other.quantity.kinds)
    if not (mine <= theirs or theirs <= mine):
        return False
    first, second = said[one.sentence], said[other.sentence]
    named = first.names and second.names
    if named and first.names[0] not in second.names and second.names[0] not in first.names:
        return False
    if not places.may_be_one(one, other):
        return False
    if one.quantity.measured:
        return True
    own = {word for word, _ in words(one.quantity.label + " " + other.quantity.label)}
    return len((first.words & second.words) - own) >= _needed(one, other, merged)


def _names_both(one: Tally, other: Tally) -> bool:
    """Whether a sentence has the other's number too, of whatever: "60 firefighters, 40 of them from ..."."""
    return any(quantities.has(b.sentence, a.quantity.number) for a, b in ((one, other), (other, one)))


class _Said(Struct, frozen=True):
    """The words of a sentence that say something, and the names among them, in order."""

    words: frozenset[str]
    names: tuple[str, ...]


def _said(held: Sequence[Tally]) -> dict[str, _Said]:
    """What each sentence says; its first word is a name where it is one elsewhere, or another follows."""
    made = {one.sentence: words(one.sentence) for one in held}
    rest = {text: words(_NO_NAME.sub("", text)) for text in made}
    known = {word for told in rest.values() for word, name in told if name}
    return {
        text: _Said(
            frozenset(word for word, _ in told),
            tuple(
                word
                for word, name in (told if told and told[0][0] in known else rest[text])
                if name and not word[0].isdigit()
            ),
        )
        for text, told in made.items()
    }


def _needed(one: Tally, other: Tally, merged: bool) -> int:
    small = min(one.quantity.value, other.quantity.value) < SMALL
    if one.quantity.about in _ANYBODY:
        return NEVER
    if merged:
        return SHARED_OF_SMALL if small and not one.quantity.of_fate else SHARED
    if one.day is None or other.day is None or any(_PRONOUN.match(t.sentence) for t in (one, other)):
        return NEVER if small else SHARED_UNDATED
    return SHARED_OF_SMALL if small else SHARED


def _places(happenings: Sequence[Happening]) -> dict[tuple[str, int], frozenset[int]]:
    """Report and sentence → the happenings that the sentence tells of."""
    made: dict[tuple[str, int], set[int]] = {}
    for n, one in enumerate(happenings):
        for passage in one.passages:
            made.setdefault((passage.report, passage.at), set()).add(n)
    return {place: frozenset(found) for place, found in made.items()}
