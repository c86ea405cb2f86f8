"""Clusters to start from → the clusters that are stories: copies, then likeness, then sagas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from generator.model import Duplicate
from generator.stories.grouping.candidates import WINDOW, alike, days_between
from generator.stories.grouping.merging import Cluster, Merge, merge
from generator.stories.grouping.sagas import chain
from generator.stories.options import Options
from generator.stories.outlines import Compared

T = TypeVar("T", bound=Compared)


def in_order(every: Iterable[T]) -> list[T]:
    """By day, the undated last: the order in which everything here counts reports."""
    return sorted(every, key=lambda one: (one.day is None, one.day or 0, one.report))


def joined(
    every: Sequence[Compared],
    clusters: Sequence[Cluster],
    duplicates: Sequence[Duplicate],
    options: Options,
) -> tuple[list[Cluster], list[Merge]]:
    """What becomes of the clusters, and the merges, those of one cluster in their order. `every` is in
    order of day.

    A text that comes again after a season is a form filled in again, and no reprint. Clusters of two
    stories are never joined, so that only what concerns those of none yet is compared.
    """
    at = {one.report: n for n, one in enumerate(every)}
    copies = [(at[one.original], at[one.report], one.share) for one in duplicates]
    soon = [copy for copy in copies if (days_between(every[copy[0]], every[copy[1]]) or 0) <= WINDOW]
    loose = {n for cluster in clusters if not cluster.story for n in cluster.reports}
    pairs = alike(every, loose if len(loose) < len(every) else None)
    merged, merges = merge(clusters, pairs, options.threshold, soon)
    if options.scope == "saga" and not all(cluster.story for cluster in merged):
        merged, chained = chain(merged, every)
        merges += chained
    return merged, merges
