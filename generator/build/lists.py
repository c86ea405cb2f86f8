"""Stories → the pages and files that tell of many stories.

A list is planned anew only where a story came to it, left it or changed, and each of its pages made anew only
where what it shows of a story, or the story's place among the others, changed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import cast

from msgspec import Struct

from generator import changes, files, pages
from generator.build import listed, mapping
from generator.build.clock import Clock
from generator.build.listed import Stories
from generator.build.means import Means
from generator.build.studies import remember
from generator.build.tales import FILES, Done, Placed, Teller, Told
from generator.files import sitemap
from generator.files.stubs import Stub
from generator.memo import Key, key
from generator.memo.last import Lists
from generator.model import Change, File, LogLine
from generator.pages import Planned, logs


class Beside(Struct, frozen=True):
    """What lists depend on besides the stories: the digest of the log, its lines, and the paths of all files
    that the stories have.

    Where all is there as it was put when the lists were, but for some stories that are told anew, it is known
    which have `turned`.
    """

    log: Key
    lines: Callable[[], Sequence[LogLine]]
    paths: Callable[[], Iterable[str]]
    turned: mapping.Turned | None = None


def beside(log: Sequence[Change], paths: Iterable[str]) -> Beside:
    """All that lists depend on besides the stories, where nothing is known of what it was."""
    text = changes.write(log)
    return Beside(key(text), lambda: changes.lines_of(text), lambda: paths)


def tales(told: Iterable[Told]) -> dict[Key, Key]:
    """The digests of briefs, each with the key of its tale."""
    return {one.brief: one.key for one in told}


def place(
    tales: Mapping[Key, Key], beside: Beside, teller: Teller, means: Means, clock: Clock
) -> dict[str, Key]:
    """Path → digest of every file of the lists; those are put that are not there. What is known of the lists
    is brought up to date."""
    known = means.last.lists
    with clock("lists", len(tales)):
        now = listed.stories(known, tales, teller)
        means.told("lists", 1, 2)
        there = dict(_every(known.files)) if beside.turned else means.last.placed
        stay = _staying(known, now, beside, teller, there)
        log = None if _LOG in stay else beside.lines()
        works = _pages(now, [at for at in now.roster.lists if at not in stay], log, teller)
        own = sitemap.pages([*(work.path for work in works), *(path for path, _ in _every(stay))])
        works += _whole(now.every_stub, teller)
        mapped_before = tuple(_every({_SITEMAP: stay.get(_SITEMAP, ())}))
        mapped = mapping.amended(mapped_before, known.pages, own, now, beside.turned, teller)
        if mapped:
            stay[_SITEMAP] = ((b"", mapped),)
        else:
            works.append(_sitemap(now.days, own, beside.paths(), teller))
        means.told("lists", 2, 2)
    found = stay | _placed(works, known, there, teller, means, clock)
    logged = known.logged if log is None else tuple(sorted({one[1] for one in log if logs.names(one[2])}))
    means.last.lists = Lists(
        teller.shown,
        now.roster.heads,
        now.stubs,
        now.roster.lists,
        now.roster.totals,
        teller.face,
        beside.log,
        logged,
        tuple(own),
        found,
    )
    return dict(_every(found))


def ahead(
    paths: Collection[str],
    tales: Mapping[Key, Key],
    log: Sequence[Change],
    teller: Teller,
    means: Means,
) -> dict[str, Key]:
    """The same, of those of the paths that are pages of lists, and of the theme's assets alone."""
    names = {path.removesuffix("index.html") for path in paths}
    works = [_assets(teller)]
    if names:
        now = listed.stories(means.last.lists, tales, teller)
        told = changes.lines_of(changes.write(log))
        works += (work for work in _pages(now, now.roster.lists, told, teller) if work.name in names)
    return dict(_every(_placed(works, Lists(), means.last.placed, teller, means, Clock())))


def _staying(
    known: Lists, now: Stories, beside: Beside, teller: Teller, there: Mapping[str, Key]
) -> dict[str, _Made]:
    """The files of the lists that are what they were."""
    if known.face != teller.face:
        return {}
    names = [place for place in now.roster.lists if place not in now.places]
    if known.log == beside.log and not now.named and now.come.isdisjoint(known.logged):
        names.append(_LOG)
    stay = {name: known.files[name] for name in (*names, _SITEMAP) if name in known.files}
    return {
        name: some
        for name, some in stay.items()
        if all(there.get(path) == content for path, content in _every({name: some}))
    }


_LOG, _ASSETS, _SITEMAP = "changes/", "assets/", "sitemap.xml"
"""Names of lists."""


