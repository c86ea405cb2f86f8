"""`dateline check`: each finding, on the smallest thing that has it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.cli import check, main
from generator.model import File

NOW = date(2026, 11, 21)


def story(**changed: Any) -> dict[str, Any]:
    plain = {
        "slug": "ferry",
        "counts": {"independent": 2},
        "reports": [
            {"id": "aa", "path": "content/a.md", "published": {"edtf": "2021-03", "earliest": "2021-03-01"}}
        ],
        "events": [{"id": "e1", "key": True, "independent": 2, "title": "It sank"}],
        "bonds": [{"report": "aa", "score": 0.4, "threshold": 0.2}],
    }
    return plain | changed


FINDINGS = [
    ("nothing", story(), []),
    (
        "undated",
        story(
            reports=[{"id": "aa", "path": "content/a.md", "published": None, "bounds": {"edtf": "2021/2022"}}]
        ),
        ["its publication date is not known (between 2021 and 2022)"],
    ),
    (
        "future",
        story(reports=[{"id": "aa", "path": "a", "published": {"edtf": "2031", "earliest": "2031-01-01"}}]),
        ["it is dated 2031, in the future"],
    ),
    (
        "narrow",
        story(bonds=[{"report": "aa", "score": 0.21, "threshold": 0.2}]),
        ["it is in the story 'ferry' by a narrow margin (score 0.21, threshold 0.20)"],
    ),
    (
        "single",
        story(events=[{"id": "e1", "key": True, "independent": 1, "title": "It sank"}]),
        ["1 key event has a single source: It sank"],
    ),
    (
        "single in a story of one source",
        story(
            counts={"independent": 1},
            events=[{"id": "e1", "key": True, "independent": 1, "title": "It sank"}],
        ),
        [],
    ),
]


@pytest.mark.parametrize(("told", "messages"), [f[1:] for f in FINDINGS], ids=[f[0] for f in FINDINGS])
def test_findings(told: dict[str, Any], messages: list[str]) -> None:
    assert [p.message for one in check.CHECKS for p in one(told, NOW)] == messages


LINKS = [
    ('<a href="../b/index.html">', True),
    ('<a href="../b/">', True),
    ('<a href="#here"><p id="here">', True),
    ('<a href="../b/index.html#there">', True),
    ('<a href="https://example.org/x">', True),
    ('<a href="mailto:a@example.org">', True),
    ('<a href="../c/index.html">', False),
    ('<a href="../b/index.html#gone">', False),
    ('<a href="#gone">', False),
    ('<img src="gone.png">', False),
]


@pytest.mark.parametrize(("html", "good"), LINKS)
def test_links(html: str, good: bool) -> None:
    files = [File("a/index.html", html.encode()), File("b/index.html", b'<p id="there">')]
    assert (not list(check.broken_links(files))) is good


def test_the_command_says_what_to_look_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dateline.toml").write_text('title = "T"\n')
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_text(
        "---\ntitle: A ferry sank\ndate: 2031-01-02\n---\n\nA ferry sank.\n"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    assert main(["check", "--json"]) == 1
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [t["message"] for t in told if "future" in t["message"]] == [
        "it is dated 2031-01-02, in the future"
    ]
    assert not (tmp_path / "site").exists()
