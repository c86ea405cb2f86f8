"""Which earlier story a new group goes on with, and who inherits the permalink of one that is gone."""

from __future__ import annotations

import pytest

from generator.build.regrouping import bequeathed, named
from generator.model import Group, Shelf

FILED = {"a": "s1", "b": "s1", "c": "s1", "d": "s2", "e": "s2"}

CASES = [
    ("the same", ["abc", "de"], ["s1", "s2"], {}),
    ("merged: the larger part goes on", ["abcde"], ["s1"], {"s2": "s1"}),
    ("split: the larger part goes on", ["ab", "c", "de"], ["s1", "", "s2"], {}),
    ("with new reports", ["abcx", "dey", "z"], ["s1", "s2", ""], {}),
    ("crossed", ["abd", "ce"], ["s1", "s2"], {}),
]


@pytest.mark.parametrize(("groups", "ids", "heirs"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_names(groups: list[str], ids: list[str], heirs: dict[str, str]) -> None:
    made, inherit = named([Group("", tuple(reports)) for reports in groups], FILED)
    assert [group.id for group in made] == ids
    assert inherit == heirs


def test_an_heir_has_all_permalinks() -> None:
    shelves = [Shelf("s1", "ferry", ("boat",)), Shelf("s2", "raft", ("float",)), Shelf("s3", "bees")]
    assert bequeathed(shelves, {"s2": "s1"}) == (Shelf("s1", "ferry", ("boat", "raft", "float")), shelves[2])
