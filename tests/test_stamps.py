"""What the system says of files: every one once, links followed but for those that lead up."""

from __future__ import annotations

from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from generator import stamps

NAMES = st.text("abé", min_size=1, max_size=3)
SIZES = st.integers(0, 3)


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


def test_a_bound_walk_keeps_to_the_site(tmp_path: Path) -> None:
    site, out = tmp_path / "site", tmp_path / "out"
    for file in (site / "content/a/one.md", site / "drafts/two.md", out / "three.md", out / "sub/four.md"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(file.name)
    (site / "content/drafts").symlink_to(site / "drafts")
    (site / "content/file.md").symlink_to(out / "three.md")
    (site / "content/folder").symlink_to(out)
    (site / "content/gone.md").symlink_to("nowhere.md")
    (site / "content/beside").symlink_to(tmp_path / "site-too")
    found = stamps.walk(str(site), "content", bound=True)
    assert {path: stamp[0] for path, stamp in found.items()} == {
        "content/a/one.md": 6,
        "content/drafts/two.md": 6,
        "content/file.md": stamps.OUTSIDE,
        "content/folder": stamps.OUTSIDE,
        "content/beside": stamps.OUTSIDE,
    }
    assert [path for path in found if stamps.leads_out(str(site), path)] == [
        path for path, stamp in found.items() if stamp[0] == stamps.OUTSIDE
    ]


def test_the_folder_itself_may_be_a_link_that_its_owner_set(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/a.md").write_text("a")
    (tmp_path / "notes/b.md").symlink_to("a.md")
    (tmp_path / "site/content").symlink_to(tmp_path / "notes")
    found = stamps.walk(str(tmp_path / "site"), "content", bound=True)
    assert {path: stamp[0] for path, stamp in found.items()} == {"content/a.md": 1, "content/b.md": 1}


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "content/.git").mkdir(parents=True)
    (tmp_path / "content/.git/x.md").write_text("x")
    (tmp_path / "content/.b.md").write_text("b")
    assert not stamps.walk(str(tmp_path), "content")


def test_a_file_changed_just_before_is_not_trusted() -> None:
    then = 1_700_000_000_000_000_000
    assert stamps.trusted((1, then - 10 * stamps.RACY, then - 10 * stamps.RACY, 1), then)
    assert not stamps.trusted((1, then - stamps.RACY // 2, 0, 1), then)
    assert not stamps.trusted((1, then + 1, 0, 1), then)


def _stamped(table: dict[str, int]) -> stamps.Stamped:
    return stamps.Stamped.of({path: (size, -1, 5, 7) for path, size in table.items()})


@given(st.dictionaries(NAMES, SIZES), st.dictionaries(NAMES, SIZES), st.randoms())
def test_what_is_not_alike_is_all_that_differs(
    was: dict[str, int], some: dict[str, int], random: Random
) -> None:
    now = {path: size for path, size in {**was, **some}.items() if random.random() < 0.9}
    here, there = stamps.unlike(_stamped(now), _stamped(was).columns)
    for path in {*now, *was}:
        if now.get(path) != was.get(path):
            assert here.get(path, (None,))[0] == now.get(path)
            assert there.get(path, (None,))[0] == was.get(path)
    assert {path: one[0] for path, one in here.items()}.items() <= now.items()
    assert {path: one[0] for path, one in there.items()}.items() <= was.items()
    if list(now.items()) == list(was.items()):
        assert (here, there) == ({}, {})


def test_few_are_told_apart_among_many() -> None:
    was = {f"content/{at:05}.md": at for at in range(5000)}
    now = dict(was) | {"content/00007.md": 0, "content/04990.md": 0}
    here, there = stamps.unlike(_stamped(now), _stamped(was).columns)
    assert [*here] == [*there] == ["content/00007.md", "content/04990.md"]
    now.pop("content/02500.md")
    here, there = stamps.unlike(_stamped(now), _stamped(was).columns)
    assert {*there}.difference(here) == {"content/02500.md"}
    assert {*here} == {"content/00007.md", "content/04990.md", "content/02501.md"}


def test_columns_give_the_files_back() -> None:
    files = _stamped({"a": 1, "b/c": 2})
    assert dict(stamps.Stamped.loaded(files.columns)) == dict(files)
    files.put("b/c", (3, 3, 3, 3))
    files.put("d", (4, 4, 4, 1 << 63))
    assert [*files] == ["a", "b/c", "d"]
    assert (files["b/c"], files["d"], "e" in files) == ((3, 3, 3, 3), (4, 4, 4, 1 << 63), False)
    assert stamps.Stamped.loaded(files.columns)["b/c"] == (3, 3, 3, 3)
    assert not stamps.Stamped.loaded(stamps.Stamped([], []).columns)
