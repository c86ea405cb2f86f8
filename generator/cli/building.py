"""A build that has something to do: its means, and what it leaves behind."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator import build as pipeline
from generator import changes, config, engines, folders, ledger, publish, stamps, unchanged
from generator.cli import progress
from generator.memo import work as kept
from generator.model import Ledger
from generator.problems import Abort, Problem

if TYPE_CHECKING:
    import argparse

_Spent = Mapping[str, tuple[int, float]]
_Outcome = tuple[unchanged.Said, _Spent]


def build(
    given: argparse.Namespace | SimpleNamespace,
    when: int,
    found: stamps.Stamped,
    published: folders.Look,
    note: unchanged.Note | None,
    told: unchanged.Difference | None,
) -> unchanged.Said:
    """Build the site where we stand, publish it, and keep what the next build can use.

    `found` are the stamps of all that it is made of, taken just after the time `when`; the folders that
    were `published` last are looked at meanwhile. Where the difference from what the `note` saw is `told`,
    and is a few files, no more is done than follows from them, if that can be told.
    """
    root, here = Path(), os.curdir
    settings = _settings(root, given.base_url)
    output = root / (given.output or settings.output)
    program = note.program if note and told else unchanged.program()
    with (
        engines.opened(given.jobs) as engine,
        kept.work(root, program, waiting=progress.waiting) as work,
        progress.shown() as shown,
    ):
        unchanged.forget(here)
        contents = {path: unchanged.checksum(here, path) for path in unchanged.young(found, when, note, told)}
        work.begin(output, published)
        publish.begin(output)
        out = pipeline.Folder(output)
        means = pipeline.Means(
            memo=work.memo,
            last=work.last,
            engine=engine,
            out=out,
            told=shown,
            filed=partial(_same, root) if given.locked else pipeline.any_ledger,
            templates=work.folder.resolve() / "templates",
            code=work.code,
            found=found,
            when=when,
        )
        amended = None
        if note and told and not given.locked and work.recall(note.when):
            amended = _amended(root, settings, means, note, told)
        work.whole = amended is None
        said, spent = amended or _built(root, settings, means)
        own = [path for path in (ledger.PATH, changes.PATH) if (root / path).is_file()]
        first = any(path not in found for path in own)
        for path in own:
            if stamp := stamps.stamp(path):
                found.put(path, stamp)
        contents.update((path, unchanged.checksum(here, path)) for path in own)
        with suppress(OSError):  # what cannot be kept is made anew by the next build
            kept_as = work.keep(output, out.touched)
            seen = (unchanged.ordered(here, found) if first else found).columns
            asked = given.output, given.base_url
            unchanged.keep(here, unchanged.Note(asked, program, when, seen, contents, kept_as, said))
    if given.profile:
        _profile(spent)
    return said


def _amended(
    root: Path,
    settings: config.Settings,
    means: pipeline.Means,
    note: unchanged.Note,
    told: unchanged.Difference,
) -> _Outcome | None:
    """Do what follows from a few files; None where that cannot be told."""
    amended = pipeline.amend(root, settings, means, told)
    if amended is None:
        return None
    keep_file(root / ledger.PATH, amended.ledger)
    keep_file(root / changes.PATH, amended.log)
    said = note.said[0] if amended.problems is None else _said(amended.problems)
    return (said, tuple(amended.counts.items())), amended.spent


def _built(root: Path, settings: config.Settings, means: pipeline.Means) -> _Outcome:
    built = pipeline.build(root, settings, means)
    keep_file(root / ledger.PATH, ledger.write(built.ledger))
    keep_file(root / changes.PATH, changes.write(built.changes))
    return (_said(built.problems), tuple(built.counts.items())), built.spent


def _said(problems: Iterable[Problem]) -> tuple[tuple[str, str], ...]:
    return tuple((str(problem), problem.severity) for problem in problems)


def _settings(root: Path, base_url: str) -> config.Settings:
    settings = config.read(root)
    if not base_url:
        return settings
    return replace(settings, masthead=replace(settings.masthead, base_url=config.based(base_url)))


def _same(root: Path, now: Ledger) -> None:
    """For `--locked`: the ledger must be what it was."""
    lock = root / ledger.PATH
    if not lock.is_file() or lock.read_text(encoding="utf-8") != ledger.write(now):
        hint = "run `dateline build` and commit the ledger"
        raise Abort(Problem(ledger.PATH, 0, "the ledger would change", hint, "error"))


def keep_file(path: Path, text: str) -> None:
    """Write a file of the site's own folder where it changed, whole or not at all."""
    data = text.encode()
    try:
        if path.is_file() and path.read_bytes() == data:
            return
        path.parent.mkdir(exist_ok=True)
        draft = path.with_name(f".{path.name}.new")
        draft.write_bytes(data)
        draft.replace(path)
    except OSError as error:
        hint = "check its permissions: without it, permalinks may move"
        raise Abort(
            Problem(path.as_posix(), 0, f"cannot be written: {error.strerror}", hint, "error")
        ) from None


def _profile(spent: _Spent) -> None:
    """A line a stage; seconds are added up over the cores."""
    for stage, (values, seconds) in spent.items():
        rate = f"{values / seconds:,.0f} a second" if seconds else ""
        print(f"{stage:10} {values:8,} in {seconds:8.2f} s  {rate}", file=sys.stderr)
