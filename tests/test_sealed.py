"""What is not whole, or was written by another program, is not there."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator import sealed

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.binary() | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
)


@given(VALUES, st.data())
def test_a_value_comes_back_whole_or_not_at_all(value: object, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "value")
        check = sealed.write(path, 1, value)
        found = sealed.unopened(path)
        assert found is not None
        assert (found.check, found.value(1), found.value(2)) == (check, value, None)
        raw = bytearray(path.read_bytes())
        at = data.draw(st.integers(0, len(raw) - 1))
        cut = data.draw(st.booleans())
        path.write_bytes(raw[:at] if cut else raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
        assert sealed.unopened(path) is None
    assert sealed.read(path, 1) is None


@given(st.lists(st.binary(), max_size=4), VALUES, st.data())
def test_a_part_comes_back_whole_or_not_at_all(parts: list[bytes], head: object, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "parts")
        check = sealed.write_parts(path, 1, head, parts)
        found = sealed.parts(path, 1)
        assert found is not None
        assert (found.check, found.head, [*map(found.part, range(len(found)))]) == (check, head, parts)
        assert sealed.parts(path, 2) is None
        raw = path.read_bytes()
        at = data.draw(st.integers(0, len(raw) - 1))
        cut = data.draw(st.booleans())
        path.write_bytes(raw[:at] if cut else raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
        damaged = sealed.parts(path, 1)
        assert damaged is None or damaged.check == check
        told = [_part(damaged, number) for number in range(len(damaged))] if damaged is not None else []
        assert damaged is None or told != parts
        assert all(one in (part, None) for one, part in zip(told, parts, strict=False))
    assert sealed.parts(path, 1) is None


def _part(parts: sealed.Parts, number: int) -> bytes | None:
    try:
        return parts.part(number)
    except sealed.Damaged:
        return None
