"""Briefs → the pages and files that tell of many stories.

Each page is made anew only where a brief that it shows, or its place among the others, changed. What
pages are planned from is remembered apart from the briefs, in a few rows, which are read in
milliseconds.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Generic, TypeVar, cast

from msgspec import Struct

from generator import files, pages
from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.studies import Lost
from generator.build.tales import BRIEF, FILES, Done, Placed, Teller, Told
from generator.files import sitemap, stubs
from generator.files.stubs import Stub
from generator.memo import Key, Memo, key
from generator.model import Brief, Change, File
from generator.pages import Listed, Planned, entries, listed
from generator.pages.entries import Entry

SHELVES = 64
"""Rows among which what is remembered of the stories is dealt, so that a change writes little anew."""

_Rows = tuple[listed.Row, stubs.Row]
T = TypeVar("T")


def place(
    told: Sequence[Told],
    changes: Sequence[Change],
    placed: Mapping[str, Key],
    teller: Teller,
    means: Means,
    clock: Clock,
) -> dict[str, Key]:
    """Path → digest of what was put; nothing is done where no brief and no log changed."""
    others = sorted(placed)
    briefs = key(*(one.brief for one in told))
    at = key(teller.face, "lists", pickle.dumps(tuple(changes), 5), briefs, "\n".join(others))
    known = cast("Placed | None", means.memo.get(at, FILES))
    if known is not None and all(means.last.placed.get(path) == content for path, content in known):
        return dict(known)
    with clock("lists", len(told)):
        stories = _stories(told, teller, means)
        masthead, options = teller.settings.masthead, teller.settings.pages
        planned = pages.gather([one for one, _ in stories], masthead, options, log=changes)
        paths = [*(page.path for page in planned), *others]
        works = [*map(_page, planned), *_whole([stub for _, stub in stories], briefs, paths, teller)]
    found = _placed(works, teller, means, clock)
    means.memo.put(at, FILES, means.memo.pack(tuple(found.items())))
    return found


class _Work(Struct, frozen=True):
    """Some files, and all that they depend on besides what every file does."""

    name: str
    shows: tuple[object, ...]
    make: Callable[[Teller], Iterable[File]]

    def key(self, teller: Teller) -> Key:
        return key(teller.face, "listed", self.name, repr(self.shows))


def _page(planned: Planned) -> _Work:
    def make(teller: Teller) -> Iterable[File]:
        return files.pages_of((planned.page,), teller.settings.masthead, teller.theme)

    return _Work(planned.url, (planned.template, planned.title, planned.shows), make)


def _whole(stories: Sequence[Stub], briefs: Key, paths: Sequence[str], teller: Teller) -> Iterable[_Work]:
    """What tells of all stories."""
    masthead, theme = teller.settings.masthead, teller.theme
    newest = tuple(sorted((one.slug, one.updated) for one in stories))
    yield _Work("assets/", (), lambda _: files.assets(theme))
    yield _Work("*", (briefs,), lambda _: files.gather(stories, masthead, theme))
    yield _Work("sitemap.xml", (newest, paths), lambda _: sitemap.files(paths, stories, masthead))


def _placed(works: Sequence[_Work], teller: Teller, means: Means, clock: Clock) -> dict[str, Key]:
    there, memo = means.last.placed, means.memo
    known = [cast("Placed | None", memo.get(work.key(teller), FILES)) for work in works]
    whole = [one if one and all(there.get(p) == content for p, content in one) else None for one in known]
    missing = [work for work, one in zip(works, whole, strict=True) if one is None]
    memo.settle()
    fresh = iter(list(means.engine.map(partial(_made, teller), missing)))
    found: dict[str, Key] = {}
    for one in whole:
        if one is None:
            done = next(fresh)
            clock.add(done.clock.spent)
            for row in done.rows:
                memo.put(*row)
            one = cast(Placed, done.result)
        found.update(one)
    return found


def _made(teller: Teller, work: _Work) -> Done:
    clock = Clock()
    with clock("listed"):
        made = list(work.make(teller))
    with clock("write", len(made)):
        teller.out.put(made)
    found = tuple((file.path, key(file.data)) for file in made)
    return Done(found, [(work.key(teller), FILES, teller.memo.pack(found))], clock)


def _stories(told: Sequence[Told], teller: Teller, means: Means) -> list[tuple[Listed, Stub]]:
    """The stories, as pages and as files know them; briefs are loaded of those only that are new."""
    masthead, memo = teller.settings.masthead, means.memo
    shelves: list[dict[Key, _Rows]] = [_shelf(teller, at, memo) for at in range(SHELVES)]
    stale: set[int] = set()
    made = []
    for one in told:
        brief = _Once(partial(_brief, one.key, memo))
        at = one.brief[0] % SHELVES
        rows = shelves[at].get(one.brief)
        shown = _Once(partial(_entry, one.brief, brief, teller, memo))
        if rows is None:
            memo.put(_shown(teller, one.brief), FILES, memo.pack(entries.entry(brief(), masthead)))
            rows = shelves[at][one.brief] = listed.row(brief(), shown()), stubs.row(brief())
            stale.add(at)
        made.append((listed.listed(one.brief, rows[0], brief, shown), stubs.stub(rows[1], brief)))
    current = {one.brief for one in told}
    for at in stale:
        kept = {name: rows for name, rows in shelves[at].items() if name in current}
        memo.put(_at(teller, at), FILES, memo.pack(kept))
    return made


class _Once(Generic[T]):
    """A value that is made when it is first asked for. Two stand for each story, and few are asked:
    `functools.cache` takes ten times as long to make one."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: T | None = None

    def __call__(self) -> T:
        if self._made is None:
            self._made = self._make()
        return self._made


def _shelf(teller: Teller, at: int, memo: Memo) -> dict[Key, _Rows]:
    return dict(cast("dict[Key, _Rows] | None", memo.get(_at(teller, at), FILES)) or {})


def _at(teller: Teller, at: int) -> Key:
    return key(teller.face, "stories", str(at))


def _shown(teller: Teller, brief: Key) -> Key:
    return key(teller.face, "entry", brief)


def _entry(name: Key, brief: Callable[[], Brief], teller: Teller, memo: Memo) -> Entry:
    """What lists show of a story: remembered, since one that moves takes all that stand below it along."""
    known = memo.get(_shown(teller, name), FILES)
    return known if isinstance(known, Entry) else entries.entry(brief(), teller.settings.masthead)


def _brief(at: Key, memo: Memo) -> Brief:
    known = memo.get(at, BRIEF)
    if not isinstance(known, Brief):
        raise Lost(at)
    return known
