"""The search index is made where a page changed, and only there."""

from __future__ import annotations

import pytest

from generator.build import Kept, Means, searching
from generator.build.clock import Clock
from generator.files.search import parts
from generator.memo import Key, Memory, key
from generator.memo.last import Last
from generator.memo.table import Table
from generator.model import File

PAGE = "<html lang=en><title>{0}</title><body data-pagefind-body>{0}</body></html>"


def test_it_is_made_once_for_the_same_pages() -> None:
    means = Means(memo=Memory(), last=Last(), out=Kept())
    placed = put(means, ferry="sank")
    first, seconds = place(placed, means), Clock()
    assert "pagefind/pagefind.js" in first
    means.last.placed = Table({**placed, **first})
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


def test_of_many_pages_only_the_part_of_the_changed_one_is_made_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parts, "SIZE", 4)
    means = Means(memo=Memory(), last=Last(), out=Kept())
    texts = {f"story{n}": f"told by {n}" for n in range(8)}
    placed = put(means, **texts)
    first = place(placed, means)
    assert {"pagefind/parts.json", "pagefind/1/pagefind-entry.json"} <= first.keys()
    assert sum(path.endswith("pagefind.js") for path in first) == 1
    assert means.out.read("pagefind/parts.json") == b'["1/"]'
    means.last.placed = Table({**placed, **first})

    clock = Clock()
    again, _ = searching.place(put(means, **{**texts, "story3": "told anew"}), means, clock)
    assert clock.spent["search"][0] < 8
    assert len(again.items() & first.items()) > len(first) / 2


def test_where_hardly_a_page_is_marked_there_is_one_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "SIZE", 1)
    for only in ("story0", "story1", "story2"):
        means = Means(memo=Memory(), last=Last(), out=Kept())
        plain = [File(f"stories/story{n}/index.html", b"<html></html>") for n in range(3)]
        means.out.put(plain)
        placed = {file.path: key(file.data) for file in plain} | put(means, **{only: "sank"})
        assert "pagefind/pagefind.js" in place(placed, means)


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
