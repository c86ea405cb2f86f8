"""Tales → told and placed, on every core; those only that are not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar, cast

from msgspec.structs import replace

from generator.build.clock import Clock
from generator.build.means import NOBODY, Asked, Means
from generator.build.sheets import Noted
from generator.build.studies import remember
from generator.build.tales import Done, Placed, Tale, Teller, Told, Work
from generator.changes import Step
from generator.memo import Key
from generator.memo.last import Last
from generator.model import Change, Group, Ledger, Shelf
from generator.problems import Problem

T = TypeVar("T")
_Made = tuple[Told, Placed]


def wanted(
    groups: Sequence[Group],
    before: Ledger,
    shown: Mapping[str, Noted],
    teller: Teller,
    means: Means,
    clock: Clock,
) -> list[str]:
    """The slug that each group would have; empty for those that have a permalink already."""
    known = {shelf.id for shelf in before.shelves}
    new = {at: group for at, group in enumerate(groups) if group.id not in known}
    tales = [
        Tale(Shelf("", ""), tuple((key, shown[key].key) for key in group.reports)) for group in new.values()
    ]
    told = dict(zip(new, _worked(teller.slug, tales, _size, "compared", means, clock), strict=True))
    return [cast(str, told.get(at, "")) for at in range(len(groups))]


def works(tales: Sequence[Tale], log: Sequence[Change], steps: Sequence[Step], teller: Teller) -> list[Work]:
    """What is to be done, or was done before, for each tale."""
    logged: dict[str, list[Change]] = {}
    for change in log:
        logged.setdefault(change.story, []).append(change)
    stepped: dict[str, list[Step]] = {}
    for step in steps:
        stepped.setdefault(step[0], []).append(step)
    return [
        Work(
            tale,
            teller.told(tale),
            tuple(logged.get(tale.shelf.id, ())),
            tuple(stepped.get(tale.shelf.id, ())),
        )
        for tale in tales
    ]


def place(
    works: Sequence[Work], teller: Teller, means: Means, clock: Clock
) -> tuple[list[Told], dict[str, Key], set[Problem]]:
    """What each tale tells; path → digest of every file of every story; and a problem for each path that
    two stories want: the first of them has it."""
    there = means.last.placed
    known = [teller.placed(work, there) for work in works]
    missing = [work for work, placed in zip(works, known, strict=True) if placed is None]
    fresh = iter(_worked(teller.place, missing, lambda work: _size(work.tale), "told", means, clock))
    told: list[Told] = []
    placed: dict[str, Key] = {}
    owners: dict[str, int] = {}
    doubled: dict[str, str] = {}
    for at, (work, one) in enumerate(zip(works, known, strict=True)):
        now, made = (cast(Told, work.told), one) if one is not None else cast("_Made", next(fresh))
        told.append(now)
        for path, content in made:
            owners.setdefault(path, at)
            if placed.setdefault(path, content) != content:
                doubled[path] = work.tale.shelf.slug
    # Which of the two was put last is chance where there are several workers, so the owner is put again.
    means.memo.settle()
    for at in sorted({owners[path] for path in doubled}, reverse=True):
        again(replace(works[at], told=told[at]), teller)
    return told, placed, {_doubled(path, slug) for path, slug in doubled.items()}


def again(work: Work, teller: Teller) -> Done:
    """Place one tale as if nothing of it were in place."""
    last = Last()
    return replace(teller, last=last, downloads=replace(teller.downloads, last=last)).place(work)


def alone(
    work: Work,
    teller: Teller,
    means: Means,
    clock: Clock,
    there: Mapping[str, Key] = {},
    asked: Asked = NOBODY,
) -> tuple[Told, Placed]:
    """What one tale tells, here and now, and its files: they are put, but where they are `there` already."""
    known = teller.placed(work, there)
    if work.told is not None and known is not None:
        return work.told, known
    done = teller.place(work, asked)
    remember(done.rows, means.memo)
    clock.add(done.clock.spent)
    return cast("_Made", done.result)


def _worked(
    work: Callable[[T], Done],
    items: Sequence[T],
    size: Callable[[T], int],
    stage: str,
    means: Means,
    clock: Clock,
) -> list[object]:
    """The results of the work, in order; its rows are remembered. The largest tales are told first: no
    core is left with one when the others have nothing more to do."""
    means.memo.settle()
    order = sorted(range(len(items)), key=lambda at: -size(items[at]))
    results: dict[int, object] = {}
    for at, done in zip(order, means.engine.map(work, [items[at] for at in order]), strict=True):
        remember(done.rows, means.memo)
        clock.add(done.clock.spent)
        results[at] = done.result
        means.told(stage, len(results), len(items))
    means.memo.settle()
    return [results[at] for at in range(len(items))]


def _size(tale: Tale) -> int:
    return len(tale.reports)


def _doubled(path: str, slug: str) -> Problem:
    hint = "give one of the two another slug"
    return Problem(path, 0, f"two stories want this address, one is {slug!r}", hint, "error")
