"""The words of the interface: every language whole, dates in their precision, other folders first."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from generator.files import catalogue
from generator.files.catalogue import Words
from generator.model import When
from generator.problems import Abort

HOME = Path(catalogue.__file__).parent
LANGUAGES = sorted(path.stem for path in HOME.glob("*.toml"))

DATES = [
    ("2017-11-30", "30 November 2017", "30. November 2017"),
    ("2017-11-22~", "about 22 November 2017", "etwa 22. November 2017"),
    ("2017-11", "November 2017", "November 2017"),
    ("2017", "2017", "2017"),
    ("2017-22", "summer 2017", "Sommer 2017"),
    ("2017-24", "winter 2017–18", "Winter 2017–18"),
    ("2017-35", "3rd quarter 2017", "3. Quartal 2017"),
    ("2017-41", "the second half of 2017", "zweites Halbjahr 2017"),
    ("199X", "the 1990s", "1990er-Jahre"),
    ("20XX", "the 21st century", "21. Jahrhundert"),
    ("2017-11-20/2017-11-26", "the week of 20 November 2017", "Woche ab 20. November 2017"),
    ("2017-11-20/2017-11-24", "20 to 24 November 2017", "20. bis 24. November 2017"),
    ("2017-11-20/2017-12-01", "20 November to 1 December 2017", "20. November bis 1. Dezember 2017"),
    ("2016-12-30/2017-01-02", "30 December 2016 to 2 January 2017", "30. Dezember 2016 bis 2. Januar 2017"),
    ("../2017-11-30", "until 30 November 2017", "bis 30. November 2017"),
    ("2017-11-30/..", "since 30 November 2017", "seit 30. November 2017"),
]

BOUNDS = [
    ("2017-11-20/2017-11-24", "between 20 and 24 November 2017"),
    ("2017-11", "between 1 and 30 November 2017"),
    ("2017-11-30", "30 November 2017"),
    ("../2017-11-30", "on 30 November 2017 or earlier"),
    ("2017-11-30/..", "on 30 November 2017 or later"),
]


@pytest.mark.parametrize(("edtf", "english", "german"), DATES, ids=[row[0] for row in DATES])
def test_a_date_is_told_in_its_precision(edtf: str, english: str, german: str) -> None:
    when = When.parse(edtf)
    assert catalogue.find("en").date(when) == english
    assert catalogue.find("de").date(when) == german


@pytest.mark.parametrize(("edtf", "english"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_bounds_are_told(edtf: str, english: str) -> None:
    assert catalogue.find("en").bounds(When.parse(edtf)) == english


def test_no_date_is_told_as_such() -> None:
    assert catalogue.find("en").date(None) == "no date known"


def test_a_country_has_its_own_order() -> None:
    words = catalogue.find("en-US")
    assert words.day(date(2017, 11, 30)) == "November 30, 2017"
    assert words.date(When.parse("2017-11-20/2017-11-24")) == "November 20, 2017 to November 24, 2017"


def test_numbers_lists_and_plurals() -> None:
    words, german = catalogue.find("en"), catalogue.find("de")
    assert words.n("reports", 1) == "1 report"
    assert words.n("reports", 12345) == "12,345 reports"
    assert german.n("reports", 12345) == "12.345 Berichte"
    assert words.list(["a", "b", "c"]) == "a, b and c"
    assert german.list(["a", "b"]) == "a und b"
    assert words.weekday(date(2017, 11, 30)) == "Thursday 30 November 2017"
    assert words.nth("century", 22) == "the 22nd century"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys_and_names(language: str) -> None:
    complete, own = _flat("en"), _flat(language)
    assert own.keys() == complete.keys()
    assert {k: _names(v) for k, v in own.items()} == {k: _names(v) for k, v in complete.items()}
    assert catalogue.problems(language) == ()


def test_every_word_is_used() -> None:
    """In a template or in code: in full, or by its start where the rest is put to it ("log." ~ kind)."""
    top = HOME.parents[2]
    places = [*top.glob("themes/**/*.html"), *top.glob("generator/**/*.py")]
    text = "".join(path.read_text(encoding="utf-8") for path in places)
    starts = re.findall(r"""["']([a-z]+\.[a-z_]*)(?:["'] ~|\{)""", text)
    for key in _flat("en"):
        bare = re.sub("^(count|ordinal)\\.", "", key)
        assert f'"{bare}"' in text or f"'{bare}'" in text or key.startswith(tuple(starts)), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_every_form_of_its_language(language: str) -> None:
    words = catalogue.find(language)
    for key, forms in words.strings.items():
        if isinstance(forms, Mapping):
            assert "other" in forms, key
            if key.startswith("count."):
                assert {"one", "other"} <= forms.keys(), key


def test_a_key_that_nobody_has_is_an_error() -> None:
    words = catalogue.find("de")
    with pytest.raises(LookupError, match="nonsense"):
        words("story.nonsense")
    with pytest.raises(LookupError, match="nonsense"):
        words.n("nonsense", 1)
    with pytest.raises(LookupError, match="'page'"):
        words("index.page", pages=1)


def test_markup_stays_markup_and_text_is_escaped() -> None:
    words = catalogue.find("en")
    made = words("date.span", first=Markup("<time>1</time>"), last="<b>")
    assert made == Markup("<time>1</time> to &lt;b&gt;")
    assert words("date.span", first="<i>", last="<b>") == "<i> to <b>"


@pytest.mark.parametrize("language", ["xx", "tlh", "", "../en", "fr"])
def test_an_unknown_language_is_english_and_a_problem(language: str) -> None:
    words = catalogue.find(language)
    assert (words.language, words("story.timeline")) == ("en", "Timeline")
    (problem,) = catalogue.problems(language)
    assert "English" in problem.message


def test_a_theme_brings_a_language_and_overrides_words(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "fr.toml").write_text('[story]\ntimeline = "Chronologie"\n', encoding="utf-8")
    (tmp_path / "words" / "en.toml").write_text('[story]\ntimeline = "What happened"\n', encoding="utf-8")
    french = catalogue.find("fr", [tmp_path])
    assert french("story.timeline") == "Chronologie"
    assert french.day(date(2017, 11, 30)) == "30 novembre 2017"
    (problem,) = catalogue.problems("fr", [tmp_path])
    assert "stand in English" in problem.message
    assert catalogue.find("en", [tmp_path])("story.timeline") == "What happened"


def test_words_that_change_while_we_run_are_read_again(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    own = tmp_path / "words" / "en.toml"
    own.write_text('[story]\ntimeline = "What happened"\n', encoding="utf-8")
    assert catalogue.find("en", [tmp_path])("story.timeline") == "What happened"
    own.write_text('[story]\ntimeline = "In order"\n', encoding="utf-8")
    assert catalogue.find("en", [tmp_path])("story.timeline") == "In order"


def test_words_that_are_not_toml_say_where(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "fr.toml").write_text("[story", encoding="utf-8")
    with pytest.raises(Abort, match=r"words/fr\.toml"):
        catalogue.find("fr", [tmp_path])


def test_words_are_values() -> None:
    assert isinstance(catalogue.find("de"), Words)
    assert catalogue.find("de") is catalogue.find("de")


def _flat(language: str) -> dict[str, object]:
    table = tomllib.loads((HOME / f"{language}.toml").read_text(encoding="utf-8"))
    return {f"{section}.{key}": text for section, texts in table.items() for key, text in texts.items()}


def _names(text: object) -> set[str]:
    every = " ".join(text.values()) if isinstance(text, dict) else str(text)
    return set(re.findall(r"\{(\w+)\}", every))
