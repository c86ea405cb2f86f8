"""A table in parts says what a dict would say, whichever of them are read, and however often it is kept."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import sealed
from generator.memo import table
from generator.memo.table import Table

MANY = 1000
NAMES = [f"name {number:05}" for number in range(MANY)]
ROWS = {name: f"value of {name}" for name in NAMES}
CHANGES = st.lists(
    st.dictionaries(
        st.sampled_from(NAMES[::7]) | st.text("n\0é", max_size=3), st.none() | st.text("ab"), max_size=30
    ),
    max_size=5,
)


def _kept(path: Path, rows: Table[str, str], told: object = None) -> int:
    return rows.keep(path, 1, told)


def _opened(path: Path) -> Table[str, str]:
    found = table.opened(path, 1)
    assert found
    return found[0]


@given(st.sampled_from([0, 1, 200, MANY]), CHANGES)
def test_it_is_a_dict_that_was_kept(many: int, changes: list[dict[str, str | None]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, now = Path(folder, "table"), {name: ROWS[name] for name in NAMES[:many]}
        _kept(path, Table(now))
        for some in changes:
            known = _opened(path)
            for name, value in some.items():
                assert known.get(name) == now.get(name)
                if value is None:
                    now.pop(name, None)
                    known.drop(name)
                else:
                    now[name] = known[name] = value
            assert (known.intact(), len(known)) == (now, len(now))
            _kept(path, known)
        found = _opened(path)
        assert [*found.every()] == sorted(now.items())
        assert {name: found.get(name) for name in NAMES} == {name: now.get(name) for name in NAMES}


def _changed(path: Path, name: str) -> int:
    rows = _opened(path)
    rows[name] = "other words"
    return _kept(path, rows, "then")


@pytest.mark.parametrize("builds", [1, 2, 60])
def test_changes_stand_beside_the_table_while_they_are_few(builds: int, tmp_path: Path) -> None:
    path = tmp_path / "table"
    _kept(path, Table(ROWS), "first")
    before = path.read_bytes()
    checks = [_changed(path, name) for name in NAMES[:builds]]
    found = table.opened(path, 1)
    assert found
    assert found[1:] == ("then", checks[-1])
    assert {*found[0].every()} == {*(ROWS | dict.fromkeys(NAMES[:builds], "other words")).items()}
    assert (path.read_bytes() == before) == (builds < 3)
    assert Path(f"{path}{sealed.SINCE}").stat().st_size < len(before) / 8
    assert table.opened(path, 2) is None


@pytest.mark.parametrize("beside", ["", "another's"])
def test_what_is_beside_another_table_is_not_believed(beside: str, tmp_path: Path) -> None:
    for name, rows in (("a", ROWS), ("b", ROWS | {"more": "rows"})):
        _kept(tmp_path / name, Table(rows), "first")
        _changed(tmp_path / name, NAMES[0])
    since = tmp_path / f"a{sealed.SINCE}"
    if beside:
        since.replace(tmp_path / f"b{sealed.SINCE}")
    else:
        Path(f"{tmp_path}/b{sealed.SINCE}").unlink()
    found = table.opened(tmp_path / "b", 1)
    assert found
    assert (dict(found[0].every()), found[1:]) == (ROWS | {"more": "rows"}, ("first", 0))


def test_a_damaged_part_is_told_and_costs_its_own_rows(tmp_path: Path) -> None:
    path = tmp_path / "table"
    _kept(path, Table(ROWS))
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    rows = _opened(path)
    assert rows[NAMES[0]] == ROWS[NAMES[0]]
    with pytest.raises(sealed.Damaged):
        rows.get(NAMES[-1])
    with pytest.raises(sealed.Damaged):
        [*rows.every()]
    assert MANY / 2 < len(rows.intact()) < MANY
    assert rows.intact().items() <= ROWS.items()
    rows.update(dict.fromkeys(NAMES[:500], "new"))  # so many that all is written anew
    _kept(path, rows)
    assert _opened(path).intact() == rows.intact()
