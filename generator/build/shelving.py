"""Reports that came or left → the stories that gain, lose, open or close, as the whole build has it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import PurePosixPath
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from generator import edits, ledger
from generator.build import groups, meeting
from generator.build.arriving import News
from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.studies import remember
from generator.build.tales import Tale, Teller
from generator.edits import Edits
from generator.memo.last import Course, Shelved
from generator.model import Entry, Group, Shelf


class Filed(Struct, frozen=True):
    """Report id → story id, of those that came into a known story; the stories that are opened; and the ids
    of those that are closed, since nothing is left of them."""

    homes: Mapping[str, str]
    opened: tuple[Tale, ...] = ()
    closed: frozenset[str] = frozenset()


def file(
    news: News,
    known: Course,
    lock: str,
    edited: Callable[[], Edits],
    teller: Teller,
    means: Means,
    clock: Clock,
) -> Filed | None:
    """File the reports by the ledger as it stands; None where an editor has, or may have, a say in it."""
    if not news.come and not news.left:
        return Filed({})
    if any(line[3] for line in news.come) or any(path == edits.PATH for path, *_ in known.problems):
        return None
    left, come = {line[0] for line in news.left}, {line[0] for line in news.come}
    rows = known.rows
    filed = {name: row[0] for row in rows for name, _ in row[3] if name not in left}
    filed |= _known(news, lock, means)
    made = _grouped(news, rows, filed, teller, means, clock) if come - filed.keys() else ()
    stories = {row[0] for row in rows}
    homes = {name: filed[name] for name in come & filed.keys()}
    homes |= {name: one.id for one in made if one.id in stories for name in one.reports if name in come}
    new = [group for group in made if group.id not in stories]
    if not stories.issuperset(homes.values()) or not all(come.issuperset(group.reports) for group in new):
        return None  # a pin of old leads to no story any more, or a story is known to the ledger alone
    closed = frozenset(stories.difference(filed.values(), homes.values()))
    ids, slugs = ledger.taken(lock, closed)
    slugs.update(group.pin for group in made)
    opened = tuple(_opened(group, news, ids, slugs, teller, means, clock) for group in new)
    shelves = [
        *(tale.shelf for tale in opened),
        *(Shelf(*row[:3]) for row in rows if row[0] in closed),
    ]
    lines = [Entry(*line[:4]) for line in (*news.come, *news.left)]
    if _introduced(shelves, means) or edits.reach(edited(), lines, shelves) or _wait(known, closed, lock):
        return None
    return Filed(homes, opened, closed)


def _known(news: News, lock: str, means: Means) -> Mapping[str, str]:
    """Report id → story id, of those that came and are in the ledger: they are back, or in another file."""
    if not any(f" {part} " in lock for line in news.come for part in (line[0], line[2])):
        return {}
    others = (sheet for path, sheet in means.last.sheets.every() if path not in {*news.sheets, *news.gone})
    entries = [Entry(*line[:4]) for sheet in (*others, *news.sheets.values()) for line in sheet[2]]
    told = ledger.filed(ledger.parse(lock).ledger, entries)
    return {line[0]: told[line[0]] for line in news.come if line[0] in told}


def _grouped(
    news: News, rows: Sequence[Shelved], filed: Mapping[str, str], teller: Teller, means: Means, clock: Clock
) -> Sequence[Group]:
    """The groups of the reports that came, with others or without."""
    reports = {name: at for row in rows for name, at in row[3] if name in filed}
    reports |= {line[0]: line[4] for line in (*(now for _, now in news.rewritten), *news.come)}
    slugs = {slug: row[0] for row in sorted(rows) for slug in (*row[2], row[1])}
    options = teller.settings.stories
    with clock("group", len(news.come)):
        few = meeting.placed(reports, filed, slugs, options, means)
        return groups.compared(reports, filed, slugs, options, means) if few is None else few


def _opened(
    group: Group, news: News, ids: set[str], slugs: set[str], teller: Teller, means: Means, clock: Clock
) -> Tale:
    """A new story, on the shelf that it has from then on."""
    keys = {line[0]: line[4] for line in news.come}
    tale = Tale(Shelf("", ""), tuple((name, keys[name]) for name in group.reports))
    done = teller.slug(tale)
    remember(done.rows, means.memo)
    clock.add(done.clock.spent)
    shelf = ledger.opened(group, cast(str, done.result), ids, slugs)
    return replace(tale, shelf=shelf, editorial=replace(tale.editorial, slug=shelf.slug))


def _wait(known: Course, stories: Collection[str], lock: str) -> bool:
    """Whether others wait in one of the stories: reports that are hidden, or cannot be read."""
    rows = (known.shelved[story] for story in stories)
    return any(lock.count(f" {row[0]} ") > 1 + len(row[3]) for row in rows)


def _introduced(shelves: Collection[Shelf], means: Means) -> bool:
    """Whether an editor wrote of one of the stories, or of one that had its slug."""
    slugs = {slug for shelf in shelves for slug in (shelf.slug, *shelf.aliases)}
    written = (path for path in (means.found or ()) if path.startswith(edits.FOLDER))
    return any(PurePosixPath(path).stem in slugs for path in written)
