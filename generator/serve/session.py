"""Changes → rebuilds, each told to the open pages: what is looked at comes first, the lists last."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from msgspec import Struct

from generator.serve.channel import Channel
from generator.serve.preview import Preview, Update
from generator.serve.watching import QUIET, Changes

MOMENT = 0.02
"""Seconds for which the building rests when a saved report's pages are there: they are asked for now, and
would take three times as long beside it."""


class Session(Struct):
    """Keeps a preview, and the pages that are open, up to date with what is saved. `say` is told of every
    update."""

    preview: Preview
    channel: Channel
    changes: Changes
    say: Callable[[Update], None]

    def run(self) -> None:
        """Does not return."""
        self.preview.warm()
        while True:
            gc.freeze()  # the site stays: to look through it for waste would take longer than a save
            self.step(None)

    def step(self, longest: float | None) -> None:
        """Wait for a change, and see to it; the lists of the last one are made when there is none."""
        touched = self.changes.wait(0 if self.preview.behind else longest)
        if touched:
            update = self.preview.save(touched, self.channel.awaited(), self._early)
            self._told(update or self._rebuilt(touched))
        elif self.preview.behind:
            self._told(self.preview.relist())

    def _rebuilt(self, touched: frozenset[str]) -> Update:
        touched |= self.changes.wait(QUIET)
        # with another theme, pages name style sheets that are put with the lists
        whole = not all(path.startswith("content/") for path in touched)
        return self.preview.rebuild(touched, early=_nobody if whole else self._early)

    def _told(self, update: Update) -> None:
        self.channel.tell(update)
        self.changes.seen.answer()
        self.say(update)

    def _early(self, changed: frozenset[str]) -> None:
        """Tell it, and let those who wait for it have it before the rest is built."""
        self.channel.tell_early(changed)
        self.changes.seen.answer()
        if changed:
            time.sleep(MOMENT)


def _nobody(changed: frozenset[str]) -> None:
    """Wait for the whole."""
