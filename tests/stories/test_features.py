"""Features: what grouping knows of one report."""

from __future__ import annotations

import math
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.model import Published, When
from generator.stories import Options
from generator.stories.weights import FIGURE, RARE, Weights, weights
from generator.stories.words import blanked, capitals, terms
from tests.stories.corpus import made, reports


def test_names_and_rare_words_lead() -> None:
    (one, *_) = made(reports())
    assert {"marigold", "vasse", "calder", "ferry"} <= set(one.terms[:8])
    assert "the" not in one.terms
    assert list(one.parts) == sorted(one.parts, reverse=True)


def test_a_name_tells_more_than_a_word() -> None:
    text = blanked(" Quill's brack, Mostly mostly mostly")
    made = dict(zip(*terms(text.lower().split(), capitals(text), Weights(mostly=RARE)), strict=True))
    assert made["quill"] > made["brack"] > 0
    assert made["mostly"] / made["brack"] == pytest.approx(1 + math.log(3), rel=0.01), "small more often"


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
    ("word", "weight"), [("zwiebelturm", RARE), ("1873", FIGURE), ("x", 0.0), ("4", 0.0), ("", 0.0)]
)
def test_what_the_table_does_not_know_has_a_weight(word: str, weight: float) -> None:
    assert Weights()[word] == weight


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ship’s master, 'aged 61', won't go.", ["The", "ship", "master", "aged", "61", "won't", "go"]),
        ("“Rock'n'roll” – snake_case… dogs' café", ["Rock'n'roll", "snake", "case", "dogs", "café"]),
        ("'' a''b 'c'", ["a", "b", "c"]),
        ("• Ängste ‑ «Straße»", ["Ängste", "Straße"]),
        ("Ελλάδα, 日本_Łódź’s", ["Ελλάδα", "日本", "Łódź"]),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert blanked(text).split() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The iPad’s Maker", ["the", "maker"]),
        ("élan Élan Straße 9A", ["élan", "straße"]),
        ("Łódź ελ Ελ", ["łódź", "ελ"]),
    ],
)
def test_words_with_a_capital(text: str, expected: list[str]) -> None:
    assert capitals(blanked(f" {text}")) == expected


@given(st.text(st.sampled_from("aZ9's _-.\n\tx²é"), max_size=40))
def test_words_are_the_same_in_any_script(text: str) -> None:
    words = [word.removesuffix("'s") for word in re.findall(r"[^\W_]+(?:'[^\W_]+)*", text)]
    assert blanked(text).split() == words
    assert blanked(f"{text}\nł").split() == [*words, "ł"]


@given(st.text(max_size=40))
def test_every_character_keeps_its_place(text: str) -> None:
    made = blanked(text)
    assert len(made) == len(text)
    assert all(new in (" ", old) or (old, new) == ("’", "'") for old, new in zip(text, made, strict=True))
