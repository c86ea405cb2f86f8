"""The folders of a published site, looked at here and in a process beside."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from generator import folders, sealed


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
    assert len(sealed.parts(kept, 3) or ()) > folders.FEW or count < 1000, "one case is looked at by two"
    assert folders.Look(kept).moved(check) == []
    Path(output, every[1]).rmdir()
    os.utime(f"{output}/{every[2]}", ns=(0, 0))
    looked = folders.Look(kept)
    moved = ["reports", *every[1:3]]
    assert sorted(looked.moved(check) or ()) == sorted(looked.moved(check) or ()) == moved
    assert looked.moved(check + 1) is None
    Path(output, "reports").rename(Path(output, "other"))
    assert {*(folders.Look(kept).moved(check) or ())} == {"", "reports", *every}


def _site(root: Path, count: int) -> list[str]:
    every = [f"{place}/{at}" for place in ("a", "b/c") for at in range(count // 2)]
    for folder in every:
        (root / folder).mkdir(parents=True)
    return [f"{folder}/1" for folder in every]


def test_what_changed_since_then_is_kept_beside(tmp_path: Path) -> None:
    kept, site = str(tmp_path / folders.NAME), tmp_path / "site"
    files = _site(site, 600)
    first = folders.keep(kept, str(site), folders.times(str(site), files))
    (site / "a/1").rmdir()
    (site / "b/c/2/new").mkdir()
    second = folders.again(kept, first, ["a/1/1", "b/c/2/new/1"])
    assert second is not None
    assert folders.Look(kept).moved(first) is None, "those of another build"
    assert folders.Look(kept).moved(second) == []
    (site / "b/c/2/new").rmdir()
    (site / "a/2/new").mkdir()
    assert sorted(folders.Look(kept).moved(second) or ()) == ["a/2", "b/c/2", "b/c/2/new"]
    third = folders.again(kept, second, ["a/2/new/1", "b/c/2/new/1"])
    assert third is not None
    assert folders.Look(kept).moved(third) == []
    assert folders.again(kept, second, []) is None
    assert folders.again(kept, third, files) is None, "hardly any would hold"


def test_what_is_not_whole_is_no_list(tmp_path: Path) -> None:
    kept, site = tmp_path / folders.NAME, str(tmp_path / "site")
    files = _site(tmp_path / "site", 6000)
    assert folders.Look(str(kept)).moved(0) is None
    check = folders.keep(str(kept), site, folders.times(site, files))
    assert folders.Look(str(kept)).moved(check) == []
    for path in (kept, Path(f"{kept}{sealed.SINCE}")):
        whole = path.read_bytes()
        for damaged in (whole[:-1], whole[:10], bytes([whole[0] ^ 1]) + whole[1:], b""):
            path.write_bytes(damaged)
            assert folders.Look(str(kept)).moved(check) is None
        path.write_bytes(whole)
    assert folders.Look(str(kept)).moved(check) == []


def test_a_look_does_without_the_process_beside(tmp_path: Path) -> None:
    kept, site = tmp_path / folders.NAME, str(tmp_path / "site")
    check = folders.keep(str(kept), site, folders.times(site, _site(tmp_path / "site", 6000)))
    look = folders.Look(str(kept))
    os.kill(look._process, signal.SIGKILL)
    assert look.moved(check) == []
