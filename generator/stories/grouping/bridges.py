"""Filed stories → those that would be one, had they been found together: proposals, never deeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.model import Bond
from generator.stories.duplicates import duplicates
from generator.stories.features import Features
from generator.stories.grouping.bonds import compare
from generator.stories.grouping.constraints import bound
from generator.stories.grouping.joining import in_order, joined
from generator.stories.options import Options


class Bridge(Struct, frozen=True):
    """Two stories of the ledger that look like one, and the bond of the two reports most alike."""

    stories: tuple[str, str]
    nearest: Bond


def bridges(
    every: Sequence[Features],
    filed: Mapping[str, str],
    apart: Sequence[tuple[str, str]] = (),
    options: Options = Options(),
) -> tuple[Bridge, ...]:
    """The filed stories that later reports have brought together, in order of their ids.

    What is filed is not moved, so that two stories stay two though a report between them would have
    made them one. Pins and `apart` say that an editor wants them so: they are no proposals.
    """
    ordered = in_order(one for one in every if one.report in filed)
    clusters = bound(ordered, filed, {}, (), apart)
    for cluster in clusters:
        if not any(ordered[at].pin for at in cluster.reports):
            cluster.story = ""
    _, merges = joined(ordered, clusters, duplicates(ordered), options)
    made: dict[tuple[str, str], Bridge] = {}
    for merge in merges:
        pairs = [compare(ordered[a], ordered[b], options) for a in merge.kept for b in merge.joined]
        nearest = min(pairs, key=lambda bond: (-bond.score, bond.report, bond.to))
        nearest = replace(nearest, threshold=merge.threshold, reason=merge.reason)
        low, high = sorted((filed[nearest.report], filed[nearest.to]))
        if low != high:
            made.setdefault((low, high), Bridge((low, high), nearest))
    return tuple(made[pair] for pair in sorted(made))
