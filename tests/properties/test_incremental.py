"""Whatever happened before, a build leaves what a clean one leaves: files, ledger, log and problems."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import build, config, folders, publish, sealed, unchanged
from generator.build import Folder
from generator.cli import main
from generator.memo import table
from generator.memo import work as kept
from generator.model import File

NAMES = st.sampled_from(["a.md", "b.md", "c.txt", "sub/d.md", "e.jsonl"])
PLACES = ("Specimen Point", "Exampleham", "Sampleby")


def _markdown(place: str, day: int, extra: str) -> str:
    return (
        f"---\ntitle: Ferry aground at {place}\ndate: 2021-03-{day:02d}\noutlet: Harbour Post\n{extra}---\n"
        f"The ferry of {place} ran aground on Tuesday. Tugs pulled it off on 2021-03-{day:02d}.\n"
    )


TEXTS = st.one_of(
    st.builds(
        _markdown,
        st.sampled_from(PLACES),
        st.integers(1, 28),
        st.sampled_from(["", "story: ferries\n", "publish: full\n", "date: soon\n"]),
    ),
    st.sampled_from(
        ["", "\x00\x01", "---\ntitle: [\n---\nx\n", '{"title": "T", "text": "It fell on 2021-03-02."}\n']
    ),
)
SENTENCES = st.sampled_from(
    [
        "\n",
        "\nOn Monday it sailed.\n",
        "\nOn 2021-04-05 and 2021-04-06 it sank.\n",
        "\nIt burnt in May 2020.\n",
    ]
)
CONFIGURATIONS = st.sampled_from(
    ['title = "A"\n', 'title = "B"\npublish = "full"\n', 'title = "A"\n[pages]\nper_page = 2\n']
)
TABLES = ("index", "sheets", "files", "stories", "reports", "folders")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), NAMES, TEXTS),
        st.tuples(st.just("rewrite unseen"), NAMES, TEXTS),
        st.tuples(st.just("append"), NAMES, SENTENCES),
        st.tuples(st.just("append and build"), NAMES, SENTENCES),
        st.tuples(st.just("remove"), NAMES),
        st.tuples(st.just("rename"), NAMES, NAMES),
        st.tuples(st.just("write and build"), NAMES, TEXTS),
        st.tuples(st.just("remove and build"), NAMES),
        st.tuples(st.just("rename and build"), NAMES, NAMES),
        st.tuples(st.just("configure"), CONFIGURATIONS),
        st.tuples(st.just("theme"), st.sampled_from(["", "<p>Ours</p>", "<p>Other</p>"])),
        st.tuples(st.just("edit"), st.sampled_from(["", '[[rename]]\nstory = "ferries"\nslug = "boats"\n'])),
        st.tuples(st.just("build")),
        st.tuples(st.just("build elsewhere")),
        st.tuples(st.just("interrupt"), st.integers(0, 40)),
        st.tuples(st.just("append and interrupt"), NAMES, SENTENCES, st.integers(0, 20)),
        st.tuples(st.just("write and interrupt"), NAMES, TEXTS, st.integers(0, 20)),
        st.tuples(st.just("remove and interrupt"), NAMES, st.integers(0, 20)),
        st.tuples(
            st.just("damage"),
            st.sampled_from(
                [
                    *("rows", "placed", "unchanged", "lists"),
                    *(name + more for name in TABLES for more in ("", sealed.SINCE)),
                ]
            ),
            st.integers(),
        ),
        st.tuples(
            st.just("lose"), st.sampled_from([".dateline", "site", "site/index.html", "content/stories.lock"])
        ),
    ),
    min_size=1,
    max_size=6,
)


@pytest.mark.slow
@given(STEPS, st.booleans())
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
def test_incremental_is_clean(steps: Sequence[tuple], large: bool) -> None:
    """Where the site is taken as large, what changed stands beside the tables of what there is."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as here:
        if large:
            here.setattr(table, "_SHARE", 0)
            here.setattr(folders, "_SHARE", 0)
        root = Path(folder) / "site"
        (root / "content").mkdir(parents=True)
        (root / "dateline.toml").write_text('title = "A"\n')
        for name, place in zip(("a.md", "b.md", "c.txt"), PLACES, strict=True):
            (root / "content" / name).write_text(_markdown(place, 3, ""))
        _built(root)
        for step in steps:
            _take(root, *step)
        clean = Path(folder) / "clean"
        shutil.copytree(root, clean, ignore=shutil.ignore_patterns("site", ".dateline", "elsewhere"))
        assert _built(root) == _built(clean)
        assert _built(root) == _built(clean)  # and again, where nothing changed


def test_a_history_of_small_changes_has_no_whole_build_in_it(tmp_path: Path) -> None:
    """Else the other test would say little of the builds that are not whole."""
    (tmp_path / "content").mkdir()
    (tmp_path / "dateline.toml").write_text('title = "A"\n')
    (tmp_path / "content" / "a.md").write_text(_markdown(PLACES[0], 3, ""))
    _built(tmp_path)
    for step in (
        ("write and build", "b.md", _markdown(PLACES[0], 4, "")),
        ("write and build", "sub/d.md", _markdown(PLACES[1], 9, "")),
        ("append and build", "sub/d.md", "\nOn Monday it sailed.\n"),
        ("rename and build", "b.md", "c.txt"),
        ("remove and build", "sub/d.md"),
    ):
        _take(tmp_path, *step)
    *_, course = sealed.read(tmp_path / ".dateline" / "placed", kept._LAYOUT)
    assert course[-1] == 5


