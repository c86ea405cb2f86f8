"""Whether a build has anything to do: what the last one saw, against what is there.

It is looked at before anything else is imported, which would cost more than the look itself. Files
count as the same by their stamps; those that were changed just before they were stamped, by content.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections.abc import Iterable, Mapping
from zlib import crc32

from generator import stamps

FILE = ".dateline/unchanged"
INPUTS = ("dateline.toml", "content", "theme", "themes")
"""All that a site may be made of, besides the program."""

_VERSION = 1

Asked = tuple[str, str]
"""The folder into which a build publishes, and its base URL as typed."""

Said = tuple[tuple[tuple[str, str], ...], tuple[tuple[str, int], ...]]
"""What a build had to say: its problems, each with its severity, and its counts."""


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


def note(
    root: str,
    asked: Asked,
    when: int,
    found: Mapping[str, stamps.Stamp],
    contents: Mapping[str, int | None],
    published: Mapping[str, int],
    said: Said,
) -> None:
    """Keep what this build saw. `contents` are the checksums of the racy files."""
    body = marshal.dumps(
        (_VERSION, asked, program(), when, dict(found), dict(contents), dict(published), said)
    )
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


def said(root: str, asked: Asked, now: Mapping[str, stamps.Stamp]) -> Said | None:
    """What the last build had to say, if there is nothing to do; else None."""
    try:
        with open(os.path.join(root, FILE), "rb") as file:
            raw = file.read()
        if int.from_bytes(raw[:4], "big") != crc32(raw[4:]):
            return None
        version, told, code, _, found, contents, published, words = marshal.loads(raw[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    same = version == _VERSION and told == asked and found == now and code == program()
    if not same or any(checksum(root, path) != content for path, content in contents.items()):
        return None
    try:
        if any(os.stat(folder).st_mtime_ns != then for folder, then in published.items()):
            return None
    except OSError:  # a folder of the published site is gone
        return None
    result: Said = words
    return result
