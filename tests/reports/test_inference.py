"""Publication dates from the text's own evidence, and where it contradicts what is stated."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import mentions, reports
from generator.model import Report, When
from generator.reports import Dated
from tests.reports.reading import read


def dated(text: str, path: str = "content/a.txt") -> Dated:
    (report,) = read(text, path).reports
    return reports.date(report, mentions.find(report))


LEAD = "Protests were reported on Thursday, November 30, 2017, in the harbour. Nobody was hurt."
INFERRED = [
    (LEAD, "2017-11-30", "text"),
    ("MOSCOW, Nov 30 (Wire) - Ministers met. They had met on November 27, 2017.", "2017-11-30", "dateline"),
    ("MOSCOW, Jan 2 (Wire) - Ministers met. They had met on December 28, 2017.", "2018-01-02", "dateline"),
    (
        "https://post.example/2017/11/ministers\n\nMOSCOW, Nov 30 (Wire) - Ministers met in the city.",
        "2017-11-30",
        "dateline",
    ),
]


@pytest.mark.parametrize(("text", "edtf", "method"), INFERRED, ids=[text[:40] for text, _, _ in INFERRED])
def test_days_that_the_text_gives(text: str, edtf: str, method: str) -> None:
    found = dated(text).report.published
    assert found and (found.when.edtf, found.method, found.inferred) == (edtf, method, True)
    assert found.evidence and found.method in reports.METHODS


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("The bridge was closed on November 30, 2017. It is old.", "2017-11-30/.."),
        ("The bridge was closed. The crack was found on November 30, 2017, on a Thursday.", "2017-11-30/.."),
        ("MOSCOW, Nov 30 (Wire) - Ministers met. They had met on June 2, 2012, in Minsk.", "2012-06-02/.."),
        ("The bridge was closed on Thursday. It is old.", None),
        ("The bridge will be closed on Thursday, November 30, 2017. It is old.", None),
        ("MOSCOW, Nov 30 (Wire) - Ministers met.", None),
        ("The bridge was closed. It is old.\n\n© 30 November 2017 Harbour Post was the owner", None),
    ],
)
def test_where_evidence_is_thin_there_is_no_date(text: str, bounds: str | None) -> None:
    report = dated(text).report
    assert report.published is None
    assert (report.bounds and report.bounds.edtf) == bounds


def test_what_was_captured_on_a_day_is_no_newer() -> None:
    report = dated(
        "Title: Bridge\nAccessed: 2018-01-05\n\nThe bridge was closed on November 30, 2017."
    ).report
    assert report.bounds == When.span(date(2017, 11, 30), date(2018, 1, 5))


@pytest.mark.parametrize(("captured", "edtf"), [("2017-11-29", None), ("2017-11-30", "2017-11-30")])
def test_nothing_is_published_after_it_was_captured(captured: str, edtf: str | None) -> None:
    published = dated(f"Title: Harbour\nAccessed: {captured}\n\n{LEAD}").report.published
    assert (published and published.when.edtf) == edtf


def test_a_text_of_later_days_contradicts_its_date() -> None:
    made = dated("The bridge was closed on November 30, 2017.", "content/2016-11-30-bridge.txt")
    assert [str(p) for p in made.problems] == [
        "content/2016-11-30-bridge.txt: its date is 2016-11-30 (file name), but the text tells of "
        "November 30, 2017 - correct the date"
    ]
    assert made.report.published and made.report.published.when.edtf == "2016-11-30"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed on November 30, 2015, and opened on November 30, 2017.",
        "The bridge was closed on December 3, 2016.",
        "The bridge was closed. This article was amended on November 30, 2017.",
    ],
)
def test_what_contradicts_nothing_is_no_problem(text: str) -> None:
    assert dated(text, "content/2016-11-30-bridge.txt").problems == ()


def test_a_stated_date_stands() -> None:
    report = dated("Date: 2017-12-01\n\n" + LEAD).report
    assert report.published and (report.published.when.edtf, report.published.inferred) == (
        "2017-12-01",
        False,
    )


WORDS = ["was", "MOSCOW,", "Nov 30", "(Wire)", "-", "on", "Thursday,", "November 31, 2017", "2017-11-30"]
WORDS += ["9999-12-31", "0001-01-01", "Feb 29", ".", "\n\n"]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_nothing_raises(words: list[str]) -> None:
    for report in read(" ".join(["x", *words])).reports:
        made = reports.date(report, mentions.find(report)).report
        assert isinstance(made, Report)
