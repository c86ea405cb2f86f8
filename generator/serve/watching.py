"""The site's folder → what changed in it, gathered until it is quiet for a moment.

Programs save in many ways: in place, in several writes, or as a draft that is renamed over the file.
So what counts is that a file was closed or moved; what lies about hidden or as a back-up does not.
"""

from __future__ import annotations

import os
import queue
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct, field
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from generator.unchanged import INPUTS

QUIET = 0.01
"""Seconds without an event after which a burst is over."""
LONGEST = 0.5
"""Seconds after which a burst that goes on (a checkout, a long copy) is looked at all the same."""

_TELLING = {"closed", "moved", "created", "deleted", "modified"}
_PASSED_OVER = (".swp", ".swx", ".tmp", "~", "#", ".part", ".crdownload")


class Changes(Struct, frozen=True):
    """Waits for changes. `polling` says that the system has no watches, and the folder is looked through."""

    told: queue.SimpleQueue[str] = field(default_factory=queue.SimpleQueue)
    polling: bool = False
    widen: Callable[[], None] = lambda: None
    """Watches the folders that there are now and were not when the watch began."""

    def wait(self, longest: float | None = None) -> frozenset[str]:
        """The paths that changed, relative to the site and with `/`; empty where none did in that time."""
        try:
            found = {self.told.get(timeout=longest)}
        except queue.Empty:
            return frozenset()
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            try:
                found.add(self.told.get(timeout=QUIET))
            except queue.Empty:
                break
        self.widen()
        return frozenset(found)


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
        yield Changes(watcher.told, poll, watcher.widen)
    finally:
        watcher.stop()


class _Watcher(Struct):
    """An observer, and the folders that it watches by now."""

    observer: BaseObserver
    root: Path
    told: queue.SimpleQueue[str] = field(default_factory=queue.SimpleQueue)
    watched: set[str] = field(default_factory=set)

    def start(self) -> None:
        self.observer.schedule(_Handler(self.root, self.told), str(self.root))
        self.widen()
        self.observer.start()

    def widen(self) -> None:
        for name in INPUTS:
            if name in self.watched and not (self.root / name).is_dir():
                self.watched.discard(name)  # it may come back, and is another folder then
            elif name not in self.watched and (self.root / name).is_dir():
                self.observer.schedule(_Handler(self.root, self.told), str(self.root / name), recursive=True)
                self.watched.add(name)

    def stop(self) -> None:
        self.observer.unschedule_all()
        if self.observer.is_alive():
            self.observer.stop()
            self.observer.join(2)


class _Handler(FileSystemEventHandler):
    def __init__(self, root: Path, told: queue.SimpleQueue[str]) -> None:
        self.root, self.told = str(root), told

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _TELLING or (event.is_directory and event.event_type == "modified"):
            return
        for path in (event.src_path, event.dest_path):
            named = os.path.relpath(os.fsdecode(path), self.root).replace(os.sep, "/") if path else ""
            if named and _counts(named):
                self.told.put(named)


def _counts(path: str) -> bool:
    parts = path.split("/")
    if parts[0] not in INPUTS or any(part.startswith(".") for part in parts):
        return False
    return (
        not parts[-1].endswith(_PASSED_OVER) and parts[-1] != "4913"
    )  # by which vim tries whether it may write
