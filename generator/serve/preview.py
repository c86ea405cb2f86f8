"""A site's folder → the last good site, kept up to date, and what is wrong with the next one."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from generator import build, changes, config, engines, ledger, publish, unchanged
from generator.build import Means, express
from generator.build.means import Asked, Progress, anything, silent
from generator.build.studies import Lost
from generator.engines import Serial
from generator.memo import work as kept
from generator.problems import Abort, Problem
from generator.serve.updates import Update, mistakes
from generator.stamps import Stamped

Early = Callable[[frozenset[str]], None]
"""Is told which files changed, while others are still to come."""

FOLDER = ".dateline/preview"


class Preview(Struct):
    """Builds into a folder of its own, so that the published site is left alone. One thread at a time.

    It never writes the ledger: where a new report is filed is remembered here, until a build says so.
    """

    root: Path
    work: kept.Work
    means: Means
    placed: dict[str, bytes] = field(default_factory=dict)
    past: build.Past | None = None
    problems: tuple[Problem, ...] = ()
    ahead: set[str] = field(default_factory=set)
    """Files that were put while a build was under way, which knew nothing of it."""
    looked: tuple[int, Stamped] = (0, Stamped([], []))
    """When the files were looked at for the last build, and what was found."""
    edited: set[str] = field(default_factory=set)
    """The files that were edited meanwhile: of these, warnings are shown too."""

    @property
    def folder(self) -> Path:
        """Where the last good site lies."""
        return self.work.folder / "site"

    @property
    def behind(self) -> bool:
        """Whether the lists do not show yet what was saved."""
        return self.past is not None and self.past.stale and self.past.settled

    def lists_among(self, paths: Collection[str]) -> bool:
        """Whether any of the pages tells of many stories."""
        return self.past is not None and any(self.past.owner(path) is None for path in paths)

    def outdated(self) -> bool:
        """Whether a file may have been saved since the last build looked at it."""
        when, found = self.looked
        _, now = unchanged.look(str(self.root))
        return now.columns != found.columns or bool(unchanged.racy(now, when))

    def save(
        self, touched: Collection[str], asked: Collection[str] = (), early: Early = anything
    ) -> Update | None:
        """Tell the stories of the files that were saved; `early` is told of the pages that were `asked` for,
        which are put first. None where all must be built: more changed than what some reports say."""
        start = time.perf_counter()
        if self.past is None or not all(path in self.work.last.sheets for path in touched):
            return None
        tell = Asked(frozenset(asked), lambda placed: early(self._changed(dict(placed))))
        try:
            saved = express.place(self.root, self.past, touched, self.means, tell)
        except (Abort, Lost):  # the build that follows says why, or makes the store anew
            return None
        changed = self._changed(saved.placed)
        if not saved.whole:
            early(changed)
            return None
        self.placed.update(saved.placed)
        self._refile(saved.fingerprints)
        return self._update(changed, touched, start)

    def relist(self, told: Progress = silent) -> Update:
        """Bring the lists up to date. More may be saved meanwhile: then they are behind again."""
        start = time.perf_counter()
        assert self.past is not None
        try:
            express.relist(self.past, replace(self.means, told=told))
        except (Abort, Lost):
            return self.rebuild()
        return self._update(self._all_changed(), (), start)

    def rebuild(
        self, touched: Collection[str] = (), told: Progress = silent, early: Early = anything
    ) -> Update:
        """Build what changed. Where nothing can be built, the last good site stays.

        `early` is told what changed in the stories, while the lists are still to come.
        """
        start = time.perf_counter()
        if {ledger.PATH, changes.PATH} & set(touched):
            self.means = replace(self.means, before=None)
        try:
            when, found = self.looked = unchanged.look(str(self.root))
            means = replace(self.means, when=when, found=found, told=told)
            built = build.build(self.root, self._settings(), means, lambda past: self._shown(past, early))
        except Abort as abort:
            if self.past:
                self.past.settled = False
            self._doubt(publish.noted(self.folder))  # they may have been put, or not
            return Update(mistakes=mistakes(self.root, abort.problems), seconds=time.perf_counter() - start)
        self._doubt(self.ahead)
        before = ledger.Parsed(built.ledger), changes.Log(built.changes)
        self.means = replace(self.means, before=before, engine=Serial())
        self.problems = built.problems
        return self._update(self._all_changed(), touched, start)

    def meanwhile(
        self, touched: Collection[str], asked: Collection[str] = (), early: Early = anything
    ) -> None:
        """While a build is under way: tell the stories of the files that were saved. They have to be built
        once more when it is done."""
        if self.past is None or not all(path in self.work.last.sheets for path in touched):
            return
        tell = Asked(frozenset(asked), lambda placed: early(self._changed(dict(placed))))
        with suppress(Abort, Lost):  # the build that follows says why
            saved = express.place(self.root, self.past, touched, self.means, tell)
            self.ahead |= saved.placed.keys()
            early(self._changed(saved.placed))

    def restyle(self, asked: Collection[str]) -> Update | None:
        """Put the pages that are asked for as the theme and the settings are now, before all others. None
        where that cannot be done."""
        start = time.perf_counter()
        with suppress(Abort, Lost):
            if self.past:
                express.restyle(self.root, self.past, self._settings(), self.means)
                changed = self._changed(express.show(self.root, self.past, asked, self.means))
                return self._update(changed, (), start)  # what was wrong with theme or settings is mended
        return None

    def show(self, asked: Collection[str]) -> frozenset[str]:
        """While a build is under way: put the pages that are asked for; what changed."""
        if self.past is None:
            return frozenset()
        with suppress(Abort, Lost):
            return self._changed(express.show(self.root, self.past, asked, self.means))
        return frozenset()

    def warm(self) -> None:
        """Be ready for the first save: all that it needs is loaded."""
        if self.past is not None:
            with suppress(Abort, Lost, OSError):  # the build that follows a save tells of it
                express.warm(self.root, self.past, self.means)

    def _settings(self) -> config.Settings:
        settings = config.read(self.root)
        return replace(settings, masthead=replace(settings.masthead, base_url=""))

    def _doubt(self, paths: Iterable[str]) -> None:
        """Have the files made anew by the next build: nobody knows what stands there."""
        for path in paths:
            self.work.last.placed.pop(path, None)
        self.ahead.clear()

    def _shown(self, past: build.Past, early: Early) -> None:
        self.past = past
        early(self._changed(past.placed))

    def _changed(self, now: Mapping[str, bytes]) -> frozenset[str]:
        """Those of the files that are not what they were."""
        return frozenset(path for path, content in now.items() if self.placed.get(path) != content)

    def _all_changed(self) -> frozenset[str]:
        """Those of all files that are not what they were; from now on they are."""
        now = self.work.last.placed
        changed = self._changed(now) | (self.placed.keys() - now.keys())
        self.placed = dict(now.every())
        return changed

    def _update(self, changed: frozenset[str], touched: Collection[str], start: float) -> Update:
        self.edited |= set(touched)
        shown = [p for p in self.problems if p.severity == "error" or p.path.partition("#")[0] in self.edited]
        return Update(changed, mistakes(self.root, shown), time.perf_counter() - start)

    def _refile(self, fingerprints: Mapping[str, str]) -> None:
        """Remember what the reports hold now: by that a report is known again whose file is renamed."""
        if self.means.before is None:
            return
        parsed, log = self.means.before
        filings = tuple(
            replace(one, fingerprint=fingerprints[one.report]) if one.report in fingerprints else one
            for one in parsed.ledger.filings
        )
        filed = replace(parsed, ledger=replace(parsed.ledger, filings=filings))
        self.means = replace(self.means, before=(filed, log))


@contextmanager
def opened(root: Path, jobs: int = 0) -> Iterator[Preview]:
    """A preview of the site at `root`; what it made is kept for the next one."""
    with _work(root) as work:
        site = work.folder / "site"
        work.begin(site)
        publish.begin(site)
        means = Means(
            memo=work.memo,
            last=work.last,
            engine=engines.choose(jobs),
            out=build.Folder(site),
            search=False,
            templates=work.folder.resolve() / "templates",
            code=work.code,
        )
        preview = Preview(root, work, means, work.last.placed.intact())
        yield preview
        work.keep(site)


@contextmanager
def _work(root: Path) -> Iterator[kept.Work]:
    held = kept.work(root, unchanged.program(), FOLDER, waiting=None)
    try:
        work = held.__enter__()
    except BlockingIOError:
        hint = "open its page, or end it first"
        raise Abort(Problem("", 0, "another preview of this site is running", hint, "error")) from None
    try:
        yield work
    finally:
        held.__exit__(None, None, None)
