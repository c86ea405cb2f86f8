"""What is remembered across processes is what was put, or nothing: never anything else."""

from __future__ import annotations

import os
import pickle
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.build.studies import Study
from generator.memo import Memory, Store, key
from generator.memo import store as storing
from generator.memo.values import pack, unpack
from generator.model import Brief, Report, Story, When
from generator.pages.views import EntryView
from generator.problems import Problem
from generator.stories import Features

SMALL = Report("a", "content/a.md", "A", ("It fell.",), bounds=When.day(date(2021, 3, 23)))
LARGE = Report("b", "content/b.md", "B", tuple(f"Paragraph {n} of a long text." for n in range(400)))


def _filled(folder: Path) -> None:
    store = Store(folder)
    store.put(key("small"), 0, store.pack(SMALL))
    store.put(key("large"), 1, store.pack(LARGE))
    assert store.get(key("large"), 1) == LARGE  # also before it is on disk
    store.close()


def test_what_was_put_is_there(tmp_path: Path) -> None:
    _filled(tmp_path)
    store = Store(tmp_path)
    assert (store.get(key("small"), 0), store.get(key("large"), 1)) == (SMALL, LARGE)
    assert store.get(key("large"), 0) is None
    assert not store.has(key("other"), 0)


@pytest.mark.parametrize("name", ["index", "index.since", "rows"])
@given(at=st.integers(0), byte=st.integers(1, 255))
def test_a_damaged_byte_is_never_believed(name: str, at: int, byte: int, tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("store")
    _filled(folder)
    data = bytearray((folder / name).read_bytes())
    data[at % len(data)] ^= byte
    (folder / name).write_bytes(data)
    store = Store(folder)
    assert store.get(key("small"), 0) in (SMALL, None)
    assert store.get(key("large"), 1) in (LARGE, None)
    store.close()


@pytest.mark.parametrize("name", ["index", "index.since", "rows"])
@given(share=st.floats(0, 1))
def test_a_file_cut_short_is_never_believed(name: str, share: float, tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("store")
    _filled(folder)
    data = (folder / name).read_bytes()
    (folder / name).write_bytes(data[: int(len(data) * share)])
    store = Store(folder)
    assert store.get(key("large"), 1) in (LARGE, None)
    store.put(key("new"), 0, store.pack(LARGE))
    store.close()
    assert Store(folder).get(key("new"), 0) == LARGE


def test_a_build_that_was_killed_leaves_what_was_there(tmp_path: Path) -> None:
    _filled(tmp_path)
    killed = Store(tmp_path)
    killed.put(key("half"), 0, killed.pack(LARGE))
    killed.settle()  # written, but not in the index yet
    store = Store(tmp_path)
    assert store.get(key("large"), 1) == LARGE
    assert not store.has(key("half"), 0)


def test_rows_and_index_of_two_stores_are_not_mixed(tmp_path: Path) -> None:
    for name in ("a", "b"):
        _filled(tmp_path / name)
    os.replace(tmp_path / "a" / "index", tmp_path / "b" / "index")  # noqa: PTH105 - as a copying tool would
    assert not Store(tmp_path / "b").has(key("small"), 0)


def test_its_size_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storing, "_SPARE", 1 << 16)
    for build in range(40):
        store = Store(tmp_path)
        store.put(key("of", str(build)), 0, store.pack(LARGE))
        assert store.get(key("of", str(build)), 0) == LARGE
        store.close()
    size = len(pack(LARGE))
    assert (tmp_path / "rows").stat().st_size < 4 * size + (1 << 16)
    assert Store(tmp_path).get(key("of", "39"), 0) == LARGE


class Hostile:
    def __reduce__(self):
        return os.getcwd, ()


@pytest.mark.parametrize("value", [Hostile(), os.getcwd, Path("/"), pickle.Pickler])
def test_only_our_values_are_read(value: object) -> None:
    with pytest.raises(pickle.UnpicklingError, match="not one of our values"):
        unpack(pickle.dumps(value))


@pytest.mark.parametrize("name", ["os:getcwd", "pathlib:Path", "generator.memo.values:pickle", "generator"])
def test_only_our_structs_are_read_by_name(name: str) -> None:
    fields = pack(SMALL).partition(b"\n")[2]
    with pytest.raises((pickle.UnpicklingError, TypeError)):
        unpack(name.encode() + b"\n" + fields)


HALF = replace(SMALL, title="half of a pair \ud83d")
"""What JSON can hold, and UTF-8 cannot."""


@pytest.mark.parametrize(
    "value", [SMALL, HALF, (1, None, "a", b"b", (date(2020, 1, 1),)), Problem("a", 1, "b")]
)
def test_our_values_are_read_as_they_were(value: object) -> None:
    assert repr(unpack(pack(value))) == repr(value)


@pytest.mark.parametrize("told", [Brief, EntryView, Features, Report, Story, Study])
def test_all_that_is_kept_of_reports_and_stories_can_be_read(told: type) -> None:
    assert msgspec.msgpack.Decoder(told)


def test_no_two_lists_of_parts_share_a_key() -> None:
    lists = [("ab",), ("a", "b"), ("", "ab"), (b"ab", ""), ("a", "", "b"), ()]
    assert len({key(*parts) for parts in lists}) == len(lists)


def test_memory_remembers_and_forgets() -> None:
    memory = Memory()
    memory.put(key("a"), 0, memory.pack(SMALL))
    assert memory.get(key("a"), 0) is SMALL
    memory.forget()
    assert not memory.has(key("a"), 0)
