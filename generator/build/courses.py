"""What a build came to ↔ the plain rows by which the next one finds what follows from a few files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import cast

from generator.build.opening import plain
from generator.build.tales import Tale, Teller, Told, Work
from generator.memo.last import NOWHERE, SHARED, Course, Sheet, Shelved
from generator.memo.table import Table
from generator.memo.values import unpack
from generator.model import Editorial, Shelf
from generator.problems import Problem


def course(
    teller: Teller,
    works: Iterable[tuple[Work, Told]],
    listed: Iterable[str],
    sought: Iterable[str],
    counts: Mapping[str, int],
    problems: Sequence[Problem],
    sheets: Iterable[Sheet],
) -> Course:
    """What the next build needs to know of this one."""
    rows = {work.tale.shelf.id: row(work.tale, told) for work, told in works}
    return Course(
        teller.face,
        Table(rows),
        Table(_homes(rows.values(), sheets)),
        tuple(listed),
        tuple(sought),
        counts["stories"],
        counts["files"],
        counts["reports"],
        plain(problems),
    )


def _homes(rows: Iterable[Shelved], sheets: Iterable[Sheet]) -> dict[str, str]:
    """The story of each report, by their ids."""
    found = Counter(line[0] for sheet in sheets for line in sheet[2])
    homes = dict.fromkeys(found, NOWHERE) | {report: row[0] for row in rows for report, _ in row[3]}
    return homes | {report: SHARED for report, count in found.items() if count > 1}


def row(tale: Tale, told: Told) -> Shelved:
    """A story as the next build finds it."""
    shelf, newest = tale.shelf, told.updated.toordinal() if told.updated else 0
    return shelf.id, shelf.slug, shelf.aliases, tale.reports, tale.said, told.key, told.brief, newest


def tale(row: Shelved) -> Tale:
    """What was told."""
    name, slug, aliases, reports, said, *_ = row
    editorial = cast(Editorial, unpack(said)) if said else Editorial(slug=slug)
    return Tale(Shelf(name, slug, aliases), reports, editorial)


def told(row: Shelved) -> Told:
    """What came of it."""
    *_, at, brief, newest = row
    return Told(at, brief, date.fromordinal(newest) if newest else None)
