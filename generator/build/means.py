"""With what a build is done: what it remembers, on how many cores, where its files go, whom it tells."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct, field

from generator import changes, ledger, publish
from generator.engines import Engine, Serial
from generator.memo import Key, Memo, Memory
from generator.memo.last import Last
from generator.model import File, Ledger
from generator.stamps import Stamp

Progress = Callable[[str, int, int], None]
"""Is told the stage, how many of its values are done, and of how many."""


class Out(Protocol):
    """Where the files of a site go."""

    def put(self, files: Sequence[File]) -> None:
        """Take some files. A worker may call it, for files that no other worker has."""

    def finish(self, paths: Sequence[str]) -> None:
        """These are all: remove what an earlier build put and this one did not."""

    def settle(self) -> None:
        """The same files as before are all."""

    def follow(self, gone: Collection[str], come: Collection[str]) -> bool:
        """The same files as before are all, but for some that are gone and some that came: the first are
        removed. Where that cannot be, nothing is done, and it is false."""

    def read(self, path: str) -> bytes | None:
        """What was put there, by this build or an earlier one."""

    def kept(self) -> tuple[File, ...]:
        """The files by path, where they are kept in memory."""


class Folder(Struct, frozen=True):
    """A folder on disk. `touched` are the paths that were written or removed, once all is finished."""

    path: Path
    touched: set[str] = field(default_factory=set)

    def put(self, files: Sequence[File]) -> None:
        publish.put(files, self.path)

    def finish(self, paths: Sequence[str]) -> None:
        self.touched.update(publish.noted(self.path))
        self.touched.update(publish.finish(paths, self.path))

    def settle(self) -> None:
        self.touched.update(publish.noted(self.path))
        publish.settle(self.path)

    def follow(self, gone: Collection[str], come: Collection[str]) -> bool:
        self.touched.update(publish.noted(self.path), gone)
        return publish.follow(gone, come, self.path)

    def read(self, path: str) -> bytes | None:
        try:
            return (self.path / path).read_bytes()
        except OSError:
            return None

    def kept(self) -> tuple[File, ...]:
        return ()


class Kept(Struct, frozen=True):
    """Memory, path by path: for the preview and for tests. It wants an engine of this process."""

    files: dict[str, bytes] = field(default_factory=dict)

    def put(self, files: Sequence[File]) -> None:
        self.files.update((file.path, file.data) for file in files)

    def finish(self, paths: Sequence[str]) -> None:
        for path in self.files.keys() - set(paths):
            del self.files[path]

    def settle(self) -> None:
        pass

    def follow(self, gone: Collection[str], come: Collection[str]) -> bool:
        for path in gone:
            if path not in come:
                self.files.pop(path, None)
        return True

    def read(self, path: str) -> bytes | None:
        return self.files.get(path)

    def kept(self) -> tuple[File, ...]:
        return tuple(File(path, self.files[path]) for path in sorted(self.files))


def silent(stage: str, done: int, of: int) -> None:
    """Tells nobody."""


def anything(told: object) -> None:
    """Does nothing with it."""


def any_ledger(now: Ledger) -> None:
    """Is content with any ledger."""


class Asked(Struct, frozen=True):
    """Paths of pages that somebody waits for, and who is told when they are put: of paths, with the digests
    of what is there now."""

    paths: Collection[str] = ()
    tell: Callable[[Sequence[tuple[str, Key]]], None] = anything


NOBODY = Asked()


class Means(Struct, frozen=True):
    """The means of a build. By default it remembers nothing and keeps the site in memory."""

    memo: Memo = field(default_factory=Memory)
    last: Last = field(default_factory=Last)
    engine: Engine = field(default_factory=Serial)
    out: Out = field(default_factory=Kept)
    told: Progress = silent
    filed: Callable[[Ledger], None] = any_ledger
    """Is told the ledger before anything is published, and may raise Abort."""
    before: tuple[ledger.Parsed, changes.Log] | None = None
    """The ledger and the log to start from, instead of those on disk: what an earlier preview made."""
    search: bool = True
    """Whether the search index is made. A preview leaves it out: it always takes all pages."""
    templates: Path | None = None
    """A folder for compiled templates."""
    code: Key = b""
    """The digest of the code, where what is remembered may be older than the code."""
    found: Mapping[str, Stamp] | None = None
    """The stamps of the site's files, where they were taken already."""
    when: int = 0
    """The time, in nanoseconds, just before they were taken."""
