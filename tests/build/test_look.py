"""The edit of a template renders the pages that it shows, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import build
from generator.build import Folder, Means
from generator.config import Settings
from generator.memo import Memory
from generator.memo.last import Last
from generator.model import Masthead

SITE = Settings(Masthead("A", search=False), publish="full")
TEXT = "---\ntitle: Ferry aground\ndate: 2021-03-02\n---\nThe ferry ran aground on Tuesday.\n"


@pytest.mark.parametrize(
    ("path", "text", "stages", "changed"),
    [
        ("templates/404.html", "{% extends 'base.html' %}", {"lists", "listed", "write"}, {"404.html"}),
        (
            "templates/report.html",
            "{% extends 'base.html' %}",
            {"relate", "render", "lists", "write"},
            {"reports/a/index.html"},
        ),
        ("templates/none.html", "", {"lists"}, set()),
    ],
)
def test_only_what_shows_it_is_rendered(
    tmp_path: Path, path: str, text: str, stages: set[str], changed: set[str]
) -> None:
    for name in ("content", "site"):
        (tmp_path / name).mkdir()
    (tmp_path / "content/a.md").write_text(TEXT)
    memo, last = Memory(), Last()
    build.build(tmp_path, SITE, Means(memo, last, out=Folder(tmp_path / "site")))
    (tmp_path / "theme" / path).parent.mkdir(parents=True)
    (tmp_path / "theme" / path).write_text(text)
    out = Folder(tmp_path / "site")
    again = build.build(tmp_path, SITE, Means(memo, last, out=out))
    assert {*again.spent} & {
        "relate",
        "render",
        "lists",
        "listed",
        "write",
    } == stages
    assert out.touched == changed
    assert {file.path: file.data for file in build.build(tmp_path, SITE).files} == {
        at.relative_to(tmp_path / "site").as_posix(): at.read_bytes()
        for at in (tmp_path / "site").rglob("*")
        if at.is_file() and at.name != ".dateline"
    }
