"""The whole pipeline, on one screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator import changes, edits, ledger, themes
from generator.build import courses, desks, gathering, groups, lists, searching, telling
from generator.build.clock import Clock
from generator.build.express import Past
from generator.build.means import Means
from generator.build.tales import Tale, Teller
from generator.config import Settings
from generator.files import catalogue, pictures
from generator.memo.table import Table
from generator.model import Built, Group, Ledger, Shelf


def build(root: Path, settings: Settings, means: Means, shown_to: Callable[[Past], None]) -> Built:
    """Read the site at `root` and make every file of it. Raises Lost where the store is damaged."""
    clock = Clock()
    theme = themes.find(settings.theme, root, means.templates)
    desk, teller = desks.desk(settings, means), desks.teller(settings, theme, means)

    have = gathering.gather(root, desk, means, clock)
    grouped, now, shelves = _filed(have, teller, settings, means, clock)
    if have.waits(now):
        have = have.again(now, desk, means, clock)
        grouped, now, shelves = _filed(have, teller, settings, means, clock)
    shown, decided, problems = have.shown, have.decided, set(have.problems)
    means.filed(now)
    problems |= {*edits.orphans(have.introduced, shelves)}
    problems |= {*catalogue.problems(settings.masthead.language, theme.folders, theme.cache)}

    tales = [
        Tale(
            shelf,
            tuple((key, shown[key].key) for key in group.reports),
            edits.editorial(shelf, decided.editorials, have.introduced),
        )
        for shelf, group in zip(shelves, grouped, strict=True)
        if shelf.id not in decided.hidden
    ]
    steps = changes.steps(have.old, now)
    works = telling.works(tales, have.log, steps, teller)
    told, placed, doubled = telling.place(works, teller, means, clock)
    evidence = {tale.shelf.id: one.updated for tale, one in zip(tales, told, strict=True) if one.updated}
    changed = changes.note(have.log, steps, evidence)
    settled = not doubled and have.settled(now, changed)
    shown_to(Past(desk, teller, list(zip(works, told, strict=True)), dict(placed), changed, settled))
    listed = lists.place(lists.tales(told), lists.beside(changed, placed), teller, means, clock)
    sought, unsought = searching.place(placed | listed, means, clock)
    problems |= doubled | unsought
    own = len(placed)
    placed |= listed | sought
    problems |= {*pictures.problems(wanted=settings.files.pictures, paths=placed)}
    placed = dict(sorted(placed.items()))  # the builds after this one sort it again, in no time
    means.out.finish(tuple(placed))
    means.last.placed = Table(placed)
    whole = not doubled | unsought and len(placed) == own + len(listed) + len(sought)
    counts, found = {"reports": len(shown), "stories": len(tales), "files": len(placed)}, sorted(problems)
    sheets = means.last.sheets.values()
    course = courses.course(teller, zip(works, told, strict=True), listed, sought, counts, found, sheets)
    means.last.course = course if whole and settled else None
    return Built(means.out.kept(), now, changed, tuple(found), counts, clock.spent)


def _filed(
    have: gathering.Gathered, teller: Teller, settings: Settings, means: Means, clock: Clock
) -> tuple[tuple[Group, ...], Ledger, tuple[Shelf, ...]]:
    """The groups of the reports, the ledger in which they are filed, and each group's shelf."""
    slugs = ledger.slugs(have.known)
    grouped = groups.group(have.shown, have.decided, slugs, settings.stories, means, clock)
    wanted = telling.wanted(grouped, have.before, have.shown, teller, means, clock)
    return grouped, *have.file(grouped, wanted)
