"""Heads and feet of texts: dateline, credit, the line with the day."""

from __future__ import annotations

import pytest

from generator.reports import datelines
from generator.reports.datelines import Dateline

DATELINES = [
    ("MOSCOW, Nov 30 (Example Wire) - Ministers met.", "Moscow", "Example Wire"),
    ("NEW YORK (AP) — Ministers met.", "New York", "AP"),
    ("WASHINGTON, Nov. 30 (Reuters) -- Ministers met.", "Washington", "Reuters"),
    ("ST. JOSEPH, Mich. (AP) ― Ministers met.", "St. Joseph, Mich.", "AP"),
    ("DOHA, 28th November 2012: Ministers met.", "Doha", ""),
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
    for line in ("ROMA, 30 novembre 2017 - I ministri", "MADRID, 30 de noviembre de 2017 (Agencia).- Los"):
        found = datelines.read((line,)).when
        assert found and found.edtf == "2017-11-30"
    assert datelines.read(("MOSCOW, Nov 30 (Example Wire) - Ministers met.",)).when is None
    assert datelines.read(()) == Dateline()


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Muster", "Ada Muster"),
        ("BY ADA MUSTER, Harbour Post", "ADA MUSTER"),
        ("By Ada M. van Muster | November 30, 2017", "Ada M. van Muster"),
        ("By Ada Muster and Ben Beispiel", "Ada Muster"),
        ("By Associated Press", ""),
        ("By Monday the bridge was closed.", ""),
        ("By the sea", ""),
        ("The bridge was closed by Ada Muster", ""),
    ],
)
def test_bylines(line: str, author: str) -> None:
    assert datelines.byline(("Headline", line, "Text.")) == author


@pytest.mark.parametrize(
    ("paragraphs", "agency"),
    [
        (("Headline", "By A. Muster, Associated Press", "Text."), "AP"),
        (("Text.", "More text.", "Source: Reuters"), "Reuters"),
        (
            ("This is longer than a line of credits could ever be, and so it is one of prose. (Reuters)",),
            "Reuters",
        ),
        (("Headline", "Harrisburg, PA", "Text."), ""),
        (("Headline", "(PA)", "Text."), "PA"),
        (("The agency Reuters was told so.",), ""),
        (("By A. Muster", "Text."), ""),
    ],
)
def test_credits(paragraphs: tuple[str, ...], agency: str) -> None:
    assert datelines.credit(paragraphs) == agency
