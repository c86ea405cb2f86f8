"""Stories → the pages and files that tell of many stories.

Each page is made anew only where what it shows of a story, or the story's place among the others, changed.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import cast

from msgspec import Struct

from generator import files, pages
from generator.build import listed
from generator.build.clock import Clock
from generator.build.means import Means
from generator.build.studies import remember
from generator.build.tales import FILES, Done, Placed, Teller, Told
from generator.files import sitemap
from generator.files.stubs import Stub
from generator.memo import Key, key
from generator.model import Change, File
from generator.pages import Planned


def place(
    told: Sequence[Told],
    changes: Sequence[Change],
    placed: Mapping[str, Key],
    teller: Teller,
    means: Means,
    clock: Clock,
) -> dict[str, Key]:
    """Path → digest of what was put; nothing is done where no brief and no log changed."""
    others = sitemap.pages(placed)
    briefs = b"".join([one.brief for one in told])
    at = key(teller.face, "lists", pickle.dumps(tuple(changes), 5), briefs, "\n".join(others))
    known = cast("Placed | None", means.memo.get(at, FILES))
    if known is not None and all(means.last.placed.get(path) == content for path, content in known):
        return dict(known)
    with clock("lists", len(told)):
        works = _works(told, changes, others, teller, means)
    found = _placed(works, teller, means, clock)
    means.memo.put(at, FILES, means.memo.pack(tuple(found.items())))
    return found


def ahead(
    paths: Collection[str],
    told: Sequence[Told],
    changes: Sequence[Change],
    placed: Mapping[str, Key],
    teller: Teller,
    means: Means,
) -> dict[str, Key]:
    """The same, of those of the paths that are lists, and of the theme's assets alone."""
    names = {path.removesuffix("index.html") for path in paths}
    works = _works(told, changes, sitemap.pages(placed), teller, means) if names else [_assets(teller)]
    return _placed([work for work in works if work.name in names | {_ASSETS}], teller, means, Clock())


def _works(
    told: Sequence[Told], changes: Sequence[Change], others: Sequence[str], teller: Teller, means: Means
) -> list[_Work]:
    stories, stubs = listed.stories(told, teller)
    means.told("lists", 1, 2)
    planned = pages.gather(stories, teller.settings.masthead, teller.settings.pages, log=changes)
    means.told("lists", 2, 2)
    own = sitemap.pages(page.path for page in planned)
    urls = list(dict.fromkeys(sorted([*others, *own])))  # two runs in order: what a set would undo
    look = cache(teller.theme.look)  # hundreds of pages have a few templates
    return [*(_page(one, look(one.template)) for one in planned), *_whole(stubs, urls, teller)]


_ASSETS = "assets/"


class _Work(Struct, frozen=True):
    """Some files, and all that they depend on besides what every file does; `look` is the digest of what they
    need of the theme."""

    name: str
    look: str
    shows: tuple[str | bytes, ...]
    make: Callable[[Teller], Iterable[File]]

    def key(self, teller: Teller) -> Key:
        return key(teller.shown, teller.theme.name, self.look, "listed", self.name, *self.shows)


def _page(planned: Planned, look: str) -> _Work:
    def make(teller: Teller) -> Iterable[File]:
        return files.pages_of((planned.page,), teller.settings.masthead, teller.theme)

    return _Work(planned.url, look, (planned.template, planned.title, *planned.shows), make)


def _whole(stubs: Sequence[Stub], urls: Sequence[str], teller: Teller) -> Iterator[_Work]:
    """What tells of all stories."""
    masthead, look = teller.settings.masthead, teller.theme.look("")
    ordered = sorted(stubs, key=lambda stub: stub.slug)
    yield _assets(teller)
    for name, output in files.OF_SITE.items():
        some = output.picks(ordered)
        told = b"".join([stub.key for stub in some])
        yield _Work(f"*{name}", look, (told,), partial(_output, output, some))
    newest = "\n".join([f"{stub.slug} {stub.updated}" for stub in ordered])
    shows = newest, "\n".join(urls)
    yield _Work("sitemap.xml", look, shows, lambda _: sitemap.files(urls, ordered, masthead))


def _assets(teller: Teller) -> _Work:
    return _Work(_ASSETS, teller.theme.look(""), (), lambda _: files.assets(teller.theme))


def _output(output: files.OfSite, some: Sequence[Stub], teller: Teller) -> Iterable[File]:
    return output.files(some, teller.settings.masthead, teller.theme)


def _placed(works: Sequence[_Work], teller: Teller, means: Means, clock: Clock) -> dict[str, Key]:
    there, memo = means.last.placed, means.memo
    known = [cast("Placed | None", memo.get(work.key(teller), FILES)) for work in works]
    whole = [one if one and all(there.get(p) == content for p, content in one) else None for one in known]
    missing = [work for work, one in zip(works, whole, strict=True) if one is None]
    memo.settle()
    made = []
    for one_done in means.engine.map(partial(_made, teller), missing):
        made.append(one_done)
        means.told("listed", len(made), len(missing))
    fresh = iter(made)
    found: dict[str, Key] = {}
    for one in whole:
        if one is None:
            done = next(fresh)
            clock.add(done.clock.spent)
            remember(done.rows, memo)
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
