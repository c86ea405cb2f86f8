"""The preview in a real browser: a save reaches the open page, which stays where it was."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

REPORT = """---
title: Ship aground
date: 2021-03-23
outlet: Harbour Post
---
The ship ran aground on {day}. {more}
"""


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "content").mkdir()
    (tmp_path / "dateline.toml").write_text('title = "Ships"\n')
    (tmp_path / "content" / "a.md").write_text(REPORT.format(day="Tuesday", more=""))
    command = [sys.executable, "-m", "generator", "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    line = next(line for line in iter(process.stdout.readline, "") if line.startswith("Serving"))
    yield line.split()[1]
    process.terminate()
    process.wait(60)


def test_an_open_page_is_kept_up_to_date(browser: Browser, url: str, tmp_path: Path) -> None:
    page = browser.new_page(viewport={"width": 600, "height": 300})
    page.goto(f"{url}stories/ship-aground/")
    page.evaluate("window.same = true; document.querySelector('details').open = true; scrollTo(0, 120)")
    page.wait_for_timeout(300)

    (tmp_path / "content" / "a.md").write_text(REPORT.format(day="Monday", more="Tugs came."))
    expect(page.locator("body")).to_contain_text("on Monday", timeout=10_000)
    assert page.evaluate("window.same && document.querySelector('details').open && scrollY") == 120

    (tmp_path / "theme" / "assets").mkdir(parents=True)
    (tmp_path / "theme" / "assets" / "site.css").write_text("body { background: rgb(1, 2, 3) }")
    expect(page.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)", timeout=10_000)
    assert page.evaluate("window.same")

    (tmp_path / "dateline.toml").write_text('title = "Ships"\npublsh = "full"\n')
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("dateline.toml:2", timeout=10_000)
    expect(alert).to_contain_text("did you mean 'publish'?")
    expect(alert).to_contain_text('publsh = "full"')
    assert "on Monday" in page.inner_text("body")

    (tmp_path / "dateline.toml").write_text('title = "Boats"\n')
    expect(alert).to_have_count(0, timeout=10_000)
    expect(page.locator("header.mast")).to_contain_text("Boats", timeout=10_000)
    page.close()
