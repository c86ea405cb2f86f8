"""`init`, `new` and `export`: a site from nothing, and back out again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "harbour-news"]) == 0
    monkeypatch.chdir(tmp_path / "harbour-news")
    return tmp_path / "harbour-news"


def test_a_new_site_builds(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--strict"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "2 reports, 1 story, " in told.out
    assert "<title>Harbour news" in (site / "site" / "index.html").read_text()
    assert (site / ".gitignore").read_text().split() == ["site/", ".dateline/"]
    assert "content/stories.lock merge=union\n" in (site / ".gitattributes").read_text()


def test_a_site_is_not_made_twice(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init"]) == 1
    told = capsys.readouterr().err
    assert told == "dateline.toml: there is a site here already - name another folder\n"


def test_content_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert main(["init", str(tmp_path)]) == 0
    assert list((tmp_path / "content").iterdir()) == []


def test_a_new_report(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    capsys.readouterr()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1512043200")
    assert main(["new", 'Tugs: "no word" yet']) == 0
    path = site / capsys.readouterr().out.strip()
    assert path.name == "2017-11-30-tugs-no-word-yet.md"
    assert 'title: "Tugs: \\"no word\\" yet"\ndate: 2017-11-30\n' in path.read_text()
    assert main(["new", 'Tugs: "no word" yet']) == 1
    assert "there is a report of this name" in capsys.readouterr().err


def test_an_export(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["export"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["kind"] for line in lines[:3]] == ["story", "report", "report"]
    assert {line["kind"] for line in lines[3:]} == {"event"}
    assert not (site / "site").exists()
    assert not (site / "content" / "stories.lock").exists()
