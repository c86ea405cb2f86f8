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
from generator.stories.grouping.meetings import Head, Marks, Meetings, Terms

_HEAD, _TERMS, _MARKS = 0, 1, 1 + meetings.PARTS
"""The kinds of rows: that which tells of all reports, and the first of those with the parts."""

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
    now = {*reports.values()}  # a study is of one report
    gone = {at for at, name in enumerate(names) if name not in now}
    now.difference_update(names)
    others = [report for report, name in reports.items() if name in now]
    if len(others) > meetings.MOST:
        return None
    left = {head[0][at] for at in gone}

    @cache  # for as long as these reports are compared
    def whole(report: str) -> stories.Features:
        return outlines.interned(features(means.memo, reports[report]))

    more = in_order(map(whole, others))
    pins = [(report, pin) for report, pin in head[2].items() if report not in left]
    pins += [(one.report, one.pin) for one in more if one.pin]
    if any(report not in filed or slugs.get(pin) != filed[report] for report, pin in pins):
        return None
    terms, marks = cache(_terms(means)), cache(_marks(means))
    return newcomers.place(new, Meetings(head, gone, more, terms, marks, whole), filed, options)


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
    terms, marks = meetings.parted(ordered)
    for number, some in enumerate(terms, _TERMS):
        memo.put(at, number, memo.pack(marshal.dumps(some)))
    for number, part in enumerate(marks, _MARKS):
        memo.put(at, number, memo.pack(part))


def hold(means: Means) -> None:
    """See to it that the index is not dropped after a build that had no use for it."""
    means.memo.has(_at(means), _HEAD)


def _known(means: Means) -> _Known | None:
    raw = means.memo.get(_at(means), _HEAD)
    return cast(_Known, marshal.loads(raw)) if isinstance(raw, bytes) and raw else None


def _terms(means: Means) -> Callable[[int], Terms]:
    return lambda number: cast(Terms, marshal.loads(_part(means, _TERMS + number)))


def _marks(means: Means) -> Callable[[int], Marks]:
    return lambda number: _part(means, _MARKS + number)


def _part(means: Means, kind: int) -> bytes:
    at, memo = _at(means), means.memo
    raw = memo.get(at, kind)
    if not isinstance(raw, bytes):  # it is damaged: the whole build makes the index anew
        memo.put(at, _HEAD, memo.pack(b""))
        raise Lost(at)
    return raw


def _at(means: Means) -> Key:
    return key(means.code, "meetings")
