"""Heads and feet of texts: dateline, credit, the line with the day."""

from __future__ import annotations

import pytest

from generator.reports import datelines
from generator.reports.datelines import Dateline

DATELINES = [
    ("MOSCOW, Nov 30 (Example Wire) - Ministers met.", "Moscow", "Example Wire"),
    ("NEW YORK (AP) — Ministers met.", "New York", "AP"),
    ("WASHINGTON, Nov. 30 (Reuters) -- Ministers met.", "Washington", "Reuters"),
    ("COPIAPÓ, Chile - Ministers met.", "Copiapó, Chile", ""),
    ("SPRINGFIELD, Ill. (The Associated Press) - Ministers met.", "Springfield, Ill.", "AP"),
    ("(Reuters) - Ministers met.", "", "Reuters"),
    ("LONDON: Ministers met.", "", ""),
    ("LONDON, 30 November: Ministers met.", "London", ""),
    ("The ministers - all of them - met.", "", ""),
    ("NATO ministers met - at last.", "", ""),
    ("Ministers met.", "", ""),
]


@pytest.mark.parametrize(("text", "place", "agency"), DATELINES, ids=[text for text, _, _ in DATELINES])
def test_datelines(text: str, place: str, agency: str) -> None:
    read = datelines.read((text, "They talked."))
    assert (read.place, read.agency) == (place, agency)


def test_a_dateline_with_its_year_gives_the_day() -> None:
    read = datelines.read(("MOSCOW, November 30, 2017 (Example Wire) - Ministers met.",))
    assert read.when and read.when.edtf == "2017-11-30"
    assert datelines.read(("MOSCOW, Nov 30 (Example Wire) - Ministers met.",)).when is None
    assert datelines.read(()) == Dateline()


@pytest.mark.parametrize(
    ("paragraphs", "agency"),
    [
        (("Headline", "By A. Muster, Associated Press", "Text."), "AP"),
        (("Text.", "More text.", "Source: Reuters"), "Reuters"),
        (
            ("This is longer than a line of credits could ever be, and so it is one of prose. (Reuters)",),
            "Reuters",
        ),
        (("The agency Reuters was told so.",), ""),
        (("By A. Muster", "Text."), ""),
    ],
)
def test_credits(paragraphs: tuple[str, ...], agency: str) -> None:
    assert datelines.credit(paragraphs) == agency


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
        ("November 30", None),
    ],
)
def test_lines_that_give_the_day(line: str, edtf: str | None) -> None:
    found = datelines.line_of_day(("Headline over the text", line, "Text."))
    assert (found and found.when.edtf) == edtf


def test_a_line_that_tells_of_an_update_gives_way() -> None:
    lines = ("Headline", "Updated: 2 December 2017", "Published: 30 November 2017", "Text.")
    found = datelines.line_of_day(lines)
    assert found and found.when.edtf == "2017-11-30"


def test_the_headings_of_a_chronicle_give_no_day() -> None:
    assert (
        datelines.line_of_day(("Chronicle", "30 November 2017", "Text.", "2 December 2017", "Text.")) is None
    )


def test_the_foot_is_read_and_the_middle_is_not() -> None:
    text = tuple(f"Sentence number {n} of the text." for n in range(30))
    foot = datelines.line_of_day((*text, "Published 30 November 2017"))
    assert foot and foot.when.edtf == "2017-11-30"
    assert datelines.line_of_day((*text[:15], "30 November 2017", *text[15:])) is None
