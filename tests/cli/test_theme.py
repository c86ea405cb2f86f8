"""`dateline theme`: the list, and a file taken over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import cli


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "dateline.toml").write_text('title = "A site"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_list_names_templates_and_assets(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["theme", "list", "--json"]) == 0
    assert {"story.html", "parts/event.html", "assets/site.css"} <= set(json.loads(capsys.readouterr().out))


def test_a_file_is_taken_over_once(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["theme", "eject", "parts/event.html"]) == 0
    assert (site / "theme/templates/parts/event.html").is_file()
    assert cli.main(["theme", "eject", "parts/event.html"]) == 1
    assert "theme/templates/parts/event.html: the site has this file already" in capsys.readouterr().err


def test_a_slip_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["theme", "eject", "strory.html"]) == 1
    assert "did you mean story.html?" in capsys.readouterr().err
