"""Pages → Pagefind → files of the site."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from generator.files.search import service, settling
from generator.files.search.parts import FOLDER
from generator.model import File
from generator.problems import Problem

MARK = b"data-pagefind-body"
"""What a template marks the text with that is looked through: pages without it are not in the index."""

_PROGRAM = ("pagefind.js", "pagefind-worker.js", "wasm.")
"""What searches: once in a site, beside the first part."""

_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
"""Pagefind's own interfaces: the search page has its own, of 3 kB instead of 500."""


class Indexed(Struct, frozen=True):
    """The files of an index; none, and a problem that says why, where it could not be made."""

    files: tuple[File, ...] = ()
    problems: tuple[Problem, ...] = ()


def index(pages: Iterable[File], folder: str = FOLDER) -> Indexed:
    """The index of the pages that are marked for it. The same pages give the same bytes, in any order.

    It takes about 2 ms of processor time and 0.2 MB of memory a page, and always looks at all of them:
    give it a part, remember it by its pages, and leave it out of a preview.
    """
    marked = [page for page in pages if MARK in page.data]
    if not marked:
        return Indexed()
    program = _program()
    if program is None:
        return _failed("Pagefind is not installed", 'pip install "pagefind_bin"')
    with tempfile.TemporaryDirectory(prefix="dateline-search-") as place:
        try:
            return Indexed(settling.settled(_made(program, marked, Path(place), folder)))
        except service.Refused as error:
            return _failed(f"Pagefind failed: {error}")
        except OSError as error:
            return _failed(f"Pagefind could not be run: {error}")


def _program() -> Path | None:
    try:
        import pagefind_bin  # an optional one: some machines have no binary of it
    except ImportError:
        return None
    try:
        return Path(pagefind_bin.get_executable())
    except FileNotFoundError:
        return None


def _made(program: Path, pages: Sequence[File], bundle: Path, folder: str) -> tuple[File, ...]:
    """What Pagefind makes of the pages, by way of an empty folder."""
    service.write(program, sorted(pages, key=lambda page: page.path), bundle)
    return tuple(_read(bundle, folder))


def _read(bundle: Path, folder: str) -> Iterator[File]:
    for path in sorted(bundle.rglob("*")):
        left_out = _UNUSED if folder == FOLDER else (*_UNUSED, *_PROGRAM)
        if path.is_file() and not path.name.startswith(left_out):
            yield File(folder + path.relative_to(bundle).as_posix(), path.read_bytes())


def _failed(message: str, remedy: str = "") -> Indexed:
    hint = f"{remedy}, or say search = false" if remedy else "say search = false to build without it"
    return Indexed((), (Problem("dateline.toml", 0, f"no search: {message}", hint),))
