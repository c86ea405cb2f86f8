"""Duplicates: reprints that were cut, edited or given a new headline."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.model import Published, Report, When
from generator.stories.duplicates import duplicates
from tests.stories.corpus import made, reports

TEXT = (
    "The harbour board of Port Vasse voted on Monday to close the northern breakwater for repairs.",
    "Engineers told members that winter storms had opened cracks along forty metres of the concrete wall.",
    "Fishing vessels will have to use the southern entrance until September, the harbour master said.",
    "The fishing cooperative complained that the longer passage would cost each vessel an hour daily.",
    "Board members promised compensation for the summer months but named no amount.",
    "Contractors will begin driving steel piles at the beginning of next week, weather permitting.",
)


def copy(key: str, paragraphs: tuple[str, ...], days: int = 1, title: str = "") -> Report:
    when = When.day(date(2021, 3, 1) + timedelta(days))
    return Report(key, key, title, paragraphs, Published(when, "front matter", ""))


def found(*some: Report) -> dict[str, str]:
    return {d.report: d.original for d in duplicates(made(some))}


def test_cut_edited_and_renamed_copies_are_found() -> None:
    edited = tuple(p.replace("vessels", "boats").replace("told members", "said") for p in TEXT)
    whole, cut = copy("a", TEXT, 0), copy("b", TEXT[:3], title="Breakwater to close")
    credited = copy("d", ("PORT VASSE (Example Wire) -", *TEXT, "Reporting by Example Wire"), 2)
    assert found(whole, cut, copy("c", edited, 3), credited) == {"b": "a", "c": "a", "d": "a"}


def test_the_earliest_is_the_original_and_of_one_day_the_fullest() -> None:
    assert found(copy("a", TEXT[:3], 1), copy("b", TEXT, 1), copy("c", TEXT, 0)) == {"a": "c", "b": "c"}
    assert found(copy("a", TEXT[:3], 1), copy("b", TEXT, 1)) == {"a": "b"}


def test_an_undated_copy_is_not_the_original() -> None:
    assert found(replace(copy("a", TEXT), published=None), copy("b", TEXT, 9)) == {"a": "b"}


def test_a_shared_quotation_is_no_reprint() -> None:
    other = (*(row.paragraphs[0] for row in reports()[:3]), TEXT[2])
    assert found(copy("a", TEXT), copy("b", other)) == {}


def test_reports_of_one_event_are_no_duplicates() -> None:
    assert found(*reports()) == {}


def test_shares_say_how_much_of_the_shorter_is_there() -> None:
    (one,) = duplicates(made([copy("a", TEXT, 0), copy("b", TEXT[:4])]))
    assert one.share == 1.0


PIECES = st.tuples(st.lists(st.sampled_from(TEXT), min_size=1), st.integers(0, 9))


@given(st.lists(PIECES, max_size=8), st.data())
@settings(max_examples=60, deadline=None)
def test_those_about_some_are_those_of_their_texts(
    some: list[tuple[list[str], int]], data: st.DataObject
) -> None:
    every = made([copy(f"r{n}", tuple(told), days) for n, (told, days) in enumerate(some)])
    about = data.draw(st.sets(st.sampled_from([one.report for one in every]))) if every else set()
    whole = duplicates(every)
    original = {one.report: one.original for one in whole}
    texts = {original.get(report, report) for report in about}
    found = duplicates(every, about)
    assert set(found) <= set(whole)
    assert {one for one in whole if one.original in texts} <= set(found)
