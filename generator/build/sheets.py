"""Sources → sheets: what the whole needs to know of each report, and the key under which the rest is.

Only sources that changed are opened, on every core. That the others did not is told by their stamps,
or by their content where a stamp proves nothing.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator import ledger, reports
from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.opening import LARGE, Opened, Opening, plain, restored
from generator.build.studies import FEATURES, STUDY, Desk, Rows, remember, study
from generator.edits import Decisions
from generator.memo import Key
from generator.memo.last import Complaint, Line, Sheet
from generator.memo.table import Table
from generator.model import Entry, Report
from generator.problems import Problem
from generator.stamps import Stamp, trusted


def read(root: Path, found: Mapping[str, Stamp], desk: Desk, means: Means, clock: Clock) -> dict[str, Sheet]:
    """The sheet of every source. `means.last` is brought up to date."""
    last, now = means.last, means.when or time.time_ns()
    old = {p: s for p, s in last.sheets.every() if _holds(s, desk)} if last.head == desk.head else {}
    sheets = {p: s for p, s in old.items() if found.get(p) == s[0] and trusted(s[0], last.when)}
    missing = [path for path in found if path not in sheets]
    work = Opening(root, desk, old)
    small = sorted((path for path in missing if found[path][0] <= LARGE), key=lambda path: -found[path][0])
    for path, opened in zip(small, means.engine.map(work.carried, small), strict=True):
        sheets[path] = taken(opened, found[path], means, clock)
        means.told("read", len(sheets), len(found))
    for path in (path for path in missing if found[path][0] > LARGE):
        sheets[path] = taken(work.in_parts(path, means.engine), found[path], means, clock)
        means.told("read", len(sheets), len(found))
    made = {path: sheets[path] for path in found}
    last.when, last.head, last.sheets = now, desk.head, Table(made)
    return made


class Noted(Struct, frozen=True):
    """What the whole knows of one report: its entry, the key of its study, and the problems with it."""

    entry: Entry
    key: Key
    problems: tuple[Complaint, ...]


def distinct(read: Mapping[str, Sheet], desk: Desk, means: Means, clock: Clock) -> dict[str, Noted]:
    """Every report by id, in order of the ids. Reports that share an id are told apart as `reports` does."""
    by_id: dict[str, list[Line]] = {}
    for sheet in read.values():
        for line in sheet[2]:
            by_id.setdefault(line[0], []).append(line)
    made = {name: _noted(lines[0]) for name, lines in by_id.items()}
    shared = [line for lines in by_id.values() if len(lines) > 1 for line in lines]
    for report in reports.distinct(tuple(study(means.memo, line[4]).raw for line in shared)):
        made[report.id] = _studied(report, desk, means, clock)
    return {name: made[name] for name in sorted(made)}


def decided(
    noted: Mapping[str, Noted], decisions: Decisions, desk: Desk, means: Means, clock: Clock
) -> dict[str, Noted]:
    """The reports that editors did not hide, with the dates that they set."""
    made = {name: one for name, one in noted.items() if name not in decisions.hidden}
    for name, published in decisions.dated.items():
        if name in made:
            report = replace(study(means.memo, made[name].key).raw, published=published)
            made[name] = _studied(report, desk, means, clock)
    return made


def problems(read: Mapping[str, Sheet], shown: Mapping[str, Noted]) -> set[Problem]:
    """What went wrong with the sources, and with the reports that are shown."""
    found = {one for sheet in read.values() for one in sheet[3]}
    found |= {one for noted in shown.values() for one in noted.problems}
    return {*restored(found)}


def _noted(line: Line) -> Noted:
    return Noted(Entry(*line[:4]), line[4], line[5])


def _studied(report: Report, desk: Desk, means: Means, clock: Clock) -> Noted:
    rows: Rows = []
    at, complaints = desk.study(report, rows, clock)
    remember(rows, means.memo)
    return Noted(ledger.entry(report), at, plain(complaints))


def taken(opened: Opened, stamp: Stamp, means: Means, clock: Clock) -> Sheet:
    """The sheet of a source that was opened; what was made of it is remembered."""
    remember(opened.rows, means.memo)
    clock.add(opened.clock.spent)
    return stamp, opened.content, opened.lines, opened.problems


def _holds(sheet: Sheet, desk: Desk) -> bool:
    """Whether the memo still has what the sheet names."""
    return all(desk.memo.has(line[4], STUDY) and desk.memo.has(line[4], FEATURES) for line in sheet[2])
