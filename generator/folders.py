"""The folders of a published site → in which of them a file came or went since they were last looked at."""

from __future__ import annotations

import marshal
import os
from array import array
from collections.abc import Iterable

from generator import sealed

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes 3 ms, of 70 that a build without changes has
    from typing import NoReturn

Times = dict[str, dict[str, int]]
"""Place → the folders below it → when a file last came into, or went out of, each (nanoseconds). The places
are the published folder, as `""`, with those right in it, and each of these with all that is below."""

NAME = "folders"
"""Of the file, among what builds remember."""

FILE = f".dateline/{NAME}"
"""That of the published site."""

_LAYOUT = 2

LARGE = 40_000
"""Bytes of the list of folders from which it is worth a process of its own to look at them: 5 ms."""


def times(output: str, paths: Iterable[str], known: Times | None = None) -> Times:
    """The times of all folders of the site in the folder `output`, where its files have these paths.

    Where the times are `known` from before, `paths` need only be those that were written or removed since.
    """
    every = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder not in every:
            every.add(folder)
            folder = folder.rpartition("/")[0]
    made = {place: {**below} for place, below in (known or {}).items()}
    for folder in every:
        first, _, rest = folder.partition("/")
        place, name = (first, rest) if rest else ("", first)
        below = made.setdefault(place, {})
        below.pop(name, None)
        path = os.path.join(output, folder)
        if os.path.isdir(path):
            below[name] = os.stat(path).st_mtime_ns
    return made


def keep(path: str, output: str, told: Times) -> int:
    """Write the times of the site in the folder `output` to a file, whole or not at all; the checksum by
    which it is known."""
    columns = {
        place: ("\0".join(below), array("q", below.values()).tobytes())
        for place, below in told.items()
        if below
    }
    return sealed.write(path, _LAYOUT, (output, columns))


def load(path: str, check: int) -> Times | None:
    """The times of that checksum; None where they are not in the file."""
    kept = sealed.unopened(path)
    found = kept.value(_LAYOUT) if kept and kept.check == check else None
    return found and {place: dict(zip(*_columns(own), strict=True)) for place, own in found[1].items()}


def _columns(kept: tuple[str, bytes]) -> tuple[list[str], list[int]]:
    """Names and times, as they are kept: in a fifth of the time that a table takes to load."""
    return kept[0].split("\0"), array("q", kept[1]).tolist()


class Look:
    """A look at the folders whose times are kept in a file.

    Where they are many, a process of its own takes it, beside all that is done meanwhile.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._found: tuple[int, list[str]] | None = None
        self._answer = -1
        if not hasattr(os, "fork") or not os.path.exists(path) or os.stat(path).st_size < LARGE:
            return
        self._answer, answering = os.pipe()
        self._process = os.fork()
        if not self._process:
            _tell(answering, path)
        os.close(answering)

    def moved(self, check: int) -> list[str] | None:
        """The folders (their paths in the published one) that are gone, or in which something came or went,
        since the times of that checksum were kept; None where these are not in the file."""
        if self._found is None:
            self._found = self._heard() if self._answer >= 0 else _moved(self._path)
        return self._found[1] if self._found[0] == check else None

    def _heard(self) -> tuple[int, list[str]]:
        with open(self._answer, "rb") as file:
            raw = file.read()
        os.waitpid(self._process, 0)
        try:
            found: tuple[int, list[str]] = marshal.loads(raw)
        except (ValueError, EOFError, TypeError):  # it was killed
            return _moved(self._path)
        return found


def _moved(path: str, *, alone: bool = False) -> tuple[int, list[str]]:
    """The checksum of what the file holds, and the folders that are no more as it tells.

    A process of its own goes to each place: from there, a folder is found in two thirds of the time.
    """
    kept = sealed.unopened(path)
    found = kept and kept.value(_LAYOUT)
    if not kept or not found:
        return -1, []
    output, told = found
    top, moved = os.path.abspath(output), []
    for place, columns in told.items():
        names, times = _columns(columns)
        prefix = os.path.join(top, place, "")
        if alone and os.path.isdir(prefix):
            os.chdir(prefix)
            prefix = "./"
        if not _still(prefix, names, times):
            every = zip(names, times, strict=True)
            gone = (name for name, then in every if _time(prefix + name) != then)
            moved += [f"{place}/{name}" if place else name for name in gone]
    return kept.check, moved


def _still(prefix: str, names: list[str], times: list[int]) -> bool:
    """Whether all of them are as they were: told in 2 µs a folder, of which the system takes nearly all."""
    try:
        return [os.stat(prefix + name).st_mtime_ns for name in names] == times
    except OSError:
        return False


def _tell(answering: int, path: str) -> NoReturn:
    try:
        with open(answering, "wb") as file:
            marshal.dump(_moved(path, alone=True), file)
    finally:
        os._exit(0)


def _time(path: str) -> int | None:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return None
