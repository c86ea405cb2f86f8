"""Stories that came, went or changed → who stands in which list, and in which of them that is seen."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Sequence
from typing import cast

from msgspec import Struct

from generator.pages.listed import Head, Part, Row

Total = tuple[str, int]
"""The name of an outlet, tag or month, and how many reports or events it has."""


class Roster(Struct, frozen=True):
    """The stories of a site, latest first; who has a part in which list, by the list's address, in the same
    order; and what is told of each of these lists elsewhere.

    The parts of a list are packed: where one story changes, few are looked at.
    """

    heads: tuple[Head, ...] = ()
    lists: dict[str, bytes] = {}
    totals: dict[str, Total] = {}

    def parts(self, place: str) -> list[Part]:
        """The parts that stories have in a list."""
        packed = self.lists.get(place)
        return cast("list[Part]", marshal.loads(packed)) if packed else []

    @property
    def briefs(self) -> dict[bytes, str]:
        """The digest of each story's brief → its id."""
        return {key: name for _, _, name, key, *_ in self.heads}

    def under(self, folder: str) -> dict[str, Total]:
        """What is told of each list below a folder: `outlets`, `tags` or `days`."""
        return {place: self.totals[place] for place in sorted(self.totals) if place.startswith(f"{folder}/")}


class Changed(Struct, frozen=True):
    """The roster as it is now; the places of the lists in which others stand than before, or the same
    otherwise; and the ids of the stories that came, went, or have another title or address."""

    roster: Roster
    places: frozenset[str]
    named: frozenset[str]


def changed(old: Roster, come: Iterable[Row], gone: Iterable[str]) -> Changed:
    """Put in stories that are new, or not what they were, and take out those that are `gone`, by their ids.

    What is done grows with what changed, but for a few microseconds a story.
    """
    rows = {_id(row[0]): row for row in come}
    before = {_id(head): head for head in old.heads}
    left = {name: before[name] for name in (*gone, *rows) if name in before}
    parts: dict[str, list[Part]] = {place: [] for head in left.values() for place in head[-1].split()}
    for _, own in rows.values():
        for place, part in own:
            parts.setdefault(place, []).append(part)
    heads = {name: head for name, head in before.items() if name not in left}
    heads |= {name: head for name, (head, _) in rows.items()}
    ordered = tuple(sorted(heads.values()))
    rank = {_id(head): at for at, head in enumerate(ordered)}
    lists, totals = dict(old.lists), dict(old.totals)
    for place, new in parts.items():
        now = [part for part in old.parts(place) if part[0] not in left] + new
        now.sort(key=lambda part: rank[part[0]])
        if now:
            lists[place], totals[place] = marshal.dumps(now), _total(now)
        else:
            lists.pop(place, None)
            totals.pop(place, None)
    if any(place.startswith("days/") for place in lists.keys() ^ old.lists.keys()):
        # months name those before and after them
        parts |= {place: [] for place in lists if place.startswith("days/")}
    named = {name for name in (*left, *rows) if _name(before.get(name)) != _name(heads.get(name))}
    return Changed(Roster(ordered, lists, totals), frozenset(lists.keys() & parts), frozenset(named))


def _id(head: Head) -> str:
    return head[2]


def _name(head: Head | None) -> tuple[str, str] | None:
    """The address and the title of a story."""
    return (head[1], head[5]) if head else None


def _total(parts: Sequence[Part]) -> Total:
    return min(part[1] for part in parts), sum(part[2] for part in parts)
