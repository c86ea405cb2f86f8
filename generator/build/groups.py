"""Reports → groups: which are told together.

Where the ledger knows every report and no editor wants pairs together or apart, nothing is compared:
a report that is filed is never moved. So the common build, after an edit, loads no features.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator import stories
from generator.build.sheets import Noted
from generator.build.studies import features
from generator.edits import Decisions
from generator.memo import Memo
from generator.model import Group
from generator.stories import Options


def group(
    shown: Mapping[str, Noted], decided: Decisions, slugs: Mapping[str, str], options: Options, memo: Memo
) -> tuple[Group, ...]:
    """The groups of the reports, in order of their first report."""
    filed = decided.filed
    if decided.together or decided.apart or not all(report in filed for report in shown):
        every = [features(memo, one.key) for one in shown.values()]
        grouping = stories.group(every, filed, decided.together, decided.apart, slugs=slugs, options=options)
        return grouping.groups
    members: dict[str, list[str]] = {}
    for report in sorted(shown):
        members.setdefault(filed[report], []).append(report)
    return tuple(Group(story, tuple(reports)) for story, reports in members.items())
