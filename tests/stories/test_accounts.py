"""Numbers of one thing in several reports: which differ, and how."""

from __future__ import annotations

import pytest

from generator.model import Difference, Report
from tests.stories.desk import report, story

LEAD = "A mill burned down in Ostra on Wednesday evening, and its chimney fell."


def fire(key: str, published: str, more: str) -> Report:
    return report(key, published, f"{LEAD}\n{more}", title="Mill burns down in Ostra")


def differing(*reports: Report) -> list[tuple[str, str, list[tuple[str, str]]]]:
    told: list[Difference] = [d for event in story(*reports).events for d in event.differences]
    return [(d.kind, d.about, [(a.value, a.report) for a in d.accounts]) for d in told]


def test_two_counts_outside_the_attesting_sentences_stand_side_by_side() -> None:
    one = fire("a", "2023-05-10", "Some 40 firefighters fought the flames.")
    other = fire("b", "2023-05-11", "About 60 firefighters fought them since Wednesday evening.")
    assert differing(one, other) == [("apart", "firefighters", [("Some 40", "a"), ("About 60", "b")])]


def test_a_rounded_number_is_told_as_such() -> None:
    one = fire("a", "2023-05-10", "The cellars lie 688 metres below the hill.")
    other = fire("b", "2023-05-11", "Its cellars are 700 metres underground.")
    assert differing(one, other) == [("rounded", "metres down", [("688", "a"), ("700", "b")])]


def test_a_toll_that_grows_is_told_by_the_day() -> None:
    one = report("a", "2023-05-11", "A fire in the mill of Ostra killed 12 people on Wednesday.")
    other = report("b", "2023-05-12", "A fire in the mill of Ostra killed 14 people on Wednesday.")
    ((kind, about, _),) = differing(one, other)
    assert (kind, about) == ("grown", "dead")
    assert {e.verification for e in story(one, other).events} == {"corroborated by 2 independent sources"}


def test_two_numbers_in_one_report_stand_with_who_gives_them() -> None:
    first, second = (
        "He said that 321 boats were waiting.",
        "Another guess, by an agent, put the number at 290.",
    )
    assert differing(fire("a", "2023-05-10", f"{first} {second}")) == [
        ("apart", "boats", [(first, "a"), (second, "a")])
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Some 40 firefighters fought the flames.",
            "About 60 firefighters, 40 of them from Ostra, fought it.",
        ),
        (
            "Some 40 firefighters fought the flames.",
            "About 400 firefighters serve in the flames-prone region.",
        ),
        ("Some 40 firefighters fought the flames.", "Another 60 firefighters fought the flames."),
        ("The mill had 40 Dutch workers.", "The mill had 60 German workers."),
        ("Some 40 trucks came from Ostra.", "Some 60 trucks came from Brenn."),
        ("Some 40 people watched the flames.", "About 60 people watched the flames."),
        ("The flames killed 40 guests in Ostra.", "The flames killed 60 guests in Brenn and Ostra."),
        ("The flames killed 40 guests in Ostra.", "The flames have killed 60 guests worldwide."),
        (
            "The flames drove out 40 guests around Ostra and Brenn.",
            "In Ostra, the flames drove out 60 guests.",
        ),
        ("The flames drove out 40 guests and dozens more cooks.", "The flames drove out 60 guests."),
        ("The flames drove out 40 guests.", "The flames could drive out 60 guests."),
        ("The flames drove out 40 guests.", "Did the flames drive out 60 guests?"),
        ("The flames drove out 40 guests and staff.", "The flames drove out 30 guests and 10 cooks."),
        ("The flames drove out 40 guests.", "Of 90 guests, the flames drove out 60 guests."),
        ("Ostra beat the flames with 40 points.", "Ostra led the flames by 30 points."),
        (
            "More than 100 boats were waiting in Ostra.",
            "More than 150 boats were waiting in Ostra on Friday.",
        ),
    ],
)
def test_numbers_of_different_things_are_no_difference(one: str, other: str) -> None:
    assert differing(fire("a", "2023-05-10", one), fire("b", "2023-05-11", other)) == []


def test_one_voice_does_not_differ_from_itself() -> None:
    one = report("a", "2023-05-10", f"{LEAD}\nSome 40 firefighters fought the flames.", outlet="Post")
    other = report("b", "2023-05-10", f"{LEAD}\nSome 60 firefighters fought the flames.", outlet="Post")
    assert differing(one, other) == []


def test_a_difference_stands_with_what_happened_on_its_day() -> None:
    before = "The mill was opened in May 1996 by a queen."
    one = fire("a", "2023-05-10", f"{before}\nSome 40 firefighters fought the flames.")
    other = fire("b", "2023-05-11", f"{before}\nAbout 60 firefighters fought them since Wednesday evening.")
    (told,) = [event for event in story(one, other).events if event.differences]
    assert told.when is not None
    assert told.when.edtf == "2023-05-10"


def test_a_toll_is_put_at_a_number_of_the_dead() -> None:
    found = "They found the bodies of 26 children, a doctor said. The town put the toll at 45."
    assert differing(fire("a", "2023-05-10", found)) == []
