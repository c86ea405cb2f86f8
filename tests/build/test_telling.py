"""Two stories that want one address: the first has it, whoever is faster."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import build, engines
from generator.build import Folder, Means
from generator.config import Settings
from generator.memo import Memory
from generator.memo.last import Last
from generator.model import Masthead

SITE = Settings(Masthead("A"), publish="full")


def _report(place: str, slug: str) -> str:
    return (
        f"---\ntitle: Ferry aground at {place}\ndate: 2021-03-02\nstory: {place}\nslug: {slug}\n---\n"
        f"The ferry of {place} ran aground on Tuesday.\n"
    )


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_first_story_has_the_address(tmp_path: Path, jobs: int) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (tmp_path / "site").mkdir()
    for number in range(60):  # as many as are worth workers, which deal them out in hands
        name = f"{number:02}"
        slug = "same" if number in (0, 8) else f"r{name}"
        (content / f"{name}.md").write_text(_report(f"Place {name}", slug))
    memo, last = Memory(), Last()
    for _ in range(3):  # made, and remembered
        means = Means(memo, last, engines.choose(jobs), Folder(tmp_path / "site"))
        built = build.build(tmp_path, SITE, means)
        assert any("two stories want this address" in str(problem) for problem in built.problems)
        paths = {filing.path: filing.report for filing in built.ledger.filings}
        first = min(("00", "08"), key=lambda name: paths[f"content/{name}.md"])
        assert f"Place {first}" in (tmp_path / "site/reports/same/index.html").read_text()
