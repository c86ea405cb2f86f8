"""Dates in words, with the date for machines in an element that HTML allows for it."""

from __future__ import annotations

import pytest

from generator.files import catalogue
from generator.files.html import dates
from generator.model import When
from generator.pages.passages import dated

EN, DE = (dates.filters(catalogue.find(language)) for language in ("en", "de"))

CASES = [
    ("2017-11-30", '<time datetime="2017-11-30">30 November 2017</time>'),
    ("2017-11", '<time datetime="2017-11">November 2017</time>'),
    ("2017", '<time datetime="2017">2017</time>'),
    ("2017-23", '<data value="2017-23">autumn 2017</data>'),
    ("2017-35", '<data value="2017-35">3rd quarter 2017</data>'),
    ("201X", '<data value="201X">the 2010s</data>'),
    ("2017-11-22~", '<data value="2017-11-22~">about 22 November 2017</data>'),
    ("2017-11-20/2017-11-24", '<data value="2017-11-20/2017-11-24">20 to 24 November 2017</data>'),
    ("../2017-11-30", '<data value="../2017-11-30">until 30 November 2017</data>'),
]


@pytest.mark.parametrize(("edtf", "html"), CASES)
def test_a_date_stands_in_the_element_that_html_has_for_it(edtf: str, html: str) -> None:
    assert EN["dated"](dated(When.parse(edtf))) == html


@pytest.mark.parametrize(
    ("filters", "edtf", "text"),
    [
        (EN, "2017-11-30", '<time datetime="2017-11-30">Thursday <b>30</b> November 2017</time>'),
        (DE, "2017-11-30", '<time datetime="2017-11-30">Donnerstag, <b>30.</b> November 2017</time>'),
        (EN, "2017-11", '<time datetime="2017-11">November 2017</time>'),
        (EN, "2017-11-22~", '<data value="2017-11-22~">about 22 November 2017</data>'),
    ],
)
def test_the_number_of_a_day_is_marked_in_its_heading(filters: dates.Filters, edtf: str, text: str) -> None:
    assert filters["heading"](dated(When.parse(edtf))) == text


def test_short_dates_do_not_break_and_no_date_is_nothing() -> None:
    assert EN["short"]("2017-11-30") == "30\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2017"
    assert EN["short"]("") == EN["stamp"]("") == EN["day"]("") == EN["month"]("") == ""