_Made = tuple[tuple[Key, Placed], ...]
"""The keys of works, and what was put for each."""


class _Work(Struct, frozen=True):
    """Some files of a list, and all that they depend on besides what every file does; `look` is the digest of
    what they need of the theme."""

    list: str
    name: str
    look: str
    shows: tuple[str | bytes, ...]
    make: Callable[[Teller], Iterable[File]]
    path: str = ""
    """That of a page."""

    def key(self, teller: Teller) -> Key:
        return key(teller.shown, teller.theme.name, self.look, "listed", self.name, *self.shows)


def _pages(
    now: Stories, places: Collection[str], log: Sequence[LogLine] | None, teller: Teller
) -> list[_Work]:
    """The pages of the lists at the places, of the log, where it is given, and of what is always planned."""
    settings, look = teller.settings, cache(teller.theme.look)  # hundreds of pages have a few templates
    planned = pages.gather(now.roster, now.shown, settings.masthead, settings.pages, places=places, log=log)
    return [_page(place, one, look(one.template)) for place, some in planned.items() for one in some]


def _page(place: str, planned: Planned, look: str) -> _Work:
    def make(teller: Teller) -> Iterable[File]:
        return files.pages_of((planned.page,), teller.settings.masthead, teller.theme)

    shows = planned.template, planned.title, *planned.shows
    return _Work(place, planned.url, look, shows, make, planned.path)


def _whole(stubs: Sequence[Stub], teller: Teller) -> Iterator[_Work]:
    """What tells of all stories, and the theme's assets."""
    yield _assets(teller)
    look = teller.theme.look("")
    for name, output in files.OF_SITE.items():
        some = output.picks(stubs)
        told = b"".join([stub.key for stub in some])
        yield _Work(f"*{name}", f"*{name}", look, (told,), partial(_output, output, some))


def _sitemap(days: Mapping[str, str], own: Sequence[str], paths: Iterable[str], teller: Teller) -> _Work:
    """The addresses of all pages; `own` are those of lists."""
    masthead = teller.settings.masthead
    every = sorted([*sitemap.pages(paths), *own])  # two runs in order: a set would undo it
    urls = list(dict.fromkeys(every))
    newest = "\n".join([f"{slug} {day}" for slug, day in days.items()])
    shows = newest, "\n".join(urls)
    look = teller.theme.look("")
    return _Work(_SITEMAP, _SITEMAP, look, shows, lambda _: sitemap.files(urls, days, masthead))


def _assets(teller: Teller) -> _Work:
    return _Work(_ASSETS, _ASSETS, teller.theme.look(""), (), lambda _: files.assets(teller.theme))


def _output(output: files.OfSite, some: Sequence[Stub], teller: Teller) -> Iterable[File]:
    return output.files(some, teller.settings.masthead, teller.theme)


def _placed(
    works: Sequence[_Work],
    before: Lists,
    there: Mapping[str, Key],
    teller: Teller,
    means: Means,
    clock: Clock,
) -> dict[str, _Made]:
    """The files of the works, by the names of their lists; those are made that are not known and there."""
    memo, keys = means.memo, [work.key(teller) for work in works]
    last = {at: one for some in before.files.values() for at, one in some}
    known = [last.get(at) or cast("Placed | None", memo.get(at, FILES)) for at in keys]
    whole = [one if one and all(there.get(p) == content for p, content in one) else None for one in known]
    missing = [work for work, one in zip(works, whole, strict=True) if one is None]
    memo.settle()
    made = []
    for one_done in means.engine.map(partial(_made, teller), missing):
        made.append(one_done)
        means.told("listed", len(made), len(missing))
    fresh = iter(made)
    found: dict[str, list[tuple[Key, Placed]]] = {}
    for work, at, one in zip(works, keys, whole, strict=True):
        if one is None:
            done = next(fresh)
            clock.add(done.clock.spent)
            remember(done.rows, memo)
            one = cast(Placed, done.result)
        found.setdefault(work.list, []).append((at, one))
    return {name: tuple(some) for name, some in found.items()}


def _made(teller: Teller, work: _Work) -> Done:
    clock = Clock()
    with clock("listed"):
        made = list(work.make(teller))
    with clock("write", len(made)):
        teller.out.put(made)
    found = tuple((file.path, key(file.data)) for file in made)
    return Done(found, [(work.key(teller), FILES, teller.memo.pack(found))], clock)


def _every(lists: Mapping[str, _Made]) -> Iterator[tuple[str, Key]]:
    """The files of all lists."""
    return (one for some in lists.values() for _, made in some for one in made)
