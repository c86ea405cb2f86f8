"""Less certain dates join surer ones that tell the same; others stay where they are."""

from __future__ import annotations

from tests.stories.desk import report, story

OPENED = report(
    "opened", "2022-03-16", "The new lighthouse museum of Brenn opened to visitors on Tuesday.", outlet="Post"
)


def dates(*texts: tuple[str, str]) -> list[tuple[str, int]]:
    reports = [report(f"r{n}", day, text) for n, (day, text) in enumerate(texts)]
    told = story(OPENED, *reports)
    return [(e.when.edtf if e.when else "", len(e.attested)) for e in told.events]


def test_the_next_day_report_that_names_no_day() -> None:
    assert dates(("2022-03-16", "The new lighthouse museum of Brenn has opened to visitors.")) == [
        ("2022-03-15", 2)
    ]


def test_a_month_joins_the_day_within_it() -> None:
    told = dates(("2022-06-01", "The new lighthouse museum of Brenn opened to visitors in March."))
    assert ("2022-03-15", 2) in told
    assert "2022-03" not in dict(told)


def test_what_is_named_in_passing() -> None:
    told = dates(("2022-06-01", "Ten thousand came to Brenn since the museum opened on 15 March."))
    assert ("2022-03-15", 2) in told


def test_a_plan_gives_way_to_what_happened_and_does_not_attest_it() -> None:
    told = dates(("2022-03-01", "The new lighthouse museum of Brenn will open to visitors on 15 March."))
    assert told == [("2022-03-15", 1)]


def test_another_thing_of_the_month_stays() -> None:
    told = dates(("2022-06-01", "The fishing fleet of Casper was sold to a bank in March."))
    assert ("2022-03", 1) in told
