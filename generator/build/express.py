"""A save → the pages that somebody looks at, ahead of all else: for the preview.

Where the same reports stand in the same files, an edit changes the stories that they are in, and these
can be told at once. Where it changes nothing besides (no problem, no address that another has), a build
would find no more to do than the lists; else a build follows, which finds this work done.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set
from pathlib import Path
from typing import cast

from msgspec import Struct, field
from msgspec.structs import replace

from generator import themes
from generator.build import desks, lists, telling
from generator.build.arriving import shared
from generator.build.clock import Clock
from generator.build.means import NOBODY, Asked, Kept, Means
from generator.build.opening import LARGE, Opening
from generator.build.sheets import taken
from generator.build.studies import Desk, remember
from generator.build.tales import Tale, Teller, Told, Work
from generator.config import Settings
from generator.memo import Key
from generator.memo.last import Line, Sheet
from generator.memo.table import Table
from generator.model import Change
from generator.stamps import stamp


class Past(Struct):
    """What the last build did for the stories, brought up to date by each save: at which desks, its works
    with what they told, their files, and the log of all.

    `settled` says that the same build would come to the same again, and that no two stories want one
    address. `stale` says that a story is not what the lists show of it.
    """

    desk: Desk
    teller: Teller
    works: list[tuple[Work, Told]]
    placed: dict[str, Key]
    log: tuple[Change, ...]
    settled: bool
    stale: bool = False
    where: dict[Key, int] = field(default_factory=dict)
    """The key of a report's study → the place of the work that tells it."""
    owners: dict[str, int] = field(default_factory=dict)
    """A path of a story's file → the same; filled when it is first asked for."""
    anew: dict[Key, str] = field(default_factory=dict)
    """Where settings changed by which reports are studied: the key of a study → the file that it is of."""

    def __post_init__(self) -> None:
        self.where = {at: n for n, (work, _) in enumerate(self.works) for _, at in work.tale.reports}

    def owner(self, path: str) -> int | None:
        if not self.owners:
            self.find_owners()
        return self.owners.get(path)

    def find_owners(self) -> None:
        """Look up whose each file is: before somebody waits, and while the desks stand that made it."""
        known = ((n, self.teller.known(work, told) or ()) for n, (work, told) in enumerate(self.works))
        self.owners = {path: n for n, files in known for path, _ in files}


class Saved(Struct, frozen=True):
    """What was put for a save: path → digest; whether a build would do no more than the lists; and the
    fingerprints of the reports, by id."""

    placed: Mapping[str, Key]
    whole: bool
    fingerprints: Mapping[str, str]


_NOTHING = Saved({}, False, {})


def warm(root: Path, past: Past, means: Means) -> None:
    """Do for the least story what a save makes necessary, and throw it away: what is imported, compiled and
    read for it takes seven times as long as the work, and need not wait for the first save."""
    if not past.works or not any(True for _ in means.last.sheets):
        return
    Opening(root, past.desk.away(), {}).open(min(means.last.sheets.every(), key=lambda one: one[1][0])[0])
    work = min((work for work, _ in past.works), key=lambda work: len(work.tale.reports))
    telling.again(replace(work, told=None), replace(past.teller, out=Kept()))
    past.find_owners()


def place(root: Path, past: Past, touched: Collection[str], means: Means, asked: Asked = NOBODY) -> Saved:
    """Tell the stories of the files that were touched, and put their pages."""
    sheets = {path: _opened(root, past, path, means) for path in touched}
    keys: dict[Key, Key] = {}
    whole = past.settled
    for path, now in sheets.items():
        was = means.last.sheets.get(path)
        if was is None or now is None or list(map(_named, was[2])) != list(map(_named, now[2])):
            return _NOTHING
        whole = whole and _complaints(was) == _complaints(now)
        keys.update({old[4]: new[4] for old, new in zip(was[2], now[2], strict=True)})
    placed: dict[str, Key] = {}
    for at in sorted({past.where[old] for old, new in keys.items() if old != new and old in past.where}):
        made, alone = _told(past, at, keys, means, asked)
        placed.update(made)
        whole = whole and alone
    last = means.last
    prints = {line[0]: line[2] for sheet in sheets.values() if sheet for line in sheet[2]}
    whole = whole and all(new in past.where for new in keys.values()) and not shared(prints, last.sheets)
    if whole:
        last.course = None  # it does not know of this
        last.sheets.update(cast("dict[str, Sheet]", sheets))
    return Saved(placed, whole, prints)


