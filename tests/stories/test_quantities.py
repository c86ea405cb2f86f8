"""Sentences of our own and the quantities in them; pairs that agree and pairs that do not."""

from __future__ import annotations

import pytest

from generator.stories import quantities
from generator.stories.quantities import Quantity

FOUND = [
    ("At least 12 people were killed and 30 injured.", [("people dead", 12), ("people injured", 30)]),
    ("The death toll rose to fourteen on Monday.", [("people dead", 14)]),
    ("A 7.1-magnitude quake killed 1,200 people.", [("magnitude", 7.1), ("people dead", 1200)]),
    ("The quake had a magnitude of 6.8.", [("magnitude", 6.8)]),
    ("The court ordered a fine of $5 million.", [("$ fine", 5_000_000)]),
    ("About 200 protesters were arrested.", [("protester arrested", 200)]),
    ("Officials put the number of dead at 55.", [("people dead", 55)]),
    ("More than 2,000 houses were destroyed.", [("hous", 2000)]),
    ("Twenty-two miners are still missing.", [("miner missing", 22)]),
]
NONE = [
    "He was 42 years old.",
    "It began at 10:30 on May 12, 2010.",
    "The talks lasted for three days.",
    "The 1994 agreement holds.",
    "She came second in the 100m.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_quantities_are_found_with_what_they_count(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(q.about, q.value) for q in quantities.find(text)] == expected


@pytest.mark.parametrize("text", NONE)
def test_ages_times_and_dates_are_none(text: str) -> None:
    assert list(quantities.find(text)) == []


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (("12", 12, ""), ("twelve", 12, ""), True),
        (("about 1,200", 1200, "about"), ("1,187", 1187, ""), True),
        (("more than 100", 100, "more than"), ("104", 104, ""), True),
        (("1,200", 1200, ""), ("1,187", 1187, ""), True),
        (("12", 12, ""), ("14", 14, ""), False),
        (("at least 12", 12, "at least"), ("14", 14, ""), False),
        (("1,187", 1187, ""), ("1,189", 1189, ""), False),
    ],
)
def test_rounding_is_no_difference(
    one: tuple[str, float, str], other: tuple[str, float, str], agree: bool
) -> None:
    first, second = (Quantity("people dead", value, told, hedge) for told, value, hedge in (one, other))
    assert quantities.agree(first, second) is agree
    assert quantities.agree(second, first) is agree


def test_some_out_of_more_and_an_age_are_no_count() -> None:
    told = "Two more divers and 12 of the 30 miners came up with 50 dogs, among them a boy aged 14."
    assert [q.value for q in quantities.find(told) if not q.part] == [50]


def test_a_number_within_a_name_counts_nothing() -> None:
    assert [
        q.value for q in quantities.find("Some 50 year-seven pupils flew home with Apollo-13 stamps.")
    ] == []


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The cave lies 700 metres underground.", "metr under"),
        ("They are 688 metres below the chapel.", "metr under"),
        ("The shaft is 622 metres deep.", "metr deep"),
        ("The dredger removed 20,000 cubic metres of sand.", "metr sand"),
    ],
)
def test_a_measure_says_what_is_measured(text: str, about: str) -> None:
    assert [q.about for q in quantities.find(text)] == [about]
