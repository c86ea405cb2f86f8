"""What a build came to ↔ the plain rows by which the next one finds what follows from a few files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import cast

from generator.build.opening import plain
from generator.build.tales import Tale, Teller, Told, Work
from generator.memo.last import Course, Shelved
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
) -> Course:
    """What the next build needs to know of this one."""
    stories = tuple(row(work.tale, told) for work, told in works)
    files, reports = counts["files"], counts["reports"]
    return Course(teller.face, stories, tuple(listed), tuple(sought), files, reports, plain(problems))


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
