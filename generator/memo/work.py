"""The folder `.dateline`: what one build leaves for the next. It may be deleted at any time."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from generator import folders, sealed
from generator.memo import table
from generator.memo.keys import Key, key
from generator.memo.last import Course, Last, Lists, Sheet
from generator.memo.memory import Memo, Memory
from generator.memo.store import Store
from generator.memo.table import Table
from generator.stamps import Stamp

FOLDER = ".dateline"
PATIENCE = 1.0
"""Seconds for which one command waits for another before it says so."""
_LAYOUT = 8

_Left = tuple[Any, ...]
"""What a build came to: its time; the checksums of its lists, stories and reports; the rest of its Course."""

Waiting = Callable[[str], None]
"""Is told the number of the process that is waited for; empty where it is not known."""


def in_silence(holder: str) -> None:
    """Waits and tells nobody."""


class Work(Struct):
    """What is known when a build begins, and kept when it ends. `code` is the digest of the program.

    A build that is not `whole` asked for little of what is remembered, so that nothing is dropped after it.
    """

    folder: Path
    memo: Memo
    last: Last
    code: Key
    program: Mapping[str, Stamp]
    intact: int = 0
    """The checksum of the list of the output's folders, where all are as the last build left them."""
    listed: int = 0
    """The checksum of what is known of the lists, where it is of the build that is recalled."""
    left: _Left | None = None
    """What the last build came to, where all is as it left it."""
    whole: bool = True

    def begin(self, output: Path, look: folders.Look | None = None) -> None:
        """Files are about to be written: until `keep`, nobody knows what is in the output folder.

        The `look` tells in which of its folders something came or went; without, it is taken now.
        """
        place, check, files, left = sealed.read(self.folder / "placed", _LAYOUT) or ("", 0, 0, None)
        there = self._table("files", files)
        if there is not None and place == str(output.resolve()):
            moved = (look or folders.Look(str(self.folder / folders.NAME))).moved(check)
            if moved == []:
                self.intact, self.left, self.last.placed = check, left, there
            else:
                self.last.placed = Table(_still(there.intact(), output, moved))
        with suppress(NotADirectoryError):  # there is no folder: nothing is remembered
            (self.folder / "placed").unlink(missing_ok=True)

    def recall(self, when: int) -> bool:
        """Open what the build of that time came to; whether it was the last one, and its files are as it left
        them. To be called after `begin`."""
        if self.left is None or not self.left[0] == self.last.when == when:
            return False
        _, self.listed, shelved, homes, face, *rest = self.left
        stories, reports = self._table("stories", shelved), self._table("reports", homes)
        if stories is None or reports is None:
            return False
        self.last.course = Course(face, stories, reports, *rest)
        return True

    def lists(self) -> Lists:
        """What was known of the lists; nothing, where it is not what the build left that is recalled."""
        kept = sealed.unopened(self.folder / "lists")
        told = kept.value(_LAYOUT) if kept and self.listed in (0, kept.check) else None
        return Lists(*told) if told else Lists()

    def keep(self, output: Path, touched: Collection[str] | None = None) -> int:
        """Keep what the build came to; the checksum of the list of its folders. Where all was as the last
        build left it, only the files `touched` were written or removed."""
        last, place = self.last, str(self.folder / folders.NAME)
        check = folders.again(place, self.intact, touched) if touched is not None and self.intact else None
        if check is None:
            check = folders.keep(place, str(output), folders.times(str(output), last.placed))
        if last.made_lists is not None:
            self.listed = sealed.write(self.folder / "lists", _LAYOUT, astuple(last.made_lists))
        told = last.when, last.head, dict(self.program), self.code
        last.sheets.keep(self.folder / "sheets", _LAYOUT, told)
        files = last.placed.keep(self.folder / "files", _LAYOUT, None)
        left = self._left(last.course) if last.course else None
        sealed.write(self.folder / "placed", _LAYOUT, (str(output.resolve()), check, files, left))
        return check

    def _left(self, course: Course) -> _Left:
        face, stories, reports, *rest = astuple(course)
        shelved = stories.keep(self.folder / "stories", _LAYOUT, None)
        homes = reports.keep(self.folder / "reports", _LAYOUT, None)
        return self.last.when, self.listed, shelved, homes, face, *rest

    def _table(self, name: str, check: int) -> Table[str, Any] | None:
        """What is kept under that name, where it has that checksum."""
        found = table.opened(self.folder / name, _LAYOUT)
        return found[0] if found and found[2] == check else None


