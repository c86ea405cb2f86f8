"""Undated reports: dated by a twin, by the same news, bounded, or left alone."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from generator import mentions
from generator.model import Duplicate, Report
from generator.stories import infer
from tests.stories.desk import report

DATED = report(
    "dated",
    "2023-05-11",
    """The harbour of Brenn was closed on Thursday after an oil tanker lost its anchor in the storm.
    Ships are waiting outside.""",
    outlet="Harbour Post",
)
NEWS = report(
    "news",
    "",
    """An oil tanker that lost its anchor in the storm has closed the harbour of Brenn.
    The storm began on Wednesday.""",
)
OTHER = report("other", "", "Parliament in Casper adopted a budget by two votes.")
EXPLICIT = report("explicit", "", "Parliament in Casper adopted a budget on 4 March 2021 by two votes.")


def inferred(*reports: Report, duplicates: tuple[Duplicate, ...] = ()) -> dict[str, Report]:
    made = infer(reports, [mentions.find(r) for r in reports], duplicates)
    return {r.id: r for r in made}


def test_the_date_of_a_twin() -> None:
    published = inferred(DATED, OTHER, duplicates=(Duplicate("other", "dated", 1.0),))["other"].published
    assert published and published.method == "twin"
    assert published.inferred
    assert published.when.edtf == "2023-05-11"


def test_the_date_of_the_same_news() -> None:
    published = inferred(DATED, NEWS)["news"].published
    assert published and published.method == "event"
    assert published.inferred
    assert published.when.edtf == "2023-05-11"
    assert "Wednesday” (2023-05-10)" in published.evidence


def test_other_news_gives_no_date() -> None:
    assert inferred(DATED, OTHER)["other"].published is None


def test_an_inferred_date_is_no_evidence() -> None:
    assert DATED.published
    unsure = replace(DATED, published=replace(DATED.published, inferred=True))
    made = inferred(unsure, NEWS, duplicates=(Duplicate("news", "dated", 1.0),))
    assert made["news"].published is None


def test_a_day_told_in_full_is_a_bound() -> None:
    bounds = inferred(DATED, EXPLICIT)["explicit"].bounds
    assert bounds and bounds.earliest == date(2021, 3, 4)
    assert bounds.latest is None


def test_nothing_is_dated_before_a_day_that_it_tells_of() -> None:
    later = replace(NEWS, paragraphs=(*NEWS.paragraphs, "The tanker was sold on 2 June 2023."))
    assert inferred(DATED, later)["news"].published is None


def test_the_order_never_matters() -> None:
    assert inferred(DATED, NEWS, OTHER) == inferred(OTHER, NEWS, DATED)
