"""The preview: an edit is served, a mistake is told, strangers are refused, and ^C ends it cleanly."""

from __future__ import annotations

import http.client
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from generator import build, config, serve
from generator.cli import main
from generator.problems import Abort

SHIP = """---
title: Ship aground
date: 2021-03-23
outlet: Harbour Post
---
The ship ran aground on Tuesday.
"""
ZOO = """---
title: Zoo opens
date: 2019-06-01
---
Visitors queued before the gates from dawn, keepers remarked.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "dateline.toml").write_text('title = "Ships"\n')
    (tmp_path / "content" / "a.md").write_text(SHIP)
    return tmp_path


@pytest.fixture
def preview(site: Path) -> Iterator[serve.Preview]:
    with serve.opened(site) as made:
        yield made


def _get(server: serve.Server, path: str, host: str = "localhost", verb: str = "GET") -> tuple[int, str]:
    asked = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    asked.request(verb, path, headers={"Host": host})
    answer = asked.getresponse()
    return answer.status, answer.read().decode()


@pytest.fixture
def server(preview: serve.Preview) -> Iterator[serve.Server]:
    channel = serve.Channel()
    channel.tell(preview.rebuild())
    made = serve.Server(preview.folder, channel)
    Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield made
    channel.close()
    made.shutdown()
    made.server_close()


def test_an_edit_changes_its_story_and_nothing_else(site: Path, preview: serve.Preview) -> None:
    (site / "content" / "b.md").write_text(ZOO)
    preview.rebuild()
    (site / "content" / "a.md").write_text(SHIP.replace("Tuesday", "Monday"))
    update = preview.rebuild({"content/a.md"})
    assert "stories/ship-aground/index.html" in update.changed
    assert not [path for path in update.changed if path.startswith("stories/zoo-opens/")]
    assert b"on Monday" in (preview.folder / "stories/ship-aground/story.json").read_bytes()


def test_to_be_ready_for_a_save_leaves_all_as_it_is(site: Path, preview: serve.Preview) -> None:
    preview.warm()  # nothing is built yet
    preview.rebuild()
    before = {file: file.stat().st_mtime_ns for file in preview.folder.rglob("*")}
    preview.warm()
    assert {file: file.stat().st_mtime_ns for file in preview.folder.rglob("*")} == before
    assert not preview.rebuild().changed


def test_the_ledger_and_the_published_site_are_left_alone(site: Path, preview: serve.Preview) -> None:
    preview.rebuild()
    assert sorted(p.name for p in (site / "content").iterdir()) == ["a.md"]
    assert not (site / "site").exists()


def test_the_last_good_site_stays(site: Path, preview: serve.Preview) -> None:
    preview.rebuild()
    (site / "dateline.toml").write_text('title = "Ships"\npublsh = "full"\n')
    update = preview.rebuild({"dateline.toml"})
    assert update.changed == frozenset()
    assert str(update.mistakes[0].problem).startswith("dateline.toml:2: unknown key 'publsh'")
    assert update.mistakes[0].excerpt == ((1, 'title = "Ships"'), (2, 'publsh = "full"'))
    assert (preview.folder / "stories/ship-aground/index.html").is_file()
    (site / "dateline.toml").write_text('title = "Ships"\n')
    assert preview.rebuild({"dateline.toml"}).mistakes == ()


def test_pages_carry_the_script(server: serve.Server) -> None:
    for path in ("/", "/stories/ship-aground/", "/nowhere/"):
        assert '<script src="/.dateline/preview.js" defer></script></body>' in _get(server, path)[1]
    assert _get(server, "/.dateline/preview.js")[0] == 200
    assert "preview.js" not in _get(server, "/stories.json")[1]


ASKED = [
    ("/", "localhost", 200),
    ("/?a=b", "127.0.0.1:8000", 200),
    ("/", "[::1]:8000", 200),
    ("/stories/ship-aground", "localhost", 301),
    ("/nowhere", "localhost", 404),
    ("/../dateline.toml", "localhost", 404),
    ("/%2e%2e/%2e%2e/content/a.md", "localhost", 404),
    ("/.dateline", "localhost", 404),
    ("/", "evil.example", 421),
    ("/.dateline/events", "evil.example", 421),
    ("/", "192.168.1.5", 421),
    ("/", "localhost.evil.example", 421),
    ("/", "", 421),
]


@pytest.mark.parametrize(("path", "host", "status"), ASKED)
def test_who_gets_what(path: str, host: str, status: int, server: serve.Server) -> None:
    assert _get(server, path, host)[0] == status
    assert _get(server, path, host, "HEAD")[0] == status if path != "/.dateline/events" else True


def test_open_pages_are_told(site: Path, preview: serve.Preview, server: serve.Server) -> None:
    asked = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    asked.request("GET", "/.dateline/events", headers={"Host": "localhost"})
    stream = asked.getresponse()
    assert stream.readline() == b"retry: 300\n"
    (site / "content" / "a.md").write_text("---\ntitle: Ship\ndate: Tusday\n---\nIt ran aground.\n")
    channel = _channel(server)
    channel.tell(preview.rebuild({"content/a.md"}))
    line = next(line for line in iter(stream.readline, b"") if line.startswith(b"data: "))
    told = json.loads(line.removeprefix(b"data: "))
    assert told["mistakes"][0]["path"] == "content/a.md"
    assert told["mistakes"][0]["excerpt"][2] == [3, "date: Tusday"]


def _channel(server: serve.Server) -> serve.Channel:
    return server.RequestHandlerClass.args[1]  # type: ignore[attr-defined]  # a partial: folder, channel, ...


SAVES = {
    "in place": lambda path: path.write_text(SHIP + "\nSaved.\n"),
    "draft and rename": lambda path: (
        path.with_suffix(".tmp").write_text(SHIP),
        path.with_suffix(".tmp").replace(path),
    ),
    "back-up, then anew": lambda path: (path.rename(path.with_name("a.md~")), path.write_text(SHIP)),
    "new file": lambda path: path.with_name("c.md").write_text(SHIP),
    "removed": lambda path: path.unlink(),
    "folder renamed": lambda path: (path.parent / "sub").rename(path.parent / "other"),
}


@pytest.mark.parametrize("poll", [False, True])
@pytest.mark.parametrize("save", SAVES)
def test_every_way_of_saving_is_seen(save: str, poll: bool, site: Path) -> None:
    (site / "content" / "sub").mkdir()
    (site / "content" / "sub" / "d.md").write_text(SHIP)
    with serve.watch(site, poll=poll) as changes:
        SAVES[save](site / "content" / "a.md")
        seen = changes.wait(5)
        assert seen
        assert all(path.startswith("content/") for path in seen)
        changes.wait(0.3 if not poll else 0)
        (site / "content" / ".a.md.swp").write_text("x")
        (site / "notes.txt").write_text("x")
        assert changes.wait(0.1) <= {"content", "content/sub", "content/other"}


def test_the_command_ends_on_interrupt(site: Path) -> None:
    command = [sys.executable, "-m", "generator", "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout
    lines = iter(process.stdout.readline, "")
    url = next(line for line in lines if line.startswith("Serving http://127.0.0.1:"))
    assert "press Ctrl+C to end" in url
    (site / "content" / "a.md").write_text(SHIP.replace("Tuesday", "Monday"))
    assert "files in" in next(lines)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")


def test_a_port_that_is_taken(site: Path, server: serve.Server, monkeypatch, capsys) -> None:
    monkeypatch.chdir(site.parent)
    (site.parent / "other").mkdir()
    assert main(["init", "other"]) == 0
    monkeypatch.chdir(site.parent / "other")
    assert main(["serve", "--port", str(server.server_port)]) == 1
    assert "use another with --port" in capsys.readouterr().err


def test_what_somebody_looks_at_is_put_first(site: Path, preview: serve.Preview) -> None:
    (site / "content" / "b.md").write_text(ZOO)
    preview.rebuild()
    page = "stories/ship-aground/index.html"
    told: list[frozenset[str]] = []
    (site / "content" / "a.md").write_text(SHIP.replace("Tuesday", "Monday"))
    update = preview.save({"content/a.md"}, {page, "index.html"}, told.append)
    assert update and told == [frozenset({page})]
    assert told[0] < update.changed
    assert all(path.startswith("stories/ship-aground/") for path in update.changed)
    assert preview.behind
    assert "outlets/harbour-post/index.html" in preview.relist().changed
    assert not preview.behind


EVENTS = "".join(f"\nOn March {day} tug number {day} pulled at its bow.\n" for day in range(10, 20))
AT_ONCE = {
    "another day": (SHIP.replace("Tuesday", "Monday"), True),
    "another title": (SHIP.replace("Ship aground", "Ship afloat"), True),
    "another outlet, tags": (SHIP.replace("Harbour Post", "Bay News\ntags: [sea]"), True),
    "the same again": (SHIP, True),
    "another date": (SHIP.replace("2021-03-23", "2021-03-24"), True),
    "a date that is none": (SHIP.replace("2021-03-23", "Tusday"), False),
    "a page of its own": (SHIP.replace("---\nThe", "publish: full\n---\nThe"), True),
    "so many events that the latest have a page": (SHIP + EVENTS, True),
    "another story": (SHIP.replace("---\nThe", "story: ships\n---\nThe"), False),
    "a draft": (SHIP.replace("---\nThe", "draft: true\n---\nThe"), False),
}


@pytest.mark.parametrize("text, at_once", AT_ONCE.values(), ids=AT_ONCE)
def test_what_a_save_leaves_is_what_a_build_leaves(
    text: str, at_once: bool, site: Path, preview: serve.Preview
) -> None:
    (site / "content" / "b.md").write_text(ZOO)
    preview.rebuild()
    filed = preview.means.before
    (site / "content" / "a.md").write_text(text)
    update = preview.save({"content/a.md"})
    assert (update is not None) == at_once
    if update is None:
        preview.rebuild({"content/a.md"})
    elif preview.behind:
        preview.relist()
    means = build.Means(before=filed, search=False)
    clean = build.build(site, config.read(site), means)
    assert _files(preview.folder) == {file.path: file.data for file in clean.files}
    assert not preview.rebuild().changed
    assert preview.means.before
    assert preview.means.before[0].ledger == clean.ledger


def test_an_address_that_another_story_has_is_left_to_a_build(site: Path, preview: serve.Preview) -> None:
    (site / "content" / "b.md").write_text(ZOO.replace("---\nVis", "publish: full\n---\nVis"))
    preview.rebuild()
    (site / "content" / "a.md").write_text(SHIP.replace("---\nThe", "publish: full\nslug: b\n---\nThe"))
    assert preview.save({"content/a.md"}) is None
    told = preview.rebuild({"content/a.md"}).mistakes
    assert "reports/b/index.html: two stories want this address" in str(told[0].problem)


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    return {path: data for path, data in files.items() if not path.startswith(".dateline")}


def test_two_previews_of_one_site(site: Path, preview: serve.Preview) -> None:
    with pytest.raises(Abort, match="another preview"), serve.opened(site):
        pass
