"""Features → groups: which reports tell the same story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Group, Grouping
from generator.stories.features import Features
from generator.stories.options import Options


def group(
    every: Sequence[Features],
    filed: Mapping[str, str] = {},
    together: Sequence[tuple[str, str]] = (),
    apart: Sequence[tuple[str, str]] = (),
    options: Options = Options(),
) -> Grouping:
    """Put every report in exactly one group.

    `filed` is what the ledger and the editors' moves say: report id → story id; such a report is not
    moved. A pin (`Features.pin`) is the slug of a story, and reports of one pin are one group.
    `together` and `apart` are pairs of report ids that an editor decided on. The result does not
    depend on the order of `every`.
    """
    by: dict[str, list[str]] = {}
    for one in every:
        by.setdefault(filed.get(one.report) or one.pin or one.report, []).append(one.report)
    groups = (Group(filed.get(ids[0], ""), tuple(sorted(ids))) for ids in sorted(by.values(), key=min))
    return Grouping(tuple(groups))
