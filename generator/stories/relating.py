"""The reports of one story → why they are together, and which of them carry one text."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Bond, Duplicate
from generator.stories.bonds import bonds
from generator.stories.candidates import alike
from generator.stories.duplicates import duplicates
from generator.stories.features import Features
from generator.stories.merging import Cluster, merge
from generator.stories.options import Options


def relate(
    every: Sequence[Features], options: Options = Options()
) -> tuple[tuple[Bond, ...], tuple[Duplicate, ...]]:
    """The bonds and the duplicates among the reports of one story.

    They depend on these reports and on nothing else, so that they are the same whether the reports were
    brought together now, by the ledger, or by an editor. Joins outside of a story change none inside it,
    since scores are between pairs: the story is put together again here, from its reports alone.
    """
    ordered = sorted(every, key=lambda one: (one.day is None, one.day or 0, one.report))
    _, merges = merge([Cluster([at]) for at in range(len(ordered))], alike(ordered), 0.0)
    why = bonds(ordered, merges, options.threshold)
    return tuple(why[one.report] for one in ordered if one.report in why), duplicates(ordered)
