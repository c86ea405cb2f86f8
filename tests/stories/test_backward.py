"""Sentences of our own, published on 2021-03-17, and the days that they look back to."""

from __future__ import annotations

from datetime import date

import pytest

from generator import mentions
from generator.stories.backward import back
from tests.stories.desk import report

LOOKS = [
    ("Storm Vera struck Port Calder on 27 August 2020.", "2020-08-27"),
    ("It is the first ferry since the storm of August 2020.", "2020-08-10"),
    ("The name was retired on Wednesday, seven months after Storm Vera struck Port Calder.", "2020-08-20"),
]
STAYS = [
    "Storm Vera struck Port Calder on 10 March 2021.",
    "Storm Vera struck Port Calder last year.",
    "The ferry will be laid up for seven months.",
    "The ferry will sail again on 27 August 2021.",
]


@pytest.mark.parametrize(("sentence", "day"), LOOKS)
def test_a_report_looks_back_to_a_day_it_names_or_counts_from(sentence: str, day: str) -> None:
    one = report("one", "2021-03-17", sentence)
    ((first, last),) = back(one, mentions.find(one))
    assert first <= date.fromisoformat(day).toordinal() <= last


@pytest.mark.parametrize("sentence", STAYS)
def test_what_is_near_vague_or_ahead_is_no_looking_back(sentence: str) -> None:
    one = report("one", "2021-03-17", sentence)
    assert back(one, mentions.find(one)) == ()


def test_an_undated_report_looks_back_to_nothing() -> None:
    one = report("one", "", "Storm Vera struck Port Calder on 27 August 2020.")
    assert back(one, mentions.find(one)) == ()
