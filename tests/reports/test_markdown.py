"""Markdown: front matter and body."""

from __future__ import annotations

import pytest

from tests.reports.reading import only, read

BODY = "The bridge was closed on *Monday*\nafter a [crack](https://x.example) was found.\n\nIt is old.\n"


def test_yaml_and_toml_say_the_same() -> None:
    yaml = only(
        "---\ntitle: Bridge\ndate: 2017-11-30\noutlet: Harbour Post\ntags: [a, b]\nstory: bridge\n---\n"
        + BODY,
        "content/a.md",
    )
    toml = only(
        '+++\ntitle = "Bridge"\ndate = 2017-11-30\noutlet = "Harbour Post"\n'
        + 'tags = ["a", "b"]\nstory = "bridge"\n+++\n'
        + BODY,
        "content/a.md",
    )
    assert yaml.published and toml.published and yaml.published.when == toml.published.when
    assert (yaml.title, yaml.outlet, yaml.tags, yaml.story) == (
        "Bridge",
        "Harbour Post",
        ("a", "b"),
        "bridge",
    )
    assert (yaml.title, yaml.outlet, yaml.tags, yaml.story) == (
        toml.title,
        toml.outlet,
        toml.tags,
        toml.story,
    )
    assert yaml.paragraphs == ("The bridge was closed on Monday after a crack was found.", "It is old.")
    assert yaml.markup == BODY.strip("\n")


def test_a_clipped_page() -> None:
    head = (
        '---\ntitle: "Bridge closed"\nsource: "https://post.example/bridge"\nauthor:\n  - "[[A. Muster]]"\n'
        "published: 2017-11-30\ncreated: 2024-01-02\ntags:\n  - clippings\n---\n"
    )
    report = only(head + BODY, "content/Bridge closed.md")
    assert (report.url, report.author, report.outlet) == (
        "https://post.example/bridge",
        "A. Muster",
        "post.example",
    )
    assert report.published and report.published.when.edtf == "2017-11-30"


def test_a_reference_manager() -> None:
    head = (
        "---\ncitekey: muster2017\npublicationTitle: Harbour Post\ndateAdded: 2024-01-01\n"
        "date: 2017-11-30\nURL: https://post.example/bridge\nabstractNote: short\n---\n"
    )
    report = only(head + BODY, "content/muster2017.md")
    assert (report.outlet, report.url) == ("Harbour Post", "https://post.example/bridge")


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("# Bridge closed\n\nText.", ("Text.",)),
        ("Text &amp; more\\\nlines.", ("Text & more lines.",)),
        ("- one\n- two", ("one", "two")),
        ("> quoted\n> words", ("quoted words",)),
        ("| a | b |\n|---|---|\n| 1 | 2 |", ("a; b", "1; 2")),
        ("[[Page|the words]] and ![[image.png]]", ("the words and",)),
        ("![alt](x.png) Seen.", ("Seen.",)),
        ("<p>In <b>tags</b>.</p>\n\n<script>alert(1)</script>\n\nText.", ("In tags .", "Text.")),
        ("A 1\\. B", ("A 1. B",)),
    ],
)
def test_bodies(body: str, paragraphs: tuple[str, ...]) -> None:
    assert (
        only("---\ntitle: T\n---\n" + body, "content/a.md", clean=False).paragraphs[-len(paragraphs) :]
        == paragraphs
    )


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("content/Crack found in bridge.md", "Crack found in bridge"),
        ("content/2017-11-30 Crack found in bridge.md", "Crack found in bridge"),
        ("content/New note 3.md", "The bridge was closed on Monday after a crack was found"),
        ("content/crack-found-in-bridge.md", "The bridge was closed on Monday after a crack was found"),
    ],
)
def test_a_name_that_a_person_gave_is_the_title(path: str, title: str) -> None:
    assert only(BODY, path).title == title


def test_drafts_are_held_back() -> None:
    for line in ("draft: true", "publish: false"):
        made = read(f"---\n{line}\n---\n{BODY}", "content/a.md")
        assert made.reports == () and made.problems == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("---\ntitle: a: b\n---\nText.", "2: bad YAML: mapping values are not allowed in this context"),
        ("---\n- a\n---\nText.", "2: the front matter holds no keys"),
        ("---\ntitle: A\nText.", "1: the front matter has no end"),
        ("+++\ntitle = A\n+++\nText.", "2: bad TOML: invalid value"),
        ("---\ntitle: A\ndate: 2017-13-01\n---\nText.", '3: expected a date, got "2017-13-01"'),
        ("---\ndate: 3/4/2017\n---\nText.", '2: "3/4/2017" may be two days'),
        ("---\npublish: all\n---\nText.", '2: publish is "excerpt" or "full", not "all"'),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, problem: str) -> None:
    (told,) = read(text, "content/a.md").problems
    assert str(told).startswith(f"content/a.md:{problem} - ")


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Suez canal", "suez-canal"),
        ('"[[Große Straße]]"', "grosse-strasse"),
        ("../../x", "x"),
        ("スエズ 運河", "スエズ-運河"),
    ],
)
def test_a_pin_is_a_slug(words: str, slug: str) -> None:
    assert only(f"---\nstory: {words}\n---\n{BODY}", "content/a.md").story == slug
