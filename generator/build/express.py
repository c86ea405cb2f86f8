"""A save → the pages of its story, ahead of the build that follows: for the preview.

Where the same reports stand in the same files, an edit changes the stories that they are in, and these
can be told at once. What else it may change (lists, problems, the ledger) is left to the build, which
finds this work done.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from generator.build.means import Kept, Means
from generator.build.opening import LARGE, Opening
from generator.build.studies import Desk
from generator.build.tales import Placed, Teller, Told, Work
from generator.memo import Key
from generator.stamps import stamp


class Past(Struct, frozen=True):
    """What a build did for the stories: at which desks, and its works, each with what it told."""

    desk: Desk
    teller: Teller
    works: tuple[tuple[Work, Told], ...]
    placed: Mapping[str, Key]


def warm(root: Path, past: Past, means: Means) -> None:
    """Do for the least story what a save makes necessary, and throw it away: what is imported, compiled and
    read for it takes seven times as long as the work, and need not wait for the first save."""
    if not past.works or not means.last.sheets:
        return
    Opening(root, past.desk.away(), {}).open(min(means.last.sheets.items(), key=lambda one: one[1][0])[0])
    work = min((work for work, _ in past.works), key=lambda work: len(work.tale.reports))
    replace(past.teller, out=Kept()).place(replace(work, told=None))


def place(root: Path, past: Past, touched: Collection[str], means: Means) -> dict[str, Key]:
    """Path → digest of the files that were put at once; empty where that cannot be done."""
    keys: dict[Key, Key] = {}
    for path in touched:
        old, now = means.last.sheets.get(path), stamp(root / path)
        if old is None or now is None or now[0] > LARGE:
            return {}
        opened = Opening(root, past.desk, {}).open(path)
        if [line[:2] + line[3:4] for line in opened.lines] != [line[:2] + line[3:4] for line in old[2]]:
            return {}  # other reports, or other pins
        for row in opened.rows:
            means.memo.put(*row)
        keys.update({was[4]: line[4] for was, line in zip(old[2], opened.lines, strict=True)})
    placed: dict[str, Key] = {}
    for work, told in past.works:
        if any(at in keys for _, at in work.tale.reports):
            reports = tuple((name, keys.get(at, at)) for name, at in work.tale.reports)
            done = past.teller.place(Work(replace(work.tale, reports=reports), None, work.noted(told)))
            for row in done.rows:
                means.memo.put(*row)
            placed.update(cast("tuple[Told, Placed]", done.result)[1])
    means.last.placed.update(placed)
    return placed
