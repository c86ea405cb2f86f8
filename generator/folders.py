"""The folders of a published site → in which of them a file came or went since they were last looked at."""

from __future__ import annotations

import marshal
import os
from array import array
from collections.abc import Iterable, Iterator

from generator import sealed

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes 3 ms, of 70 that a build without changes has
    from typing import NoReturn

Times = dict[str, int]
"""Folder → when a file last came into it, or went out of it (nanoseconds); -1 where it is gone."""

NAME = "folders"
"""Of the file, among what builds remember."""

FILE = f".dateline/{NAME}"
"""That of the published site."""

_LAYOUT = 3

_EACH = 256
"""Folders in a part, which is looked at in half a millisecond; where there are very many, they are more."""

_SHARE = 16
"""The times that are others since then are no more than that share of all."""

FEW, _MOST = 10, 2000
"""Parts up to which it is not worth a process of its own to look at them (5 ms), and of which a pipe takes
the numbers before one is read."""

_GONE = -1


def times(output: str, paths: Iterable[str]) -> Times:
    """The times of the folders of the site in the folder `output` that have to do with these of its files."""
    every = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder not in every:
            every.add(folder)
            folder = folder.rpartition("/")[0]
    return {folder: _time(os.path.join(output, folder)) for folder in sorted(every)}


def keep(path: str, output: str, told: Times) -> int:
    """Write the times of the site in the folder `output` to a file; the checksum by which they are known.
    Raises OSError."""
    places: dict[str, list[tuple[str, int]]] = {}
    for folder, then in told.items():
        first, _, rest = folder.partition("/")
        place, name = (first, rest) if rest else ("", first or os.curdir)
        if then != _GONE:
            places.setdefault(place, []).append((name, then))
    each = max(_EACH, 2 * len(told) // _MOST)
    parts = [
        _packed(place, some[start : start + each])
        for place, some in places.items()
        for start in range(0, len(some), each)
    ]
    return _kept_since(path, sealed.write_parts(path, _LAYOUT, output, parts), {})


def again(path: str, check: int, paths: Iterable[str]) -> int | None:
    """Keep the times anew where, since those of that checksum, no file but those at these paths was written
    or removed; None where those are not in the file, or few of them still hold. Raises OSError."""
    kept = _Kept(path)
    if kept.parts is None or kept.check != check:
        return None
    since = {**kept.since, **times(kept.parts.head, paths)}
    if _SHARE * len(since) > _EACH * len(kept.parts):
        return None
    return _kept_since(path, kept.parts.check, since)


def _kept_since(path: str, of: int, since: Times) -> int:
    return sealed.write(path + sealed.SINCE, _LAYOUT, (of, since))


def _packed(place: str, some: list[tuple[str, int]]) -> bytes:
    """A part: a place, the names below it, and the times. In columns, it is loaded in a fifth of the time
    that a table takes."""
    names, times = "\0".join([name for name, _ in some]), array("q", [then for _, then in some])
    return marshal.dumps((place, names, times.tobytes()))


class _Kept:
    """What is kept: the folders in parts, where they are there, and the times that are others since then."""

    __slots__ = ("check", "parts", "since")

    def __init__(self, path: str) -> None:
        told, parts = sealed.unopened(path + sealed.SINCE), sealed.parts(path, _LAYOUT)
        value = told and told.value(_LAYOUT)
        of: int = value[0] if value else -1
        self.since: Times = value[1] if value else {}
        self.check = told.check if told else -1
        self.parts = parts if parts is not None and parts.check == of else None


class Look:
    """A look at the folders whose times are kept in a file.

    Where they are many, a process of its own takes it, beside all that is done meanwhile; who asks what it
    found looks at what is left, too.
    """

    def __init__(self, path: str) -> None:
        self._kept = _Kept(path)
        self._found: list[str] | None = None
        self._answer = -1
        count = len(self._kept.parts or ())
        if not hasattr(os, "fork") or not FEW < count <= _MOST:
            return
        self._jobs, jobs = os.pipe()
        os.write(jobs, array("H", range(count)).tobytes())
        os.close(jobs)
        self._answer, answering = os.pipe()
        self._process = os.fork()
        if not self._process:
            _tell(answering, self._kept, self._jobs)
        os.close(answering)

    def moved(self, check: int) -> list[str] | None:
        """The folders (their paths in the published one) that are gone, or in which something came or went,
        since the times of that checksum were kept; None where these are not there whole."""
        if self._kept.parts is None or self._kept.check != check:
            return None
        if self._found is None:
            try:
                self._found = self._heard() if self._answer >= 0 else None
                if self._found is None:
                    self._found = _moved(self._kept, range(len(self._kept.parts)))
            except sealed.Damaged:
                return None
            output, since = self._kept.parts.head, self._kept.since
            self._found += [name for name, then in since.items() if _time(os.path.join(output, name)) != then]
        return self._found

    def _heard(self) -> list[str] | None:
        """What two found together; None where the other one was killed."""
        answer, self._answer = self._answer, -1
        found = _moved(self._kept, _taken(self._jobs))
        os.close(self._jobs)
        with open(answer, "rb") as file:
            raw = file.read()
        os.waitpid(self._process, 0)
        try:
            others: list[str] = marshal.loads(raw)
        except (ValueError, EOFError, TypeError):
            return None
        return found + others


def _taken(jobs: int) -> Iterator[int]:
    """The numbers of the parts that nobody has taken yet: what is read from a pipe is read once."""
    while number := os.read(jobs, 2):
        yield array("H", number)[0]


def _tell(answering: int, kept: _Kept, jobs: int) -> NoReturn:
    try:
        with open(answering, "wb") as file:
            marshal.dump(_moved(kept, _taken(jobs), alone=True), file)
    finally:
        os._exit(0)


def _moved(kept: _Kept, numbers: Iterable[int], *, alone: bool = False) -> list[str]:
    """The folders in these parts that are no more as the file tells, but for those that changed since.

    A process of its own goes to each place: from there, a folder is found in two thirds of the time.
    """
    assert kept.parts is not None
    top = os.path.abspath(kept.parts.head) if alone else kept.parts.head
    moved = []
    for number in numbers:
        place, text, packed = marshal.loads(kept.parts.part(number))
        names, times = text.split("\0"), array("q", packed).tolist()
        prefix = os.path.join(top, place, "")
        if alone and os.path.isdir(prefix):
            os.chdir(prefix)
            prefix = ""
        found = _found(prefix, names)
        if found != times:
            gone = [name for name, then, now in zip(names, times, found, strict=True) if then != now]
            moved += [f"{place}/{name}" if place else name.removeprefix(os.curdir) for name in gone]
    return [folder for folder in moved if folder not in kept.since]


def _found(prefix: str, names: list[str]) -> list[int]:
    """The times of the folders: told in 2 µs each, of which the system takes nearly all."""
    try:
        return [os.stat(prefix + name).st_mtime_ns for name in names]
    except OSError:
        return [_time(prefix + name) for name in names]


def _time(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return _GONE
