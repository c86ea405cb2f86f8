"""`dateline build`: each thing that goes wrong is one line with place and remedy, and the rest is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main

REPORT = (
    "Title: {title}\nDate: 2017-11-30\n\nThe bridge over the Tamar closed on Thursday, the council said.\n"
)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dateline.toml").write_text('title = "Bridges"\n')
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.txt").write_text(REPORT.format(title="Bridge closed"))
    return tmp_path


def _built(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in (site / "site").rglob("*") if p.is_file()}


def test_a_site_is_built(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("1 report, 1 story, ")
    assert told.err == ""
    assert "site/stories/bridge-closed/index.html" in _built(site)


def _text(name: str, data: bytes):
    return lambda site: (site / "content" / name).write_bytes(data)


WRONG = [
    (_text("b.txt", b"\x00\x01\x02\xff" * 40), "content/b.txt: "),
    (_text("b.md", b"---\ntitle: B\ndate: Tusday\n---\nIt fell.\n"), "content/b.md:3: "),
    (_text("b.txt", b""), "content/b.txt: "),
    (_text("b.xyz", b"It fell.\n"), "content/b.xyz: .xyz files are not read - "),
    (_text("edits.toml", b"[[mrge]]\n"), "content/edits.toml:1: "),
]


@pytest.mark.parametrize(("spoil", "told"), WRONG, ids=[told for _, told in WRONG])
def test_one_bad_file_spoils_nothing(
    spoil, told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(site)
    assert main(["build", "--strict"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line for line in lines if line.startswith(told)]
    assert all(" - " in line for line in lines)
    assert "site/stories/bridge-closed/index.html" in _built(site)


def test_no_content_at_all(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content" / "a.txt").unlink()
    assert main(["build"]) == 1
    assert capsys.readouterr().err.startswith("content: no reports - ")


def test_an_output_that_cannot_be_written(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "site").write_text("a file")
    assert main(["build"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("site: cannot be written: ")
    assert told.count("\n") == 1


def test_a_bad_date_is_told_and_the_report_is_built(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content" / "b.md").write_text("---\ndate: Tusday\n---\nThe bridge was closed.")
    assert main(["build"]) == 1
    told = capsys.readouterr()
    assert told.err == 'content/b.md:2: expected a date, got "Tusday" - write it as 2017-11-30\n'
    assert told.out.startswith("2 reports, ")


def test_nothing_changed_says_the_same(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content" / "b.txt").write_bytes(b"")
    assert main(["build"]) == 1
    first, files = capsys.readouterr(), _built(site)
    assert main(["build"]) == 1
    assert capsys.readouterr() == first
    assert _built(site) == files


def test_locked(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--locked"]) == 1
    assert capsys.readouterr().err.startswith("content/stories.lock: the ledger would change - ")
    assert not (site / "site" / "index.html").exists()
    assert main(["build"]) == 0
    assert main(["build", "--locked", "--output", "other"]) == 0


def test_a_base_url_of_the_moment(site: Path) -> None:
    assert main(["build", "--base-url", "https://a.example/b"]) == 0
    assert b"https://a.example/b/stories/bridge-closed/" in _built(site)["site/sitemap.xml"]
    assert main(["build"]) == 0
    assert b"a.example" not in _built(site)["site/sitemap.xml"]


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_jobs_are_a_number(jobs: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["build", f"--jobs={jobs}"])
    assert left.value.code == 2
    told = capsys.readouterr().err
    assert "expected a number of cores, or the address of a Dask scheduler" in told
    assert f"got '{jobs}'" in told


TEMPLATES = [
    ("<p>\n{% if %}", "theme/templates/404.html:2: "),
    ("<p>\n\n{{ nothing }}", "theme/templates/404.html:3: 'nothing' is undefined - "),
    ("{{ view.nothing }}", "theme/templates/404.html:1: "),
    ("{{ 3 + 'a' }}", "theme/templates/404.html:1: "),
    ('{% extends "nope.html" %}', "404.html: there is no template 'nope.html' - "),
]


@pytest.mark.parametrize(("text", "told"), TEMPLATES, ids=[text for text, _ in TEMPLATES])
def test_a_template_that_is_wrong(
    text: str, told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "theme" / "templates").mkdir(parents=True)
    (site / "theme" / "templates" / "404.html").write_text(text)
    assert main(["build"]) == 1
    said = capsys.readouterr().err
    assert said.startswith(told)
    assert said.count("\n") == 1


def test_a_site_that_remembers_nothing(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / ".dateline").write_text("a file where the folder would be")
    assert main(["build"]) == 0
    assert main(["build"]) == 0
    assert capsys.readouterr().err == ""
    assert "site/stories/bridge-closed/index.html" in _built(site)
