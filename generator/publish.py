"""Files → folder: write what changed, remove what is gone, never half.

The list of the files that are ours stands in the folder itself (`.dateline`), so that it goes where
the folder goes and a lost cache forgets nothing. What is about to be written is noted beside it first
(`.dateline.new`): a build that is killed leaves no file of which the next one does not know.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from generator.model import File
from generator.problems import Abort, Problem

LIST = ".dateline"
_NOTED = ".dateline.new"
_DRAFT = ".{}.dateline"


def write(files: Iterable[File], folder: Path) -> int:
    """Make the folder hold these files and no others of ours; how many were written or removed."""
    every = list(files)
    begin(folder)
    return len(put(every, folder)) + len(finish([file.path for file in every], folder))


def begin(folder: Path) -> None:
    """Make the folder ready: sweep what a build that was killed left unfinished."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in _listed(folder / _NOTED):
            _draft(folder / path).unlink(missing_ok=True)
    except OSError as error:
        raise Abort(_unwritable(folder, error)) from None


def put(files: Sequence[File], folder: Path) -> tuple[str, ...]:
    """Write those of the files that differ from what is there; their paths.

    Several processes may do so at once, for different files.
    """
    for file in files:
        _check(file.path)
    try:
        changed = [file for file in files if _differs(folder / file.path, file.data)]
        new = [file.path for file in changed]
        if new:
            with open(folder / _NOTED, "ab", buffering=0) as noted:
                noted.write("".join(f"{path}\n" for path in new).encode())
        for file in changed:
            _replace(folder / file.path, file.data)
    except OSError as error:
        raise Abort(_unwritable(folder, error)) from None
    return tuple(new)


def finish(paths: Iterable[str], folder: Path) -> tuple[str, ...]:
    """Remove the files of ours that are not among the paths; their paths. Then list those that are."""
    kept = sorted(paths)
    try:
        gone = sorted({*_listed(folder / LIST), *_listed(folder / _NOTED)}.difference(kept))
        for path in gone:
            (folder / path).unlink(missing_ok=True)
        for parent in sorted({str(up) for path in gone for up in PurePosixPath(path).parents}, reverse=True):
            _remove_if_empty(folder / parent, folder)
        told = "".join(f"{path}\n" for path in kept).encode()
        if _differs(folder / LIST, told):
            _replace(folder / LIST, told)
        (folder / _NOTED).unlink(missing_ok=True)
    except OSError as error:
        raise Abort(_unwritable(folder, error)) from None
    return tuple(gone)


def noted(folder: Path) -> tuple[str, ...]:
    """The paths of the files that were written since `begin`, by whichever process, until `finish`."""
    return _listed(folder / _NOTED)


def _check(path: str) -> None:
    """Refuse a path that leaves the folder, or would overwrite our own list."""
    parts = path.split("/")
    bad = any(part in ("", ".", "..") or "\\" in part or "\0" in part or "\n" in part for part in parts)
    if bad or ":" in parts[0] or parts[0].startswith(LIST):
        message = f"a page wants the address {path!r}, which is not below the site"
        raise Abort(Problem("", 0, message, "give it another slug", "error"))


def _differs(path: Path, data: bytes) -> bool:
    """Whether the file is not there or holds something else. Comparing costs a twentieth of writing."""
    try:
        with open(path, "rb", buffering=0) as there:
            return os.fstat(there.fileno()).st_size != len(data) or there.read() != data
    except (FileNotFoundError, NotADirectoryError):
        return True


def _replace(path: Path, data: bytes) -> None:
    draft = _draft(path)
    try:
        file = open(draft, "wb", buffering=0)  # noqa: SIM115 - closed below
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = open(draft, "wb", buffering=0)  # noqa: SIM115 - closed below
    with file:
        view = memoryview(data)
        while view:
            view = view[file.write(view) :]
    os.replace(draft, path)


def _draft(path: Path) -> Path:
    return path.with_name(_DRAFT.format(path.name))


def _listed(path: Path) -> tuple[str, ...]:
    """The paths in a list; those that are not below the folder are not ours to remove."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return tuple(line for line in lines if line and not line.startswith("/") and ".." not in line.split("/"))


def _remove_if_empty(folder: Path, top: Path) -> None:
    if folder != top:
        try:
            folder.rmdir()
        except OSError:  # somebody else's file is in it, or it is gone
            return


def _unwritable(folder: Path, error: OSError) -> Problem:
    named = Path(os.path.relpath(error.filename or folder)).as_posix()
    hint = (
        "free some space"
        if error.errno == 28
        else "check its permissions, or publish elsewhere with --output"
    )
    return Problem(named, 0, f"cannot be written: {error.strerror}", hint, "error")
