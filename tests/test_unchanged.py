"""What changed since the last build: told from stamps, and from content where these cannot tell."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import folders, stamps, unchanged

ASKED = ("", "")
OLD = 1_500_000_000


def _site(root: Path, old: bool = True, names: Sequence[str] = "abc") -> unchanged.Note:
    """A note of a build of these files."""
    (root / ".dateline").mkdir(exist_ok=True)
    (root / "content").mkdir(exist_ok=True)
    for name in names:
        (root / f"content/{name}.md").write_text(name)
    when, found = unchanged.look(str(root))
    when += stamps.RACY + 1 if old else 0
    contents = {path: unchanged.checksum(str(root), path) for path in unchanged.racy(found, when)}
    check = folders.keep(str(root / folders.FILE), str(root), {})
    note = unchanged.Note(ASKED, unchanged.program(), when, found.columns, contents, check, ((), ()))
    unchanged.keep(str(root), note)
    return note


def _told(root: Path, asked: tuple[str, str] = ASKED) -> unchanged.Difference | None:
    note = unchanged.last(str(root))
    assert note
    _, now = unchanged.look(str(root))
    return unchanged.difference(str(root), asked, now, note, folders.Look(str(root / folders.FILE)))


@pytest.mark.parametrize("old", [True, False])
def test_what_changed_came_and_went_is_told(tmp_path: Path, old: bool) -> None:
    _site(tmp_path, old)
    told = _told(tmp_path)
    assert told is not None
    assert not told
    (tmp_path / "content/a.md").write_text("longer")
    (tmp_path / "content/b.md").unlink()
    (tmp_path / "content/d.md").write_text("d")
    told = _told(tmp_path)
    assert told
    assert (told.changed, told.came, told.gone) == (["content/a.md"], ["content/d.md"], ["content/b.md"])


def test_a_racy_file_is_told_by_its_content(tmp_path: Path) -> None:
    note = _site(tmp_path, old=False)
    assert [*note.contents] == [*stamps.Stamped.loaded(note.found)]
    path = tmp_path / "content/a.md"
    path.write_text("x")
    seen = stamps.Stamped.loaded(note.found)
    seen.put("content/a.md", stamps.stamp(path) or (0, 0, 0, 0))  # changed without a trace
    note.found = seen.columns
    unchanged.keep(str(tmp_path), note)
    told = _told(tmp_path)
    assert told
    assert told.changed == ["content/a.md"]


def test_racy_files_settle_once_they_are_old(tmp_path: Path) -> None:
    note = _site(tmp_path, old=False, names=[f"n{at}" for at in range(100)])
    found = stamps.Stamped.loaded(note.found)
    unchanged.settle(str(tmp_path), note, found, note.when)
    assert (unchanged.last(str(tmp_path)) or note).contents, "still as young as they were"
    unchanged.settle(str(tmp_path), note, found, time.time_ns() + stamps.RACY)
    assert unchanged.last(str(tmp_path)) is not None
    assert (unchanged.last(str(tmp_path)) or note).contents == {}


def test_the_order_in_which_files_are_found_does_not_matter(tmp_path: Path) -> None:
    note = _site(tmp_path)
    table = dict(stamps.Stamped.loaded(note.found))
    backwards = stamps.Stamped.of(dict(reversed(table.items())))
    note.found = backwards.columns
    unchanged.keep(str(tmp_path), note)
    told = _told(tmp_path)
    assert told is not None
    assert not told
    assert unchanged.ordered(str(tmp_path), backwards).columns == unchanged.inputs(str(tmp_path)).columns


def test_another_question_is_another_build(tmp_path: Path) -> None:
    _site(tmp_path)
    assert _told(tmp_path, ("elsewhere", "")) is None


def test_where_nothing_changed_next_to_nothing_is_imported(tmp_path: Path) -> None:
    """Of what Python has not loaded itself: an import more is felt in every build."""
    (tmp_path / "content").mkdir()
    (tmp_path / "dateline.toml").write_text('title = "A"\nsearch = false\n')
    os.utime(tmp_path / "dateline.toml", (OLD, OLD))
    code = (
        "import re, sys; before = {*sys.modules}; from generator.cli import main; main(['build']);"
        "print(*sorted({*sys.modules} - before))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    for _ in range(2):
        ran = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
    made = {*ran.stdout.splitlines()[-1].split()}
    assert {name for name in made if name.startswith("generator")} == {
        *("generator", "generator.cli", "generator.cli.build"),
        *("generator.folders", "generator.sealed", "generator.stamps", "generator.unchanged"),
    }
    assert made.isdisjoint({"argparse", "contextlib", "importlib", "inspect", "msgspec", "shutil", "typing"})
