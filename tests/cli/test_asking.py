"""`dateline explain` and `dateline regroup`: the evidence behind the stories, and what would change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main

FERRY = (
    "The ferry Aurora sank off Port Sample on {day} with 40 on board, the harbour master Ines Muster said."
)
REPORTS = {
    "ferry-one.md": (
        "Ferry Aurora sinks off Port Sample",
        "2021-03-02",
        "Harbour Post",
        FERRY.format(day="Tuesday"),
    ),
    "ferry-two.md": (
        "Aurora: the search goes on",
        "2021-03-03",
        "Specimen Herald",
        "Divers looked for the ferry Aurora off Port Sample on Wednesday. " + FERRY.format(day="Tuesday"),
    ),
    "bees.md": (
        "Beekeepers count their hives",
        "2021-03-03",
        "Paper Lantern",
        "The valley has more hives than ever, the beekeepers of Neustadt found on Wednesday.",
    ),
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    (tmp_path / "dateline.toml").write_text('title = "T"\n')
    (tmp_path / "content").mkdir()
    for name, (title, day, outlet, text) in REPORTS.items():
        head = f"---\ntitle: '{title}'\ndate: {day}\noutlet: {outlet}\n---\n\n"
        (tmp_path / "content" / name).write_text(head + text + "\n")
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 0
    capsys.readouterr()
    return tmp_path


def asked(capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    assert main(list(typed)) == 0
    return capsys.readouterr().out


def test_why_a_report_is_in_its_story(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = asked(capsys, "explain", "ferry-two")
    for part in (
        "content/ferry-two.md - Aurora",
        "2021-03-03 (front matter",
        "threshold",
        "aurora",
        "dateline edit move",
    ):
        assert part in told
    assert json.loads(asked(capsys, "explain", "ferry-two", "--json"))["bond"]["score"] > 0


def test_a_report_that_stands_alone(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "it stands alone" in asked(capsys, "explain", "content/bees.md")


def test_what_holds_a_story_together(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    slug = next(
        s["slug"] for s in json.loads((site / "site/stories.json").read_text()) if len(s["reports"]) == 2
    )
    told = asked(capsys, "explain", slug)
    assert "content/ferry-one.md" in told
    assert "content/ferry-two.md" in told
    assert "dateline edit split" in told


def test_how_an_event_is_known(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    slug = next(
        s["slug"] for s in json.loads((site / "site/stories.json").read_text()) if len(s["reports"]) == 2
    )
    event = json.loads((site / f"site/stories/{slug}/story.json").read_text())["events"][0]
    told = asked(capsys, "explain", f"{slug}#{event['id'][:6]}")
    assert event["title"] in told
    assert "attested" in told
    assert f"dateline edit date {slug}#{event['id']} DATE" in told


def test_how_alike_two_reports_are(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "in one story" in asked(capsys, "explain", "ferry-one", "ferry-two")
    told = asked(capsys, "explain", "ferry-one", "bees")
    assert "in different stories" in told
    assert "dateline edit together content/ferry-one.md content/bees.md" in told


def test_what_is_not_there(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["explain", "ferri"])
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert "there is no one report, story or event 'ferri' - did you mean " in said


def test_regroup_shows_and_applies(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, "regroup") == "every report would stay in its story\n"
    lock = site / "content/stories.lock"
    before = lock.read_text()
    filed = {line.split()[4]: line for line in before.splitlines() if line.startswith("report")}
    line, bees = filed["content/ferry-two.md"], filed["content/bees.md"].split()[2]
    torn = before.replace(line, line.replace(line.split()[2], bees))
    lock.write_text(torn)
    told = asked(capsys, "regroup")
    assert "content/ferry-two.md: beekeepers-count-their-hives -> ferry-aurora-sinks-off-port-sample" in told
    assert lock.read_text() == torn
    asked(capsys, "regroup", "--apply")
    assert lock.read_text() == before


def test_regroup_leaves_what_an_editor_chose(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked(capsys, "edit", "move", "ferry-two", "beekeepers-count-their-hives")
    asked(capsys, "build")
    told = asked(capsys, "regroup")
    assert "content/ferry-two.md" not in told
    assert "content/bees.md" not in told