def restyle(root: Path, past: Past, settings: Settings, means: Means) -> None:
    """Put the theme's assets as they are now; whatever is shown next is as theme and settings are now."""
    desk = desks.desk(settings, means)
    teller = desks.teller(settings, themes.find(settings.theme, root, means.templates), means)
    if not past.owners:
        past.find_owners()
    if desk.head != past.desk.head:
        past.anew = {line[4]: path for path, sheet in means.last.sheets.every() for line in sheet[2]}
    past.desk, past.teller, past.settled = desk, teller, False
    means.last.placed.update(lists.ahead((), {}, (), teller, means))


def show(root: Path, past: Past, paths: Collection[str], means: Means) -> dict[str, Key]:
    """Put the pages with those paths, and what comes along with them, as theme and settings are now."""
    placed: dict[str, Key] = {}
    owned = {path: at for path in sorted(paths) if (at := past.owner(path)) is not None}
    for at in dict.fromkeys(owned.values()):
        work, told = past.works[at]
        tale = _studied_anew(root, past, work.tale, means) if past.anew else work.tale
        again = Work(tale, past.teller.told(tale), work.noted(told))
        placed.update(telling.alone(again, past.teller, means, Clock())[1])
    if others := (set(paths) - owned.keys()) & means.last.placed.keys():
        every = lists.tales(told for _, told in past.works)
        placed |= lists.ahead(others, every, past.log, past.teller, means)
    means.last.placed.update(placed)
    return placed


def _studied_anew(root: Path, past: Past, tale: Tale, means: Means) -> Tale:
    """The tale with its reports as they are read by the settings of now; those of large files stay."""
    made: dict[str, Key] = {}
    for path in sorted({past.anew[at] for _, at in tale.reports if at in past.anew}):
        now = stamp(root / path)
        if now is not None and now[0] <= LARGE:
            opened = Opening(root, past.desk, {}).open(path)
            remember(opened.rows, means.memo)
            made |= {line[0]: line[4] for line in opened.lines}
    return replace(tale, reports=tuple((name, made.get(name, at)) for name, at in tale.reports))


def relist(past: Past, means: Means) -> None:
    """Put the lists of the stories as they are now."""
    past.stale = False
    every = lists.tales(told for _, told in past.works)
    found = lists.place(every, lists.beside(past.log, past.placed), past.teller, means, Clock())
    means.last.placed = Table({**past.placed, **found})
    means.out.finish(sorted(means.last.placed))


def _opened(root: Path, past: Past, path: str, means: Means) -> Sheet | None:
    """The sheet of a file as it is now; None where it is gone, or holds so much that it is read in parts."""
    now = stamp(root / path)
    if now is None or now[0] > LARGE:
        return None
    opened = Opening(root, past.desk, means.last.sheets).open(path)
    return taken(opened, now, means, Clock())


def _told(
    past: Past, at: int, keys: Mapping[Key, Key], means: Means, asked: Asked
) -> tuple[dict[str, Key], bool]:
    """What was put for the story, told anew, and whether none of it is another's."""
    work, told = past.works[at]
    former = past.teller.known(work, told)
    tale = replace(work.tale, reports=tuple((name, keys.get(key, key)) for name, key in work.tale.reports))
    log = work.noted(told)
    again = Work(tale, past.teller.told(tale), log)
    now, files = telling.alone(again, past.teller, means, Clock(), asked=asked)
    past.works[at] = Work(tale, now, log), now
    past.where.update((key, at) for _, key in tale.reports)
    past.stale = past.stale or now.brief != told.brief
    placed = dict(files)
    alone = former is not None and _moved(past, at, dict(former).keys(), placed.keys(), means)
    past.placed.update(placed)
    means.last.placed.update(placed)
    return placed, alone


def _moved(past: Past, at: int, former: Set[str], now: Set[str], means: Means) -> bool:
    """Note which addresses a story no longer has, and which are new; whether none of these is another's, and
    no picture: by its name, a build tells what is wrong with it."""
    come, gone = now - former, former - now
    if not come and not gone:
        return True
    past.stale = True  # lists tell of addresses
    alone = means.last.placed.keys().isdisjoint(come)
    for path in sorted(gone):
        past.placed.pop(path, None)
        means.last.placed.pop(path, None)
    if past.owners:
        past.owners.update(dict.fromkeys(come, at))
    return alone and not past.teller.settings.files.pictures


def _named(line: Line) -> tuple[str, str, str]:
    """What must stay: the report's id, its path and its pin."""
    return line[0], line[1], line[3]


def _complaints(sheet: Sheet) -> list[object]:
    return [sheet[3], *(line[5] for line in sheet[2])]
