"""Changes → rebuilds, each told to the open pages: what is looked at comes first, the lists last."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from msgspec import Struct, field

from generator.serve.channel import Channel
from generator.serve.preview import Preview
from generator.serve.updates import Update
from generator.serve.watching import QUIET, Changes

MOMENT = 0.02
"""Seconds for which the building rests when a page that is open is there anew: it is asked for now, and would
take three times as long beside it."""
SERVED = 0.2
"""Seconds for which it rests at most while pages are being served."""
LULL = 0.25
"""Seconds without a save after which the lists are made, unless one of them is looked at."""


class Session(Struct):
    """Keeps a preview, and the pages that are open, up to date with what is saved. `say` is told of every
    update."""

    preview: Preview
    channel: Channel
    changes: Changes
    say: Callable[[Update], None]
    late: set[str] = field(default_factory=set)
    """What was saved while a build was under way."""
    fresh: frozenset[str] | None = None
    """While all is made anew: the pages that were put ahead of the others."""

    def begin(self) -> None:
        """Be ready for the first save; what was saved before the watch began is seen to."""
        if self.preview.outdated():
            self._told(self._rebuilt(frozenset()))
        self.preview.warm()

    def run(self) -> None:
        """Does not return."""
        while True:
            gc.freeze()  # the site stays: to look through it for waste would take longer than a save
            self.step()

    def step(self, longest: float | None = None) -> None:
        """Wait for a change, and see to it; the lists of the last one are made when there is none."""
        if self.late:
            late, self.late = frozenset(self.late), set()
            self._told(self._rebuilt(late))
        elif touched := self.changes.wait(self._lull() if self.preview.behind else longest):
            self._told(self._saved(touched) or self._rebuilt(touched))
        elif self.preview.behind:
            self._told(self.preview.relist(self._beside_lists))

    def _lull(self) -> float:
        return 0 if self.preview.lists_among(self.channel.open()) else LULL

    def _saved(self, touched: frozenset[str]) -> Update | None:
        return self.preview.save(touched, self.channel.awaited(), self._early)

    def _rebuilt(self, touched: frozenset[str]) -> Update:
        touched |= self.changes.wait(QUIET)
        if all(path.startswith("content/") for path in touched):
            return self.preview.rebuild(touched, self._beside_build, self._early)
        asked = self.channel.awaited()
        shown = self.preview.restyle(asked)
        if shown is None:  # the style sheets that pages name are put with the lists
            return self.preview.rebuild(touched, self._beside_build)
        self.channel.tell(shown)
        self._early(shown.changed)
        self.fresh = asked
        try:
            return self.preview.rebuild(touched, self._beside_build, self._early)
        finally:
            self.fresh = None

    def _beside_lists(self, *_: object) -> None:
        """Between two lists: see to what was saved."""
        if touched := self.changes.wait(0):
            if update := self._saved(touched):
                self._told(update)
            else:
                self.late |= touched

    def _beside_build(self, *_: object) -> None:
        """Between two steps of a build: the same, and pages that nobody looked at before are put ahead."""
        if touched := self.changes.wait(0):
            self.late |= touched
            self.preview.meanwhile(touched, self.channel.awaited(), self._early)
            self.changes.seen.answer()
        if self.fresh is not None and (asked := self.channel.awaited() - self.fresh):
            self.fresh |= asked
            self._early(self.preview.show(asked))

    def _told(self, update: Update) -> None:
        self.channel.tell(update)
        self.changes.seen.answer()
        self.say(update)

    def _early(self, changed: frozenset[str]) -> None:
        """Tell it, and let those who wait for it have it before the rest is built."""
        self.channel.tell_early(changed)
        self.changes.seen.answer()
        if changed & self.channel.open():
            time.sleep(MOMENT)
        self.changes.seen.rest(SERVED)
