"""Themes: folders nearest first, what extends what, and the file that a site takes for itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import themes
from generator.problems import Abort


def write(root: Path, path: str, text: str = "") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def test_a_sites_own_files_come_first_and_parents_last(tmp_path: Path) -> None:
    write(tmp_path, "theme/templates/404.html", "mine")
    write(tmp_path, "themes/late/theme.toml", 'extends = "default"')
    found = themes.find("late", tmp_path)
    assert [folder.name for folder in found.folders] == ["theme", "late", "default"]
    assert found.files("templates")["404.html"] == tmp_path / "theme/templates/404.html"
    assert "story.html" in found.files("templates")


def test_a_theme_is_another_when_a_file_of_it_changes(tmp_path: Path) -> None:
    write(tmp_path, "theme/assets/site.css", "a {}")
    before = themes.find("default", tmp_path)
    write(tmp_path, "theme/assets/site.css", "b {}")
    assert themes.find("default", tmp_path) != before


@pytest.mark.parametrize(
    ("changed", "text", "others"),
    [
        ("404.html", "{% extends 'base.html' %}", ["404.html"]),
        ("base.html", "{% extends 'default/base.html' %}", ["404.html", "search.html", "story.html"]),
        ("parts/quote.html", "", ["story.html"]),
        ("own.html", "", []),
        ("search.html", "{% include 'parts/' ~ kind %}", ["search.html"]),
        ("search.html", "{% include ['a.html', 'parts/quote.html'] %}", ["search.html"]),
    ],
)
def test_a_page_depends_on_the_templates_that_it_names(
    tmp_path: Path, changed: str, text: str, others: list[str]
) -> None:
    names = ["404.html", "search.html", "story.html"]
    before = themes.find("default", tmp_path)
    write(tmp_path, f"theme/templates/{changed}", text)
    after = themes.find("default", tmp_path)
    assert [name for name in names if before.look(name) != after.look(name)] == [
        name for name in names if name in others
    ]
    write(tmp_path, "theme/words/en.toml", "[site]")
    assert all(after.look(name) != themes.find("default", tmp_path).look(name) for name in ("", *names))


@pytest.mark.parametrize(
    "tag",
    [
        "include name",
        "include 'parts/' ~ name",
        "include ['a.html', 'b.html']",
        "extends 'base.html' if name else 'a.html'",
        "-from name import it-",
        "include 'base.html' and name",
    ],
)
def test_a_page_depends_on_all_templates_where_one_is_not_named(tmp_path: Path, tag: str) -> None:
    write(tmp_path, "theme/templates/404.html", f"{{%{tag} %}}".replace("- %}", " -%}"))
    before = themes.find("default", tmp_path)
    write(tmp_path, "theme/templates/month.html", "another")
    assert before.look("404.html") != themes.find("default", tmp_path).look("404.html")
    assert before.look("story.html") == themes.find("default", tmp_path).look("story.html")


@pytest.mark.parametrize(
    ("files", "name", "problem"),
    [
        ({}, "defualt", "no theme 'defualt'"),
        ({"themes/a/theme.toml": 'extends = "a"'}, "a", "the theme 'a' extends itself"),
        ({"themes/a/theme.toml": 'extends = "b"'}, "a", "no theme 'b'"),
        ({"themes/a/theme.toml": "extends ="}, "a", "themes/a/theme.toml: not TOML"),
        ({"themes/a/theme.toml": 'extends = "../../a"'}, "a", "no theme '../../a'"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, files: dict[str, str], name: str, problem: str) -> None:
    for path, text in files.items():
        write(tmp_path, path, text)
    with pytest.raises(Abort) as told:
        themes.find(name, tmp_path)
    assert problem in str(told.value.problem)


def test_eject_copies_one_file_and_never_over_the_sites_own(tmp_path: Path) -> None:
    found = themes.find("default", tmp_path)
    target = themes.eject("story.html", found, tmp_path)
    assert target == tmp_path / "theme/templates/story.html"
    assert target.read_bytes() == found.files("templates")["story.html"].read_bytes()
    for name, problem in (("story.html", "has this file already"), ("no.html", "no such file")):
        with pytest.raises(Abort) as told:
            themes.eject(name, found, tmp_path)
        assert problem in str(told.value.problem)
