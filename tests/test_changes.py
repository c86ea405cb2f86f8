"""The log of changes: what one ledger's step to the next says, written and read again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import changes
from generator.model import Change, Filing, Ledger, Shelf

OLD = Ledger(
    (Filing("aa", "s1"), Filing("bb", "s1"), Filing("cc", "s2")), (Shelf("s1", "ferry"), Shelf("s2", "raft"))
)
DAYS = {"s1": date(2021, 7, 7), "s2": date(2021, 7, 8), "s3": date(2021, 7, 9)}

STEPS = [
    ("nothing", OLD, []),
    ("added", Ledger((*OLD.filings, Filing("dd", "s1")), OLD.shelves), ["2021-07-07 s1 added dd"]),
    (
        "opened",
        Ledger((*OLD.filings, Filing("dd", "s3"), Filing("ee", "s3")), (*OLD.shelves, Shelf("s3", "fire"))),
        ["2021-07-09 s3 opened dd ee"],
    ),
    (
        "moved",
        Ledger((Filing("aa", "s2"), *OLD.filings[1:]), OLD.shelves),
        ["2021-07-07 s1 left aa", "2021-07-08 s2 added aa"],
    ),
    (
        "merged",
        Ledger(tuple(Filing(k, "s1") for k in ("aa", "bb", "cc")), (Shelf("s1", "ferry", ("raft",)),)),
        ["2021-07-07 s1 added cc", "2021-07-07 s1 merged raft"],
    ),
    (
        "renamed",
        Ledger(OLD.filings, (Shelf("s1", "sinking", ("ferry",)), OLD.shelves[1])),
        ["2021-07-07 s1 renamed ferry"],
    ),
    ("gone", Ledger(OLD.filings[:2], OLD.shelves[:1]), []),
]


@pytest.mark.parametrize(("new", "lines"), [step[1:] for step in STEPS], ids=[step[0] for step in STEPS])
def test_steps(new: Ledger, lines: list[str]) -> None:
    evidence = {story: day for story, day in DAYS.items() if story in {s.id for s in new.shelves}}
    noted = changes.note((), changes.steps(OLD, new), evidence)
    assert changes.write(noted).removeprefix(changes.HEAD).splitlines() == lines
    assert changes.parse(changes.write(noted)).changes == noted
    assert changes.note(noted, changes.steps(new, new), evidence) == noted
    for log in (
        (),
        noted,
        changes.parse("2021-07-07 s1 a z\n2021-07-08 s1 added x\n2021-07-08 s9 left y\n").changes,
    ):
        told = changes.noted(changes.write(log), changes.steps(OLD, new), evidence)
        assert told == changes.write(changes.note(log, changes.steps(OLD, new), evidence))
        assert [" ".join(line) for line in changes.lines_of(told)] == told.removeprefix(
            changes.HEAD
        ).splitlines()


def test_a_merge_that_kept_both_sides_is_read_once() -> None:
    log = changes.parse(
        "<<<<<<< HEAD\n2021-07-07 s1 added dd\n=======\n2021-07-07 s1 added dd\n>>>>>>> x\nhello\n"
    )
    assert log.changes == (Change(date(2021, 7, 7), "s1", "added", ("dd",)),)
    assert [(p.line, p.message) for p in log.problems] == [(6, "not a line of the log")]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert changes.parse(changes.write(changes.parse(text).changes)).problems == ()
