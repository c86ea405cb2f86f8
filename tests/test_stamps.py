"""What the system says of files: every one once, links followed but for those that lead up."""

from __future__ import annotations

from pathlib import Path

from generator import stamps


def test_links_are_followed_but_not_round_in_circles(tmp_path: Path) -> None:
    (tmp_path / "content/a").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "content/a/one.md").write_text("one")
    (tmp_path / "elsewhere/two.md").write_text("two")
    (tmp_path / "content/a/up").symlink_to(tmp_path / "content")
    (tmp_path / "content/a/self").symlink_to(tmp_path / "content/a")
    (tmp_path / "content/there").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "content/nowhere").symlink_to(tmp_path / "gone")
    found = stamps.walk(str(tmp_path), "content")
    assert sorted(found) == ["content/a/one.md", "content/there/two.md"]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "content/.git").mkdir(parents=True)
    (tmp_path / "content/.git/x.md").write_text("x")
    (tmp_path / "content/.b.md").write_text("b")
    assert stamps.walk(str(tmp_path), "content") == {}


def test_a_file_changed_just_before_is_not_trusted() -> None:
    then = 1_700_000_000_000_000_000
    assert stamps.trusted((1, then - 10 * stamps.RACY, then - 10 * stamps.RACY, 1), then)
    assert not stamps.trusted((1, then - stamps.RACY // 2, 0, 1), then)
    assert not stamps.trusted((1, then + 1, 0, 1), then)
