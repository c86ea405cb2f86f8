"""`events.csv`, read back, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest

from generator.files import table, tellings
from generator.model import Story
from tests.files.stories import SITE, WORDS, event, hostile, story


def test_every_event_is_a_row() -> None:
    rows = read(story())
    assert [row["id"] for row in rows] == ["event1", "event2", "event3", "event4", "event5"]
    first = rows[0]
    assert (first["edtf"], first["precision"], first["reports"]) == ("2017-11-01", "day", "2")
    assert first["outlets"] == "Harbour Post; The Bay"
    assert first["key"] == "yes"
    assert rows[4]["edtf"] == ""


def test_lines_end_as_rfc_4180_says() -> None:
    data = csv_of(story(events=(event(1, 1, summary='a "quoted"\nline, and more'),)))
    assert data.endswith(b"\r\n")
    assert read(story(events=(event(1, 1, summary='a "quoted"\nline'),)))[0]["summary"] == 'a "quoted"\nline'


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("1=1", "1=1"),
        ("", ""),
        ("“No”, he said", "“No”, he said"),
    ],
)
def test_a_formula_is_text(text: str, cell: str) -> None:
    assert table.cell(text) == cell


def test_hostile_text_is_text() -> None:
    assert len(read(hostile())) == 5
    assert b"\x00" not in csv_of(hostile())


def read(given: Story) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_of(given).decode("utf-8"), newline="")))


def csv_of(given: Story) -> bytes:
    (made,) = table.story(tellings.of(given, SITE, WORDS))
    assert made.path == "stories/the-ferry/events.csv"
    return made.data
