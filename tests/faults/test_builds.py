"""Builds that are killed, that run into each other, and that find no room: every page stays whole."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks import corpus

BUILD = [sys.executable, "-m", "generator", "build"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "dateline.toml").write_text('title = "A"\n')
    _fill(tmp_path, seed=1)
    return tmp_path


def _fill(site: Path, seed: int, reports: int = 24) -> None:
    for sample in corpus.make(reports, seed):
        (site / "content" / f"{sample.name}.md").write_text(sample.markdown)


def _there(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in (site / "site").rglob("*") if p.is_file()}


def _stories(site: Path) -> list[Path]:
    """What stands of the stories, in order."""
    return sorted(path for path in (site / "site").glob("stories/*/*") if path.is_file())


def _run(site: Path) -> None:
    subprocess.run(BUILD, cwd=site, check=True, capture_output=True)


@pytest.mark.slow
def test_a_build_that_is_killed_leaves_pages_whole(site: Path) -> None:
    _run(site)
    before = _there(site)
    for path in (site / "content").glob("*.md"):
        path.write_text(path.read_text().replace(" the ", " that "))
    whole = []
    for delay in (0.3, 0.6, 0.9, 1.2, 1.5, 1.8):
        process = subprocess.Popen(BUILD, cwd=site, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        whole.append(
            {path: data for path, data in _there(site).items() if not Path(path).name.startswith(".")}
        )
    _run(site)
    after = _there(site)
    for there in whole:
        for path, data in there.items():
            assert data in (before.get(path), after.get(path)), path
    assert not [path for path in after if path.endswith(".dateline") and path != "site/.dateline"]


@pytest.mark.slow
def test_a_first_build_that_is_killed_is_mended_by_the_next(site: Path) -> None:
    """What it wrote in place may be half; so nothing of it is believed."""
    for pages in (1, 10, 30, 60):
        process = subprocess.Popen(BUILD, cwd=site, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and len(_stories(site)) < pages:
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        if process.wait() == 0:  # it was faster, and what it made is whole
            break
        last = _stories(site)[-1]
        last.write_bytes(last.read_bytes()[:100])
    _run(site)
    mended = _there(site)
    subprocess.run(["rm", "-rf", site / ".dateline", site / "site"], check=True)
    _run(site)
    assert mended == _there(site)


@pytest.mark.slow
def test_two_builds_at_once(site: Path) -> None:
    some = [
        subprocess.Popen(BUILD, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)
    ]
    told = [process.communicate(timeout=120) for process in some]
    assert [process.returncode for process in some] == [0, 0, 0]
    assert len({out for out, _ in told}) == 1
    assert all(line.startswith(b".dateline/lock: ") for _, errors in told for line in errors.splitlines())
    after = _there(site)
    subprocess.run(["rm", "-rf", site / ".dateline", site / "site"], check=True)
    _run(site)
    assert _there(site) == after


@pytest.mark.slow
def test_a_full_disk_is_a_message(site: Path, tmp_path: Path) -> None:
    """A tiny file system, where we may make one."""
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", small], capture_output=True)
    if mounted.returncode:
        pytest.skip("no file system of our own here")
    try:
        built = subprocess.run([*BUILD, "--output", small / "site"], cwd=site, capture_output=True, text=True)
        there = {path.relative_to(small): path.read_bytes() for path in small.rglob("*.html")}
    finally:
        subprocess.run(["umount", small], check=True)
    assert built.returncode == 1
    assert built.stderr.endswith("cannot be written: No space left on device - free some space\n")
    assert built.stderr.count("\n") == 1
    _run(site)
    assert {path: (site / path).read_bytes() for path in there} == there


def test_a_link_that_leads_out_of_the_site(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    private = tmp_path_factory.mktemp("private")
    (private / "key.md").write_text("The quay master keeps this to himself, and says so on Tuesday.")
    (site / "content" / "inbox").symlink_to(private)
    for _ in range(2):
        built = subprocess.run(BUILD, cwd=site, capture_output=True, text=True)
        assert "content/inbox: this link leads out of the site, and is not followed - put" in built.stderr
        assert built.returncode == 1
    assert not any("quay master" in page.read_text("utf-8") for page in (site / "site").rglob("*.html"))
    (site / "content" / "inbox").unlink()
    built = subprocess.run(BUILD, cwd=site, capture_output=True, text=True)
    assert (built.returncode, "inbox" in built.stderr) == (0, False)


def test_a_file_that_cannot_be_read(site: Path) -> None:
    (site / "content" / "loop.md").symlink_to("loop.md")
    (site / "content" / "gone.md").symlink_to("nowhere.md")
    built = subprocess.run(BUILD, cwd=site, capture_output=True, text=True)
    assert "Traceback" not in built.stderr
    assert (site / "site" / "index.html").is_file()
