"""Lines with the day of publication, at the head and at the foot."""

from __future__ import annotations

import pytest

from generator.reports import date_lines


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("30 November 2017", "2017-11-30"),
        ("Posted on Thu Nov 30, 2017 08:45 AM PDT", "2017-11-30"),
        ("PUBLISHED: THURSDAY, NOVEMBER 30, 2017, 1:32 PM", "2017-11-30"),
        ("By A. Muster | November 30, 2017 | 5:03pm", "2017-11-30"),
        ("11 / 30 / 17 02: 39 PM ET", "2017-11-30"),
        ("Harbour Post, 30.11.2017", "2017-11-30"),
        ("© 2017 Harbour Post, November 30, 2017", None),
        ("The bridge was closed on November 30, 2017.", None),
        ("Closed since November 30, 2017", None),
        ("11/30/17", None),
        ("November 30th, 2017 by admin", "2017-11-30"),
        ("November 2017", "2017-11"),
        ("Zuletzt aktualisiert am Donnerstag, 30.11.2017 um 18:05 Uhr", "2017-11-30"),
        ("Mis à jour le jeudi 30 novembre 2017 à 18h05", "2017-11-30"),
        ("jueves, 30 de noviembre de 2017", "2017-11-30"),
        ("30 novembre 2017 alle 10:15", "2017-11-30"),
        ("Pubblicato giovedì 30 novembre 2017", "2017-11-30"),
        ("Retrieved 30 November 2017", None),
        ("Deadline: 30 November 2017", None),
        ("November 30", None),
    ],
)
def test_lines_that_give_the_day(line: str, edtf: str | None) -> None:
    found = date_lines.find(("Headline over the text", line, "Text."))
    assert (found and found.when.edtf) == edtf


def test_a_day_between_slashes_is_read_as_the_country_does() -> None:
    lines = ("Headline", "Published 3/4/2017", "Text.")
    american, british = date_lines.find(lines), date_lines.find(lines, day_first=True)
    assert american and british
    assert (american.when.edtf, british.when.edtf) == ("2017-03-04", "2017-04-03")


def test_a_line_that_tells_of_an_update_gives_way() -> None:
    lines = ("Headline", "Updated: 2 December 2017", "Published: 30 November 2017", "Text.")
    found = date_lines.find(lines)
    assert found and found.when.edtf == "2017-11-30"


def test_the_headings_of_a_chronicle_give_no_day() -> None:
    assert date_lines.find(("Chronicle", "30 November 2017", "Text.", "2 December 2017", "Text.")) is None


def test_months_that_head_the_parts_of_a_chronicle_give_none() -> None:
    assert date_lines.find(("Chronicle", "November 2017", "Text.", "December 2017", "Text.")) is None


def test_when_a_text_was_changed() -> None:
    lines = ("Headline", "Published: 30 November 2017", "Last updated: 2 December 2017", "Text.")
    found = date_lines.updated(lines)
    assert found and found.when.edtf == "2017-12-02"
    assert date_lines.updated(lines[:2]) is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "HARBOUR CITY | Thu Nov 30, 2017 6:30 pm EST HARBOUR CITY (Wire) - The bridge was closed.",
            "2017-11-30",
        ),
        ("Page last updated at 05:32 GMT, Thursday, 30 November 2017 The bridge was closed.", "2017-11-30"),
        ("Thursday 30 November 2017 15.39 GMT The bridge was closed.", "2017-11-30"),
        ("The bridge was closed on November 30, 2017, 6:30 pm local time, and will be open again.", None),
        ("The bridge was closed. 30 November 2017 was the day.", None),
    ],
)
def test_a_stamp_that_ran_into_the_text(text: str, edtf: str | None) -> None:
    found = date_lines.find((text, "More."))
    assert (found and found.when.edtf) == edtf


def test_the_foot_is_read_and_the_middle_is_not() -> None:
    text = tuple(f"Sentence number {n} of the text." for n in range(30))
    foot = date_lines.find((*text, "Published 30 November 2017"))
    assert foot and foot.when.edtf == "2017-11-30"
    assert date_lines.find((*text[:15], "30 November 2017", *text[15:])) is None
