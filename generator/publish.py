"""Files → folder: write what changed, remove what is gone, never half.

The list of the files that are ours stands in the folder itself (`.dateline`), so that it goes where
the folder goes and a lost cache forgets nothing. What is about to be written is noted beside it first
(`.dateline.new`): a build that is killed leaves no file of which the next one does not know.

What stands in a folder is replaced in one step, by a draft. In a folder that was made just now nothing
stands that a reader could know, so what comes there is written in place.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path, PurePosixPath

from generator import lines
from generator.model import File
from generator.problems import Abort, Problem

LIST = ".dateline"
_NOTED = ".dateline.new"
_DRAFT = ".{}.dateline"

_BELOW = re.compile(r"(?!\.dateline|[^/]*:)(?:(?!\.\.?(?:/|\Z))[^/\\\0\n]+(?:/(?!\Z)|\Z))+")
"""The path of a file below the folder, which is none of our own lists."""


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
            (folder / _draft(path)).unlink(missing_ok=True)
    except OSError as error:
        raise Abort(_unwritable(folder, error)) from None


def put(files: Sequence[File], folder: Path) -> tuple[str, ...]:
    """Write those of the files that differ from what is there; their paths.

    Several processes may do so at once, for different files.
    """
    for file in files:
        _check(file.path)
    top = os.fspath(folder)
    try:
        there = {at: os.path.isdir(at) for at in {_parent(top, file) for file in files}}
        changed = [file for file in files if not there[_parent(top, file)] or _differs(top, file)]
        if changed:
            with open(folder / _NOTED, "ab", buffering=0) as noted:
                noted.write("".join(f"{file.path}\n" for file in changed).encode())
        made = {at for at in sorted(there) if not there[at] and _made(at)}
        for file in changed:
            (_create if _parent(top, file) in made else _replace)(f"{top}/{file.path}", file.data)
    except OSError as error:
        raise Abort(_unwritable(folder, error)) from None
    return tuple(file.path for file in changed)


def finish(paths: Iterable[str], folder: Path) -> tuple[str, ...]:
    """Remove the files of ours that are not among the paths; their paths. Then list those that are."""
    kept = sorted(paths)
    try:
        told = "".join(f"{path}\n" for path in kept).encode()
        changed = _differs(os.fspath(folder), File(LIST, told))  # else what it lists is what is kept
        listed = _listed(folder / LIST) if changed else ()
        gone = sorted({*listed, *_listed(folder / _NOTED)}.difference(kept))
        _remove(gone, folder)
        if changed:
            _replace(f"{folder}/{LIST}", told)
        (folder / _NOTED).unlink(missing_ok=True)
    except OSError as error:
        raise Abort(_unwritable(folder, error)) from None
    return tuple(gone)


def follow(gone: Collection[str], come: Collection[str], folder: Path) -> bool:
    """Finish where the files are those that were listed before, but for some that are gone, and others that
    came; whether this is so: else nothing is done."""
    try:
        told = (folder / LIST).read_bytes()
        now = lines.amended(told, gone, {path: path.encode() for path in come}, bytes.decode)
        if now is None:
            return False
        _remove([path for path in gone if path not in come], folder)
        _replace(f"{folder}/{LIST}", now)
    except UnicodeDecodeError:
        return False
    except OSError as error:
        raise Abort(_unwritable(folder, error)) from None
    settle(folder)
    return True


def settle(folder: Path) -> None:
    """The files of ours are those that were listed before: what was written is no longer noted."""
    try:
        (folder / _NOTED).unlink(missing_ok=True)
    except OSError as error:
        raise Abort(_unwritable(folder, error)) from None


def noted(folder: Path) -> tuple[str, ...]:
    """The paths of the files that were written since `begin`, by whichever process, until `finish`."""
    return _listed(folder / _NOTED)


def _check(path: str) -> None:
    """Refuse a path that leaves the folder, or would overwrite our own list."""
    if not _BELOW.fullmatch(path):
        message = f"a page wants the address {path!r}, which is not below the site"
        raise Abort(Problem("", 0, message, "give it another slug", "error"))


def _parent(top: str, file: File) -> str:
    """The folder in which the file is to stand."""
    return f"{top}/{file.path.rpartition('/')[0]}"


def _differs(top: str, file: File) -> bool:
    """Whether the file is not there or holds something else. Comparing costs a twentieth of writing."""
    try:
        with open(f"{top}/{file.path}", "rb", buffering=0) as there:
            return os.fstat(there.fileno()).st_size != len(file.data) or there.read() != file.data
    except (FileNotFoundError, NotADirectoryError):
        return True


def _made(folder: str) -> bool:
    """Make the folder; whether it was not there."""
    try:
        os.mkdir(folder)
    except FileExistsError:  # another process was faster
        return False
    except FileNotFoundError:
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        return _made(folder)
    return True


def _create(path: str, data: bytes) -> None:
    """Write a file that is not there; or take its place, where another process was faster."""
    try:
        _save(path, os.O_EXCL, data)
    except FileExistsError:
        _replace(path, data)


def _replace(path: str, data: bytes) -> None:
    draft = _draft(path)
    _save(draft, os.O_TRUNC, data)
    os.replace(draft, path)


def _save(path: str, how: int, data: bytes) -> None:
    """Write the whole file, or leave none."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0) | how, 0o666)
    try:
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(file, view) :]
        finally:
            os.close(file)
    except OSError:
        os.unlink(path)
        raise


def _draft(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return f"{folder}{'/' if folder else ''}{_DRAFT.format(name)}"


def _listed(path: Path) -> tuple[str, ...]:
    """The paths in a list; those that are not below the folder are not ours to remove."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        return ()
    told = [line for line in text.splitlines() if line and line[0] != "/"]
    if ".." in text:  # hardly ever: to look at each line takes ten times as long
        told = [line for line in told if ".." not in line.split("/")]
    return tuple(told)


def _remove(paths: Sequence[str], folder: Path) -> None:
    """Remove the files, and the folders in which nothing is left."""
    for path in paths:
        (folder / path).unlink(missing_ok=True)
    for parent in sorted({str(up) for path in paths for up in PurePosixPath(path).parents}, reverse=True):
        _remove_if_empty(folder / parent, folder)


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
