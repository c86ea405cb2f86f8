"""Sorted lines stay sorted, whatever goes and comes; a text that is another is left as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import lines

NAMES = st.sets(st.text("ab/é", max_size=3), max_size=9)


def _text(names: set[str]) -> bytes:
    return "".join(f"{name}\n" for name in sorted(names)).encode()


def _amended(text: bytes, gone: set[str], come: set[str]) -> bytes | None:
    return lines.amended(text, gone, {name: name.encode() for name in come}, bytes.decode)


@given(NAMES, NAMES, NAMES)
def test_as_if_written_anew(known: set[str], gone: set[str], come: set[str]) -> None:
    gone, come = gone & known, come - (known - gone)
    assert _amended(_text(known), gone, come) == _text(known - gone | come)


@pytest.mark.parametrize(
    ("text", "gone", "come"),
    [(b"a\nb\n", {"c"}, set()), (b"a\nb\n", set(), {"b"}), (b"", {"a"}, set()), (b"a\nb", set(), {"c"})],
)
def test_a_text_that_is_another(text: bytes, gone: set[str], come: set[str]) -> None:
    assert _amended(text, gone, come) is None


def test_a_line_may_have_more_than_its_name() -> None:
    told = lines.amended(b"a 1\nc 2\n", {"c"}, {"c": b"c 3", "b": b"b 4"}, lambda line: line.decode()[0])
    assert told == b"a 1\nb 4\nc 3\n"
