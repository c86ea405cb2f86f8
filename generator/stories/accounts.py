"""Merged passages → where their reports differ: numbers, names of places and persons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher

from generator.model import Account, Difference, Reading, Report
from generator.stories import disputes, tallies
from generator.stories.happenings import Happening
from generator.stories.passages import Passage
from generator.stories.tallies import Tally
from generator.stories.voices import Voice

ALIGNED = 0.6
"""Part of two sentences that is word for word the same, from which one differing name is a difference."""

_Told = Mapping[str, Sequence[tuple[int, int]]]
"""Report → the places of its sentences that tell of a happening, and the happening's index."""


def numbers(
    happenings: Sequence[Happening],
    reports: Mapping[str, Report],
    readings: Mapping[str, Reading],
    voices: Mapping[str, Voice],
) -> dict[int, tuple[Difference, ...]]:
    """The differences between numbers, by the index of the happening that they belong to.

    Numbers are of one thing where they count the same noun, in different voices, of nearly the same day, in
    sentences that share more than that, and no report gives both. What grows is told by the day: two
    counts of different days are no contradiction.
    """
    held = [key for key in reports if not voices[key].original]
    told = _by_report(happenings)
    begun = {key: tallies.begun(reports[key], readings[key]) for key in held}
    made: dict[int, list[tuple[int, Difference]]] = {}
    for key in held:
        for first, second in tallies.estimates(reports[key], readings[key], voices[key], begun[key]):
            accounts = tuple(Account(one.sentence, key) for one in (first, second))
            home = _home((first,), happenings, told)
            made.setdefault(home, []).append((0, Difference(first.quantity.label, accounts)))
    if len({voices[key].key for key in held}) > 1:
        every = [
            one for key in held for one in tallies.find(reports[key], readings[key], voices[key], begun[key])
        ]
        for group, kind in disputes.find(every, happenings, reports):
            values = {one.report: Account(one.quantity.told, one.report) for one in reversed(group)}
            accounts = tuple(values[one] for one in dict.fromkeys(one.report for one in group))
            label = group[0].quantity.label
            rank = disputes.KINDS.index(kind)
            made.setdefault(_home(group, happenings, told), []).append(
                (rank, Difference(label, accounts, kind))
            )
    return {
        home: tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))
        for home, found in made.items()
        if home >= 0
    }


def names(passages: Sequence[Passage], voices: Mapping[str, Voice]) -> tuple[Difference, ...]:
    """Where the reports of one happening differ in names, attributed; what only one voice says is none."""
    if (
        len(passages) < 2
        or len({voices[p.report].key for p in passages if not voices[p.report].original}) < 2
    ):
        return ()
    firsts: dict[str, Passage] = {}
    for passage in sorted(passages, key=lambda p: (not p.main, p.order)):
        if not voices[passage.report].original:
            firsts.setdefault(passage.report, passage)
    held = sorted(firsts.values(), key=lambda p: p.order)
    return tuple(_names(held, voices))


def _home(group: Sequence[Tally], happenings: Sequence[Happening], told: _Told) -> int:
    """The happening of which most of the reports were telling when they gave the number, one of its day
    before others; where they tell of none, what most reports tell of that day; -1 where there is none."""
    worth: dict[int, float] = {}
    for one in group:
        n = _telling(one, happenings, told)
        if n >= 0:
            worth[n] = worth.get(n, 0.0) + (1.5 if _of_day(happenings[n], one.day) else 1.0)
    if worth:
        return min(worth, key=lambda n: (-worth[n], n))
    days = {one.day for one in group}
    of_day = [n for n, one in enumerate(happenings) if not one.ahead and any(_of_day(one, d) for d in days)]
    return max(of_day, key=lambda n: (len(happenings[n].reports), -n), default=-1)


def _by_report(happenings: Sequence[Happening]) -> _Told:
    """The sentences in which each report tells of a happening, and of which."""
    made: dict[str, list[tuple[int, int]]] = {}
    for n, happening in enumerate(happenings):
        if not happening.ahead:
            for p in happening.passages:
                made.setdefault(p.report, []).append((p.at, n))
    return made


def _telling(one: Tally, happenings: Sequence[Happening], told: _Told) -> int:
    """The happening of the sentence; else one of its day, the last before it; else of late."""
    places = [
        (at != one.at, not _of_day(happenings[n], one.day), at > one.at, abs(one.at - at), n)
        for at, n in told.get(one.report, ())
        if at == one.at or _of_day(happenings[n], one.day) or _of_late(happenings[n], one)
    ]
    return min(places)[-1] if places else -1


def _of_day(one: Happening, day: date | None) -> bool:
    return bool(day and one.when and one.when.is_day and one.when.holds(day))


def _of_late(one: Happening, tally: Tally) -> bool:
    latest = one.when.latest if one.when and one.when.is_day else None
    return latest is not None and not tallies.long_ago(latest, tally.published)


def _names(held: Sequence[Passage], voices: Mapping[str, Voice]) -> Iterator[Difference]:
    """A name in one sentence where another, else much the same, has another name."""
    seen: set[tuple[str, str]] = set()
    for n, one in enumerate(held[:12]):
        for other in held[n + 1 : 12]:
            if voices[one.report].key == voices[other.report].key:
                continue
            for before, mine, theirs in _swapped(one.sentence.text, other.sentence.text):
                if (mine, theirs) not in seen and (theirs, mine) not in seen:
                    seen.add((mine, theirs))
                    yield Difference(before, (Account(mine, one.report), Account(theirs, other.report)))


def _swapped(one: str, other: str) -> Iterator[tuple[str, str, str]]:
    """Names that stand in one place of two sentences: the word before them, and both."""
    mine, theirs = re.findall(r"[\w'’-]+", one), re.findall(r"[\w'’-]+", other)
    matcher = SequenceMatcher(None, [w.lower() for w in mine], [w.lower() for w in theirs], autojunk=False)
    if matcher.ratio() < ALIGNED:
        return
    for kind, a, b, c, d in matcher.get_opcodes():
        left, right = " ".join(mine[a:b]), " ".join(theirs[c:d])
        if (
            kind == "replace"
            and a > 0
            and _is_name(mine[a:b])
            and _is_name(theirs[c:d])
            and _other(left, right)
        ):
            yield mine[a - 1].lower(), left, right


def _is_name(words: Sequence[str]) -> bool:
    return 0 < len(words) <= 4 and all(word[0].isupper() for word in words)


def _other(left: str, right: str) -> bool:
    """Whether two names are two, and not a name spelt twice, shortened, or a day of the week."""
    if (
        set(left.casefold().split()) & set(right.casefold().split())
        or _DAY.search(left)
        or _DAY.search(right)
    ):
        return False
    initials = {"".join(w[0] for w in name.split()) for name in (left, right)}
    if left in initials or right in initials:
        return False
    return SequenceMatcher(None, left.casefold(), right.casefold(), autojunk=False).ratio() < 0.6


_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|The|A|It|He|She"
)
