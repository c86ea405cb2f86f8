"""A few files changed, came or went → what follows from it, without a look at the others.

Where all is as the last build left it but for a few files, a whole build would come to the same groups,
shelves and problems but for the reports that stand in these. Only the stories of these reports are told
anew, and the lists where what they show of them changed. What is not that simple is left to the whole
build, which finds this work done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator import changes, edits, ledger, stamps, themes
from generator.build import arriving, courses, desks, lists, searching, shelving
from generator.build.arriving import News
from generator.build.clock import Clock, Spent
from generator.build.mapping import Turned
from generator.build.means import Means
from generator.build.opening import restored
from generator.build.retelling import Retold, Turn, retell
from generator.build.shelving import Filed
from generator.build.studies import Desk, Lost
from generator.build.tales import Teller
from generator.config import Settings
from generator.memo import Key, key
from generator.memo.last import NOWHERE, SHARED, Course
from generator.model import Entry
from generator.problems import Problem
from generator.sealed import Damaged
from generator.unchanged import Difference

_MANY = 100
"""Builds after which a whole one is due: it drops what is of no use any more."""


class Amended(Struct, frozen=True):
    """What was done: the ledger and the log as they now stand; all that is wrong, where that is not what it
    was; how many reports, stories and files there are."""

    ledger: str
    log: str
    problems: tuple[Problem, ...] | None
    counts: Mapping[str, int]
    spent: Spent


def amend(root: Path, settings: Settings, means: Means, difference: Difference) -> Amended | None:
    """Bring the site up to date where nothing else is different; None where that takes more."""
    known = means.last.course
    if known is None or known.amended >= _MANY or means.found is None:
        return None
    desk = desks.desk(settings, means)
    teller = desks.teller(settings, themes.find(settings.theme, root, means.templates), means)
    if (known.face, means.last.head) != (teller.face, desk.head):
        return None
    try:
        return _amend(root, known, difference, desk, teller, means)
    except (Lost, Damaged):  # the whole build makes anew what is not there
        return None


def _amend(
    root: Path, known: Course, difference: Difference, desk: Desk, teller: Teller, means: Means
) -> Amended | None:
    last, clock = means.last, Clock()
    news = arriving.news(root, known, difference, desk, means, clock)
    if news is None:
        return None
    lock, log = (
        (root / path).read_bytes().decode("utf-8", "replace") for path in (ledger.PATH, changes.PATH)
    )
    filed = shelving.file(news, known, lock, partial(_edited, root, means), teller, means, clock)
    turns = _turns(known, news, filed, lock) if filed else None
    if filed is None or turns is None:
        return None
    made = _retold(turns, log, teller, means, clock)
    if made is None:
        return None
    listed = any(one.listed for one in made)
    if listed and (news.come or news.left):
        log = _noted(turns, made, log)
    others = {*known.listed, *known.sought}
    beside = lists.Beside(
        key(log),
        lambda: changes.lines_of(log),
        lambda: (path for path in last.placed if path not in others),
        Turned([path for one in made for path in one.before], [path for one in made for path in one.now]),
    )
    now = _followed(known, news, turns, made)
    after = _listed(now, made, beside if listed else None, teller, means, clock)
    if after is None:
        return None
    last.course, last.when = after, means.when
    news.follow(last.sheets)
    return Amended(
        _refiled(lock, news, filed),
        log,
        restored(after.problems) if after.problems != known.problems else None,
        {"reports": after.reports, "stories": after.stories, "files": after.files},
        clock.spent,
    )


def _edited(root: Path, means: Means) -> edits.Edits:
    """What editors decided, where they did; a link that leads out of the site is no word of theirs."""
    if edits.PATH not in (means.found or ()) or stamps.leads_out(str(root), edits.PATH):
        return edits.Edits()
    return edits.parse((root / edits.PATH).read_bytes().decode("utf-8", "replace"))


def _turns(known: Course, news: News, filed: Filed, lock: str) -> list[Turn] | None:
    """What happens to which story; None where a report is hidden, or dated by an editor."""
    keys = {(old[0], old[4]): new[4] for old, new in news.rewritten if old[4] != new[4]}
    left = {(line[0], line[4]) for line in news.left}
    come: dict[str, list[tuple[str, Key]]] = {}
    for line in news.come:
        if line[0] in filed.homes:
            come.setdefault(filed.homes[line[0]], []).append((line[0], line[4]))
    homes = {known.homes.get(name, NOWHERE) for name, _ in (*keys, *left)} | come.keys()
    if not homes.isdisjoint((NOWHERE, SHARED)):
        return None
    turns, found = [], 0
    for row in sorted((known.shelved[story] for story in homes), key=lambda row: row[3]):
        found += len(keys.keys() & row[3]) + len(left.intersection(row[3]))
        here = [(name, keys.get((name, at), at)) for name, at in row[3] if (name, at) not in left]
        here += come.get(row[0], ())
        tale = replace(courses.tale(row), reports=tuple(sorted(here))) if here else None
        added = sorted(name for name, _ in come.get(row[0], ()) if f"\nreport {name} " not in lock)
        turns.append(Turn(row, tale, tuple(added)))
    if found < len(keys) + len(left):
        return None
    opened = [Turn(None, tale, tuple(name for name, _ in tale.reports)) for tale in filed.opened]
    return [*turns, *opened]


def _retold(
    turns: Sequence[Turn], log: str, teller: Teller, means: Means, clock: Clock
) -> list[Retold] | None:
    made = []
    for turn in turns:
        one = retell(turn, log, teller, means, clock)
        if one is None:
            return None
        made.append(one)
    return made


def _noted(turns: Sequence[Turn], made: Sequence[Retold], log: str) -> str:
    """The log of all, with what happened now."""
    evidence = {
        turn.story: one.told.updated
        for turn, one in zip(turns, made, strict=True)
        if one.told and one.told.updated
    }
    return changes.noted(log, [step for turn in turns for step in turn.steps], evidence)


def _followed(known: Course, news: News, turns: Sequence[Turn], made: Sequence[Retold]) -> Course:
    """The course with the stories as they are now."""
    come = {line[0] for line in news.come}
    for line in news.left:
        known.homes.drop(line[0])
    for turn, one in zip(turns, made, strict=True):
        if one.row:
            known.shelved[turn.story] = one.row
            known.homes.update((name, turn.story) for name, _ in one.row[3] if name in come)
        else:
            known.shelved.drop(turn.story)
    opened, closed = sum(not turn.row for turn in turns), sum(not one.row for one in made)
    wrong = {*known.problems}.difference(news.mended).union(news.wrong)
    return replace(
        known,
        stories=known.stories + opened - closed,
        reports=known.reports + len(news.come) - len(news.left),
        problems=tuple(sorted(wrong)),
        amended=known.amended + 1,
    )


def _refiled(lock: str, news: News, filed: Filed) -> str:
    """The ledger with what happened now."""
    lock = ledger.rewritten(lock, {new[0]: new[2] for old, new in news.rewritten if old[2] != new[2]})
    if not news.come and not news.left:
        return lock
    homes = {**filed.homes, **{name: tale.shelf.id for tale in filed.opened for name, _ in tale.reports}}
    filings = [ledger.filing(Entry(*line[:4]), homes[line[0]]) for line in news.come]
    gone = {line[0] for line in (*news.come, *news.left)}
    return ledger.refiled(lock, filed.closed, gone, [tale.shelf for tale in filed.opened], filings)


def _listed(
    known: Course,
    made: Sequence[Retold],
    beside: lists.Beside | None,
    teller: Teller,
    means: Means,
    clock: Clock,
) -> Course | None:
    """Put the lists, where it is told what there is `beside` the stories, and the search index; remove what
    is no more. None where two want one address."""
    last, listed, sought = means.last, known.listed, known.sought
    if beside:
        found = lists.place(
            {row[6]: row[5] for _, row in known.shelved.every()}, beside, teller, means, clock
        )
        last.put(found)
        listed = tuple(found)
    gone = [path for one in made for path in one.gone] + _without(known.listed, listed)
    come = [path for one in made for path in one.come] + _without(listed, known.listed)
    if searching.PAGE in listed:
        others = {*gone, *sought}.difference(come)
        pages, unsought = searching.place(
            {path: content for path, content in last.placed.items() if path not in others}, means, clock
        )
        if unsought:
            return None
        last.put(pages)
        sought = tuple(pages)
    gone += _without(known.sought, sought)
    come += _without(sought, known.sought)
    if len({*come}) < len(come):
        return None
    if not gone and not come:
        means.out.settle()
    elif not means.out.follow(gone, come):
        return None
    last.put({}, {*gone}.difference(come))
    return replace(known, listed=listed, sought=sought, files=known.files + len(come) - len(gone))


def _without(paths: Sequence[str], others: Sequence[str]) -> list[str]:
    known = {*others}
    return [path for path in paths if path not in known]
