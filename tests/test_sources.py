"""Which files of a content folder are sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import sources
from generator.problems import BadSource


def write(root: Path, *names: str) -> None:
    for name in names:
        file = root / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")


def paths(root: Path) -> list[str]:
    return list(sources.find(root))


def test_files_in_any_sub_folder_by_path(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/c.md", "a.txt", "a/b/d.html")
    assert paths(tmp_path) == ["content/a.txt", "content/a/b/d.html", "content/a/c.md", "content/b.txt"]
    assert sources.load(tmp_path, "content/a.txt").data == b"a.txt"


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.txt",
        ".obsidian/workspace.json",
        "_template.md",
        "a.txt~",
        "photo.JPG",
        "film.mp4",
        "2021/Thumbs.db",
        "desktop.ini",
        "stories.lock",
        "edits.toml",
        "stories/bridge.md",
        "Page_files/frame.html",
    ],
)
def test_what_is_no_report_is_passed_over(tmp_path: Path, name: str) -> None:
    write(tmp_path, "Page.html", name)
    assert paths(tmp_path) == ["content/Page.html"]


def test_what_may_be_a_report_is_not(tmp_path: Path) -> None:
    write(tmp_path, "a.pdf", "LICENSE", "Other_files/a.txt", "sub/stories.lock")
    assert paths(tmp_path) == [
        "content/LICENSE",
        "content/Other_files/a.txt",
        "content/a.pdf",
        "content/sub/stories.lock",
    ]


def test_links_that_lead_out_of_the_site_are_not_followed(tmp_path: Path) -> None:
    site, out = tmp_path / "site", tmp_path / "out"
    write(site, "a.txt", "stories/bridge.md")
    write(out, "private.md", "edits.toml")
    for link in ("b.md", "stories/private.md", "stories.log"):
        (site / "content" / link).symlink_to(out / "content/private.md")
    (site / "content/edits.toml").symlink_to(out / "content/edits.toml")
    (site / "content/inbox").symlink_to(out / "content")
    led = ["b.md", "edits.toml", "inbox", "stories.log", "stories/private.md"]
    assert paths(site) == ["content/a.txt", *(f"content/{link}" for link in led)]
    assert [source.path for source in sources.editorial(site)] == ["content/stories/bridge.md"]
    for link in led:
        with pytest.raises(BadSource, match="leads out of the site"):
            sources.load(site, f"content/{link}")


def test_no_content_is_nothing(tmp_path: Path) -> None:
    assert paths(tmp_path) == []


def test_the_editors_own_files(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "stories.lock", "edits.toml", "stories/bridge.md", "stories/notes.txt")
    own = [source.path for source in sources.editorial(tmp_path)]
    assert own == ["content/edits.toml", "content/stories.lock", "content/stories/bridge.md"]
