"""Bridges: filed stories that look like one are proposed, and what an editor wants apart is not."""

from __future__ import annotations

from msgspec.structs import replace

from generator.stories import bridges, group
from tests.stories.corpus import made, reports

EVERY = made(reports())
FILED = {one.report: ("s1" if one.report in ("r00", "r02") else "s2") for one in EVERY[:4]}


def test_two_filed_halves_of_a_story_are_proposed() -> None:
    (bridge,) = bridges(EVERY, FILED)
    assert bridge.stories == ("s1", "s2")
    assert bridge.nearest.score > 0 and "marigold" in dict(bridge.nearest.terms)
    assert {one.id for one in group(EVERY, FILED).groups if one.id} == {"s1", "s2"}


def test_what_an_editor_keeps_apart_is_no_proposal() -> None:
    assert bridges(EVERY, FILED, apart=[("r00", "r01")]) == ()
    assert bridges([replace(one, pin=FILED.get(one.report, "")) for one in EVERY], FILED) == ()


def test_stories_that_are_well_filed_bring_no_proposals() -> None:
    groups = group(EVERY).groups
    assert bridges(EVERY, {r: f"s{n}" for n, one in enumerate(groups) for r in one.reports}) == ()
