"""The pipeline: `whole` has all of it on one screen, `amending` what the edit of a few reports asks of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.build.amending import amend
from generator.build.clock import Spent
from generator.build.express import Past
from generator.build.means import Folder, Kept, Means, Out, any_ledger, anything
from generator.build.studies import Lost
from generator.config import Settings
from generator.model import Built

__all__ = ["Folder", "Kept", "Means", "Out", "Past", "Spent", "amend", "any_ledger", "build"]


def build(
    root: Path,
    settings: Settings,
    means: Means | None = None,
    shown: Callable[[Past], None] = anything,
) -> Built:
    """Read the site at `root` and make every file of it: in memory, where no other means are given.

    `shown` is told of the stories when they are in place, and the lists are still to come.
    """
    from generator.build import whole  # 15 ms, which the edit of a few reports is spared

    means = means or Means()
    means.last.mend()
    try:
        return whole.build(root, settings, means, shown)
    except Lost:  # the store is damaged: it is worth nothing, and its rows are made anew
        means.memo.forget()
        return whole.build(root, settings, means, shown)
