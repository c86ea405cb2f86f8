"""The content folder → Sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model import Source
from generator.problems import Problem

CONTENT = "content"
OWN = ("content/stories/", "content/stories.lock", "content/edits.toml", "content/stories.log")
"""What lies in the content folder and is not a report: the editor's files and the ledger."""


@dataclass(frozen=True, slots=True)
class Found:
    """The sources, by path, and the files that could not be read."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]


def find(root: Path) -> Found:
    """Every file below `root/content` that may hold reports, by path."""
    sources, problems = [], []
    for file in _files(root / CONTENT):
        path = file.relative_to(root).as_posix()
        if path.startswith(OWN):
            continue
        try:
            sources.append(Source(path, file.read_bytes()))
        except OSError as error:
            problems.append(
                Problem(path, 0, f"cannot be read: {error.strerror}", "check its permissions", "error")
            )
    return Found(tuple(sources), tuple(problems))


def editorial(root: Path) -> tuple[Source, ...]:
    """The editor's files below `root/content`, by path: the ledger, the edits, the story files."""
    files = (root / path for path in OWN if not path.endswith("/"))
    every = (*files, *_files(root / CONTENT / "stories"))
    return tuple(Source(f.relative_to(root).as_posix(), f.read_bytes()) for f in every if f.is_file())


def _files(folder: Path) -> Iterator[Path]:
    """Files in any sub-folder, sorted; hidden ones and editors' back-up files are passed over."""
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        if entry.name.startswith((".", "_")) or entry.name.endswith("~"):
            continue
        if entry.is_dir():
            yield from _files(entry)
        elif entry.is_file():
            yield entry
