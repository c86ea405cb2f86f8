"""The folders of a published site, looked at here and in a process beside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import unchanged


@pytest.mark.parametrize("count", [3, unchanged.MANY])
def test_folders_in_which_something_moved_are_told(count: int, tmp_path: Path) -> None:
    every = [tmp_path / str(at) for at in range(count)]
    for folder in every:
        folder.mkdir()
    times = {str(folder): folder.stat().st_mtime_ns for folder in every}
    assert unchanged.Folders(times).moved(times) == []
    every[1].rmdir()
    os.utime(every[2], ns=(0, 0))
    looked = unchanged.Folders(times)
    assert looked.moved(times) == looked.moved(times) == [str(every[1]), str(every[2])]
    assert looked.moved({str(every[0]): 0}) == [str(every[0])]
