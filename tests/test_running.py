"""Running text: what needs no parser is as a parser would have it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import running
from generator.files.html import markup
from generator.reports import markdown

PIECES = ("a", "Bay", ' "said', "5%", " ", "\n", "\n\n", "-", "1.", "+", ":", "=", "!", "(x)", "$", "\u2003")
LETTERS = st.characters(max_codepoint=0x3000, categories=["L", "N", "P", "Z"])


@given(st.lists(st.sampled_from(PIECES) | LETTERS))
def test_as_a_parser_would_have_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    plain = running.paragraphs(text)
    if plain is not None:
        assert markup.markdown(text) == markup._parsed(text, 2)
        assert [("p", " ".join(words.split())) for words in plain] == [
            (tag, " ".join(words.split())) for tag, words in markdown._parsed(text)
        ]


@pytest.mark.parametrize(
    "text",
    [
        "It *sank*.",
        "- one",
        "1. one",
        "    code",
        "A head\n---",
        "A head\n===",
        "a | b",
        "AT&T",
        "a  \nb",
        "<b>x",
    ],
)
def test_what_may_be_more_than_words_is_left_to_the_parser(text: str) -> None:
    assert running.paragraphs(text) is None


def test_paragraphs_and_their_lines() -> None:
    assert running.paragraphs("\nIt sank\nat noon.\n\n\nNobody drowned.\n") == [
        "It sank\nat noon.",
        "Nobody drowned.",
    ]
