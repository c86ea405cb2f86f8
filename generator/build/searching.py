"""Pages that were placed → the search index, where any of them changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.tales import FILES, Placed
from generator.memo import Key, key
from generator.model import File
from generator.problems import Problem

PAGE = "search/index.html"
"""The page that needs the index: a site without it has none."""


def place(placed: Mapping[str, Key], means: Means, clock: Clock) -> tuple[dict[str, Key], set[Problem]]:
    """Path → digest of what was put, and why there is no index where none could be made."""
    if not means.search or PAGE not in placed:
        return {}, set()
    pages = sorted(path for path in placed if path.endswith(".html"))
    at = key(means.code, "search", *pages, *(placed[path] for path in pages))
    known = cast("Placed | None", means.memo.get(at, FILES))
    if known is not None and all(means.last.placed.get(path) == content for path, content in known):
        return dict(known), set()
    from generator.files import search  # 10 ms, which a build that changes no page need not wait for

    texts = ((path, means.out.read(path)) for path in pages)
    with clock("search", len(pages)):
        made = search.index(File(path, data) for path, data in texts if data is not None)
    with clock("write", len(made.files)):
        means.out.put(made.files)
    found = tuple((file.path, key(file.data)) for file in made.files)
    if not made.problems:
        means.memo.put(at, FILES, means.memo.pack(found))
    return dict(found), set(made.problems)
