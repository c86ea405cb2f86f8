"""What a build has to do: what the last one saw, against what is there.

It is looked at before anything else is imported, which would cost more than the look itself. Files
count as the same by their stamps; those that were changed just before they were stamped, by content.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from zlib import crc32

from generator import folders, sealed, stamps

FILE = ".dateline/unchanged"
INPUTS = ("dateline.toml", "content", "theme", "themes")
"""All that a site may be made of, besides the program."""

_LAYOUT = 4

_WORTH = 64
"""Racy files from which keeping another note costs less than reading them at the next build."""

Asked = tuple[str, str]
"""The folder into which a build publishes, and its base URL as typed."""

Said = tuple[tuple[tuple[str, str], ...], tuple[tuple[str, int], ...]]
"""What a build had to say: its problems, each with its severity, and its counts."""


class Note:
    """What a build was asked and saw: the program, the time, the inputs, checksums of the racy ones, and the
    checksum of the list of folders that it published; and what it had to say."""

    __slots__ = ("asked", "contents", "found", "program", "published", "said", "when")

    def __init__(
        self,
        asked: Asked,
        program: dict[str, stamps.Stamp],
        when: int,
        found: stamps.Columns,
        contents: dict[str, int | None],
        published: int,
        said: Said,
    ) -> None:
        self.asked, self.program, self.when, self.found = asked, program, when, found
        self.contents, self.published, self.said = contents, published, said


def inputs(root: str) -> stamps.Stamped:
    """All files that the site is made of."""
    made = stamps.Stamped([], [])
    for top in INPUTS:
        found = stamps.walk(root, top, bound=top == "content")
        made.paths += found.paths
        made.numbers += found.numbers
    return made


def program() -> dict[str, stamps.Stamp]:
    """The stamps of the program and of the folders in which the libraries lie that it uses."""
    here = os.path.dirname(os.path.abspath(__file__))
    found = {**stamps.walk(here, "."), **stamps.walk(os.path.dirname(here), "themes")}
    for place in {path for path in sys.path if path.endswith("-packages")}:
        if told := stamps.stamp(place):
            found[place] = told
    return {**found, sys.version: (0, 0, 0, 0)}


def ordered(root: str, found: stamps.Stamped) -> stamps.Stamped:
    """The files in the order in which they are found next time, so that the lists are equal."""
    there = inputs(root).paths
    return stamps.Stamped.of({path: found[path] for path in there if path in found} | dict(found))


def racy(found: Mapping[str, stamps.Stamp], when: int) -> list[str]:
    """The files whose stamps, taken at that time, do not tell that they are the same later."""
    return [
        path
        for path, stamp in found.items()
        if stamp[0] != stamps.OUTSIDE and not stamps.trusted(stamp, when)
    ]


def young(
    found: Mapping[str, stamps.Stamp], when: int, note: Note | None, told: Difference | None
) -> list[str]:
    """The same, where the difference from what the note saw may be told: then the others are known."""
    if note is None or told is None or when < note.when:
        return racy(found, when)
    some = dict.fromkeys([*note.contents, *told.changed, *told.came])
    return racy({path: found[path] for path in some if path in found}, when)


def checksum(root: str, path: str) -> int | None:
    """What stands for the content of a racy file; None where it cannot be read."""
    try:
        with open(os.path.join(root, path), "rb", buffering=0) as file:
            return crc32(file.read())
    except OSError:
        return None


def keep(root: str, note: Note) -> None:
    """Keep what this build saw."""
    kept = note.asked, note.program, note.when, note.found, note.contents, note.published, note.said
    sealed.write(os.path.join(root, FILE), _LAYOUT, kept)


def forget(root: str) -> None:
    """A build is about to change things: what the last one saw no longer holds."""
    try:
        os.unlink(os.path.join(root, FILE))
    except OSError:
        return


def look(root: str) -> tuple[int, stamps.Stamped]:
    """What the site is made of now, and the time, in nanoseconds, just before it was looked at."""
    return time.time_ns(), inputs(root)


def last(root: str) -> Note | None:
    """What the last build saw, where that was kept and is whole."""
    told = sealed.read(os.path.join(root, FILE), _LAYOUT)
    return told and Note(*told)


class Difference:
    """What is not as it was: the files that changed, those that came, and those that went."""

    __slots__ = ("came", "changed", "gone")

    def __init__(self, changed: list[str], came: list[str], gone: list[str]) -> None:
        self.changed, self.came, self.gone = changed, came, gone

    def __bool__(self) -> bool:
        return bool(self.changed or self.came or self.gone)


def difference(
    root: str, asked: Asked, now: stamps.Stamped, note: Note, published: folders.Look
) -> Difference | None:
    """What changed in the inputs since the last build. None where that is not all that changed: the program
    is another, something else is asked, or a file came or went in the published folders."""
    if note.asked != asked or note.program != program():
        return None
    found = _difference(*stamps.unlike(now, note.found))
    told = {*found.changed, *found.gone}
    racy = (path for path in note.contents if path not in told)
    found.changed += [path for path in racy if checksum(root, path) != note.contents[path]]
    return None if published.moved(note.published) != [] else found


def _difference(now: Mapping[str, stamps.Stamp], then: Mapping[str, stamps.Stamp]) -> Difference:
    return Difference(
        [path for path, stamp in now.items() if then.get(path, stamp) != stamp],
        [path for path in now if path not in then],
        [path for path in then if path not in now],
    )


def settle(root: str, note: Note, now: stamps.Stamped, when: int) -> None:
    """Nothing changed since the note, as a look told that was taken just after the time `when`. So the racy
    files that were old by then are told by their stamps from here on; and the look is kept for the next one,
    where the files were found in another order."""
    there = stamps.Stamped.loaded(note.found) if len(note.contents) >= _WORTH else {}
    told = {path for path in note.contents if path in there and stamps.trusted(there[path], when)}
    if len(told) < _WORTH and now.columns == note.found:
        return
    note.contents = {path: content for path, content in note.contents.items() if path not in told}
    note.found = now.columns
    try:
        keep(root, note)
    except OSError:
        return
