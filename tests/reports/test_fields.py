"""What others call what we know."""

from __future__ import annotations

import pytest

from generator.reports import fields


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("Title", "title"),
        ("publication_date", "date"),
        ("Published On", "date"),
        ("dateAdded", "seen"),
        ("publicationTitle", "outlet"),
        ("URL", "url"),
        ("content_html", "html"),
        ("Überschrift", "title"),
        ("UEBERSICHT", ""),
        ("Veröffentlicht am", "date"),
        ("titre", "title"),
        ("Mise à jour", "updated"),
        ("Mots-cles", "tags"),
        ("Periódico", "outlet"),
        ("testo", "text"),
        ("Page", ""),
        ("", ""),
    ],
)
def test_names(name: str, ours: str) -> None:
    assert fields.known(name) == ours


@pytest.mark.parametrize(("value", "ours"), [("30 novembre 2017", "date"), ("0.17, 0.4", ""), ("{}", "")])
def test_italian_data_is_a_date_where_it_tells_one(value: str, ours: str) -> None:
    assert fields.known("Data", value) == ours


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("de-AT", "de-AT"),
        ("en_US", "en-US"),
        ("Français", "fr"),
        ("spagnolo", "es"),
        ("Suomi", "Suomi"),
        ("", ""),
    ],
)
def test_languages_by_tag_or_name(words: str, tag: str) -> None:
    assert fields.language(words) == tag


@pytest.mark.parametrize(
    ("value", "items"),
    [
        ("a, b; c", ("a", "b", "c")),
        ("#a, [[Page|b]], 'a'", ("a", "b")),
        ("", ()),
    ],
)
def test_lists(value: str, items: tuple[str, ...]) -> None:
    assert fields.listed(value) == items
