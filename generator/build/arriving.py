"""Files that changed, came or went → the reports that did: what an amended build begins with."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from msgspec import Struct

from generator import sources
from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.opening import LARGE, Opening
from generator.build.sheets import taken
from generator.build.studies import Desk
from generator.memo.last import SHARED, Complaint, Course, Line, Sheet
from generator.memo.table import Table
from generator.stamps import Stamp
from generator.unchanged import Difference

FEW = 8
"""Sources that may have changed, come or gone."""


class News(Struct, frozen=True):
    """The sheets of the sources that came or changed, and the paths of those that went; the reports that came
    and that left, and those that were rewritten, before and after; the problems that came and that went."""

    sheets: Mapping[str, Sheet]
    gone: tuple[str, ...]
    come: tuple[Line, ...]
    left: tuple[Line, ...]
    rewritten: tuple[tuple[Line, Line], ...]
    wrong: tuple[Complaint, ...]
    mended: tuple[Complaint, ...]

    def follow(self, sheets: Table[str, Sheet]) -> None:
        """Bring the sheets of all up to date, given those of before."""
        for path in self.gone:
            sheets.drop(path)
        sheets.update(self.sheets)


def news(root: Path, known: Course, told: Difference, desk: Desk, means: Means, clock: Clock) -> News | None:
    """What the files bring; None where others have to be looked at to tell it.

    In a file that changed the same reports must stand as before, with the same pins and the same problems;
    and none of the reports may have the id of another.
    """
    last, found, homes = means.last.sheets, means.found or {}, known.homes
    touched = {*told.changed, *told.came}
    files = {path: found[path] for path in sorted(touched) if path in last or sources.holds(path, found)}
    came = [path for path in files if path not in last]
    went = [path for path in told.gone if path in last]
    moved = (*came, *went)
    if (
        len(files) + len(went) > FEW
        or not all(sources.is_beside(path) for path in touched.union(told.gone).difference(files, went))
        or any(sources.parts(path, found) for path in moved)
    ):
        return None
    sheets = _opened(root, files, desk, means, clock)
    mended = [one for path in went for one in _complaints(last[path])]
    if sheets is None or any(how == "error" for *_, how in mended):
        return None  # what cannot be read keeps its place in the ledger, until it is gone
    pairs = [(last[path][2], sheets[path][2]) for path in sheets if path in last]
    made = News(
        sheets,
        tuple(went),
        tuple(line for path in came for line in sheets[path][2]),
        tuple(line for path in went for line in last[path][2]),
        tuple(
            (old, new) for before, now in pairs for old, new in zip(before, now, strict=True) if old != new
        ),
        tuple(one for path in came for one in _complaints(sheets[path])),
        tuple(mended),
    )
    before = {line[0] for line in (*made.left, *(old for old, _ in made.rewritten))}
    now = [line[0] for line in (*made.come, *(new for _, new in made.rewritten))]
    alone = not any(homes.get(name) == SHARED for name in before) and len({*now}) == len(now)
    return made if alone and not any(name in homes for name in {*now}.difference(before)) else None


def _opened(
    root: Path, files: Mapping[str, Stamp], desk: Desk, means: Means, clock: Clock
) -> dict[str, Sheet] | None:
    """The sheets of the files; None where other reports stand in one that changed."""
    made = {}
    for path, stamp in files.items():
        if stamp[0] > LARGE:
            return None
        now = taken(Opening(root, desk, {}).open(path), stamp, means, clock)
        old = means.last.sheets.get(path)
        if old and (now[3] != old[3] or [*map(_filed, now[2])] != [*map(_filed, old[2])]):
            return None
        made[path] = now
    return made


def _filed(line: Line) -> tuple[object, ...]:
    """What the whole build knows of a report, but its text: its id, path, pin and problems."""
    return line[0], line[1], line[3], line[5]


def _complaints(sheet: Sheet) -> tuple[Complaint, ...]:
    return (*sheet[3], *(one for line in sheet[2] for one in line[5]))


def shared(names: Collection[str], sheets: Table[str, Sheet]) -> bool:
    """Whether others have the id of one of these reports: which of them keeps it depends on their texts."""
    return sum(line[0] in names for _, sheet in sheets.every() for line in sheet[2]) > len(names)
