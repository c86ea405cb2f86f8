"""Grouping: what belongs together, what an editor decided, and what never changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.model import Group
from generator.stories import Features, Options, group, outlines, relate
from generator.stories.grouping.relating import KEPT
from tests.stories.corpus import labels, made, reports

EVERY = made(reports())
IDS = [one.report for one in EVERY]
PAIRS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=4)


def parts(groups: tuple[Group, ...]) -> set[frozenset[str]]:
    return {frozenset(one.reports) for one in groups}


def home(groups: tuple[Group, ...]) -> dict[str, int]:
    return {report: n for n, one in enumerate(groups) for report in one.reports}


def pinned(some: list[Features], **pins: str) -> list[Features]:
    return [replace(one, pin=pins.get(one.report, "")) for one in some]


def test_the_labelled_stories_are_found() -> None:
    wanted: dict[str, set[str]] = {}
    for report, story in labels().items():
        wanted.setdefault(story, set()).add(report)
    assert parts(group(EVERY).groups) == {frozenset(some) for some in wanted.values()}


def test_every_joined_report_has_evidence() -> None:
    for one in group(EVERY).groups:
        bonds, _ = relate([report for report in EVERY if report.report in one.reports])
        assert {bond.report for bond in bonds} == set(one.reports)
        for bond in bonds:
            assert bond.to in one.reports
            assert bond.score >= bond.threshold > 0
            assert bond.terms and not bond.reason


def test_what_an_editor_brought_together_says_so() -> None:
    bonds, _ = relate([EVERY[4], EVERY[5], replace(EVERY[7], day=EVERY[4].day)], Options(threshold=0.3))
    assert [bond.reason for bond in bonds] == ["", "", KEPT]


def test_a_reprint_goes_with_its_original() -> None:
    copy = replace(EVERY[0], report="copy", day=(EVERY[0].day or 0) + 5)
    at = home(group([*EVERY, copy]).groups)
    assert at["copy"] == at["r00"]
    apart = home(group([*EVERY, copy], apart=[("r00", "copy")]).groups)
    assert apart["copy"] != apart["r00"]


@given(st.permutations(EVERY))
@settings(max_examples=20, deadline=None)
def test_order_never_matters(shuffled: list[Features]) -> None:
    assert group(shuffled) == group(EVERY)


@given(st.dictionaries(st.sampled_from(IDS), st.sampled_from(["s1", "s2", "s3"])))
@settings(max_examples=40, deadline=None)
def test_filed_reports_never_move(filed: dict[str, str]) -> None:
    groups = group(EVERY, filed).groups
    assert sorted(r for one in groups for r in one.reports) == IDS
    for one in groups:
        assert {filed[r] for r in one.reports if r in filed} <= {one.id}
    assert len({one.id for one in groups if one.id}) == sum(bool(one.id) for one in groups)


@given(PAIRS, PAIRS)
@settings(max_examples=40, deadline=None)
def test_editors_pairs_hold(together: list[tuple[str, str]], apart: list[tuple[str, str]]) -> None:
    at = home(group(EVERY, together=together).groups)
    assert all(at[one] == at[two] for one, two in together)
    at = home(group(EVERY, apart=apart).groups)
    assert all(at[one] != at[two] for one, two in apart if one != two)


@given(st.dictionaries(st.sampled_from(IDS), st.sampled_from(["p", "q"])), PAIRS)
@settings(max_examples=40, deadline=None)
def test_pins_hold_whatever_else_is_said(pins: dict[str, str], pairs: list[tuple[str, str]]) -> None:
    groups = group(pinned(EVERY, **pins), {"r00": "s1", "r05": "s1"}, together=pairs, apart=pairs).groups
    at = home(groups)
    assert sorted(at) == IDS
    for one in pins:
        for two in pins:
            assert (at[one] == at[two]) == (pins[one] == pins[two])


def test_a_new_report_joins_the_filed_story() -> None:
    first = group(EVERY[:2]).groups
    filed = dict.fromkeys(first[0].reports, "s1")
    (ferry,) = (one for one in group(EVERY, filed).groups if one.id)
    assert (ferry.id, ferry.reports) == ("s1", ("r00", "r01", "r02", "r03"))


def test_a_bridge_never_joins_two_filed_stories() -> None:
    filed = {"r00": "s1", "r01": "s2"}
    groups = group(EVERY, filed).groups
    assert {one.id for one in groups if {"r00", "r01"} & set(one.reports)} == {"s1", "s2"}


@pytest.mark.parametrize(("slugs", "story"), [({"ferries": "s7"}, "s7"), ({}, "")])
def test_a_pin_is_the_slug_of_a_story(slugs: dict[str, str], story: str) -> None:
    groups = group(pinned(EVERY, r00="ferries", r12="ferries"), slugs=slugs).groups
    (one,) = (g for g in groups if "r00" in g.reports)
    assert (one.id, one.pin) == (story, "ferries")
    assert "r12" in one.reports


def test_together_brings_the_second_report_to_the_story_of_the_first() -> None:
    at = {
        r: one.id
        for one in group(EVERY, {"r00": "s1", "r12": "s2"}, [("r00", "r12")]).groups
        for r in one.reports
    }
    assert at["r12"] == at["r00"] == "s1"


@given(st.sets(st.sampled_from(IDS)), st.integers(0, 3))
@settings(max_examples=30, deadline=None)
def test_outlines_are_grouped_as_what_they_outline(new: set[str], copies: int) -> None:
    every = [*EVERY, *(replace(EVERY[n], report=f"copy{n}") for n in range(copies))]
    filed = {report: labels()[report] for report in IDS if report not in new}
    whole = {one.report: one for one in every}
    some = [outlines.outline(outlines.row(one), whole.__getitem__) for one in every]
    assert group(some, filed).groups == group(every, filed).groups


@given(st.sets(st.sampled_from(IDS), max_size=2), st.integers(0, 3))
@settings(max_examples=30, deadline=None)
def test_a_few_new_reports_among_many_go_where_they_go_among_few(new: set[str], copies: int) -> None:
    """Where few are new, less is looked at: strangers beside them must change nothing."""
    every = [*EVERY, *(replace(EVERY[n], report=f"copy{n}") for n in range(copies))]
    filed = {report: labels()[report] for report in IDS if report not in new}
    strangers = [Features(f"s{n}", day=700000 + n, terms=(f"w{n}",), parts=b"\xff") for n in range(200)]
    away = {one.report: "elsewhere" for one in strangers}
    told = [one for one in group([*every, *strangers], {**filed, **away}).groups if one.id != "elsewhere"]
    assert told == list(group(every, filed).groups)
