"""Stated dates, as people and programs write them."""

from __future__ import annotations

import pytest

from generator.reports import days

STATED = [
    ("2017-11-30", "2017-11-30"),
    ("2017-11-30T23:59:00-08:00", "2017-11-30"),
    ("2017-11-30 10:00", "2017-11-30"),
    ("2017/11/30", "2017-11-30"),
    ("20171130", "2017-11-30"),
    ("1512000000", "2017-11-30"),
    ("1512000000123", "2017-11-30"),
    ("20171130T101500Z", "2017-11-30"),
    ("30 November 2017", "2017-11-30"),
    ("30th of November 2017", "2017-11-30"),
    ("November 30, 2017", "2017-11-30"),
    ("Nov. 30 2017", "2017-11-30"),
    ("Thu, 30 Nov 2017 10:00:00 GMT", "2017-11-30"),
    ("30-Nov-2017", "2017-11-30"),
    ("11/30/2017", "2017-11-30"),
    ("30/11/2017", "2017-11-30"),
    ("30.11.2017", "2017-11-30"),
    ("3.4.2017", "2017-04-03"),
    ("30. März 2017", "2017-03-30"),
    ("30 août 2017", "2017-08-30"),
    ("30 de mayo de 2017", "2017-05-30"),
    ("2 / 3 / 2009", "2009-02-03"),
    ("2017-11", "2017-11"),
    ("November 2017", "2017-11"),
    ("2017", "2017"),
    ("2017-11-22~", "2017-11-22~"),
    ("../2017-11-30", "../2017-11-30"),
]


@pytest.mark.parametrize(("words", "edtf"), STATED, ids=[words for words, _ in STATED])
def test_stated_dates(words: str, edtf: str) -> None:
    read = days.parse(words)
    assert read and read[0].edtf == edtf


@pytest.mark.parametrize(
    "words",
    ["", "Tusday", "2017-13-40", "30.2.2017", "31/31/2017", "12345", "1/2", "November", "version 2.0.1"],
)
def test_nonsense_is_no_date(words: str) -> None:
    assert days.parse(words) is None


def test_two_ways_to_read_a_day_are_told() -> None:
    assert [days.parse(w)[1] for w in ("3/4/2017", "3/3/2017", "13/4/2017", "3.4.2017")] == [  # type: ignore[index]
        True,
        False,
        False,
        False,
    ]
    european = days.parse("3/4/2017", day_first=True)
    assert european and european[0].edtf == "2017-04-03" and not european[1]
