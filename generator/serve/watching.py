"""The site's folder → what changed in it, gathered until it is quiet for a moment.

Programs save in many ways: in place, in several writes, or as a draft that is renamed over the file.
So what counts is that a file was closed or moved; what lies about hidden or as a back-up does not.
"""

from __future__ import annotations

import math
import os
import queue
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct, field
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from generator.unchanged import INPUTS

QUIET = 0.01
"""Seconds without an event after which a burst is over, where a file is being written."""
AWAY = 0.05
"""Seconds after which a file that is gone is gone: many programs put it aside, and write it anew."""
LONGEST = 0.5
"""Seconds after which a burst that goes on (a checkout, a long copy) is looked at all the same."""
HELD = 0.3
"""Seconds for which a request waits at most for what was saved before it."""

_TELLING: list[type[FileSystemEvent]] = [
    FileClosedEvent,
    FileModifiedEvent,
    *(FileMovedEvent, DirMovedEvent),
    *(FileCreatedEvent, DirCreatedEvent),
    *(FileDeletedEvent, DirDeletedEvent),
]
"""What is asked of the system. That a file is opened and read is not: we do so ourselves for every save."""
_PASSED_OVER = (".swp", ".swx", ".tmp", "~", "#", ".part", ".crdownload")


class Seen(Struct):
    """What was seen, event by event: a path, and whether the file stands there whole. Who asks for a page
    may wait until all is answered that was seen before."""

    told: queue.SimpleQueue[tuple[str, bool]] = field(default_factory=queue.SimpleQueue)
    count: int = 0
    taken: int = 0
    answered: int = 0
    asking: int = 0
    bell: threading.Condition = field(default_factory=threading.Condition)

    def put(self, path: str, *, whole: bool) -> None:
        self.count += 1
        self.told.put((path, whole))

    def take(self, longest: float | None) -> tuple[str, bool] | None:
        try:
            event = self.told.get(timeout=longest)
        except queue.Empty:
            return None
        self.taken += 1
        return event

    def answer(self) -> None:
        """What was taken is served."""
        with self.bell:
            self.answered = self.taken
            self.bell.notify_all()

    @contextmanager
    def held(self) -> Iterator[None]:
        """For one who asks: begins when all is answered that was seen by now."""
        with self.bell:
            self.asking += 1
            now = self.count
            self.bell.wait_for(lambda: self.answered >= now, HELD)
        try:
            yield
        finally:
            with self.bell:
                self.asking -= 1
                self.bell.notify_all()

    def rest(self, longest: float) -> None:
        """Wait until nobody asks."""
        with self.bell:
            self.bell.wait_for(lambda: not self.asking, longest)


class Changes(Struct, frozen=True):
    """Waits for changes. `polling` says that the system has no watches, and the folder is looked through."""

    seen: Seen
    root: Path
    polling: bool = False
    widen: Callable[[], None] = lambda: None
    """Watches the folders that there are now and were not when the watch began."""

    def wait(self, longest: float | None = None) -> frozenset[str]:
        """The paths that changed, relative to the site and with `/`; empty where none did in that time.

        A file that was closed, or moved to its place, is told at once; else it is waited until it is quiet.
        """
        found: dict[str, bool] = {}
        pause, end = longest, math.inf
        while (event := self.seen.take(pause)) is not None:
            found[event[0]] = event[1]
            end = min(end, time.monotonic() + LONGEST)
            if time.monotonic() > end:
                break
            pause = self._pause(found)
        if found:
            self.widen()
        return frozenset(found)

    def _pause(self, found: Mapping[str, bool]) -> float:
        """Seconds until it is quiet."""
        moving = [path for path, whole in found.items() if not whole]
        if all((self.root / path).exists() for path in moving):
            return QUIET if moving else 0
        return AWAY


@contextmanager
def watch(root: Path, *, poll: bool = False) -> Iterator[Changes]:
    """Watch all that the site is made of. Where the system gives no watches, look once a second."""
    watcher = _Watcher(PollingObserver(timeout=1) if poll else Observer(), root.resolve())
    try:
        watcher.start()
    except OSError:  # no watches left, or none on this file system
        watcher.stop()
        poll, watcher = True, _Watcher(PollingObserver(timeout=1), root.resolve())
        watcher.start()
    try:
        yield Changes(watcher.seen, watcher.root, poll, watcher.widen)
    finally:
        watcher.stop()


class _Watcher(Struct):
    """An observer, and the folders that it watches by now."""

    observer: BaseObserver
    root: Path
    seen: Seen = field(default_factory=Seen)
    watched: set[str] = field(default_factory=set)

    def start(self) -> None:
        self._schedule(self.root)
        self.widen()
        self.observer.start()

    def widen(self) -> None:
        for name in INPUTS:
            if name in self.watched and not (self.root / name).is_dir():
                self.watched.discard(name)  # it may come back, and is another folder then
            elif name not in self.watched and (self.root / name).is_dir():
                self._schedule(self.root / name, recursive=True)
                self.watched.add(name)

    def _schedule(self, folder: Path, *, recursive: bool = False) -> None:
        handler = _Handler(self.root, self.seen)
        self.observer.schedule(handler, str(folder), recursive=recursive, event_filter=_TELLING)

    def stop(self) -> None:
        self.observer.unschedule_all()
        if self.observer.is_alive():
            self.observer.stop()
            self.observer.join(2)


class _Handler(FileSystemEventHandler):
    def __init__(self, root: Path, seen: Seen) -> None:
        self.root, self.seen = str(root), seen

    def on_any_event(self, event: FileSystemEvent) -> None:
        source, target = self._named(event.src_path), self._named(event.dest_path)
        moved = event.event_type == "moved" and bool(target)  # else it was put aside, or away
        whole = not event.is_directory and (moved or event.event_type == "closed")
        for path in filter(None, (source, target)):
            self.seen.put(path, whole=whole)

    def _named(self, path: str | bytes) -> str:
        """The path below the site, where it counts; else empty."""
        named = os.path.relpath(os.fsdecode(path), self.root).replace(os.sep, "/") if path else ""
        return named if named and _counts(named) else ""


def _counts(path: str) -> bool:
    parts = path.split("/")
    if parts[0] not in INPUTS or any(part.startswith(".") for part in parts):
        return False
    return (
        not parts[-1].endswith(_PASSED_OVER) and parts[-1] != "4913"
    )  # by which vim tries whether it may write