@contextmanager
def work(
    root: Path,
    program: Mapping[str, Stamp],
    name: str = FOLDER,
    *,
    waiting: Waiting | None = in_silence,
) -> Iterator[Work]:
    """The folder of the site at `root`, locked: two builds of one site come one after the other.

    Where it is in use for longer than a moment, `waiting` is told; without that, BlockingIOError is raised.

    `program` are the stamps of the code. Where the folder cannot be written, nothing is remembered.
    """
    folder = root / name
    try:
        folder.mkdir(exist_ok=True, parents=True)
        lock = (folder / "lock").open("a+b", buffering=0)
    except OSError:
        yield Work(folder, Memory(), Last(), b"", program)
        return
    with lock:
        _lock(lock, waiting)
        none: tuple[Table[str, Sheet], Any, int] = Table(), (0, b"", {}, b""), 0
        sheets, (when, head, known, code), _ = table.opened(folder / "sheets", _LAYOUT) or none
        if known != program:
            code = _digest(program)
        store = Store(folder)
        made = Work(folder, store, Last(when, head, sheets), code, program)
        made.last.read_lists = made.lists
        try:
            yield made
        finally:
            with suppress(OSError):  # a full disk: the next build makes anew what is not there
                store.close(sweep=made.whole)


def _still(placed: Mapping[str, Key], output: Path, moved: Collection[str] | None) -> dict[str, Key]:
    """Those of the files that are there. Where a file has come into or gone out of a folder, and where that
    is not known of any, the files are looked at."""
    if moved is None:
        return {name: at for name, at in placed.items() if _content(os.path.join(output, name)) == at}
    touched = {*moved}
    return {
        name: content
        for name, content in placed.items()
        if name.rpartition("/")[0] not in touched or _content(os.path.join(output, name)) == content
    }


def _content(path: str) -> Key | None:
    try:
        with open(path, "rb", buffering=0) as file:
            return key(file.read())
    except OSError:
        return None


def _digest(program: Mapping[str, Stamp]) -> Key:
    """The digest of the program: of what its files hold, wherever and whenever they were installed."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parts: list[str | Key] = []
    for name in sorted(program):
        path = (
            os.path.join(here, name) if name.startswith("./") else os.path.join(os.path.dirname(here), name)
        )
        content = _content(path)
        if content is not None:
            parts += (name.removeprefix("./"), content)
        elif os.path.isdir(name):  # where libraries are: which, and their versions
            parts += sorted(told for told in os.listdir(name) if told.endswith(".dist-info"))
        else:
            parts.append(name)
    return key(*parts)


try:
    import fcntl

    def _lock(lock: FileIO, waiting: Waiting | None) -> None:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if waiting is None:
                raise
            from threading import Timer  # 0.6 ms, where nobody else is at work

            late = Timer(PATIENCE, lambda: waiting(_holder(lock)))
            late.start()
            try:
                fcntl.flock(lock, fcntl.LOCK_EX)
            finally:
                late.cancel()
        with suppress(OSError):  # a full disk: who waits for us does not learn our number
            lock.truncate(0)
            lock.write(b"%d" % os.getpid())
except ImportError:  # not a Unix: there, two builds at once are the user's own care

    def _lock(lock: FileIO, waiting: Waiting | None) -> None:
        return


def _holder(lock: FileIO) -> str:
    lock.seek(0)
    return lock.read(20).decode(errors="replace")
