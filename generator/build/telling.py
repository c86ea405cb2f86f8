"""Tales → told and placed, on every core; those only that are not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar, cast

from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.sheets import Noted
from generator.build.tales import Done, Placed, Tale, Teller, Told
from generator.memo import Key
from generator.model import Change, Group, Ledger, Shelf
from generator.problems import Problem

T = TypeVar("T")


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
    told = dict(zip(new, _worked(teller.slug, tales, "compared", means, clock), strict=True))
    return [cast(str, told.get(at, "")) for at in range(len(groups))]


def tell(tales: Sequence[Tale], teller: Teller, means: Means, clock: Clock) -> list[Told]:
    """What each tale tells."""
    known = [teller.told(tale) for tale in tales]
    missing = [tale for tale, told in zip(tales, known, strict=True) if told is None]
    fresh = iter(_worked(teller.tell, missing, "told", means, clock))
    return [told or cast(Told, next(fresh)) for told in known]


def render(
    tales: Sequence[Tale],
    told: Sequence[Told],
    changes: Sequence[Change],
    teller: Teller,
    means: Means,
    clock: Clock,
) -> tuple[dict[str, Key], set[Problem]]:
    """Path → digest of every file of every story, and a problem for each path that two stories want: the
    first of them has it."""
    by_story = logs(changes)
    works = [(tale, one, by_story.get(tale.shelf.id, ())) for tale, one in zip(tales, told, strict=True)]
    there = means.last.placed
    known = [teller.placed(one, log, there) for _, one, log in works]
    missing = [work for work, placed in zip(works, known, strict=True) if placed is None]
    fresh = iter(_worked(teller.render, missing, "rendered", means, clock))
    made = [placed if placed is not None else cast(Placed, next(fresh)) for placed in known]
    placed: dict[str, Key] = {}
    owners: dict[str, int] = {}
    doubled: dict[str, str] = {}
    for at, files in enumerate(made):
        for path, content in files:
            owners.setdefault(path, at)
            if placed.setdefault(path, content) != content:
                doubled[path] = works[at][0].shelf.slug
    # Which of the two was put last is chance where there are several workers, so the owner is put again.
    for at in sorted({owners[path] for path in doubled}, reverse=True):
        teller.render(works[at])
    return placed, {_doubled(path, slug) for path, slug in doubled.items()}


def logs(changes: Sequence[Change]) -> dict[str, tuple[Change, ...]]:
    """What changed in each story, by its id."""
    made: dict[str, list[Change]] = {}
    for change in changes:
        made.setdefault(change.story, []).append(change)
    return {story: tuple(some) for story, some in made.items()}


def _worked(
    work: Callable[[T], Done], items: Sequence[T], stage: str, means: Means, clock: Clock
) -> list[object]:
    """The results of the work, in order; its rows are remembered."""
    means.memo.settle()
    results: list[object] = []
    for done in means.engine.map(work, items):
        for row in done.rows:
            means.memo.put(*row)
        clock.add(done.clock.spent)
        results.append(done.result)
        means.told(stage, len(results), len(items))
    means.memo.settle()
    return results


def _doubled(path: str, slug: str) -> Problem:
    hint = "give one of the two another slug"
    return Problem(path, 0, f"two stories want this address, one is {slug!r}", hint, "error")
