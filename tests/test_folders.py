"""The folders of a published site, looked at here and in a process beside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import folders


@pytest.mark.parametrize("count", [3, 4000])
@pytest.mark.parametrize("output", ["site", "a/site", "{here}/site"])
def test_folders_in_which_something_moved_are_told(
    count: int, output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    output = output.format(here=tmp_path)
    every = [f"reports/{at}" for at in range(count)]
    for folder in every:
        Path(output, folder).mkdir(parents=True)
    kept = str(tmp_path / folders.NAME)
    check = folders.keep(kept, output, folders.times(output, [f"{folder}/index.html" for folder in every]))
    assert (Path(kept).stat().st_size >= folders.LARGE) == (count > 1000), (
        "one case is looked at by a process beside"
    )
    assert folders.Look(kept).moved(check) == []
    Path(output, every[1]).rmdir()
    os.utime(f"{output}/{every[2]}", ns=(0, 0))
    looked = folders.Look(kept)
    moved = ["reports", *every[1:3]]
    assert sorted(looked.moved(check) or ()) == sorted(looked.moved(check) or ()) == moved
    assert looked.moved(check + 1) is None
    Path(output, "reports").rename(Path(output, "other"))
    assert {*(folders.Look(kept).moved(check) or ())} == {"", "reports", *every}


def test_times_known_from_before_are_brought_up_to_date(tmp_path: Path) -> None:
    for name in ("a", "b", "c/d"):
        (tmp_path / name).mkdir(parents=True)
    site = str(tmp_path)
    known = folders.times(site, ["a/1", "b/1", "c/d/1", "1"])
    (tmp_path / "b").rmdir()
    (tmp_path / "e").mkdir()
    now = folders.times(site, ["b/1", "e/1"], known)
    assert now == folders.times(site, ["a/1", "c/d/1", "e/1"]) != known
    assert folders.times(site, ["a/1"], now) == now


def test_a_place_that_lost_its_folders_is_no_place(tmp_path: Path) -> None:
    kept = str(tmp_path / folders.NAME)
    check = folders.keep(kept, str(tmp_path), {"": {"": 1}, "a": {}})
    assert folders.load(kept, check) == {"": {"": 1}}


def test_what_is_not_whole_is_no_list(tmp_path: Path) -> None:
    kept = tmp_path / folders.NAME
    assert folders.load(str(kept), 0) is None
    check = folders.keep(str(kept), "", {"": {"site": 1}})
    assert folders.load(str(kept), check) == {"": {"site": 1}}
    assert folders.load(str(kept), check + 1) is None
    kept.write_bytes(kept.read_bytes()[:-1])
    assert folders.load(str(kept), check) is None
    assert folders.Look(str(kept)).moved(check) is None
