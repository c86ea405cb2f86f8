"""Pages in parts: by their paths alone, none lost, none twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.files import search
from generator.files.search import parts

PATHS = [f"stories/story-{n}/index.html" for n in range(3 * parts.SIZE)]


def test_a_small_site_has_one_part() -> None:
    assert search.parted(PATHS[:5]) == (tuple(PATHS[:5]),)
    assert search.parted([]) == ((),)


def test_a_large_one_has_parts_of_a_bounded_size() -> None:
    made = search.parted(PATHS)
    assert len(made) == 4
    assert all(len(part) < parts.SIZE for part in made)
    assert sorted(path for part in made for path in part) == sorted(PATHS)


def test_there_are_never_more_than_a_browser_likes_to_load() -> None:
    paths = [f"reports/{n}/index.html" for n in range(2 * parts.MOST * parts.SIZE)]
    assert len(search.parted(paths)) == parts.MOST


def test_a_page_more_leaves_the_others_where_they_are() -> None:
    before, after = search.parted(PATHS), search.parted([*PATHS, "reports/new/index.html"])
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_only_pages_of_stories_and_reports_are_looked_through() -> None:
    others = ["index.html", "outlets/a/index.html", "stories/a/story.json", "search/index.html"]
    assert search.parted([*others, "reports/a/index.html"]) == (("reports/a/index.html",),)


@given(st.lists(st.sampled_from(PATHS), unique=True))
def test_the_order_does_not_matter(paths: list[str]) -> None:
    assert search.parted(paths) == search.parted(sorted(paths))


def test_the_list_names_the_folders_below_the_first() -> None:
    made = search.listed([3, 0, 1])
    assert (made.path, made.data) == ("pagefind/parts.json", b'["1/", "3/"]')
