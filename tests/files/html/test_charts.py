"""Strips: what is drawn says what was counted, and no two numbers overprint."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from generator.files.html import charts
from generator.pages import strips
from generator.pages.views import Strip

FIRST = date(2017, 11, 3)


def strip(days: list[int], marks: list[int]) -> Strip | None:
    return strips.strip(
        [FIRST + timedelta(days=n) for n in days],
        marks=[(FIRST + timedelta(days=n), number) for number, n in enumerate(sorted(marks), 1)],
    )


@given(st.lists(st.integers(0, 4000), max_size=40), st.lists(st.integers(0, 4000), max_size=7))
def test_there_is_a_bar_for_each_slot_with_reports_and_room_between_numbers(
    days: list[int], marks: list[int]
) -> None:
    made = strip(days, marks)
    if made is None:
        assert len(set(days)) < 2
        return
    drawn = ElementTree.fromstring(charts.coverage(made, 'reports "a" day & <more>'))
    path = drawn.find("svg/path")
    assert path is not None
    heights = [int(h) for h in re.findall(r"v-(\d+)h", path.get("d") or "")]
    assert len(heights) == len(made.bars)
    assert max(heights) == charts.HEIGHT and min(heights) > 0
    places = [float((text.get("x") or "").rstrip("%")) for text in drawn.iter("text")]
    assert all(after - before >= charts.NEAR - 0.11 for before, after in pairwise(places))
    assert sum(reports for _, reports, _ in made.bars) == len(days)


def test_an_ornament_is_hidden_from_readers_of_text() -> None:
    made = strip([0, 9], [])
    assert made and ElementTree.fromstring(charts.spark(made)).get("aria-hidden") == "true"
