"""The search index is made where a page changed, and only there."""

from __future__ import annotations

from generator.build import Kept, Means, searching
from generator.build.clock import Clock
from generator.memo import Key, Memory, key
from generator.memo.last import Last
from generator.model import File

PAGE = "<html lang=en><title>{0}</title><body data-pagefind-body>{0}</body></html>"


def test_it_is_made_once_for_the_same_pages() -> None:
    means = Means(memo=Memory(), last=Last(), out=Kept())
    placed = put(means, ferry="sank")
    first, seconds = place(placed, means), Clock()
    assert "pagefind/pagefind.js" in first
    means.last.placed = {**placed, **first}
    assert searching.place(placed, means, seconds) == (first, set())
    assert not seconds.spent

    changed = put(means, ferry="was raised")
    assert place(changed, means).keys() != first.keys()


def test_it_is_made_again_where_it_is_gone() -> None:
    means = Means(memo=Memory(), last=Last(), out=Kept())
    placed = put(means, ferry="sank")
    first = place(placed, means)
    means.out.finish([])
    put(means, ferry="sank")
    assert place(placed, means) == first
    assert means.out.read("pagefind/pagefind.js")


def test_a_preview_and_a_site_without_a_search_page_have_none() -> None:
    preview = Means(memo=Memory(), last=Last(), out=Kept(), search=False)
    assert place(put(preview, ferry="sank"), preview) == {}
    means = Means(memo=Memory(), last=Last(), out=Kept())
    placed = put(means, ferry="sank")
    assert place({path: at for path, at in placed.items() if path != searching.PAGE}, means) == {}


def place(placed: dict[str, Key], means: Means) -> dict[str, Key]:
    found, problems = searching.place(placed, means, Clock())
    assert not problems
    return found


def put(means: Means, **pages: str) -> dict[str, Key]:
    made = [File(f"stories/{name}/index.html", PAGE.format(text).encode()) for name, text in pages.items()]
    made.append(File(searching.PAGE, b"<html></html>"))
    means.out.put(made)
    return {file.path: key(file.data) for file in made}
