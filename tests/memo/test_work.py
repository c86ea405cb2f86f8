"""Two commands on one site: one waits for the other, and says so."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.memo import work as kept


def test_who_waits_for_long_is_told_for_whom(tmp_path: Path) -> None:
    told: list[str] = []
    (tmp_path / kept.FOLDER).mkdir()
    with (tmp_path / kept.FOLDER / "lock").open("w+") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        other.write("123")
        other.flush()

        def waiting(holder: str) -> None:
            told.append(holder)
            fcntl.flock(other, fcntl.LOCK_UN)

        with kept.work(tmp_path, {}, waiting=waiting):
            assert told == ["123"]
            assert (tmp_path / kept.FOLDER / "lock").read_text() == str(os.getpid())


def test_who_is_not_to_wait_does_not(tmp_path: Path) -> None:
    with kept.work(tmp_path, {}), pytest.raises(BlockingIOError), kept.work(tmp_path, {}, waiting=None):
        pass


def test_a_command_says_that_it_waits(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("---\ntitle: A\ndate: 2021-03-23\n---\nIt fell on Tuesday.\n")
    (tmp_path / "dateline.toml").write_text('title = "A"\nsearch = false\n')
    with kept.work(tmp_path, {}):
        command = [sys.executable, "-m", "generator", "build"]
        build = subprocess.Popen(
            command, cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert build.stderr
        said = build.stderr.readline()
    assert said.startswith(f".dateline/lock: another command (process {os.getpid()}) ")
    build.communicate(timeout=60)
    assert build.returncode == 0
