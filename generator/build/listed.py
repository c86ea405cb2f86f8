"""What is remembered of every story for the lists: what they are planned from, and what they show.

The first is in a few rows, which are read in milliseconds, whole; the second in a row a story, which is
read for the pages only that are made anew.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from functools import partial
from typing import cast

from msgspec import Struct

from generator.build.studies import Lost
from generator.build.tales import BRIEF, Teller, Told
from generator.files import stubs
from generator.files.stubs import Stub
from generator.memo import Key, key, pack, unpack
from generator.model import Brief
from generator.pages import Listed, entries, listed
from generator.pages.views import EntryView, EventLink

PARTS = 64
"""Rows among which what lists are planned from is dealt, so that a change writes little anew."""

_PART, _SHOWN = 0, 1
"""The kinds of rows."""

_Rows = tuple[listed.Row, stubs.Row]
_Packed = tuple[bytes, dict[str, bytes]]
"""The entry of a story, and what happened in it by month: each is unpacked by itself."""


def stories(told: Sequence[Told], teller: Teller) -> tuple[list[Listed], list[Stub]]:
    """The stories, as pages and as files know them; briefs are loaded of those only that are new."""
    memo = teller.memo
    shown = _Shown(teller, {one.brief: one.key for one in told})
    parts = [_known(memo.get(_at(teller, number), _PART)) for number in range(PARTS)]
    stale: set[int] = set()
    pages: list[Listed] = []
    found: list[Stub] = []
    for one in told:
        number = one.brief[0] % PARTS
        rows = parts[number].get(one.brief)
        if rows is None:
            rows = parts[number][one.brief] = shown.rows(one.brief)
            stale.add(number)
        pages.append(listed.listed(one.brief, rows[0], shown))
        found.append(stubs.stub(one.brief, rows[1], partial(shown.brief, one.brief)))
    for number in stale:
        kept = {name: rows for name, rows in parts[number].items() if name in shown.tales}
        memo.put(_at(teller, number), _PART, memo.pack(marshal.dumps(kept)))
    return pages, found


class _Shown(Struct, frozen=True):
    """What pages show of stories. `tales` are the keys of those that the briefs are of."""

    teller: Teller
    tales: dict[Key, Key]

    def brief(self, key: Key) -> Brief:
        known = self.teller.memo.get(self.tales[key], BRIEF)
        if not isinstance(known, Brief):
            raise Lost(key)
        return known

    def entry(self, key: Key) -> EntryView:
        return cast(EntryView, unpack(self._row(key)[0]))

    def events(self, key: Key, month: str) -> tuple[EventLink, ...]:
        return cast("tuple[EventLink, ...]", unpack(self._row(key)[1][month]))

    def rows(self, key: Key) -> _Rows:
        """What is remembered of a story that is new: all of it is."""
        brief, memo = self.brief(key), self.teller.memo
        made = entries.entry(brief, self.teller.settings.masthead)
        by_month = {month: pack(events) for month, events in listed.months(made).items()}
        memo.put(self._at(key), _SHOWN, memo.pack((pack(made.view), by_month)))
        return listed.row(brief, made), stubs.row(brief)

    def _row(self, key: Key) -> _Packed:
        known = self.teller.memo.get(self._at(key), _SHOWN)
        if known is None:
            self.rows(key)
            known = self.teller.memo.get(self._at(key), _SHOWN)
        return cast(_Packed, known)

    def _at(self, brief: Key) -> Key:
        return key(self.teller.shown, "entry", brief)


def _at(teller: Teller, number: int) -> Key:
    return key(teller.shown, "stories", str(number))


def _known(remembered: object) -> dict[Key, _Rows]:
    return cast("dict[Key, _Rows]", marshal.loads(remembered)) if isinstance(remembered, bytes) else {}
