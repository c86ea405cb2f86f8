"""A few reports were rewritten → what follows from it, without a look at the others: the edit of every day.

Where all is as the last build left it but for a few files, and in these stand the same reports as before,
a whole build would come to the same groups, shelves and problems. Only the stories of these reports are
told anew, and the lists where what they show of them changed. What is not that simple is left to the
whole build, which finds this work done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from generator import changes, themes
from generator.build import desks, lists, searching
from generator.build.clock import Clock, Spent
from generator.build.means import Means
from generator.build.opening import LARGE, Opening
from generator.build.studies import Desk, Lost
from generator.build.tales import Placed, Tale, Teller, Told, Work
from generator.config import Settings
from generator.memo import Key
from generator.memo.last import Course, Line, Sheet, Shelved
from generator.memo.values import unpack
from generator.model import Editorial, Shelf
from generator.stamps import Stamp

FEW = 8
"""Files that may have changed."""
_MANY = 100
"""Builds after which a whole one is due: it drops what is of no use any more."""

_Keys = Mapping[tuple[str, Key], Key]
"""The id of a report that was rewritten, and the key of its study → the key of its new one."""


class Amended(Struct, frozen=True):
    """What was done: the new fingerprints of reports, for the ledger, and how many files the site has."""

    fingerprints: Mapping[str, str]
    files: int
    spent: Spent


def amend(root: Path, settings: Settings, means: Means, touched: Mapping[str, Stamp]) -> Amended | None:
    """Bring the site up to date where these files changed, and nothing else; None where that takes more."""
    known = means.last.course
    if known is None or known.amended >= _MANY or len(touched) > FEW:
        return None
    desk = desks.desk(settings, means)
    teller = desks.teller(settings, themes.find(settings.theme, root, means.templates), means)
    if (known.face, means.last.head) != (teller.face, desk.head):
        return None
    try:
        return _amend(root, known, touched, desk, teller, means)
    except Lost:  # the whole build makes the store anew
        return None


def course(
    teller: Teller,
    works: Iterable[tuple[Work, Told]],
    listed: Iterable[str],
    sought: Iterable[str],
    files: int,
) -> Course:
    """What the next build needs to know of this one."""
    stories = tuple(_shelved(work.tale, told) for work, told in works)
    return Course(teller.face, stories, tuple(listed), tuple(sought), files)


def _amend(
    root: Path, known: Course, touched: Mapping[str, Stamp], desk: Desk, teller: Teller, means: Means
) -> Amended | None:
    last, clock = means.last, Clock()
    sheets = _sheets(root, touched, desk, means, clock)
    if sheets is None:
        return None
    pairs = [pair for path in sheets for pair in zip(last.sheets[path][2], sheets[path][2], strict=True)]
    keys = {(old[0], old[4]): new[4] for old, new in pairs if old[4] != new[4]}
    theirs = {at: row for at, row in enumerate(known.stories) if not keys.keys().isdisjoint(row[3])}
    if len(keys) != sum(len(keys.keys() & row[3]) for row in theirs.values()) or shared(
        {name for name, _ in keys}, last.sheets
    ):
        return None  # hidden, or dated by an editor, or one of several that have its id
    log = (root / changes.PATH).read_text("utf-8", "replace")
    told = {at: _told(row, keys, log, teller, means, clock) for at, row in theirs.items()}
    made = {at: one.row for at, one in told.items() if one}
    if len(made) < len(told):
        return None
    stories = tuple(made.get(at, row) for at, row in enumerate(known.stories))
    anew, moved = (any(getattr(one, what) for one in told.values() if one) for what in ("listed", "moved"))
    after = _listed(replace(known, stories=stories), log if anew else None, teller, means, clock, moved=moved)
    if after is None:
        return None
    last.course, last.when, last.sheets = after, means.when, {**last.sheets, **sheets}
    fingerprints = {new[0]: new[2] for old, new in pairs if old[2] != new[2]}
    return Amended(fingerprints, after.files, clock.spent)


def _sheets(
    root: Path, touched: Mapping[str, Stamp], desk: Desk, means: Means, clock: Clock
) -> dict[str, Sheet] | None:
    """The sheets of the files; None where other reports stand there, with other pins or other problems."""
    made = {}
    for path, stamp in touched.items():
        old = means.last.sheets.get(path)
        if old is None or stamp[0] > LARGE:
            return None
        opened = Opening(root, desk, {}).open(path)
        if opened.problems != old[3] or [*map(_filed, opened.lines)] != [*map(_filed, old[2])]:
            return None
        for row in opened.rows:
            means.memo.put(*row)
        clock.add(opened.clock.spent)
        made[path] = stamp, opened.content, opened.lines, opened.problems
    return made


def _filed(line: Line) -> tuple[object, ...]:
    """What the whole build knows of a report, but its text: its id, path, pin and problems."""
    return line[0], line[1], line[3], line[5]


def shared(names: Collection[str], sheets: Mapping[str, Sheet]) -> bool:
    """Whether others have the id of one of these reports: which of them keeps it depends on their texts."""
    return sum(line[0] in names for sheet in sheets.values() for line in sheet[2]) > len(names)


class _Made(Struct, frozen=True):
    """A story that was told anew; `moved`, whether it has other files than before; `listed`, whether the
    lists show something else of it."""

    row: Shelved
    moved: bool
    listed: bool


def _told(row: Shelved, keys: _Keys, log: str, teller: Teller, means: Means, clock: Clock) -> _Made | None:
    """Tell the story anew and put its files; None where one of them may be another story's, too."""
    old, tale = _known(row), _tale(row)
    near = "\n".join(line for line in log.splitlines() if row[0] in line)  # to parse all takes 4 ms
    own = tuple(change for change in changes.parse(near).changes if change.story == row[0])
    before = teller.known(Work(tale, old, own), old)
    if before is None:
        return None
    tale = replace(tale, reports=tuple((name, keys.get((name, at), at)) for name, at in tale.reports))
    gone, work = dict(before), Work(tale, teller.told(tale), own)
    told, placed = work.told, teller.placed(work, gone)
    if told is None or placed is None:
        done = teller.place(work)
        for one in done.rows:
            means.memo.put(*one)
        clock.add(done.clock.spent)
        told, placed = cast("tuple[Told, Placed]", done.result)
    come = dict(placed)
    moved = gone.keys() != come.keys()
    made = _Made(_shelved(tale, told), moved, listed=moved or told.brief != old.brief)
    return made if _noted(gone, come, teller, means) else None


