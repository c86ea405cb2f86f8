"""Pages become an index that Pagefind made, the same for the same pages."""

from __future__ import annotations

import gzip
import json

import pytest

from generator.files import search
from generator.model import File

PAGE = """<!doctype html><html lang="en"><head><title>{0}</title></head><body>
<nav>menu everywhere</nav><main data-pagefind-body><h1>{0}</h1>
<span data-pagefind-filter="outlet">{1}</span><span data-pagefind-filter="year">{2}</span>
<p>The ferry sank near {0}. &lt;script&gt;alert(1)&lt;/script&gt;</p></main></body></html>"""

PAGES = [
    File(f"stories/{name.lower()}/index.html", PAGE.format(name, outlet, year).encode())
    for name, outlet, year in [
        ("Skagen", "Example Wire", 2017),
        ("Malmo", "Harbour Post", 2018),
        ("Kiel", "The Bay", 2019),
        ("Riga", "Example Wire", 2019),
    ]
]


@pytest.fixture(scope="module")
def made() -> search.Indexed:
    return search.index(PAGES)


def test_the_same_pages_give_the_same_bytes_in_any_order(made: search.Indexed) -> None:
    assert not made.problems
    assert search.index(reversed(PAGES)) == made


def test_it_holds_what_the_page_needs_and_no_interface(made: search.Indexed) -> None:
    paths = {file.path for file in made.files}
    assert all(path.startswith("pagefind/") for path in paths)
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json", "pagefind/wasm.en.pagefind"} <= paths
    assert not any("-ui" in path or "highlight" in path for path in paths)
    entry = json.loads(next(f.data for f in made.files if f.path.endswith("-entry.json")))
    assert entry["languages"]["en"]["page_count"] == 4


def test_only_the_marked_part_is_looked_through(made: search.Indexed) -> None:
    told = [
        json.loads(gzip.decompress(file.data).removeprefix(b"pagefind_dcd"))
        for file in made.files
        if file.path.endswith(".pf_fragment")
    ]
    assert sorted(one["url"] for one in told) == [
        f"/stories/{name}/" for name in ("kiel", "malmo", "riga", "skagen")
    ]
    assert all("menu" not in one["content"] for one in told)
    assert {tuple(one["filters"]["outlet"]) for one in told} == {
        ("Example Wire",),
        ("Harbour Post",),
        ("The Bay",),
    }


def test_nothing_asks_another_origin(made: search.Indexed) -> None:
    scripts = b"".join(file.data for file in made.files if file.path.endswith(".js"))
    assert b"fetch(" in scripts
    assert b'fetch("http' not in scripts and b'import("http' not in scripts


def test_pages_that_are_not_marked_make_no_index() -> None:
    assert search.index([File("index.html", b"<html><body>ferry</body></html>")]) == search.Indexed()
