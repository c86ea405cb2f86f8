"""The name that somebody meant: the words of an address, spelt about right."""

from __future__ import annotations

import pytest

from generator.edits import meant

NAMES = (
    "ferry-runs-aground",
    "ferry-runs-aground-off-specimen-point",
    "bees-swarm-in-town",
    "content/clip.txt",
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ferry", "ferry-runs-aground"),
        ("Ferry aground", "ferry-runs-aground"),
        ("specimen ferry", "ferry-runs-aground-off-specimen-point"),
        ("bee-swarms", "bees-swarm-in-town"),
        ("content/clp.txt", "content/clip.txt"),
        ("clip", "content/clip.txt"),
        ("volcano", ""),
        ("ferri", "ferry-runs-aground"),
        ("", ""),
    ],
)
def test_meant(typed: str, expected: str) -> None:
    assert meant(typed, NAMES) == expected
