"""`dateline edit`: what is typed is looked up, written down, and carried out by the next build."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import edits
from generator.cli import main

LOCK = """\
story s1aaaa ferry
story s2bbbb fire old-fire
report aaaaaa s1aaaa f1 content/one.md
report bbbbbb s1aaaa f2 content/wire.jsonl
report cccccc s1aaaa f3 content/wire.jsonl
report dddddd s2bbbb f4 content/four.md
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/stories.lock").write_text(LOCK)
    (tmp_path / "dateline.toml").write_text('title = "A"\noutput = "public"\n')
    (tmp_path / "public/stories/ferry").mkdir(parents=True)
    (tmp_path / "public/stories/ferry/story.json").write_text(
        json.dumps({"events": [{"id": "3f2a9c"}], "undated": []})
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


TYPED = [
    ("merge ferry s2bb", ("story:ferry", "story:fire"), "", ""),
    (
        "split ferry one bbbbbb --slug raft",
        ("story:ferry", "report:content/one.md", "report:bbbbbb"),
        "raft",
        "",
    ),
    ("move content/one.md old-fire", ("report:content/one.md",), "fire", ""),
    ("apart one four.md", ("report:content/one.md", "report:content/four.md"), "", ""),
    ("together cccc dddd", ("report:cccccc", "report:content/four.md"), "", ""),
    ("rename ferry --title Sinking", ("story:ferry",), "", "Sinking"),
    ("date one 2017-11-30", ("report:content/one.md",), "2017-11-30", ""),
    ("date ferry#3f2a 2017-11", ("story:ferry", "event:3f2a9c"), "2017-11", ""),
    ("hide fire", ("story:fire",), "", ""),
    ("pin ferry#3f", ("story:ferry", "event:3f2a9c"), "", ""),
    ("correct ferry Tuesday", ("story:ferry",), "", "Tuesday"),
]


@pytest.mark.parametrize(("typed", "targets", "value", "text"), TYPED, ids=[t[0] for t in TYPED])
def test_what_is_typed_is_written_down(
    site: Path, typed: str, targets: tuple[str, ...], value: str, text: str
) -> None:
    assert main(["edit", *typed.split(), "--why", 'the "same" ship', "--by", "M."]) == 0
    read = edits.parse((site / "content/edits.toml").read_text())
    assert read.problems == ()
    (edit,) = read.edits
    assert (edit.targets, edit.value, edit.text) == (targets, value, text)
    assert (edit.why, edit.by, edit.line) == ('the "same" ship', "M.", 1)


WRONG = [
    ("merge ferry fir", "there is no one story 'fir' - did you mean fire?"),
    ("move wire.jsonl fire", "there is no one report 'wire.jsonl' - did you mean content/wire.jsonl?"),
    ("move one", "expected REPORT STORY"),
    ("pin ferry#9", "there is no one event '9'"),
    ("date one Tusday", "expected a date, got 'Tusday' - write it as 2017-11-30"),
    ("merge ferry", "this [[merge]] does not say enough"),
    ("split ferry one", "the following arguments are required: --slug"),
]


@pytest.mark.parametrize(("typed", "told"), WRONG, ids=[t[0] for t in WRONG])
def test_what_is_mistyped_writes_nothing(
    site: Path, typed: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["edit", *typed.split()])
    assert left.value.code == 2
    assert told in capsys.readouterr().err
    assert not (site / "content/edits.toml").exists()


def test_without_a_ledger_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["edit", "hide", "ferry"]) == 1
    assert "there is no ledger yet - run `dateline build` first" in capsys.readouterr().err
