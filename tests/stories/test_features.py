"""Features: what grouping knows of one report."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.model import Published, When
from generator.stories import Options
from generator.stories.weights import RARE, weights
from generator.stories.words import WORD, lowered, terms, words
from tests.stories.corpus import made, reports


def test_names_and_rare_words_lead() -> None:
    (one, *_) = made(reports())
    assert {"marigold", "vasse", "calder", "ferry"} <= set(one.terms[:8])
    assert "the" not in one.terms
    assert list(one.parts) == sorted(one.parts, reverse=True)


def test_a_name_tells_more_than_a_word() -> None:
    written = ["Quill", "brack", "Mostly", "mostly", "mostly"]
    made = terms(written, lowered(written), {"mostly": RARE})
    assert made["quill"] > made["brack"] > 0
    assert made["mostly"] / made["brack"] == pytest.approx(1 + math.log(3)), "small more often than not"


def test_parts_are_a_direction() -> None:
    for one in made(reports()):
        assert sum(part * part for part in one.parts) == pytest.approx(256 * 256, rel=0.06)


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (Published(When.day(date(2021, 3, 2)), "front matter", ""), date(2021, 3, 2).toordinal()),
        (Published(When.month(2021, 3), "front matter", ""), None),
        (Published(When.day(date(2021, 3, 2)), "twin", "", inferred=True), None),
        (None, None),
    ],
)
def test_only_a_stated_day_counts(published: Published | None, day: int | None) -> None:
    (one,) = made([replace(reports()[0], published=published)])
    assert one.day == day


@pytest.mark.parametrize(
    ("path", "story", "pin"),
    [
        ("content/a/b/1.md", "", "a-b"),
        ("content/1.md", "", ""),
        ("content/a/1.md", "The trial, 2", "the-trial-2"),
    ],
)
def test_a_folder_is_a_story_where_the_site_says_so(path: str, story: str, pin: str) -> None:
    (one,) = made([replace(reports()[0], path=path, story=story)], Options(by="folder"))
    assert one.pin == pin


def test_an_empty_report_has_no_terms() -> None:
    (one,) = made([replace(reports()[0], title="", paragraphs=())])
    assert (one.terms, one.parts, one.prints, one.length) == ((), b"", b"", 0)


@pytest.mark.parametrize(
    ("language", "word"), [("de", "der"), ("fr", "les"), ("no", "ikke"), ("xx", "the"), ("../en", "the")]
)
def test_every_language_has_its_small_words(language: str, word: str) -> None:
    told = weights(language)
    assert told[word] < 1.5 < RARE == told.get("Zwiebelturm", RARE)


def test_common_words_weigh_least() -> None:
    told = weights()
    assert told["the"] < told["court"] < told["ferry"] <= RARE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ship’s master, 'aged 61', won't go.", ["The", "ship's", "master", "aged", "61", "won't", "go"]),
        ("“Rock'n'roll” – snake_case… dogs' café", ["Rock'n'roll", "snake", "case", "dogs", "café"]),
        ("'' a''b 'c'", ["a", "b", "c"]),
        ("Ελλάδα, 日本", ["Ελλάδα", "日本"]),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words([text]) == expected


@given(st.text(st.sampled_from("aZ9' _-.\n\tx"), max_size=40))
def test_words_are_the_same_in_ascii_and_in_any_script(text: str) -> None:
    assert [*words([text]), "é"] == words([text, "é"]) == WORD.findall(f"{text}\né")
