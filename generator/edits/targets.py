"""What an editor typed → the report or story that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from msgspec import Struct

from generator.model import Entry, Shelf

LEAST = 4
"""The least number of characters by which an id is known: fewer would soon name two."""


class Known(Struct, frozen=True):
    """All reports and stories there are, to look names up in."""

    entries: tuple[Entry, ...]
    shelves: tuple[Shelf, ...]

    def report(self, typed: str) -> str:
        """The id of the report with that id, path, file name or unique start of an id; else empty."""
        said = typed.removeprefix("report:").removeprefix("./")
        entries = self.entries
        return (
            _only(e.report for e in entries if said in (e.report, e.path, e.path.partition("/")[2]))
            or _only(e.report for e in entries if _is_name(said, e.path))
            or _only(_begun(said, (e.report for e in entries)))
        )

    def story(self, typed: str) -> str:
        """The id of the story with that slug, former slug, id or unique start of an id; else empty."""
        said = typed.removeprefix("story:").strip("/").removeprefix("stories/")
        return (
            _only(s.id for s in self.shelves if said in (s.id, s.slug))
            or _only(s.id for s in self.shelves if said in s.aliases)
            or _only(_begun(said, (s.id for s in self.shelves)))
        )


def meant(typed: str, names: Iterable[str]) -> str:
    """The name that was probably meant by one that names nothing or several; else empty.

    People type words of an address that they remember, not its spelling: the shortest name that has a
    word like each of them.
    """
    from difflib import get_close_matches  # only a mistake pays for it

    words = _words(typed)
    held = [n for n in names if words and all(get_close_matches(w, _words(n), 1, 0.75) for w in words)]
    return min(held, key=lambda name: (len(name), name), default="")


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name.lower())


def _is_name(said: str, path: str) -> bool:
    """`2021-03-23-a` and `2021-03-23-a.md` name `content/suez/2021-03-23-a.md`."""
    file = PurePosixPath(path)
    return said in (file.name, file.stem)


def _begun(said: str, ids: Iterable[str]) -> Iterable[str]:
    """The ids that begin with what was said, where that is enough of one."""
    return (key for key in ids if key.startswith(said)) if len(said) >= LEAST else ()


def _only(found: Iterable[str]) -> str:
    """The one thing found; empty where there is none or more than one."""
    made = sorted(set(found))
    return made[0] if len(made) == 1 else ""