def _take(root: Path, what: str, *given: object) -> None:
    match what, *given:
        case "write" | "rewrite unseen", name, text:
            path = root / "content" / str(name)
            path.parent.mkdir(exist_ok=True)
            known = path.stat() if path.is_file() else None
            path.write_text(str(text))
            if known and what == "rewrite unseen":
                os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))
        case "append", name, text:
            path = root / "content" / str(name)
            if path.is_file():
                path.write_bytes(path.read_bytes() + str(text).encode())
        case "remove", name:
            (root / "content" / str(name)).unlink(missing_ok=True)
        case "rename", old, new:
            if (root / "content" / str(old)).is_file():
                (root / "content" / str(new)).parent.mkdir(exist_ok=True)
                (root / "content" / str(old)).replace(root / "content" / str(new))
        case "configure", text:
            (root / "dateline.toml").write_text(str(text))
        case "theme", text:
            (root / "theme" / "templates").mkdir(parents=True, exist_ok=True)
            (root / "theme" / "templates" / "404.html").write_text(f"<title>x</title>{text}")
        case "edit", text:
            (root / "content" / "edits.toml").write_text(str(text))
        case ("build",):
            _built(root)
        case ("build elsewhere",):
            _built(root, "--output", "elsewhere")
        case "interrupt", files:
            _interrupted(root, int(str(files)))
        case _, *rest if what.endswith(" and build"):
            _take(root, what.removesuffix(" and build"), *rest)
            _built(root)
        case _, *rest if what.endswith(" and interrupt"):
            _take(root, what.removesuffix(" and interrupt"), *rest[:-1])
            _interrupted(root, int(str(rest[-1])))
        case "damage", name, seed:
            _damage(root / ".dateline" / str(name), int(str(seed)))
        case "lose", name:
            path = root / str(name)
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def _built(root: Path, *options: str) -> tuple[object, ...]:
    """What a build says and leaves."""
    here, out, errors = Path.cwd(), io.StringIO(), io.StringIO()
    os.chdir(root)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            status = main(["build", "--jobs", "1", *options])
    finally:
        os.chdir(here)
    own = [path for path in ("content/stories.lock", "content/stories.log") if (root / path).is_file()]
    files = {
        p.relative_to(root).as_posix(): p.read_bytes() for p in (root / "site").rglob("*") if p.is_file()
    }
    return (
        status,
        out.getvalue(),
        errors.getvalue(),
        {path: (root / path).read_bytes() for path in own},
        files,
    )


class _Stopped(BaseException):
    """As a signal: nothing that a build catches."""


class _Stopping(Folder):
    """A folder that takes so many files, half of the next one, and then the power goes."""

    left = 0

    def put(self, files: Sequence[File]) -> None:
        for file in files:
            type(self).left -= 1
            if self.left < 0:
                new = not (self.path / file.path).parent.is_dir()
                (self.path / file.path).parent.mkdir(parents=True, exist_ok=True)
                with (self.path / publish._NOTED).open("a") as noted:
                    noted.write(file.path + "\n")
                half = self.path / (file.path if new else publish._draft(file.path))
                half.write_bytes(file.data[: len(file.data) // 2])
                raise _Stopped
            super().put([file])


def _interrupted(root: Path, files: int) -> None:
    """A build that is killed: where it can, one that only follows up what changed in a few reports."""
    _Stopping.left = files
    note, (when, found) = unchanged.last(str(root)), unchanged.look(str(root))
    look = folders.Look(str(root / folders.FILE))
    told = unchanged.difference(str(root), note.asked, found, note, look) if note else None
    with contextlib.suppress(_Stopped), kept.work(root, unchanged.program()) as work:
        unchanged.forget(str(root))
        work.begin(root / "site")
        publish.begin(root / "site")
        out = _Stopping(root / "site")
        means = build.Means(memo=work.memo, last=work.last, out=out, code=work.code, found=found, when=when)
        few = note and told and work.recall(note.when)
        if not few or not told or not build.amend(root, config.read(root), means, told):
            build.build(root, config.read(root), means)
        raise _Stopped  # after the last file, before anything is kept


def _damage(path: Path, seed: int) -> None:
    if not path.is_file() or not path.stat().st_size:
        return
    data = bytearray(path.read_bytes())
    at = seed % len(data)
    if seed % 3 == 0:
        data = data[:at]
    else:
        data[at] ^= 1 + seed % 255
    path.write_bytes(data)


@given(st.permutations(["a", "b", "c", "d", "e", "f"]), st.sampled_from(["1", "2"]))
@settings(max_examples=5)
def test_neither_order_nor_cores_matter(order: Sequence[str], jobs: str) -> None:
    made = []
    for names, cores in ((sorted(order), "1"), (order, jobs)):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "content").mkdir()
            (root / "dateline.toml").write_text('title = "A"\n')
            for name in names:
                text = _markdown(PLACES[ord(name) % 3], ord(name) % 28 + 1, "")
                (root / "content" / f"{name}.md").write_text(text)
            made.append(_built(root, "--jobs", cores))
    assert made[0] == made[1]
