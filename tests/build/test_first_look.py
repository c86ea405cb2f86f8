"""A first build, without a ledger: edits that name a story by its address are applied, and none is dead."""

from __future__ import annotations

from pathlib import Path

from generator import build, config
from generator.build import Means
from generator.model import Built

FERRY = (
    "---\ntitle: Ferry runs aground off Ostra\ndate: 2023-05-10\n---\n\nA ferry ran aground on Wednesday.\n"
)
MILL = (
    "---\ntitle: Mill burns down in Brenn\ndate: 2023-09-01\n---\n\nA mill burned down in Brenn on Friday.\n"
)


def built(root: Path, edits: str) -> Built:
    for path, text in (("content/a.md", FERRY), ("content/b.md", MILL), ("content/edits.toml", edits)):
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    (root / "dateline.toml").write_text('title = "Notes"\n', encoding="utf-8")
    return build.build(root, config.read(root), Means(search=False))


def test_a_rename_by_address_holds_on_the_first_build(tmp_path: Path) -> None:
    made = built(tmp_path, '[[rename]]\nstory = "ferry-runs-aground-off-ostra"\nslug = "ferry"\n')
    assert made.problems == ()
    assert ("ferry", ("ferry-runs-aground-off-ostra",)) in {(s.slug, s.aliases) for s in made.ledger.shelves}
    assert "stories/ferry/index.html" in {file.path for file in made.files}


def test_a_merge_by_addresses_holds_on_the_first_build(tmp_path: Path) -> None:
    told = '[[merge]]\nstories = ["ferry-runs-aground-off-ostra", "mill-burns-down-in-brenn"]\n'
    made = built(tmp_path, told)
    assert made.problems == ()
    assert len({f.story for f in made.ledger.filings}) == 1


def test_an_edit_that_names_nothing_is_still_dead(tmp_path: Path) -> None:
    (problem,) = built(tmp_path, '[[rename]]\nstory = "no-such-story"\nslug = "ferry"\n').problems
    assert "matches nothing any more" in problem.message
