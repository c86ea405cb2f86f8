"""EDTF dates: what is written is read again."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model import When

CASES = [
    (When.day(date(2017, 11, 30)), "2017-11-30"),
    (When.day(date(2017, 11, 22), approximate=True), "2017-11-22~"),
    (When.month(2017, 11), "2017-11"),
    (When.month(2016, 2), "2016-02"),
    (When.year(2017), "2017"),
    (When(date(2017, 12, 1), date(2018, 2, 28), "season"), "2017-24"),
    (When(date(2017, 7, 1), date(2017, 9, 30), "quarter"), "2017-35"),
    (When(date(2017, 7, 1), date(2017, 12, 31), "half"), "2017-41"),
    (When(date(2010, 1, 1), date(2019, 12, 31), "decade"), "201X"),
    (When(date(1900, 1, 1), date(1999, 12, 31), "century"), "19XX"),
    (When(date(2017, 11, 20), date(2017, 11, 26), "week"), "2017-11-20/2017-11-26"),
    (When.span(date(2017, 11, 20), date(2017, 11, 24)), "2017-11-20/2017-11-24"),
    (When.span(None, date(2017, 11, 30)), "../2017-11-30"),
    (When.span(date(2017, 11, 30), None), "2017-11-30/.."),
]


@pytest.mark.parametrize(("when", "edtf"), CASES, ids=[edtf for _, edtf in CASES])
def test_what_is_written_is_read_again(when: When, edtf: str) -> None:
    assert when.edtf == edtf
    assert When.parse(edtf) == when


@pytest.mark.parametrize("text", ["", "Tuesday", "2017-13", "2017-02-30", "2017-11-30/2017-11-20", "17-1-1"])
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        When.parse(text)


def test_what_is_known_to_its_month_stands_after_the_days_of_it() -> None:
    in_order = [
        "../2019-04-01",
        "2019-04-15/2024-12-07",
        "2019-04-16",
        "2019-04",
        "2019-05-02",
        "2019",
        "2020-01-01",
    ]
    assert sorted(set(in_order), key=lambda edtf: When.parse(edtf).listed) == in_order
