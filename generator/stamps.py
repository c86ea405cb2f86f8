"""A folder → what the system says of every file in it, without opening one.

It is also the first thing that a build does, and where nothing changed nearly the only thing: it
imports next to nothing.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator, Mapping

Stamp = tuple[int, int, int, int]
"""Size, time of modification, time of change (both in nanoseconds) and inode of a file."""

OUTSIDE = -1
"""The size in the stamp of a link that leads out of the site: the rest of it is the link's own."""

RACY = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system in use (FAT). A file that was changed that shortly
before it was stamped may be changed again without a trace (as git has it: "racily clean")."""


def stamp(path: str | os.PathLike[str]) -> Stamp | None:
    """The stamp of one file; None where there is none."""
    try:
        return _stamp(os.stat(path))
    except OSError:
        return None


Columns = tuple[str, bytes]
"""The paths of files, joined, and their stamps, one after the other: 10,000 are loaded and compared in 2 ms
that way, and in 20 as a dict of tuples."""

_SIZE, _EACH = 32, 64
"""Bytes of a stamp in a column, and stamps that are compared at a time."""


class Stamped(Mapping[str, Stamp]):
    """Path → stamp of files, in the order in which they were found; the stamps are in one list."""

    __slots__ = ("_places", "numbers", "paths")

    def __init__(self, paths: list[str], numbers: list[int]) -> None:
        self.paths, self.numbers = paths, numbers
        self._places: dict[str, int] | None = None

    @classmethod
    def of(cls, table: Mapping[str, Stamp]) -> Stamped:
        """The same in columns."""
        return cls([*table], [number for stamp in table.values() for number in stamp])

    @classmethod
    def loaded(cls, columns: Columns) -> Stamped:
        """What was kept as columns."""
        text, raw = columns
        return cls(text.split("\0") if text else [], array("q", raw).tolist())

    @property
    def columns(self) -> Columns:
        """The same to be kept, and compared with what was found at another time in the same order."""
        try:
            raw = array("q", self.numbers)
        except OverflowError:  # an inode of 64 bits, or a time after 2262
            raw = array("q", [number % _TOP if number >= _TOP else number for number in self.numbers])
        return "\0".join(self.paths), raw.tobytes()

    def put(self, path: str, stamp: Stamp) -> None:
        """A file has that stamp now."""
        at = self._at.setdefault(path, len(self.paths))
        if at == len(self.paths):
            self.paths.append(path)
        self.numbers[4 * at : 4 * at + 4] = stamp

    def __getitem__(self, path: str) -> Stamp:
        at = 4 * self._at[path]
        size, changed, moved, inode = self.numbers[at : at + 4]
        return size, changed, moved, inode

    def __contains__(self, path: object) -> bool:
        return path in self._at

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)

    @property
    def _at(self) -> dict[str, int]:
        if self._places is None:
            self._places = dict(zip(self.paths, range(len(self.paths)), strict=True))
        return self._places


_TOP = 1 << 63


def unlike(now: Stamped, then: Columns) -> tuple[dict[str, Stamp], dict[str, Stamp]]:
    """The files that are not in both alike, and some that are next to one that came or went: as they are now,
    and as they were. Few are looked at where few are others."""
    (text, raw), (old, was) = now.columns, then
    head, tail, between = _between(text, old)
    count, before = len(raw) // _SIZE, len(was) // _SIZE
    pairs = [(at, at) for at in _changed(raw[: head * _SIZE], was[: head * _SIZE])]
    ends = raw[(count - tail) * _SIZE :], was[(before - tail) * _SIZE :]
    pairs += [(count - tail + at, before - tail + at) for at in _changed(*ends)]
    names = [now.paths[at] for at, _ in pairs]
    here = [at for at, _ in pairs] + [*range(head, count - tail)]
    there = [at for _, at in pairs] + [*range(head, before - tail)]
    return (
        dict(zip(names + now.paths[head : count - tail], _stamps(raw, here), strict=True)),
        dict(zip(names + between, _stamps(was, there), strict=True)),
    )


def _between(text: str, old: str) -> tuple[int, int, list[str]]:
    """How many paths two columns have alike from the start, and then from the end; those of the second that
    are left."""
    if text == old:
        return old.count("\0") + 1 if old else 0, 0, []
    first = _alike(text, old)
    cut = text.rfind("\0", 0, first) + 1
    rest, were = text[cut:], old[cut:]
    same = _alike(rest[::-1], were[::-1])
    tail = were.count("\0", len(were) - same)
    end = were.index("\0", len(were) - same) if tail else len(were)
    return text.count("\0", 0, first), tail, were[:end].split("\0") if were else []


def _alike(one: str, other: str) -> int:
    """How many characters two texts have alike from the start."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _changed(raw: bytes, was: bytes) -> Iterator[int]:
    """The places of the stamps that are not alike, in two columns of one length."""
    step = _SIZE * _EACH
    for start in range(0, len(raw), step):
        if raw[start : start + step] != was[start : start + step]:
            for at in range(start, min(start + step, len(raw)), _SIZE):
                if raw[at : at + _SIZE] != was[at : at + _SIZE]:
                    yield at // _SIZE


