"""`dateline inspect`: all that was read from a file, for machines and for people."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import cli

CLIPPING = """Title: Bridge closed
Date: 2017-11-30
Outlet: Harbour Post
Author: A. Muster

The bridge was closed on Wednesday after a crack was found.

Subscribe now for unlimited access.
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.txt").write_text(CLIPPING, encoding="utf-8")
    (content / "bad.jsonl").write_text(
        '{"text": "One."}\nno\n{"text": "Two.", "date": "soon"}\n', encoding="utf-8"
    )
    return tmp_path


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_an_object_a_report(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["inspect", "--json", "content/a.txt"]) == 0
    (told,) = lines(capsys)
    assert told.pop("id")
    assert told == {
        "path": "content/a.txt",
        "title": "Bridge closed",
        "outlet": "Harbour Post",
        "agency": "",
        "author": "A. Muster",
        "url": "",
        "place": "",
        "language": "",
        "text": "The bridge was closed on Wednesday after a crack was found.",
        "published": {
            "edtf": "2017-11-30",
            "earliest": "2017-11-30",
            "latest": "2017-11-30",
            "method": "head line",
            "evidence": "stated in the head of the file: 2017-11-30",
            "inferred": False,
        },
        "bounds": None,
        "removed": [{"text": "Subscribe now for unlimited access.", "rule": "subscription offer"}],
        "mentions": [{"start": 25, "end": 34, "text": "Wednesday", "type": "DATE", "value": "2017-11-29"}],
        "problems": [],
    }


def test_an_undated_report_has_bounds(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content" / "b.txt").write_text(
        "The bridge was closed on 30 November 2017. It is old.", encoding="utf-8"
    )
    assert cli.main(["inspect", "--json", "content/b.txt"]) == 0
    (told,) = lines(capsys)
    assert told["published"] is None
    assert told["bounds"] == {"edtf": "2017-11-30/..", "earliest": "2017-11-30", "latest": None}


def test_problems_of_rows_stand_after_all_reports(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["inspect", "--json", "content/bad.jsonl"]) == 1
    told = lines(capsys)
    paths = ["content/bad.jsonl#1", "content/bad.jsonl#3", "content/bad.jsonl"]
    assert [one["path"] for one in told] == paths
    assert "text" not in told[-1]
    assert [one["problems"] for one in told[:-1]] == [[], []]
    assert told[-1]["problems"] == [
        {
            "path": "content/bad.jsonl",
            "line": 2,
            "message": "bad JSON: expecting value at character 1",
            "hint": 'a report is an object: {"title": "...", "date": "2017-11-30", "text": "..."}',
        },
        {
            "path": "content/bad.jsonl",
            "line": 3,
            "message": 'expected a date, got "soon"',
            "hint": "write it as 2017-11-30",
        },
    ]


def test_in_words(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["inspect", "content/a.txt"]) == 0
    shown = capsys.readouterr().out
    for words in (
        "Bridge closed\n=============\n",
        "published: 2017-11-30 - stated in the head of the file: 2017-11-30\n",
        "Kept (1)\n  The bridge was closed",
        "Removed (1)\n  [subscription offer] Subscribe now",
        "Dates in the text (1)\n  Wednesday",
    ):
        assert words in shown


@pytest.mark.parametrize("name", ["content/none.txt", "content"])
def test_what_cannot_be_read_is_told(site: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert cli.main(["inspect", name]) == 1
    assert capsys.readouterr().out.startswith(f"error: {name}: cannot be read: ")


def test_the_sites_own_settings_hold(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "dateline.toml").write_text('title = "T"\n[reports]\nlanguage = "de"\n', encoding="utf-8")
    monkeypatch.chdir(site / "content")
    cli.main(["inspect", "--json", "a.txt", str(site / "content" / "a.txt")])
    one, other = lines(capsys)
    assert one == other, "from wherever it is named"
    assert (one["language"], one["path"]) == ("de", "content/a.txt")
