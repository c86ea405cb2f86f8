"""What is published: only what changed is written, only what is ours is removed, and nothing by halves."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from generator import publish
from generator.model import File
from generator.problems import Abort


def _there(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def _files(**named: str) -> list[File]:
    return [File(name.replace("__", "/") + ".html", text.encode()) for name, text in named.items()]


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert publish.write(_files(a="1", b__c="2"), tmp_path) == 2
    first = (tmp_path / "a.html").stat().st_mtime_ns
    assert publish.write(_files(a="1", b__c="3"), tmp_path) == 1
    assert (tmp_path / "a.html").stat().st_mtime_ns == first
    assert _there(tmp_path)["b/c.html"] == b"3"


def test_what_is_gone_is_removed_with_its_folders(tmp_path: Path) -> None:
    publish.write(_files(a="1", b__c__d="2"), tmp_path)
    publish.write(_files(a="1"), tmp_path)
    assert _there(tmp_path) == {"a.html": b"1", ".dateline": b"a.html\n"}
    assert not (tmp_path / "b").exists()


def test_to_follow_is_to_finish(tmp_path: Path) -> None:
    publish.write(_files(a="1", b__c__d="2"), tmp_path)
    assert not publish.follow([], ["a.html"], tmp_path)
    assert not publish.follow(["c.html"], [], tmp_path)
    publish.put(_files(a="1", c="3"), tmp_path)
    assert publish.follow(["b/c/d.html"], ["c.html"], tmp_path)
    assert _there(tmp_path) == {"a.html": b"1", "c.html": b"3", ".dateline": b"a.html\nc.html\n"}
    assert not (tmp_path / "b").exists()


def test_nothing_else_is_touched(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "CNAME").write_text("example.org")
    (tmp_path / "b" / "own.txt").write_text("mine")
    publish.write(_files(b__c="2"), tmp_path)
    publish.write(_files(a="1"), tmp_path)
    assert set(_there(tmp_path)) == {"CNAME", "b/own.txt", "a.html", ".dateline"}


@pytest.mark.parametrize(
    "path", ["../a", "a/../../b", "/etc/a", "a//b", "", ".", "a/./b", "a\\..\\b", "c:/a", "a\nb", ".dateline"]
)
def test_a_path_that_leaves_the_folder_is_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(Abort, match="not below the site"):
        publish.write([File(path, b"")], tmp_path / "site")
    assert set(_there(tmp_path)) == set()


def test_a_list_that_names_others_files_removes_none(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    site = tmp_path / "site"
    publish.write(_files(a="1"), site)
    (site / publish.LIST).write_text("../mine.txt\n/etc/passwd\na.html\n")
    publish.write([], site)
    assert set(_there(tmp_path)) == {"mine.txt", "site/.dateline"}


def test_a_folder_that_cannot_be_written_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    with pytest.raises(Abort, match=r"site: cannot be written: .* - check its permissions"):
        publish.write(_files(a="1"), tmp_path / "site")


def test_what_a_killed_build_left_is_swept(tmp_path: Path) -> None:
    publish.write(_files(a="1"), tmp_path)
    publish.begin(tmp_path)
    publish.put(_files(b__c="2", d="3"), tmp_path)  # ... and then the power went, in the middle of a file
    (tmp_path / ".d.html.dateline").write_text("hal")
    publish.write(_files(a="1"), tmp_path)
    assert _there(tmp_path) == {"a.html": b"1", ".dateline": b"a.html\n"}


@pytest.mark.parametrize("there", [False, True], ids=["a new folder", "a folder that is there"])
def test_what_finds_no_room_leaves_what_was_there_and_nothing_half(tmp_path: Path, there: bool) -> None:
    publish.write(_files(a="1", **({"b__c": "2"} if there else {})), tmp_path)
    before = _there(tmp_path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(Abort, match="cannot be written"):
            publish.put(_files(b__c="3" * 2000), tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    after = _there(tmp_path)
    assert after.pop(".dateline.new") == b"b/c.html\n"
    assert after == before


def test_what_a_killed_build_left_half_written_is_made_whole(tmp_path: Path) -> None:
    publish.begin(tmp_path)
    publish.put(_files(b__c="whole"), tmp_path)
    (tmp_path / "b" / "c.html").write_text("who")  # ... and then the power went
    publish.write(_files(b__c="whole"), tmp_path)
    assert _there(tmp_path) == {"b/c.html": b"whole", ".dateline": b"b/c.html\n"}
