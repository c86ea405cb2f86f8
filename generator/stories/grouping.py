"""Features → groups: which reports tell the same story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Bond, Group, Grouping
from generator.stories.bonds import bonds
from generator.stories.candidates import alike
from generator.stories.constraints import PIN, bound
from generator.stories.duplicates import duplicates
from generator.stories.features import Features
from generator.stories.merging import Cluster, merge
from generator.stories.options import Options
from generator.stories.sagas import chain


def group(
    every: Sequence[Features],
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
    ordered = sorted(every, key=lambda one: (one.day is None, one.day or 0, one.report))
    clusters = bound(ordered, filed, slugs, together, apart)
    merged, merges = merge(clusters, alike(ordered), options.threshold)
    if options.scope == "saga":
        merged, chained = chain(merged, ordered)
        merges += chained
    why = bonds(ordered, merges, options.threshold)
    groups = [_group(cluster, ordered, why) for cluster in merged]
    return Grouping(tuple(sorted(groups, key=lambda one: one.reports)), duplicates(ordered))


def _group(cluster: Cluster, every: Sequence[Features], why: Mapping[str, Bond]) -> Group:
    ids = sorted(every[at].report for at in cluster.reports)
    new = not cluster.story or cluster.story.startswith(PIN)
    pin = next((every[at].pin for at in sorted(cluster.reports) if every[at].pin), "")
    evidence = tuple(why[report] for report in ids if report in why)
    return Group("" if new else cluster.story, tuple(ids), evidence, pin)
