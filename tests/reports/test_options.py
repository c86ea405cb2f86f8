"""What the configuration may say of reports."""

from __future__ import annotations

import pytest

from generator.reports import Options
from tests.reports.reading import read


def test_unknown_columns_are_refused() -> None:
    with pytest.raises(ValueError, match="no column holds 'titel': known are title, date"):
        Options(columns={"titel": "head"})


def test_what_the_site_says_stands_in_for_what_is_not_stated() -> None:
    rows = '{"text": "Text.", "outlet": "Harbour Post"}\n{"text": "Other text.", "language": "de"}\n'
    first, second = read(rows, "content/a.jsonl", outlet="Example Wire", language="en").reports
    assert (first.outlet, first.language) == ("Harbour Post", "en")
    assert (second.outlet, second.language) == ("Example Wire", "de")


def test_who_published_where_nobody_says() -> None:
    dateline = "HARBOUR CITY, Nov 30 (Example Wire) - The bridge was closed."
    address = "https://www.post.example:8080/bridge\nThe bridge was closed."
    assert read(dateline).reports[0].outlet == "Example Wire"
    assert read(address).reports[0].outlet == "post.example"
    assert read(address, outlet="Harbour Post").reports[0].outlet == "Harbour Post"
    assert read("The bridge was closed.").reports[0].outlet == ""


def test_cleaning_may_be_turned_off() -> None:
    text = "The bridge was closed on Monday.\n\nSubscribe now for unlimited access.\n"
    assert [r.text for r in read(text).reports[0].removed] == ["Subscribe now for unlimited access."]
    assert read(text, clean=False).reports[0].removed == ()
