"""Feeds and tables are made anew where they tell something else, and only there; an edit imports no more."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPORT = (
    "---\ntitle: Ferry aground\ndate: 2021-03-{day:02d}\noutlet: Harbour Post\n---\n"
    "The ferry ran aground off Specimen Point on Tuesday. Tugs pulled it off on 2021-03-{day:02d}.\n"
)
DEAR = (
    *("babel", "icalendar", "jinja2", "markdown_it", "dateutil", "yaml", "watchdog", "lxml"),
    *(
        "_hashlib",
        "html.entities",
        "importlib.resources",
        "json",
        "random",
        "shutil",
        "tempfile",
        "threading",
    ),
)
"""What takes long to import, and no edit of a plain report needs."""

MADE = "downloads"
"""What the build below says where feeds and tables were made anew: it asked for their words."""

_BUILD = (
    "import sys; from generator.cli import main; main(['build']); from generator import files;"
    f"print('{MADE}' * files._words.cache_info().currsize, *sys.modules, file=sys.stderr)"
)


def _built(root: Path) -> set[str]:
    """Build the site; what was imported for it, and whether feeds and tables were made."""
    done = subprocess.run(
        [sys.executable, "-c", _BUILD], cwd=root, capture_output=True, text=True, check=True
    )
    return set(done.stderr.split())


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site of ours"
    (root / "content").mkdir(parents=True)
    (root / "dateline.toml").write_text('title = "A"\npublish = "full"\nsearch = false\n')
    for day in (3, 4):
        (root / f"content/{day}.md").write_text(REPORT.format(day=day))
    _built(root)
    return root


def _same_as_clean(root: Path) -> bool:
    clean = root.with_name("clean")
    shutil.copytree(root, clean, ignore=shutil.ignore_patterns("site", ".dateline"))
    _built(clean)
    files = {path.relative_to(clean) for path in (clean / "site").rglob("*") if path.is_file()}
    return files == {path.relative_to(root) for path in (root / "site").rglob("*") if path.is_file()} and all(
        (root / path).read_bytes() == (clean / path).read_bytes() for path in files
    )


def _edit(root: Path, text: str) -> None:
    with (root / "content/3.md").open("a") as file:
        file.write(text)


def test_an_edit_of_words_that_tell_of_no_event_imports_nothing_dear(site: Path) -> None:
    _edit(site, "\nThe crew had no comment.\n")
    assert sorted(_built(site).intersection((*DEAR, MADE))) == []
    assert _same_as_clean(site)


def test_nor_does_one_that_moves_what_tells_of_an_event(site: Path) -> None:
    report = site / "content/3.md"
    report.write_text(report.read_text().replace("The ferry ran", "It was calm. The ferry ran"))
    assert MADE not in _built(site)
    assert _same_as_clean(site)


def test_an_edit_that_tells_of_one_writes_the_calendar_and_imports_no_more(site: Path) -> None:
    _edit(site, "\nOn 2021-03-09 a diver of the harbour found a hole in the hull of the ferry.\n")
    assert sorted(_built(site).intersection((*DEAR, MADE))) == [MADE]
    assert b"DTSTART;VALUE=DATE:20210309" in next((site / "site/stories").glob("*/events.ics")).read_bytes()
    assert _same_as_clean(site)


def test_with_another_template_no_calendar_is_written(site: Path) -> None:
    own = site / "theme/templates"
    own.mkdir(parents=True)
    (own / "story.html").write_text("{{ view.title.text }}")
    assert MADE not in _built(site)
    assert _same_as_clean(site)


def test_with_other_words_feeds_tell_in_them(site: Path) -> None:
    words = site / "theme/words"
    words.mkdir(parents=True)
    (words / "en.toml").write_text('[feed]\nreported = "Told by {outlets}"\n')
    _built(site)
    assert b"Told by Harbour Post" in next((site / "site/stories").glob("*/feed.xml")).read_bytes()
    assert _same_as_clean(site)


def test_what_an_edit_took_away_is_written_when_it_is_taken_back(site: Path) -> None:
    before = next((site / "site/stories").glob("*/events.ics")).read_bytes()
    text = (site / "content/3.md").read_text()
    _edit(site, "\nOn 2021-03-09 a diver of the harbour found a hole in the hull of the ferry.\n")
    _built(site)
    (site / "content/3.md").write_text(text)
    _built(site)
    assert next((site / "site/stories").glob("*/events.ics")).read_bytes() == before
    assert _same_as_clean(site)