def _noted(gone: Mapping[str, Key], come: Mapping[str, Key], teller: Teller, means: Means) -> bool:
    """Note the files of a story in place of those that it had; whether no other story's are among them, and
    no picture: by its name, the whole build tells what is wrong with it."""
    if gone.keys() == come.keys():
        means.last.put(come)
        return True
    there = means.last.placed
    alone = there.keys().isdisjoint(come.keys() - gone.keys())
    for path in gone.keys() - come.keys():
        del there[path]
    there.update(come)
    return alone and not teller.settings.files.pictures


def _listed(
    known: Course, log: str | None, teller: Teller, means: Means, clock: Clock, *, moved: bool
) -> Course | None:
    """Put the lists, where their log is given, and the search index; remove what they have no more. `moved`
    says whether some story has other files than before."""
    last, listed = means.last, known.listed
    known = replace(known, amended=known.amended + 1)
    if log is None and searching.PAGE not in listed:
        means.out.settle()
        return known
    others = {*known.sought, *(() if log is None else listed)}
    placed = {path: content for path, content in last.placed.items() if path not in others}
    if log is not None:
        told = [_known(row) for row in known.stories]
        found = lists.place(told, changes.parse(log).changes, placed, teller, means, clock)
        last.placed.update(found)
        if not placed.keys().isdisjoint(found):
            return None
        placed |= found
        listed = tuple(found)
    pages, unsought = searching.place(placed, means, clock)
    last.placed.update(pages)
    if unsought or not placed.keys().isdisjoint(pages):
        return None
    last.placed = placed | pages
    if moved or {*pages, *(() if log is None else listed)} != others:
        means.out.finish(sorted(last.placed))
    else:
        means.out.settle()
    return replace(known, listed=listed, sought=tuple(pages), files=len(last.placed))


def _shelved(tale: Tale, told: Told) -> Shelved:
    shelf, newest = tale.shelf, told.updated.toordinal() if told.updated else 0
    return shelf.id, shelf.slug, shelf.aliases, tale.reports, tale.said, told.key, told.brief, newest


def _tale(row: Shelved) -> Tale:
    name, slug, aliases, reports, said, *_ = row
    editorial = cast(Editorial, unpack(said)) if said else Editorial(slug=slug)
    return Tale(Shelf(name, slug, aliases), reports, editorial)


def _known(row: Shelved) -> Told:
    *_, at, brief, newest = row
    return Told(at, brief, date.fromordinal(newest) if newest else None)
