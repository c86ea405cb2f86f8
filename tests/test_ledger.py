"""The ledger: what is written is read again, also after two people's were merged; permalinks stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator import ledger
from generator.model import Entry, Filing, Group, Ledger, Shelf

SMALL = Ledger(
    (Filing("aa11", "s1", "f1", "content/a.md"), Filing("bb22", "s1", "f2", "content/with space.md")),
    (Shelf("s1", "the-ferry", ("ferry", "old-ferry")),),
)


def entries(*rows: tuple[str, str]) -> dict[str, Entry]:
    return {key: Entry(key, f"content/{key}.md", mark) for key, mark in rows}


def test_what_is_written_is_read_again() -> None:
    text = ledger.write(SMALL)
    read = ledger.parse(text)
    assert read.problems == ()
    assert ledger.write(read.ledger) == text
    assert set(read.ledger.filings) == set(SMALL.filings)
    assert read.ledger.shelves == SMALL.shelves


def test_reports_stay_where_they_are_filed_and_new_ones_join() -> None:
    known = ledger.filed(SMALL, entries(("aa11", "f1"), ("cc33", "f3")).values())
    assert known == {"aa11": "s1"}
    now, (shelf,) = ledger.file(
        SMALL, [Group("s1", ("aa11", "cc33"))], ["another-title"], entries(("aa11", "f1"), ("cc33", "f3"))
    )
    assert shelf.slug == "the-ferry"
    assert {f.report: f.story for f in now.filings} == {"aa11": "s1", "cc33": "s1"}


def test_a_renamed_file_is_known_by_its_words() -> None:
    assert ledger.filed(SMALL, [Entry("dd44", "content/renamed.md", "f1")]) == {"dd44": "s1"}


def test_a_copy_beside_the_original_is_not_taken_for_a_renamed_file() -> None:
    both = entries(("aa11", "f1"), ("dd44", "f1"))
    assert ledger.filed(SMALL, both.values()) == {"aa11": "s1"}


def test_what_cannot_be_read_this_time_keeps_its_place() -> None:
    now, _ = ledger.file(SMALL, [], [], {}, unread={"content/a.md"})
    assert [f.report for f in now.filings] == ["aa11"]
    assert now.shelves == SMALL.shelves


def test_what_is_gone_leaves() -> None:
    now, _ = ledger.file(SMALL, [], [], {})
    assert now == Ledger()


def test_two_new_stories_of_one_title_get_two_slugs() -> None:
    groups = [Group("", ("aa",)), Group("", ("bb",))]
    _, shelves = ledger.file(
        Ledger(), groups, ["ferry-sinks", "ferry-sinks"], entries(("aa", "1"), ("bb", "2"))
    )
    assert [s.slug for s in shelves] == ["ferry-sinks", "ferry-sinks-2"]


MERGED = [
    (
        "the same new report on both sides",
        "story s1 ferry\nreport aa s1 f content/a.md\nreport aa s1 f content/a.md\n",
        {"aa": "s1"},
        0,
    ),
    (
        "filed in two stories: the larger keeps it",
        "story s1 ferry\nstory s2 fire\nreport aa s1 f a\nreport aa s2 f a\nreport bb s2 g b\n",
        {"aa": "s2", "bb": "s2"},
        1,
    ),
    (
        "markers left by git",
        "story s1 ferry\n<<<<<<< HEAD\nreport aa s1 f a\n=======\nreport bb s1 g b\n>>>>>>> other\n",
        {"aa": "s1", "bb": "s1"},
        3,
    ),
    ("a story line lost", "report aa s9 f a\n", {}, 0),
    ("something else", "story s1 ferry\nhello\nreport aa s1 f a\n", {"aa": "s1"}, 1),
]


@pytest.mark.parametrize(("text", "filings", "problems"), [m[1:] for m in MERGED], ids=[m[0] for m in MERGED])
def test_a_merged_ledger_is_settled(text: str, filings: dict[str, str], problems: int) -> None:
    read = ledger.parse(text)
    assert {f.report: f.story for f in read.ledger.filings} == filings
    assert len(read.problems) == problems
    again = ledger.parse(ledger.write(read.ledger))
    assert again.problems == ()
    assert ledger.write(again.ledger) == ledger.write(read.ledger)


def test_two_stories_of_one_address_get_two() -> None:
    read = ledger.parse("story s1 ferry\nstory s2 ferry\nreport aa s2 f a\n")
    assert {s.id: s.slug for s in read.ledger.shelves} == {"s2": "ferry", "s1": "ferry-2"}
    assert "two stories want the address 'ferry'" in read.problems[0].message


def test_two_names_given_to_one_story_both_lead_to_it() -> None:
    (shelf,) = ledger.parse("story s1 ferry\nstory s1 sinking old\n").ledger.shelves
    assert shelf == Shelf("s1", "ferry", ("old", "sinking"))


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read = ledger.parse(text)
    assert ledger.parse(ledger.write(read.ledger)).problems == ()


@given(st.permutations(ledger.write(SMALL).splitlines()))
def test_the_order_of_lines_says_nothing(lines: list[str]) -> None:
    assert ledger.write(ledger.parse("\n".join(lines)).ledger) == ledger.write(SMALL)


def test_a_founding_report_that_comes_back_does_not_take_the_id_of_its_story() -> None:
    known = entries(("aa", "1"), ("bb", "2"))
    old, (shelf,) = ledger.file(Ledger(), [Group("", ("aa", "bb"))], ["ferry"], known)
    _, shelves = ledger.file(old, [Group("", ("aa",)), Group(shelf.id, ("bb",))], ["ferry", "ferry"], known)
    assert len({s.id for s in shelves}) == 2
    assert replace(shelves[1]) == shelf
