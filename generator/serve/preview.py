"""A site's folder → the last good site, kept up to date, and what is wrong with the next one."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from generator import build, changes, config, engines, ledger, publish, unchanged
from generator.build import Means, express
from generator.build.means import Progress, anything, silent
from generator.build.studies import Lost
from generator.engines import Serial
from generator.memo import work as kept
from generator.problems import Abort, Problem

FOLDER = ".dateline/preview"
AROUND = 3
"""Lines of a file that are shown before and after the one that is wrong."""


class Mistake(Struct, frozen=True):
    """A problem, as the preview shows it: with the lines of the file around it."""

    problem: Problem
    excerpt: tuple[tuple[int, str], ...] = ()


class Update(Struct, frozen=True):
    """What a rebuild changed: paths of files, and the mistakes that there are now."""

    changed: frozenset[str] = frozenset()
    mistakes: tuple[Mistake, ...] = ()
    seconds: float = 0.0


class Preview(Struct):
    """Builds into a folder of its own, so that the published site is left alone. One thread at a time.

    It never writes the ledger: where a new report is filed is remembered here, until a build says so.
    """

    root: Path
    work: kept.Work
    means: Means
    placed: dict[str, bytes] = field(default_factory=dict)
    past: build.Past | None = None
    edited: set[str] = field(default_factory=set)
    """The files that were edited meanwhile: of these, warnings are shown too."""

    @property
    def folder(self) -> Path:
        """Where the last good site lies."""
        return self.work.folder / "site"

    def rebuild(
        self,
        touched: Collection[str] = (),
        told: Progress = silent,
        early: Callable[[frozenset[str]], None] = anything,
    ) -> Update:
        """Build what changed. Where nothing can be built, the last good site stays.

        `early` is told what changed in the stories, while the lists are still to come.
        """
        start = time.perf_counter()
        if {ledger.PATH, changes.PATH} & set(touched):
            self.means = replace(self.means, before=None)
        try:
            early(self._at_once(touched))  # before all files are looked at, which takes longer than this
            when, found = unchanged.look(str(self.root))
            means = replace(self.means, when=when, found=found, told=told)
            settings = config.read(self.root)
            bare = replace(settings, masthead=replace(settings.masthead, base_url=""))
            built = build.build(self.root, bare, means, lambda past: self._shown(past, early))
        except Abort as abort:
            self.past = None
            self.work.last.placed = {}  # some files may have been put already, nobody knows which
            return Update(mistakes=self._mistakes(abort.problems), seconds=time.perf_counter() - start)
        before = ledger.Parsed(built.ledger), changes.Log(built.changes)
        self.means = replace(self.means, before=before, engine=Serial())
        now = self.work.last.placed
        changed = self._changed(now, now.keys() | self.placed.keys())
        self.placed = dict(now)
        self.edited |= set(touched)
        shown = [
            p for p in built.problems if p.severity == "error" or p.path.partition("#")[0] in self.edited
        ]
        return Update(changed, self._mistakes(shown), time.perf_counter() - start)

    def warm(self) -> None:
        """Be ready for the first save: all that it needs is loaded."""
        if self.past is not None:
            with suppress(Abort, Lost, OSError):  # the build that follows a save tells of it
                express.warm(self.root, self.past, self.means)

    def _at_once(self, touched: Collection[str]) -> frozenset[str]:
        """What changed in the stories of the files that were saved, where no more than their text did."""
        if self.past is None or not touched or not all(p in self.work.last.sheets for p in touched):
            return frozenset()
        try:
            placed = express.place(self.root, self.past, touched, self.means)
        except Lost:  # the build that follows makes the store anew
            return frozenset()
        return self._changed(placed, placed)

    def _shown(self, past: build.Past, early: Callable[[frozenset[str]], None]) -> None:
        self.past = past
        early(self._changed(past.placed, past.placed))

    def _changed(self, now: Mapping[str, bytes], paths: Collection[str]) -> frozenset[str]:
        """Those of the paths that are not what they were."""
        return frozenset(path for path in paths if now.get(path) != self.placed.get(path))

    def _mistakes(self, problems: Sequence[Problem]) -> tuple[Mistake, ...]:
        return tuple(Mistake(problem, self._excerpt(problem)) for problem in problems)

    def _excerpt(self, problem: Problem) -> tuple[tuple[int, str], ...]:
        """The line that is meant and those around it, with their numbers."""
        if not problem.line:
            return ()
        try:
            text = (self.root / problem.path).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ()
        lines = list(enumerate(text.splitlines(), 1))
        return tuple(lines[max(0, problem.line - 1 - AROUND) : problem.line + AROUND])


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
        preview = Preview(root, work, means, dict(work.last.placed))
        yield preview
        work.keep(site, unchanged.folders(str(site), work.last.placed))


@contextmanager
def _work(root: Path) -> Iterator[kept.Work]:
    held = kept.work(root, unchanged.program(), FOLDER, wait=False)
    try:
        work = held.__enter__()
    except BlockingIOError:
        hint = "open its page, or end it first"
        raise Abort(Problem("", 0, "another preview of this site is running", hint, "error")) from None
    try:
        yield work
    finally:
        held.__exit__(None, None, None)
