"""Pages that were placed → the search index, where any of them changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    from generator.files import search  # 10 ms, which a preview need not wait for

    def made(parts: Sequence[Sequence[str]]) -> list[tuple[Placed, tuple[Problem, ...]]]:
        return [_part(part, search.folder(number), placed, means, clock) for number, part in enumerate(parts)]

    parts = search.parted(placed)
    done = made(parts)
    if not done[0][0] and any(files for files, _ in done):  # hardly any page is marked: one part will do
        done = made([[path for part in parts for path in part]])
    found = {path: content for files, _ in done for path, content in files}
    if found:
        listed = search.listed(number for number, (files, _) in enumerate(done) if files)
        means.out.put((listed,))
        found[listed.path] = key(listed.data)
    return found, {problem for _, problems in done for problem in problems}


def _part(
    pages: Sequence[str], folder: str, placed: Mapping[str, Key], means: Means, clock: Clock
) -> tuple[Placed, tuple[Problem, ...]]:
    """What was put for one part of the pages; nothing is done where none of them changed."""
    at = key(means.code, "search", folder, *pages, *(placed[path] for path in pages))
    known = cast("Placed | None", means.memo.get(at, FILES))
    if known is not None and all(means.last.placed.get(path) == content for path, content in known):
        return known, ()
    from generator.files import search

    texts = ((path, means.out.read(path)) for path in pages)
    with clock("search", len(pages)):
        made = search.index((File(path, data) for path, data in texts if data is not None), folder)
    with clock("write", len(made.files)):
        means.out.put(made.files)
    found = tuple((file.path, key(file.data)) for file in made.files)
    if not made.problems:
        means.memo.put(at, FILES, means.memo.pack(found))
    return found, made.problems
