"""What a build has to do: what the last one saw, against what is there.

It is looked at before anything else is imported, which would cost more than the look itself. Files
count as the same by their stamps; those that were changed just before they were stamped, by content.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections.abc import Iterable, Mapping
from typing import NamedTuple, NoReturn
from zlib import crc32

from generator import stamps

FILE = ".dateline/unchanged"
INPUTS = ("dateline.toml", "content", "theme", "themes")
"""All that a site may be made of, besides the program."""

MANY = 2000
"""Folders from which it is worth a process of its own to look at them: they take 5 ms."""

_VERSION = 1

Asked = tuple[str, str]
"""The folder into which a build publishes, and its base URL as typed."""

Said = tuple[tuple[tuple[str, str], ...], tuple[tuple[str, int], ...]]
"""What a build had to say: its problems, each with its severity, and its counts."""


class Note(NamedTuple):
    """What a build was asked and saw: the program, the time, the inputs, checksums of the racy ones, and the
    folders that it published, with their times; and what it had to say."""

    asked: Asked
    program: dict[str, stamps.Stamp]
    when: int
    found: dict[str, stamps.Stamp]
    contents: dict[str, int | None]
    published: dict[str, int]
    said: Said


def inputs(root: str) -> dict[str, stamps.Stamp]:
    """The stamps of all that the site is made of."""
    return {
        path: stamp
        for top in INPUTS
        for path, stamp in stamps.walk(root, top, bound=top == "content").items()
    }


def program() -> dict[str, stamps.Stamp]:
    """The stamps of the program and of the folders in which the libraries lie that it uses."""
    here = os.path.dirname(os.path.abspath(__file__))
    found = stamps.walk(here, ".") | stamps.walk(os.path.dirname(here), "themes")
    for place in {path for path in sys.path if path.endswith("-packages")}:
        if told := stamps.stamp(place):
            found[place] = told
    return {**found, sys.version: (0, 0, 0, 0)}


def racy(found: Mapping[str, stamps.Stamp], when: int) -> list[str]:
    """The files whose stamps, taken at that time, do not tell that they are the same later."""
    return [
        path
        for path, stamp in found.items()
        if stamp[0] != stamps.OUTSIDE and not stamps.trusted(stamp, when)
    ]


def checksum(root: str, path: str) -> int | None:
    """What stands for the content of a racy file; None where it cannot be read."""
    try:
        with open(os.path.join(root, path), "rb", buffering=0) as file:
            return crc32(file.read())
    except OSError:
        return None


def folders(output: str, paths: Iterable[str], known: Mapping[str, int] = {}) -> dict[str, int]:
    """The times at which a file last came into, or went out of, each folder of the published site.

    Where they are `known` from before, `paths` need only be those that were written or removed since.
    """
    every = {output}
    for path in paths:
        folder = path.rpartition("/")[0]
        while f"{output}/{folder}" not in every:
            every.add(f"{output}/{folder}")
            folder = folder.rpartition("/")[0]
    there = {folder: os.stat(folder).st_mtime_ns for folder in every if os.path.isdir(folder)}
    return {folder: time for folder, time in known.items() if folder not in every} | there


def keep(root: str, note: Note) -> None:
    """Keep what this build saw."""
    body = marshal.dumps((_VERSION, *note))
    draft = os.path.join(root, FILE + ".new")
    with open(draft, "wb") as file:
        file.write(crc32(body).to_bytes(4, "big") + body)
    os.replace(draft, os.path.join(root, FILE))


def forget(root: str) -> None:
    """A build is about to change things: what the last one saw no longer holds."""
    try:
        os.unlink(os.path.join(root, FILE))
    except OSError:
        return


def look(root: str) -> tuple[int, dict[str, stamps.Stamp]]:
    """What the site is made of now, and the time, in nanoseconds, just before it was looked at."""
    return time.time_ns(), inputs(root)


def last(root: str) -> Note | None:
    """What the last build saw, where that was kept and is whole."""
    try:
        with open(os.path.join(root, FILE), "rb") as file:
            raw = file.read()
        if int.from_bytes(raw[:4], "big") != crc32(raw[4:]):
            return None
        version, *told = marshal.loads(raw[4:])
        return Note(*told) if version == _VERSION else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


class Folders:
    """The folders of the published site, and in which of them something came or went since `times`.

    Where there are many, a process of its own looks at them, beside all that is done meanwhile.
    """

    def __init__(self, times: Mapping[str, int]) -> None:
        self._times = times
        self._moved: list[str] | None = None
        self._answer = -1
        if len(times) < MANY or not hasattr(os, "fork"):
            return
        self._answer, answering = os.pipe()
        self._process = os.fork()
        if not self._process:
            _tell(answering, times)
        os.close(answering)

    def moved(self, times: Mapping[str, int]) -> list[str]:
        """Those of the folders where something came or went since the times."""
        if times != self._times:
            return stamps.moved(times)
        if self._moved is None:
            self._moved = stamps.moved(times) if self._answer < 0 else self._heard()
        return self._moved

    def _heard(self) -> list[str]:
        with open(self._answer, "rb") as file:
            raw = file.read()
        os.waitpid(self._process, 0)
        try:
            found: list[str] = marshal.loads(raw)
        except (ValueError, EOFError, TypeError):  # it was killed
            return stamps.moved(self._times)
        return found


def _tell(answering: int, times: Mapping[str, int]) -> NoReturn:
    try:
        with open(answering, "wb") as file:
            marshal.dump(stamps.moved(times), file)
    finally:
        os._exit(0)


def touched(
    root: str, asked: Asked, now: Mapping[str, stamps.Stamp], note: Note, published: Folders
) -> list[str] | None:
    """The files that changed since the last build, where nothing else did: none came or went, neither here
    nor in the published folders, the program is the same, and the same is asked. Else None."""
    if not (note.asked == asked and len(note.found) == len(now) and note.program == program()):
        return None
    found = [path for path, stamp in now.items() if note.found.get(path) != stamp]
    if not all(path in note.found for path in found):
        return None
    told = {*found}
    racy = (path for path in note.contents if path not in told)
    found += [path for path in racy if checksum(root, path) != note.contents[path]]
    return None if published.moved(note.published) else found
