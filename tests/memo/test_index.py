"""A table in parts says what a table in one piece would say, whichever of its parts are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.memo import Store, index, key

MANY = 2000


def _row(store: Store, number: int) -> object:
    return store.pack(f"row {number}")


def _filled(folder: Path, many: int = MANY) -> None:
    store = Store(folder)
    for number in range(many):
        store.put(key(str(number)), number % 3, _row(store, number))
    store.close()


def _held(folder: Path) -> dict[int, object]:
    store = Store(folder)
    found = {number: store.get(key(str(number)), number % 3) for number in range(MANY)}
    return {number: value for number, value in found.items() if value is not None}


def _parts(folder: Path) -> int:
    rows = folder / "rows"
    found = index.read(folder / "index", rows.read_bytes()[:16], rows.stat().st_size)
    assert found and not found.is_uneven
    return found.parts


def test_rows_are_dealt_among_parts_and_found_again(tmp_path: Path) -> None:
    _filled(tmp_path)
    assert _held(tmp_path) == {number: f"row {number}" for number in range(MANY)}
    assert _parts(tmp_path) > 8


def _changed(folder: Path, numbers: range) -> None:
    store = Store(folder)
    for number in numbers:
        store.put(key(str(number)), number % 3, store.pack("other words"))
    store.close(sweep=False)


@pytest.mark.parametrize("builds", [1, 2, 300])
def test_changes_stand_beside_the_table_while_they_are_few(builds: int, tmp_path: Path) -> None:
    _filled(tmp_path)
    before = (tmp_path / "index").read_bytes()
    for build in range(builds):
        _changed(tmp_path, range(build, build + 1))
    now = {number: "other words" if number < builds else f"row {number}" for number in range(MANY)}
    assert _held(tmp_path) == now
    assert ((tmp_path / "index").read_bytes() == before) == (builds < 3)
    assert (tmp_path / f"index{index.SINCE}").stat().st_size < len(before) / 8


def test_what_is_beside_another_table_is_not_believed(tmp_path: Path) -> None:
    for folder, many in (("a", MANY), ("b", MANY - 1)):
        _filled(tmp_path / folder, many)
        _changed(tmp_path / folder, range(1))
    (tmp_path / f"a/index{index.SINCE}").replace(tmp_path / f"b/index{index.SINCE}")
    held = _held(tmp_path / "b")
    assert (len(held), held[0]) == (MANY - 1, "row 0")
    (tmp_path / f"b/index{index.SINCE}").write_bytes(b"")
    assert len(_held(tmp_path / "b")) == MANY - 1


def test_a_damaged_part_costs_its_own_rows(tmp_path: Path) -> None:
    _filled(tmp_path)
    data = bytearray((tmp_path / "index").read_bytes())
    data[-1] ^= 1
    (tmp_path / "index").write_bytes(data)
    held = _held(tmp_path)
    assert MANY / 2 < len(held) < MANY
    assert all(value == f"row {number}" for number, value in held.items())


@pytest.mark.parametrize(("before", "after"), [(MANY, 5), (5, MANY), (0, MANY)])
def test_there_are_as_many_parts_as_the_rows_need(before: int, after: int, tmp_path: Path) -> None:
    _filled(tmp_path, before)
    _filled(tmp_path, after)  # what this one does not use is dropped
    assert (_parts(tmp_path) > 8) == (after == MANY)
