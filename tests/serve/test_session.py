"""What is saved whole is seen to at once; what is looked at comes first, the lists last."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from generator import build, config, serve
from generator.serve.watching import Seen

SHIP = "---\ntitle: Ship aground\ndate: 2021-03-23\nstory: ship\n---\nThe ship ran aground on Tuesday.\n"
ZOO = "---\ntitle: Zoo opens\ndate: 2019-06-01\nstory: zoo\n---\nVisitors queued before the gates.\n"
SHIP_PAGE, ZOO_PAGE = "stories/ship/index.html", "stories/zoo/index.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "dateline.toml").write_text('title = "Ships"\n')
    (tmp_path / "content" / "a.md").write_text(SHIP)
    (tmp_path / "content" / "b.md").write_text(ZOO)
    return tmp_path


@pytest.fixture
def preview(site: Path) -> Iterator[serve.Preview]:
    with serve.opened(site) as made:
        made.rebuild()
        yield made


def _session(site: Path, preview: serve.Preview) -> tuple[serve.Session, list[serve.Update]]:
    said: list[serve.Update] = []
    return serve.Session(preview, serve.Channel(), serve.Changes(Seen(), site), said.append), said


def _save(site: Path, session: serve.Session, path: str, text: str) -> None:
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(text)
    session.changes.seen.put(path, whole=True)


BURSTS = [
    ([("content/a.md", True)], ["content/b.md"], {"content/a.md"}),
    ([("content/a.md", False)], ["content/b.md"], {"content/a.md", "content/b.md"}),
    ([("content/a.md", False), ("content/a.md", True)], ["content/b.md"], {"content/a.md"}),
    ([("content/gone.md", False)], ["content/b.md"], {"content/gone.md", "content/b.md"}),
]


@pytest.mark.parametrize(("first", "soon", "told"), BURSTS)
def test_what_is_whole_is_told_at_once(
    first: list[tuple[str, bool]], soon: list[str], told: set[str], site: Path
) -> None:
    changes = serve.Changes(Seen(), site)
    for path, whole in first:
        changes.seen.put(path, whole=whole)
    waiting: list[frozenset[str]] = []
    thread = Thread(target=lambda: waiting.append(changes.wait(5)))
    thread.start()
    if len(told) == 1:
        thread.join(5)
    for path in soon:
        changes.seen.put(path, whole=True)
    thread.join(5)
    assert waiting == [told]


def test_who_asks_after_a_save_gets_what_was_saved() -> None:
    seen = Seen()
    with seen.held():
        pass  # nothing was saved: nothing to wait for
    seen.put("content/a.md", whole=True)
    got: list[str] = []

    def ask() -> None:
        with seen.held():
            got.append("page")

    thread = Thread(target=ask)
    thread.start()
    seen.take(1)
    before = list(got)
    seen.answer()
    thread.join(5)
    assert (before, got) == ([], ["page"])
    seen.rest(5)
    assert not seen.asking


def test_what_was_saved_before_the_watch_began_is_seen_to(site: Path, preview: serve.Preview) -> None:
    session, said = _session(site, preview)
    when, found = preview.looked
    preview.looked = when + 10**10, found  # as if the files were old by then
    assert not preview.outdated()
    session.begin()
    assert not said
    (site / "content" / "a.md").write_text(SHIP.replace("Tuesday", "Monday"))
    assert preview.outdated()
    session.begin()
    assert SHIP_PAGE in said[0].changed
    assert preview.outdated()  # it was saved just before


def test_the_lists_come_when_it_is_quiet(site: Path, preview: serve.Preview) -> None:
    session, said = _session(site, preview)
    _save(site, session, "content/a.md", SHIP.replace("Tuesday", "Monday"))
    session.step()
    assert SHIP_PAGE in said[0].changed
    assert "feed.xml" not in said[0].changed
    session.step()
    assert "feed.xml" in said[1].changed


def test_the_pages_that_are_open_have_a_new_theme_first(site: Path, preview: serve.Preview) -> None:
    (site / "theme" / "assets").mkdir(parents=True)
    (site / "theme" / "assets" / "site.css").write_text("body { color: red }")
    first = preview.restyle({ZOO_PAGE, "index.html"})
    assert first
    assert {ZOO_PAGE, "index.html"} <= first.changed
    assert SHIP_PAGE not in first.changed
    style = (preview.folder / ZOO_PAGE).read_text().partition("assets/site.")[2].partition('"')[0]
    assert (preview.folder / "assets" / f"site.{style}").read_text() == "body { color: red }"
    assert SHIP_PAGE in preview.show({SHIP_PAGE})
    assert {ZOO_PAGE, SHIP_PAGE} <= preview.rebuild({"theme"}).changed
    _is_clean(site, preview)


def test_a_new_theme_is_seen_to(site: Path, preview: serve.Preview) -> None:
    session, said = _session(site, preview)
    session.channel.asked.append(ZOO_PAGE)
    _save(site, session, "theme/assets/site.css", "body { color: red }")
    session.step()
    assert {ZOO_PAGE, SHIP_PAGE, "index.html"} <= said[0].changed
    _is_clean(site, preview)


def test_what_is_mended_is_told_before_all_is_built(site: Path, preview: serve.Preview) -> None:
    (site / "dateline.toml").write_text('titel = "Ships"\n')
    assert preview.restyle({ZOO_PAGE}) is None
    assert preview.rebuild({"dateline.toml"}).mistakes
    (site / "dateline.toml").write_text('title = "Boats"\n')
    first = preview.restyle({ZOO_PAGE})
    assert first
    assert (ZOO_PAGE in first.changed, first.mistakes) == (True, ())
    assert preview.rebuild({"dateline.toml"}).mistakes == ()
    _is_clean(site, preview)


def test_settings_by_which_reports_are_read_are_seen_on_open_pages_first(
    site: Path, preview: serve.Preview
) -> None:
    (site / "dateline.toml").write_text('title = "Ships"\n[reports]\noutlet = "Bay News"\n')
    first = preview.restyle({ZOO_PAGE})
    assert first
    assert ZOO_PAGE in first.changed
    assert SHIP_PAGE not in first.changed
    assert "Bay News" in (preview.folder / ZOO_PAGE).read_text()
    preview.rebuild({"dateline.toml"})
    _is_clean(site, preview)


def test_a_save_in_the_middle_of_a_build_is_not_lost(site: Path, preview: serve.Preview) -> None:
    told: list[frozenset[str]] = []

    def beside(stage: str, done: int, of: int) -> None:
        if not told:
            (site / "content" / "a.md").write_text(SHIP.replace("Tuesday", "Monday"))
            preview.meanwhile({"content/a.md"}, {SHIP_PAGE}, told.append)

    (site / "theme" / "templates").mkdir(parents=True)
    (site / "theme" / "templates" / "story.html").write_text(
        '{% extends "default/story.html" %}{% block main %}{{ super() }}<p>Ours</p>{% endblock %}'
    )
    assert preview.restyle({ZOO_PAGE})
    preview.rebuild({"theme"}, beside)
    assert SHIP_PAGE in told[0]
    preview.rebuild({"content/a.md"})
    _is_clean(site, preview)


def _is_clean(site: Path, preview: serve.Preview) -> None:
    means = build.Means(before=preview.means.before, search=False)
    clean = {file.path: file.data for file in build.build(site, config.read(site), means).files}
    assert {path: (preview.folder / path).read_bytes() for path in clean} == clean
    assert not preview.rebuild().changed
