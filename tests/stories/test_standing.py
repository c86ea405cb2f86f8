"""What stands at the head of a story: its dek, its key events, where it stands."""

from __future__ import annotations

import pytest

from generator.model import Attestation, Event, When
from generator.stories import passages, standing
from tests.stories.desk import report, story

REPORTS = (
    report(
        "a", "2023-05-10", "A ferry ran aground off Ostra on Wednesday.", title="Ferry runs aground off Ostra"
    ),
    report(
        "b",
        "2023-05-12",
        """Tugs pulled the ferry free off Ostra on Friday.
        A court clerk in Brenn said that an inquiry began on Thursday.""",
        title="Tugs pull ferry free off Ostra",
    ),
    report(
        "c",
        "2023-06-20",
        "The ferry sailed from Ostra again on Tuesday.",
        title="Ferry sails from Ostra again",
    ),
)


def test_a_story_is_told_by_its_deed_its_turn_and_how_it_stands_not_by_what_went_along() -> None:
    told = story(*REPORTS)
    ranked = sorted(told.events, key=lambda e: -e.importance)
    assert "inquiry" in ranked[-1].title
    assert [e.when.edtf for e in told.events if e.key and e.when and "inquiry" not in e.title] == [
        "2023-05-10",
        "2023-05-12",
        "2023-06-20",
    ]


def event(key: str, day: str, importance: float, text: str) -> Event:
    told = (Attestation("r", text, 0, len(text)),)
    return Event(key, When.parse(day), "stated", text.rstrip("."), text, told, importance, key=True)


def test_the_dek_is_the_deed_where_the_title_tells_another() -> None:
    events = (
        event("x", "2023-05-10", 1.0, "A ferry ran aground off Ostra."),
        event("y", "2023-06-20", 0.9, "A court in Brenn closed the file."),
    )
    assert standing.dek(events, "Harbour chief resigns") == "A ferry ran aground off Ostra"
    assert standing.dek(events, "Ferry ran aground off Ostra") == "A court in Brenn closed the file"


@pytest.mark.parametrize(
    "text",
    [
        "Early on Friday, the ferry sailed from Ostra to Brenn,",
        "The ferry sailed ... from Ostra to the port of Brenn.",
        "The captain of the ferry speaks to reporters in Ostra, May 9, 2023.",
        "It sailed from Ostra to the port of Brenn on Friday.",
    ],
)
def test_what_is_cut_or_leans_or_describes_a_picture_is_not_where_it_stands(text: str) -> None:
    good = event("y", "2023-05-10", 0.5, "A ferry ran aground off the island of Ostra.")
    told = standing.summary((event("x", "2023-05-11", 1.0, text), good), REPORTS)
    assert [cited.text for cited in told] == [good.summary]


def test_a_picture_is_described_in_the_present_with_its_day_in_full() -> None:
    assert passages.is_caption("The mayor is seen at the quay in Ostra, May 9, 2023.")
    assert not passages.is_caption("The mayor resigned on May 9, 2023.")