def _stamps(raw: bytes, places: Iterable[int]) -> Iterator[Stamp]:
    for at in places:
        size, changed, moved, inode = array("q", raw[at * _SIZE : (at + 1) * _SIZE])
        yield size, changed, moved, inode


def walk(root: str, below: str, *, bound: bool = False) -> Stamped:
    """Every file in the folder `root/below`, or that file itself; a path is relative to `root` and has `/`.
    Hidden files and Python's caches are passed over. Where the walk is `bound`, links that lead out of
    `root` are not followed: a folder from strangers may link to what is private."""
    top = os.path.join(root, below)
    made = Stamped([], [])
    _walk(top, below, made, _homes(root, below) if bound else ())
    if not made.paths and (one := stamp(top)) and os.path.isfile(top):
        return Stamped([below], [*one])
    return made


def leads_out(root: str, path: str) -> bool:
    """Whether the path, relative to `root`, is a link that a bound walk does not follow."""
    whole = os.path.join(root, path)
    return os.path.islink(whole) and not _is_within(whole, _homes(root, path.partition("/")[0]))


def trusted(one: Stamp, then: int) -> bool:
    """Whether a stamp taken at the time `then` (nanoseconds) tells for sure that the file is the same:
    not where it was changed just before, nor where its clock is ahead of ours."""
    return max(one[1], one[2]) < then - RACY


def _homes(root: str, below: str) -> tuple[str, ...]:
    """Where links may lead to: the site, and the folder itself, which may be a link that its owner set."""
    return tuple(os.path.join(os.path.realpath(place), "") for place in (root, os.path.join(root, below)))


def _is_within(path: str, homes: tuple[str, ...]) -> bool:
    return os.path.join(os.path.realpath(path), "").startswith(homes)


def _walk(folder: str, name: str, made: Stamped, homes: tuple[str, ...]) -> None:
    try:
        entries = os.scandir(folder)
    except OSError:
        return
    paths, numbers, start = made.paths, made.numbers, f"{name}/"
    with entries:
        for entry in entries:
            own = entry.name
            if own[0] == "." or own == "__pycache__":
                continue
            try:
                if entry.is_file(follow_symlinks=False):  # nearly all are
                    numbers += _stamp(entry.stat(follow_symlinks=False))
                    paths.append(start + own)
                elif homes and entry.is_symlink() and not _is_within(entry.path, homes):
                    link = _stamp(entry.stat(follow_symlinks=False))
                    numbers += OUTSIDE, *link[1:]
                    paths.append(start + own)
                elif entry.is_dir() and not _leads_up(entry):
                    _walk(entry.path, start + own, made, homes)
                elif entry.is_file():
                    numbers += _stamp(entry.stat())
                    paths.append(start + own)
            except OSError:
                continue


def _leads_up(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a link to a folder that it lies in: to follow it would never end."""
    if not entry.is_symlink():
        return False
    target, here = os.path.realpath(entry.path), os.path.realpath(os.path.dirname(entry.path))
    return os.path.join(here, "").startswith(os.path.join(target, ""))


def _stamp(told: os.stat_result) -> Stamp:
    return told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino
