"""Whatever is saved, in whatever order, the preview ends with the bytes of a clean build."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import build, config, serve
from generator.model import Built
from generator.problems import Abort

from .test_incremental import NAMES, PLACES, TEXTS, _markdown

THEMES = st.sampled_from(["", "<p>Ours</p>", "{% if %}", "{{ nothing }}"])
EDITS = st.sampled_from(
    ["", '[[rename]]\nstory = "ferries"\nslug = "boats"\n', "[[hide]]\n", '[[hide]]\nreport = "a.md"\n']
)
CONFIGURATIONS = st.sampled_from(
    [
        'title = "A"\n',
        'title = "B"\npublish = "full"\n',
        "titel = 3\n",
        'title = "A"\n[pages]\nper_page = 2\n',
    ]
)
SAVES = st.lists(
    st.one_of(
        st.tuples(st.builds("content/{}".format, NAMES), TEXTS),
        st.tuples(st.builds("content/{}".format, NAMES), st.none()),
        st.tuples(st.just("theme/templates/404.html"), THEMES),
        st.tuples(st.just("theme/templates/story.html"), st.sampled_from([None, "{% if %}"])),
        st.tuples(st.just("content/edits.toml"), EDITS),
        st.tuples(
            st.just("content/stories/ferries.md"), st.sampled_from([None, "---\ntitle: F\n---\nSo.\n"])
        ),
        st.tuples(st.just("dateline.toml"), CONFIGURATIONS),
        st.tuples(st.just("rest"), st.none()),
    ),
    min_size=1,
    max_size=8,
)


@pytest.mark.slow
@given(SAVES)
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
def test_a_preview_ends_as_a_clean_build(saves: Sequence[tuple[str, str | None]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "content").mkdir()
        (root / "dateline.toml").write_text('title = "A"\n')
        for name, place in zip(("a.md", "b.md", "c.txt"), PLACES, strict=True):
            (root / "content" / name).write_text(_markdown(place, 3, ""))
        with serve.opened(root) as preview:
            preview.rebuild()
            for path, text in saves:
                _save(root, preview, path, text)
            clean = _clean(root, preview)
            if preview.behind:
                preview.relist()
            assert _files(preview.folder) == {file.path: file.data for file in clean.files}
            assert preview.problems == clean.problems
            assert not preview.rebuild().changed


def _save(root: Path, preview: serve.Preview, path: str, text: str | None) -> None:
    if path == "rest":
        if preview.behind:
            preview.relist()
        return
    if text is None:
        (root / path).unlink(missing_ok=True)
    else:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    _seen(preview, {path})


def _seen(preview: serve.Preview, touched: Collection[str]) -> None:
    if preview.save(touched) is None:
        preview.rebuild(touched)


def _clean(root: Path, preview: serve.Preview) -> Built:
    """What a clean build makes; what keeps it from building is put right first."""
    before = preview.means.before
    try:
        return build.build(root, config.read(root), build.Means(before=before, search=False))
    except Abort:
        shutil.rmtree(root / "theme", ignore_errors=True)
        (root / "dateline.toml").write_text('title = "A"\n')
        _seen(preview, {"theme", "dateline.toml"})
        return build.build(root, config.read(root), build.Means(before=before, search=False))


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    return {path: data for path, data in files.items() if not path.startswith(".dateline")}
