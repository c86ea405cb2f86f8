"""The reports, grouped as if for the first time → what would change, and the ledger that would follow.

What an editor chose stays: pins, moves, merged and split stories. The stories that come out take the
permalinks of those with which they share most reports; a story that is dissolved leaves its permalink
to the one that most of its reports went to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator import ledger, stories
from generator.build import desks, gathering, telling
from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.studies import features
from generator.config import Settings
from generator.model import Group, Ledger, Shelf
from generator.themes import find


class Move(Struct, frozen=True):
    """A report that would go from one story to another, both told by their slugs."""

    report: str
    path: str
    old: str
    new: str


class Regrouping(Struct, frozen=True):
    """The reports that would move, by path, and the ledger in which they have."""

    moves: tuple[Move, ...]
    ledger: Ledger


def regroup(root: Path, settings: Settings, means: Means) -> Regrouping:
    """Group the reports of the site at `root` anew; nothing is written."""
    clock = Clock()
    desk = desks.desk(settings, means)
    teller = desks.teller(settings, find(settings.theme, root, means.templates), means)
    have = gathering.gather(root, desk, means, clock)
    decided = have.decided

    every = [features(means.memo, one.key) for one in have.shown.values()]
    chosen = {report: story for report, story in decided.filed.items() if report in decided.held}
    slugs = ledger.slugs(have.before)
    grouping = stories.group(
        every, chosen, decided.together, decided.apart, slugs=slugs, options=settings.stories
    )
    groups, heirs = named(grouping.groups, decided.filed)
    have = replace(have, decided=replace(decided, shelves=bequeathed(decided.shelves, heirs)))
    wanted = telling.wanted(groups, have.before, have.shown, teller, means, clock)
    after, shelves = have.file(groups, wanted)

    old = {shelf.id: shelf.slug for shelf in decided.shelves}
    moves = [
        Move(report, have.entries[report].path, old[decided.filed[report]], shelf.slug)
        for group, shelf in zip(groups, shelves, strict=True)
        for report in group.reports
        if decided.filed.get(report, shelf.id) != shelf.id
    ]
    return Regrouping(tuple(sorted(moves, key=lambda m: (m.old, m.new, m.path))), after)


def named(groups: Sequence[Group], filed: Mapping[str, str]) -> tuple[tuple[Group, ...], Mapping[str, str]]:
    """The groups with the ids of earlier stories, most shared reports first, and the heir of each earlier
    story that no group goes on with."""
    shared = Counter(
        (at, filed[report]) for at, group in enumerate(groups) for report in group.reports if report in filed
    )
    named = {at: group.id for at, group in enumerate(groups) if group.id}
    most: dict[str, int] = {}
    for (at, story), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0][1], item[0][0])):
        most.setdefault(story, at)
        if at not in named and story not in named.values():
            named[at] = story
    made = tuple(replace(group, id=named.get(at, "")) for at, group in enumerate(groups))
    gone = most.keys() - set(named.values())
    return made, {story: made[most[story]].id for story in sorted(gone) if made[most[story]].id}


def bequeathed(shelves: Sequence[Shelf], heirs: Mapping[str, str]) -> tuple[Shelf, ...]:
    """The shelves that stay, with the permalinks that they inherit."""
    left = {shelf.id: (shelf.slug, *shelf.aliases) for shelf in shelves}
    made = []
    for shelf in shelves:
        gained = [slug for gone, heir in heirs.items() if heir == shelf.id for slug in left[gone]]
        if shelf.id not in heirs:
            made.append(replace(shelf, aliases=tuple(dict.fromkeys((*shelf.aliases, *gained)))))
    return tuple(made)
