"""What others call what we know."""

from __future__ import annotations

import pytest

from generator.reports import fields


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("Title", "title"),
        ("publication_date", "date"),
        ("Published On", "date"),
        ("dateAdded", "seen"),
        ("publicationTitle", "outlet"),
        ("URL", "url"),
        ("content_html", "html"),
        ("Page", ""),
        ("", ""),
    ],
)
def test_names(name: str, ours: str) -> None:
    assert fields.known(name) == ours


@pytest.mark.parametrize(
    ("value", "items"),
    [
        ("a, b; c", ("a", "b", "c")),
        ("#a, [[Page|b]], 'a'", ("a", "b")),
        ("", ()),
    ],
)
def test_lists(value: str, items: tuple[str, ...]) -> None:
    assert fields.listed(value) == items
