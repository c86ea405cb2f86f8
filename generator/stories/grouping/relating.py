"""The reports of one story → why they are together, and which of them carry one text."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from generator.model import Bond, Duplicate
from generator.stories.duplicates import duplicates
from generator.stories.features import Features
from generator.stories.grouping.bonds import bonds
from generator.stories.grouping.candidates import alike
from generator.stories.grouping.joining import in_order, joined
from generator.stories.grouping.merging import Cluster, merge
from generator.stories.options import Options

KEPT = "kept together by the ledger or an editor"


def relate(
    every: Sequence[Features], options: Options = Options()
) -> tuple[tuple[Bond, ...], tuple[Duplicate, ...]]:
    """The bonds and the duplicates among the reports of one story.

    They depend on these reports and on nothing else, so that they are the same whether the reports were
    brought together now, by the ledger, or by an editor: the story is put together again here, from its
    reports alone. What would not come together by itself is told as kept together.
    """
    if len(every) < 2:
        return (), ()
    ordered = in_order(every)
    copies = duplicates(ordered)
    merged, merges = joined(ordered, [Cluster([at]) for at in range(len(ordered))], copies, options)
    if len(merged) > 1:
        rest = [Cluster(cluster.reports) for cluster in merged]
        _, kept = merge(rest, alike(ordered), 0.0)
        merges += [replace(one, threshold=options.threshold, reason=KEPT) for one in kept]
    why = bonds(ordered, merges)
    return tuple(why[one.report] for one in ordered if one.report in why), copies
