"""Reports → groups: which are told together.

Where the ledger knows every report and no editor wants pairs together or apart, nothing is compared:
a report that is filed is never moved. So the common build, after an edit, loads no features. Where a
report is new, it is found by the outlines of the others, which are remembered in one row, whom it is to
be compared with.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from generator import stories
from generator.build import meeting
from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.sheets import Noted
from generator.build.studies import features
from generator.edits import Decisions
from generator.memo import Key, key
from generator.model import Group
from generator.stories import Options, Outline, outlines
from generator.stories.grouping import FEW

_STALE = 4
"""Part of the remembered outlines that may be of no use any more before they are dropped."""


def group(
    shown: Mapping[str, Noted],
    decided: Decisions,
    slugs: Mapping[str, str],
    options: Options,
    means: Means,
    clock: Clock,
) -> tuple[Group, ...]:
    """The groups of the reports, in order of their first report."""
    filed = decided.filed
    if decided.together or decided.apart or not all(report in filed for report in shown):
        with clock("group", len(shown)):
            reports = {report: one.key for report, one in shown.items()}
            return compared(reports, filed, slugs, options, means, decided.together, decided.apart)
    meeting.hold(means)
    members: dict[str, list[str]] = {}
    for report in sorted(shown):
        members.setdefault(filed[report], []).append(report)
    return tuple(Group(story, tuple(reports)) for story, reports in members.items())


def compared(
    reports: Mapping[str, Key],
    filed: Mapping[str, str],
    slugs: Mapping[str, str],
    options: Options,
    means: Means,
    together: Sequence[tuple[str, str]] = (),
    apart: Sequence[tuple[str, str]] = (),
) -> tuple[Group, ...]:
    """The groups of the reports (id → key of its study), of which those that are not filed are compared."""
    every = _compared(reports, filed, means)
    return stories.group(every, filed, together, apart, slugs=slugs, options=options).groups


def _compared(
    reports: Mapping[str, Key], filed: Mapping[str, str], means: Means
) -> Sequence[stories.Features | Outline]:
    """What the reports (id → key of its study) are compared by: of all the whole where many are new."""
    memo, at = means.memo, key(means.code, "outlines")

    def whole(name: Key) -> stories.Features:
        return outlines.interned(features(memo, name))

    known = _known(memo.get(at, 0))
    every = {name: whole(name) for name in reports.values() if name not in known}
    known.update((name, outlines.row(one)) for name, one in every.items())
    if every:
        if len(known) > len(reports) + len(reports) // _STALE:
            known = {name: known[name] for name in reports.values()}
        memo.put(at, 0, memo.pack(marshal.dumps(known)))
    meeting.keep({name: known[name] for name in reports.values()}, means)
    if FEW * sum(report not in filed for report in reports) >= len(reports):
        return [every.get(name) or whole(name) for name in reports.values()]

    @cache  # for as long as these reports are compared
    def compared(report: str) -> stories.Features:
        return whole(reports[report])

    return [outlines.outline(known[name], compared) for name in reports.values()]


def _known(remembered: object) -> dict[Key, outlines.Row]:
    return cast("dict[Key, outlines.Row]", marshal.loads(remembered)) if isinstance(remembered, bytes) else {}
