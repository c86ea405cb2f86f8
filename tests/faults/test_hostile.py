"""What comes in to break a build is text: the rest of the site is built, and nothing leaves it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import build, config, ledger
from generator.model import Built


def report(head: str, text: str) -> str:
    return f"---\ntitle: Ferry aground\noutlet: Harbour Post\n{head}\n---\n{text}\n"


HOSTILE = {
    "the first day there is": report("date: 0001-01-01", "The ferry sank on Monday, and in 2020."),
    "the last day there is": report("date: 9999-12-31", "The ferry sails on Saturday, and in 2020."),
    "a pin that is a path": report("date: 2021-03-02\nstory: ../../x", "The ferry lay ashore."),
    "a slug that is a path": report("date: 2021-03-02\nslug: ../../x\npublish: full", "It lay ashore."),
    "a word without end": report("date: 2021-03-02", "a" * 100_000),
    "items without end": report("date: 2021-03-02", "one, " * 30_000),
    "one sentence again and again": report("date: 2021-03-02", "The ferry ran aground at noon. " * 3000),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_the_site_is_built(tmp_path: Path, text: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/ferry.md").write_text(
        report("date: 2021-03-02", "The ferry ran aground on Tuesday.")
    )
    (tmp_path / "content/hostile.md").write_text(text)
    made = build.build(tmp_path, config.parse('title = "A"\n'))
    assert made.counts["reports"] == 2
    assert not [file.path for file in made.files if ".." in file.path]
    assert max(len(story["title"]) for story in _stories(made)) < 500


def _stories(made: Built) -> list[dict[str, str]]:
    (listed,) = (file.data for file in made.files if file.path == "stories.json")
    stories: list[dict[str, str]] = json.loads(listed)
    return stories


def test_a_ledger_that_leads_out_of_the_site_is_not_followed(tmp_path: Path) -> None:
    lines = "story s1 ../../x\nstory s2 ferry /etc/x\nreport r1 s1 f1 content/a.md\n"
    parsed = ledger.parse(lines)
    assert parsed.ledger.shelves == () and parsed.ledger.filings == ()
    assert [p.line for p in parsed.problems] == [1, 2]
