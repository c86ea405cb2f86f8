"""Titles for texts that have none."""

from __future__ import annotations

import pytest

from generator.reports import titles


@pytest.mark.parametrize(
    ("line", "following", "heading"),
    [
        ("Bridge closed after crack is found", "The bridge was closed.", True),
        ("Bridge closed after crack is found", "", False),
        ("The bridge was closed.", "It is old.", False),
        ("“It is closed,” he said.”", "It is old.", False),
        ("and then it was closed", "It is old.", False),
        ("Bridge", "It is old.", False),
        ("Among what was found:", "A crack.", False),
        ("33 miners found alive", "They are well.", True),
    ],
)
def test_headings(line: str, following: str, heading: bool) -> None:
    assert titles.is_heading(line, following) == heading


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The bridge was closed.", "The bridge was closed"),
        ("Is it closed?", "Is it closed?"),
        (
            "The bridge over the harbour was closed on Monday after an inspector found a crack in one of "
            "the four cables",
            "The bridge over the harbour was closed on Monday",
        ),
        (
            "Nobody knows how many of the forty thousand pieces of steel were found in the old harbour of "
            "the town",
            "Nobody knows how many of the forty thousand pieces of steel were found in the old harbour",
        ),
        ("x" * 300, "x" * titles.LONGEST),
    ],
)
def test_long_sentences_are_cut_where_a_clause_or_a_word_ends(sentence: str, title: str) -> None:
    assert titles.cut(sentence) == title


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("2017-11-30-bridge-closed", "Bridge closed"),
        ("20171130_bridge", "Bridge"),
        ("2017-11-30", "2017-11-30"),
        ("bridge", "Bridge"),
    ],
)
def test_names_of_files(stem: str, title: str) -> None:
    assert titles.named(stem) == title


def test_where_the_first_sentence_has_no_word_the_name_is_the_title() -> None:
    assert titles.of(("! A",), "2017-11-30-bridge") == "Bridge"


def test_the_first_paragraph_of_words_gives_the_title() -> None:
    assert titles.of(("* * *", "30 November 2017", "It is closed. It is old."), "a") == "It is closed"
    assert titles.of(("* * *",), "bridge-closed") == "Bridge closed"
