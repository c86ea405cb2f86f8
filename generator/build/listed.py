"""Stories → what lists are planned from, and what they show of each: remembered, and brought up to date.

The first is read whole (`Lists`), in milliseconds; the second, a row a story, for the pages only that are
made anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from msgspec import Struct

from generator.build.studies import Lost
from generator.build.tales import BRIEF, Teller
from generator.files import stubs
from generator.files.stubs import Stub
from generator.memo import Key, key, last, pack, unpack
from generator.model import Brief
from generator.pages import entries, listed, rosters
from generator.pages.rosters import Roster
from generator.pages.views import EntryView, EventLink

_SHOWN = 1
"""The kind of a row."""

_Packed = tuple[bytes, dict[str, bytes]]
"""The entry of a story, and what happened in it by month: each is unpacked by itself."""


class Stories(Struct, frozen=True):
    """The stories as lists are planned from them, and what is not as it was: the lists at the `places`; the
    stories that `come`, by their ids, of which those that are `named` have another title or address, or are
    new; and the address or newest day of some, where they are `dated` anew. `stubs` are in order of slugs."""

    roster: Roster
    stubs: tuple[last.Stub, ...]
    places: frozenset[str]
    come: frozenset[str]
    named: frozenset[str]
    dated: bool
    shown: Shown

    @property
    def days(self) -> dict[str, str]:
        """The day of the newest evidence of each story, by its slug."""
        return {told[0]: told[3] for _, told in self.stubs}

    @property
    def every_stub(self) -> list[Stub]:
        return [Stub(at, *told, self.shown.brief) for at, told in self.stubs]


def stories(known: last.Lists, tales: Mapping[Key, Key], teller: Teller) -> Stories:
    """The stories, given the digests of their briefs, each with the key of its tale. Nothing is loaded of
    those that are `known`."""
    known = known if known.shown == teller.shown else last.Lists()
    shown, old = Shown(teller, tales), Roster(known.entries, known.packed, known.totals)
    had = old.briefs
    rows = {at: shown.rows(at) for at in tales if at not in had}
    gone = {at: name for at, name in had.items() if at not in tales}
    changed = rosters.changed(old, [row for row, _ in rows.values()], gone.values())
    came = [(at, told) for at, (_, told) in rows.items()]
    went = [stub for stub in known.stubs if stub[0] in gone]
    kept = [stub for stub in known.stubs if stub[0] not in gone]
    return Stories(
        changed.roster,
        tuple(sorted((*kept, *came), key=_slug)),
        changed.places,
        frozenset(row[0][2] for row, _ in rows.values()),
        changed.named,
        {*map(_dated, came)} != {*map(_dated, went)},
        shown,
    )


def _slug(stub: last.Stub) -> str:
    return stub[1][0]


def _dated(stub: last.Stub) -> tuple[str, str]:
    """The address of a story, and the day of its newest evidence."""
    return stub[1][0], stub[1][3]


class Shown(Struct, frozen=True):
    """What pages show of stories. `tales` are the keys of those that the briefs are of."""

    teller: Teller
    tales: Mapping[Key, Key]

    def brief(self, key: Key) -> Brief:
        known = self.teller.memo.get(self.tales[key], BRIEF)
        if not isinstance(known, Brief):
            raise Lost(key)
        return known

    def entry(self, key: Key) -> EntryView:
        return cast(EntryView, unpack(self._row(key)[0]))

    def events(self, key: Key, month: str) -> tuple[EventLink, ...]:
        return cast("tuple[EventLink, ...]", unpack(self._row(key)[1][month]))

    def rows(self, key: Key) -> tuple[listed.Row, stubs.Row]:
        """What is remembered of a story that is new: all of it is."""
        brief, memo = self.brief(key), self.teller.memo
        made = entries.entry(brief, self.teller.settings.masthead)
        by_month = {month: pack(events) for month, events in listed.months(made).items()}
        memo.put(self._at(key), _SHOWN, memo.pack((pack(made.view), by_month)))
        return listed.row(key, brief, made), stubs.row(brief)

    def _row(self, key: Key) -> _Packed:
        known = self.teller.memo.get(self._at(key), _SHOWN)
        if known is None:
            self.rows(key)
            known = self.teller.memo.get(self._at(key), _SHOWN)
        return cast(_Packed, known)

    def _at(self, brief: Key) -> Key:
        return key(self.teller.shown, "entry", brief)
