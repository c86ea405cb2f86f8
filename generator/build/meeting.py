"""The index of all reports, on disk → the groups of a few new ones, which reads of it what these meet."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from functools import cache
from typing import cast

from generator import stories
from generator.build.means import Means
from generator.build.studies import Lost, features
from generator.memo import Key, key
from generator.model import Group
from generator.stories import Options, outlines
from generator.stories.grouping import FEW, meetings, newcomers
from generator.stories.grouping.joining import in_order
from generator.stories.grouping.meetings import Head, Meetings, Part

_HEAD = 0
"""The kind of the row that tells of all reports; those of the parts follow."""

_STALE = 64
"""Reports of which the index may know too little: to read them each time costs a tenth of a millisecond."""

_Known = tuple[list[Key], Head]
"""The keys of the reports' studies, in order, and what is known of them together."""


def placed(
    reports: Mapping[str, Key],
    filed: Mapping[str, str],
    slugs: Mapping[str, str],
    options: Options,
    means: Means,
) -> tuple[Group, ...] | None:
    """The groups of the reports (id → key of its study) that are not filed, and of these alone; None where
    all have to be looked at."""
    new = [report for report in reports if report not in filed]
    known = _known(means)
    if known is None or FEW * len(new) >= len(reports):
        return None
    names, head = known
    indexed = enumerate(zip(head[0], names, strict=True))
    gone = {at for at, (report, name) in indexed if reports.get(report) != name}
    there = {report for at, report in enumerate(head[0]) if at not in gone}
    others = [report for report in reports if report not in there]
    if len(others) > meetings.MOST:
        return None

    @cache  # for as long as these reports are compared
    def whole(report: str) -> stories.Features:
        return outlines.interned(features(means.memo, reports[report]))

    more = in_order(map(whole, others))
    pins = [(report, pin) for report, pin in head[2].items() if report in there]
    pins += [(one.report, one.pin) for one in more if one.pin]
    if any(report not in filed or slugs.get(pin) != filed[report] for report, pin in pins):
        return None
    return newcomers.place(new, Meetings(head, gone, more, cache(_part(means)), whole), filed, options)


def keep(rows: Mapping[Key, outlines.Row], means: Means) -> None:
    """Keep the index of these outlines, where the one that is there would soon know too little of them."""
    known = _known(means)
    stale = min(max(_STALE, len(rows) // 100), meetings.MOST)
    if known is not None and len(rows.keys() ^ {*known[0]}) < stale:
        return
    names = sorted(rows, key=lambda name: meetings.by_day(rows[name]))
    ordered = [rows[name] for name in names]
    at, memo = _at(means), means.memo
    memo.put(at, _HEAD, memo.pack(marshal.dumps((names, meetings.head(ordered)))))
    for number, part in enumerate(meetings.parted(ordered), _HEAD + 1):
        memo.put(at, number, memo.pack(marshal.dumps(part)))


def hold(means: Means) -> None:
    """See to it that the index is not dropped after a build that had no use for it."""
    means.memo.has(_at(means), _HEAD)


def _known(means: Means) -> _Known | None:
    raw = means.memo.get(_at(means), _HEAD)
    return cast(_Known, marshal.loads(raw)) if isinstance(raw, bytes) and raw else None


def _part(means: Means) -> Callable[[int], Part]:
    at, memo = _at(means), means.memo

    def part(number: int) -> Part:
        raw = memo.get(at, _HEAD + 1 + number)
        if not isinstance(raw, bytes):  # it is damaged: the whole build makes the index anew
            memo.put(at, _HEAD, memo.pack(b""))
            raise Lost(at)
        return cast(Part, marshal.loads(raw))

    return part


def _at(means: Means) -> Key:
    return key(means.code, "meetings")
