"""Features → groups: which reports tell the same story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Group, Grouping
from generator.stories.duplicates import duplicates
from generator.stories.grouping.constraints import PIN, bound
from generator.stories.grouping.joining import in_order, joined
from generator.stories.grouping.merging import Cluster
from generator.stories.options import Options
from generator.stories.outlines import Compared

FEW = 20
"""One report in so many, or fewer, is new: then what concerns these is looked at, and not all."""


def group(
    every: Sequence[Compared],
    filed: Mapping[str, str] = {},
    together: Sequence[tuple[str, str]] = (),
    apart: Sequence[tuple[str, str]] = (),
    slugs: Mapping[str, str] = {},
    options: Options = Options(),
) -> Grouping:
    """Put every report in exactly one group.

    `filed` is what the ledger and the editors' moves say: report id → story id; such a report is not
    moved, and no two stories of the ledger are ever joined. A pin (`Features.pin`) is the slug of a
    story, and reports of one pin are one group; `slugs` says which story of the ledger has which slug.
    `together` and `apart` are pairs of report ids that an editor decided on. The result does not depend
    on the order of `every`.
    """
    ordered = in_order(every)
    clusters = bound(ordered, filed, slugs, together, apart)
    new = {ordered[at].report for one in clusters if not one.story for at in one.reports}
    copies = duplicates(ordered, new if FEW * len(new) < len(ordered) else None)
    merged, _ = joined(ordered, clusters, copies, options)
    groups = sorted((_group(cluster, ordered) for cluster in merged), key=lambda one: one.reports)
    return Grouping(tuple(groups))


def _group(cluster: Cluster, every: Sequence[Compared]) -> Group:
    new = not cluster.story or cluster.story.startswith(PIN)
    pin = next((every[at].pin for at in sorted(cluster.reports) if every[at].pin), "")
    ids = tuple(sorted(every[at].report for at in cluster.reports))
    return Group("" if new else cluster.story, ids, pin=pin)
