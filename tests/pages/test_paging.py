"""A list is cut into pages that stay as they are."""

from __future__ import annotations

from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.paging import paged

NAMES = st.lists(st.text(max_size=3), max_size=60, unique=True)
MANY = [f"story {number}" for number in range(400)]


def pages(names: list[str], per_page: int = 10) -> dict[str, list[str]]:
    """Address → what stands there, the newest page first."""
    return {url: list(some) for url, some, _ in paged(names, "", per_page, str)}


@given(NAMES, st.integers(1, 9))
def test_every_item_stands_on_one_page_in_order(names: list[str], per_page: int) -> None:
    made = pages(names, per_page)
    assert [name for some in made.values() for name in some] == names
    newest, *others = made.values()
    assert len(newest) < 3 * per_page
    assert all(max(1, per_page // 2) <= len(some) <= 2 * per_page for some in others)


@given(NAMES, st.integers(1, 9))
def test_pages_lead_to_each_other(names: list[str], per_page: int) -> None:
    made = list(paged(names, "tags/a/", per_page, str))
    urls = [url for url, _, _ in made]
    assert urls == ["tags/a/", *(f"tags/a/page/{number}/" for number in range(len(made) - 1, 0, -1))]
    newer = ["", *(f"{url}index.html" for url in urls[:-1])]
    assert [pager.newer for _, _, pager in made] == newer
    assert [pager.older for _, _, pager in made] == [*(f"{url}index.html" for url in urls[1:]), ""]
    assert [pager.number for _, _, pager in made] == [0, *range(len(made) - 1, 0, -1)]


def test_pages_have_about_as_many_as_was_said() -> None:
    assert 8 < mean(map(len, pages(MANY).values())) < 12


def test_what_comes_in_at_the_top_leaves_the_other_pages_as_they_are() -> None:
    before = pages(MANY)
    for number in range(50):
        now = pages([*(f"new {n}" for n in range(number, -1, -1)), *MANY])
        assert all(now[url] == some for url, some in before.items() if url)


@pytest.mark.parametrize("moved", [True, False])
def test_what_comes_or_moves_changes_few_pages(moved: bool) -> None:
    before = {tuple(some) for some in pages(MANY).values()}
    changed = []
    for number, name in enumerate(MANY):
        rest = [other for other in MANY if other != name] if moved else MANY
        at = 0 if moved else number
        now = pages([*rest[:at], name if moved else f"new {number}", *rest[at:]])
        changed.append(sum(tuple(some) not in before for some in now.values()))
    assert mean(changed) < 3 and max(changed) < 10
