"""The part of CBOR that Pagefind's files use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.files.search import cbor

CASES: list[tuple[cbor.Value, str]] = [  # RFC 8949, appendix A
    (0, "00"),
    (23, "17"),
    (24, "1818"),
    (1000, "1903e8"),
    (1000000, "1a000f4240"),
    (1000000000000, "1b000000e8d4a51000"),
    ("", "60"),
    ("ü", "62c3bc"),
    ([], "80"),
    ([1, [2, 3], [4, 5]], "8301820203820405"),
    (list(range(1, 26)), "98190102030405060708090a0b0c0d0e0f101112131415161718181819"),
]


@pytest.mark.parametrize(("value", "written"), CASES)
def test_the_standards_own_examples(value: cbor.Value, written: str) -> None:
    assert cbor.write(value) == bytes.fromhex(written)
    assert cbor.read(bytes.fromhex(written)) == value


@pytest.mark.parametrize("data", ["20", "f5", "9f01ff", "a0", "0000", "f97e00"])
def test_other_kinds_are_refused(data: str) -> None:
    with pytest.raises(ValueError):
        cbor.read(bytes.fromhex(data))


VALUES = st.recursive(
    st.integers(0, 2**64 - 1) | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner, max_size=30),
)


@given(VALUES)
def test_what_is_written_is_read_again(value: cbor.Value) -> None:
    assert cbor.read(cbor.write(value)) == value
