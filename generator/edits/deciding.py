"""Edits + ledger → what the pipeline is to do: filings, constraints, dates, editorials.

Every step can be taken again on what it made: the edits stay in their file, and each build applies
all of them to the ledger that the last one left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from generator.edits.desk import Desk
from generator.model import Edit, Editorial, Entry, Ledger, Published, Shelf
from generator.problems import Problem


class Decisions(Struct, frozen=True):
    """What editors want.

    `filed`: report id → story id, ledger and pins included; `shelves`: the stories after merging, splitting
    and renaming; `held`: the reports whose story an editor chose; `together` and `apart`: pairs of report
    ids; `dated`: report id → date; `hidden`: ids of reports and stories; `editorials`: one a story id.
    """

    filed: Mapping[str, str]
    shelves: tuple[Shelf, ...]
    held: frozenset[str]
    together: tuple[tuple[str, str], ...]
    apart: tuple[tuple[str, str], ...]
    dated: Mapping[str, Published]
    hidden: frozenset[str]
    editorials: Mapping[str, Editorial]
    problems: tuple[Problem, ...]


def decide(
    edits: Sequence[Edit],
    entries: Iterable[Entry],
    ledger: Ledger,
    filed: Mapping[str, str],
) -> Decisions:
    """Apply the pins of front matter, then every edit in the order of its line; the later one wins.

    `filed` is what the ledger knows of the reports that are here (`ledger.filed`). An edit whose
    targets are no longer there is a problem, and does nothing.
    """
    desk = Desk(tuple(entries), {s.id: s for s in ledger.shelves}, dict(filed))
    desk.merged |= {target for edit in edits if edit.kind == "merge" for target in edit.targets}
    desk.pin()
    for edit in edits:
        desk.apply(edit)
    return Decisions(
        desk.filed,
        tuple(desk.shelves.values()),
        frozenset(desk.held),
        tuple(desk.together),
        tuple(desk.apart),
        desk.dated,
        frozenset(desk.hidden),
        desk.editorials,
        tuple(desk.problems),
    )
