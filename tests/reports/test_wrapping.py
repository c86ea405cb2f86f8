"""Lines of text → paragraphs."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reports import wrapping

ONE = (
    "The bridge over the harbour was closed on Monday after an inspector found a crack in one of the four "
    "cables that carry the deck, and it will stay closed until the cable is mended, which may take weeks."
)
TWO = (
    "Ferries take the place of the buses, the harbour office said on Tuesday, and will run every half hour "
    "from seven in the morning to ten in the evening, except on Sundays, when they start at nine."
)


@pytest.mark.parametrize("width", [50, 66, 72, 80])
@pytest.mark.parametrize(("between", "indent"), [("\n\n", ""), ("\n", "    "), ("\n", "")])
def test_wrapped_text_is_joined(width: int, between: str, indent: str) -> None:
    text = between.join(textwrap.fill(p, width, initial_indent=indent) for p in (ONE, TWO))
    assert wrapping.paragraphs(text.split("\n")) == (ONE, TWO)


@pytest.mark.parametrize(
    "lines",
    [
        [ONE, TWO],
        ["Short.", "Lines that end", "anywhere at all", "are kept", "as they", "stand in the text."],
        ["Bridge closed", "30 November 2017", ONE],
    ],
)
def test_other_lines_are_paragraphs(lines: list[str]) -> None:
    assert wrapping.paragraphs(lines) == tuple(lines)


def test_tabs_and_blank_lines_are_no_text() -> None:
    assert wrapping.paragraphs(["\ta\tb ", "", "  ", "c"]) == ("a   b", "c")
    assert wrapping.paragraphs([]) == ()


@given(st.lists(st.text(alphabet="ab. \t", max_size=90), max_size=12))
def test_no_word_is_lost(lines: list[str]) -> None:
    assert " ".join(wrapping.paragraphs(lines)).split() == " ".join(lines).split()
