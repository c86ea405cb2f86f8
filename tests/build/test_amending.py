"""After the edits of every day only what follows from them is done, and it is what a clean build does."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import sealed
from generator.cli import main
from generator.memo import work as kept

TOWNS = ("Specimen Point", "Exampleham", "Sampleby")
NEWS = (
    ("Ferry aground", "The ferry ran aground off", "Tugs pulled it off"),
    ("Mill on fire", "Flames were seen in the old paper mill of", "Firemen put them out"),
    ("Vote on a bridge", "The council decided to build a bridge in", "Engineers began to dig"),
)


def _report(town: str, day: int, extra: str = "") -> str:
    what = NEWS[TOWNS.index(town)] if town in TOWNS else NEWS[0]
    return (
        f"---\ntitle: {what[0]} at {town}\ndate: 2021-03-{day:02d}\noutlet: Harbour Post\n{extra}---\n"
        f"{what[1]} {town} on Tuesday. {what[2]} on 2021-03-{day:02d}.\n"
    )


def _append(text: str, name: str = "a1.md") -> Callable[[Path], None]:
    def change(content: Path) -> None:
        with (content / name).open("a") as file:
            file.write(text)

    return change


def _put(name: str, text: str) -> Callable[[Path], None]:
    return lambda content: _write(content / name, text)


def _both(*changes: Callable[[Path], None]) -> Callable[[Path], None]:
    return lambda content: [change(content) for change in changes] and None


def _gone(name: str) -> Callable[[Path], None]:
    return lambda content: (content / name).unlink(missing_ok=True)


def _renamed(old: str, new: str) -> Callable[[Path], None]:
    return lambda content: (content / old).is_file() and (content / old).replace(content / new) and None


ALONE = "---\ntitle: Bees swarm\ndate: 2021-03-09\n---\nA swarm of bees settled on the church clock.\n"
SPOKE = "\nOn Monday a witness spoke.\n"
CASES = [
    ("a sentence comes", _append(SPOKE), True),
    ("a line of nothing comes", _append("\n"), True),
    ("two reports gain one", _both(_append(SPOKE), _append(SPOKE, "b1.md")), True),
    ("all of a story do", _both(_append(SPOKE), _append(SPOKE, "a2.md")), True),
    ("another title", _put("a1.md", _report("Exampleham-on-Sea", 3)), True),
    ("another date", _put("a1.md", _report(TOWNS[0], 9)), True),
    ("a tag", _put("a1.md", _report(TOWNS[0], 3, "tags: [boats]\n")), True),
    (
        "one of many in a file",
        _append('{"title": "Three", "text": "It sank on 2021-04-04."}\n', "m.jsonl"),
        False,
    ),
    ("a page of its own", _put("a1.md", _report(TOWNS[0], 3, "publish: full\n")), True),
    ("a pin", _put("a1.md", _report(TOWNS[0], 3, "story: ferries\n")), False),
    ("another id", _put("a1.md", _report(TOWNS[0], 3, "url: https://example.org/1\n")), False),
    ("front matter that is not whole", _put("a1.md", "---\ntitle: [\n---\nx\n"), False),
    ("no text any more", _put("a1.md", ""), False),
    ("a report comes to a story", _put("a3.md", _report(TOWNS[0], 5)), True),
    ("a report comes that is a story of its own", _put("c1.md", _report(TOWNS[2], 5)), True),
    ("two come that are one", _both(*(_put(f"c{n}.md", _report(TOWNS[2], n)) for n in (5, 6))), True),
    ("two come that are none", _both(_put("c1.md", _report(TOWNS[2], 5)), _put("d1.md", ALONE)), True),
    ("one comes, one changes", _both(_put("a3.md", _report(TOWNS[0], 5)), _append(SPOKE, "b1.md")), True),
    ("one comes with a problem", _put("2021-02-01-a3.md", _report(TOWNS[0], 5)), True),
    ("one comes that cannot be read", _put("a3.md", "---\ntitle: [\n---\nx\n"), True),
    ("one comes undated", _put("a3.md", _report(TOWNS[0], 5).replace("date: 2021-03-05\n", "")), True),
    ("a copy comes", _put("a3.md", _report(TOWNS[0], 3)), True),
    ("one comes with a pin", _put("a3.md", _report(TOWNS[0], 5, "story: ferries\n")), False),
    (
        "many come in one file",
        _put(
            "n.jsonl",
            "".join(f'{{"title": "N{n}", "text": "It sank on 2021-05-0{n}."}}\n' for n in range(1, 6)),
        ),
        True,
    ),
    ("a picture comes", _put("a3.png", "x"), True),
    ("a file goes", _gone("a1.md"), True),
    ("a story goes", _both(_gone("a1.md"), _gone("a2.md")), True),
    ("one goes, one changes", _both(_gone("a1.md"), _append(SPOKE, "b1.md")), True),
    ("one is renamed", _renamed("a1.md", "z.md"), True),
    ("one is renamed and rewritten", _both(_renamed("a1.md", "z.md"), _append(SPOKE, "z.md")), True),
    ("a bulk file goes", _gone("m.jsonl"), True),
    ("a story file", _put("stories/x.md", "---\ntitle: Boats\n---\n"), False),
    ("another look", _put("../dateline.toml", 'title = "B"\n'), False),
]


@pytest.mark.parametrize(("change", "amended"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_amended_is_what_a_clean_build_makes(
    change: Callable[[Path], None], amended: bool, tmp_path: Path
) -> None:
    root = _site(tmp_path / "site")
    _built(root)
    for one in (change, change, _put("late.md", _report(TOWNS[1], 12)), _append(SPOKE, "late.md")):
        seen = _seen(root)
        one(root / "content")
        new = _seen(root) != seen
        clean = tmp_path / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(root, clean, ignore=shutil.ignore_patterns("site", ".dateline"))
        before = _amended(root)
        assert _built(root) == _built(clean)
        assert (_amended(root) > before) is (amended and new)
        assert _built(root) == _built(clean)
        if not amended:
            return


@pytest.mark.parametrize(
    ("edits", "amended"),
    [
        ('[[rename]]\nstory = "ferry-aground-at-specimen-point"\nslug = "boats"\n', True),
        ('[[hide]]\nreport = "a1.md"\n', False),
        ('[[date]]\nreport = "a1.md"\ndate = "2021-03-01"\n', False),
        ('[[together]]\nreports = ["a1.md", "b1.md"]\n', False),
        ('[[apart]]\nreports = ["a1.md", "b1.md"]\n', False),
        ("[[", True),
    ],
)
def test_edits_are_heeded(edits: str, amended: bool, tmp_path: Path) -> None:
    root = _site(tmp_path / "site")
    _write(root / "content" / "edits.toml", edits)
    _built(root)
    _append("\n")(root / "content")
    _built(root)  # a whole one, which finds the ledger as the first one left it
    for text in (SPOKE, "\nOn Friday it sailed again.\n"):
        _append(text)(root / "content")
        clean = tmp_path / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(root, clean, ignore=shutil.ignore_patterns("site", ".dateline"))
        before = _amended(root)
        assert _built(root) == _built(clean)
        assert (_amended(root) > before) is amended


FERRY, BRIDGE = "ferry-aground-at-specimen-point", "vote-on-a-bridge-at-sampleby"


@pytest.mark.parametrize(
    ("edits", "amended"),
    [
        ('[[apart]]\nreports = ["a1.md", "b1.md"]\n', "----"),
        ('[[together]]\nreports = ["a1.md", "a2.md"]\n', "----"),
        (f'[[hide]]\nstory = "{FERRY}"\n', "----"),
        ('[[hide]]\nreport = "c1"\n', "-+++"),
        (f'[[move]]\nreport = "a1.md"\nstory = "{BRIDGE}"\n', "----"),
        ('[[date]]\nreport = "m.jsonl#1"\ndate = "2021-04-03"\n', "++--"),
        (f'[[rename]]\nstory = "{FERRY}"\nslug = "boats"\ntitle = "Boats"\n', "++++"),
        ('[[hide]]\nreport = "a1.md"\n', "++++"),
        ('[[date]]\nreport = "a1.md"\ndate = "2021-03-01"\n', "++++"),
        (f'[[move]]\nreport = "b2.md"\nstory = "{FERRY}"\n', "++++"),
        (f'[[merge]]\nstories = ["{FERRY}", "mill-on-fire-at-exampleham"]\n', "++++"),
        (f'[[split]]\nstory = "{FERRY}"\nreports = ["a2.md"]\nslug = "tugs"\n', "+++-"),
        (f'[[correct]]\nstory = "{FERRY}"\ntext = "It was a raft."\n', "++++"),
    ],
)
def test_what_comes_and_goes_is_filed_beside_edits(edits: str, amended: str, tmp_path: Path) -> None:
    root = _site(tmp_path / "site")
    _built(root)
    _write(root / "content" / "edits.toml", edits)
    for text in ("\n", "\n\n"):
        _append(text)(root / "content")
        _built(root)  # until the ledger is as the edits have it
    told = ""
    for change in (
        _put("c1.md", _report(TOWNS[2], 5)),
        _put("a9.md", _report(TOWNS[0], 6)),
        _gone("m.jsonl"),
        _gone("a2.md"),
    ):
        change(root / "content")
        clean = tmp_path / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(root, clean, ignore=shutil.ignore_patterns("site", ".dateline"))
        before = _amended(root)
        assert _built(root) == _built(clean)
        told += "+" if _amended(root) > before else "-"
    assert told == amended


@pytest.mark.parametrize(
    "edits",
    [
        f'[[rename]]\nstory = "{FERRY}"\nslug = "boats"\n',
        f'[[move]]\nreport = "b2.md"\nstory = "{FERRY}"\n',
        f'[[merge]]\nstories = ["{FERRY}", "mill-on-fire-at-exampleham"]\n',
        f'[[split]]\nstory = "{FERRY}"\nreports = ["a2.md"]\nslug = "tugs"\n',
        f'[[correct]]\nstory = "{FERRY}"\ntext = "It was a raft."\n',
        '[[hide]]\nreport = "b1.md"\n',
    ],
)
def test_one_build_heeds_an_edit_and_knows_what_follows(edits: str, tmp_path: Path) -> None:
    root = _site(tmp_path / "site")
    _built(root)
    _write(root / "content" / "edits.toml", edits)
    _built(root)
    for number, change in enumerate(
        (_append(SPOKE), _put("c1.md", _report(TOWNS[2], 5)), _gone("b2.md"), _gone("a2.md")), 1
    ):
        change(root / "content")
        clean = tmp_path / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(root, clean, ignore=shutil.ignore_patterns("site", ".dateline"))
        assert _built(root) == _built(clean)
        assert number > 2 or _amended(root) == number


def test_a_story_in_which_one_is_hidden_stays_in_the_ledger(tmp_path: Path) -> None:
    root = _site(tmp_path / "site")
    _built(root)
    _write(root / "content" / "edits.toml", '[[hide]]\nreport = "b1.md"\n')
    for text in ("\n", "\n\n", SPOKE):
        _append(text)(root / "content")
        _built(root)
    assert _amended(root) == 2
    _gone("b2.md")(root / "content")
    shutil.copytree(root, tmp_path / "clean", ignore=shutil.ignore_patterns("site", ".dateline"))
    assert _built(root) == _built(tmp_path / "clean")
    assert _amended(root) == 0


def _other(
    name: str, day: int, outlet: str = "Harbour Post", extra: str = "", title: str = ""
) -> tuple[str, str]:
    """A report of the first town, with something else in its head."""
    text = _report(TOWNS[0], day, extra).replace("Harbour Post", outlet)
    return name, text.replace("title: Ferry aground", f"title: {title or 'Ferry aground'}")


def test_lists_follow_where_a_story_comes_goes_and_moves(tmp_path: Path) -> None:
    root = _site(tmp_path / "site")
    for number in (1, 2):
        _write(root / "content" / f"c{number}.md", _report(TOWNS[2], 1 + number))
    _write(root / "dateline.toml", 'title = "A"\nsearch = false\n[pages]\nper_page = 1\n')
    _built(root)
    history = [
        _other("a1.md", 3, "Bay Post"),  # an outlet comes
        _other("a1.md", 3, extra="tags: [boats, tugs]\n"),  # it has nothing left, and the first tags come
        _other("a1.md", 3, extra="tags: [tugs]\n"),
        _other("a1.md", 3),
        _other("a2.md", 28),  # the story is the latest: it moves over the pages of all lists
        ("a2.md", _report(TOWNS[0], 4).replace("2021-03", "2021-05")),  # a month comes
        _other("a2.md", 2),  # the month has nothing left, and the story is among the oldest
        _other("a1.md", 3, title="Ferry off the rocks"),
        _other("a2.md", 2, title="Ferry off the rocks"),
    ]
    for name, text in history:
        _put(name, text)(root / "content")
        clean = tmp_path / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(root, clean, ignore=shutil.ignore_patterns("site", ".dateline"))
        before = _amended(root)
        assert _built(root) == _built(clean)
        assert _amended(root) > before


@pytest.mark.parametrize("harm", ["lists", "site/outlets/index.html", "site/stories.json"])
def test_lists_that_are_not_what_was_left_are_made_anew(harm: str, tmp_path: Path) -> None:
    root = _site(tmp_path / "site")
    _built(root)
    if harm == "lists":
        (root / ".dateline" / "lists").write_bytes(b"harm")
    else:
        (root / harm).unlink()
    _put(*_other("a1.md", 3, "Bay Post"))(root / "content")
    shutil.copytree(root, tmp_path / "clean", ignore=shutil.ignore_patterns("site", ".dateline"))
    assert _built(root) == _built(tmp_path / "clean")


def test_one_of_two_with_an_id_is_left_to_the_whole_build(tmp_path: Path) -> None:
    root = _site(tmp_path)
    for name in ("c1.md", "c2.md"):
        _write(root / "content" / name, _report(TOWNS[2], 3, "url: https://example.org/same\n"))
    _built(root)
    _append(SPOKE, "c1.md")(root / "content")
    _built(root)
    assert _amended(root) == 0


def _site(root: Path) -> Path:
    for at, (name, town) in enumerate(zip("ab", TOWNS, strict=False)):
        _write(root / "content" / f"{name}1.md", _report(town, 3 + at))
        _write(root / "content" / f"{name}2.md", _report(town, 4 + at))
    _write(root / "content" / "m.jsonl", '{"title": "One", "text": "It sank on 2021-04-02."}\n')
    _write(root / "dateline.toml", 'title = "A"\nsearch = false\n')
    return root


def _seen(root: Path) -> dict[Path, tuple[bytes, int]]:
    """What stands in the content folder, and when it was written."""
    every = (path for path in (root / "content").rglob("*") if path.is_file())
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in every}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def _amended(root: Path) -> int:
    """How many builds in a row were not whole."""
    *_, course = sealed.read(root / ".dateline" / "placed", kept._LAYOUT) or (None,)
    return course[-1] if course else 0


def _built(root: Path) -> tuple[object, ...]:
    """What a build says and leaves."""
    here, out, errors = Path.cwd(), io.StringIO(), io.StringIO()
    os.chdir(root)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            status = main(["build", "--jobs", "1"])
    finally:
        os.chdir(here)
    places = (root / "site").rglob("*"), (root / "content").rglob("*")
    files = {p.relative_to(root).as_posix(): p.read_bytes() for place in places for p in place if p.is_file()}
    return status, out.getvalue(), errors.getvalue(), files
