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


def test_a_change_writes_its_own_part_anew_and_keeps_the_others(tmp_path: Path) -> None:
    _filled(tmp_path)
    store = Store(tmp_path)
    store.put(key("7"), 1, store.pack("other words"))
    store.close(sweep=False)
    assert _held(tmp_path) == {number: f"row {number}" for number in range(MANY)} | {7: "other words"}


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
