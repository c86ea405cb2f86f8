"""A few reports that came go where they would go if all were looked at."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.model import Group
from generator.stories import Features, Options, group, outlines
from generator.stories.grouping import meetings
from generator.stories.grouping.joining import in_order
from generator.stories.grouping.meetings import Meetings
from generator.stories.grouping.newcomers import place

_WORDS = [f"word{number}" for number in range(12)]
_MARKS = [4 * number * 101_010_101 for number in range(9)]
_TERMS = st.lists(st.sampled_from(_WORDS), min_size=2, max_size=6, unique=True).map(tuple)
_REPORTS = st.lists(
    st.tuples(
        _TERMS,
        st.one_of(st.none(), st.integers(1, 250)),
        st.sampled_from(["new", "a", "b", "c", "d", "e"]),
        st.lists(st.sampled_from(_MARKS), max_size=6, unique=True),
        st.integers(20, 23),
        st.sampled_from(["indexed", "indexed", "indexed", "later", "rewritten"]),
    ),
    min_size=2,
    max_size=24,
)


def _features(number: int, told: tuple) -> Features:
    terms, day, _, marks, length, _ = told
    prints = b"".join(mark.to_bytes(4, "little") for mark in marks)
    weights = bytes(200 - 20 * at for at in range(len(terms)))
    return Features(
        f"r{number:02}", "", day, length, terms, weights, prints, ((1, 20),) if length == 23 else ()
    )


@given(_REPORTS, st.sampled_from([0.05, 0.1, 0.2]), st.sampled_from(["saga", "event"]))
@settings(max_examples=400, deadline=None)
def test_what_few_meet_is_what_all_meet(told: list, threshold: float, scope: str) -> None:
    every = {one.report: one for one in (_features(n, row) for n, row in enumerate(told))}
    what = dict(zip(every, told, strict=True))
    filed = {report: row[2] for report, row in what.items() if row[2] != "new"}
    new = every.keys() - filed.keys()
    options = Options(threshold=threshold, scope=scope)
    whole = group(list(every.values()), filed, options=options).groups
    wanted = [
        Group(one.id, tuple(report for report in one.reports if report in new))
        for one in whole
        if not new.isdisjoint(one.reports)
    ]
    made = place(new, _met(every, {report: what[report][5] for report in filed}), filed, options)
    assert sorted(made, key=lambda one: one.reports) == sorted(wanted, key=lambda one: one.reports)


@pytest.mark.parametrize(
    ("days", "new", "home"),
    [
        (range(1, 12), 115, "a"),  # a saga goes on after a season
        (range(100, 111), 500, ""),
        (range(1, 3), 380, "a"),  # a report looks back
        (range(60, 63), 380, ""),
    ],
)
def test_what_is_not_compared_by_twos_is_found(days: range, new: int, home: str) -> None:
    words = tuple(_WORDS[:6])
    told = [(words, day, "a", [], 22, "indexed") for day in days]
    every = {one.report: one for one in (_features(n, row) for n, row in enumerate(told))}
    filed = dict.fromkeys(every, "a")
    every["new"] = replace(_features(0, (words, new, "", [], 23, "")), report="new")
    made = place({"new"}, _met(every, dict.fromkeys(filed, "indexed")), filed, Options())
    assert made == (Group(home, ("new",)),)
    (found,) = (one for one in group(list(every.values()), filed).groups if "new" in one.reports)
    assert found.id == home


def _met(every: dict[str, Features], how: dict[str, str]) -> Meetings:
    """All reports: of some the index knows, of some it knows another text, the others came later."""
    indexed = [every[report] for report, one in how.items() if one == "indexed"]
    other = [every[report] for report, one in how.items() if one == "rewritten"]
    indexed += [replace(one, day=7, terms=tuple(_WORDS[:3])) for one in other]
    rows = sorted(map(outlines.row, indexed), key=meetings.by_day)
    gone = {at for at, row in enumerate(rows) if how[row[0]] == "rewritten"}
    more = [one for report, one in every.items() if how.get(report) != "indexed"]
    terms, marks = (part.__getitem__ for part in meetings.parted(rows))
    return Meetings(meetings.head(rows), gone, in_order(more), terms, marks, every.__getitem__)
