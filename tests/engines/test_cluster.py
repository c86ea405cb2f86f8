"""A cluster gives the same bytes; and what is wrong with one is said."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator import engines
from generator.engines import Carried
from generator.problems import Abort, Problem
from tests.benchmarks import corpus

pytest.importorskip("distributed")

BUILD = [sys.executable, "-m", "generator", "build"]
HERE = Path(__file__).parents[2]


@contextmanager
def _started(*command: str, where: Path, path: str = str(HERE)) -> Iterator[None]:
    """A command of Dask's, in a process that finds our program in `path`."""
    with (where / "log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", *command],
            cwd=where,
            stdout=log,
            stderr=log,
            env={**os.environ, "PYTHONPATH": path},
        )
        try:
            yield
        finally:
            process.terminate()
            process.wait()


@contextmanager
def _scheduler(where: Path) -> Iterator[str]:
    """The address of a scheduler of our own."""
    told = where / "scheduler.json"
    plain = ("--host", "127.0.0.1", "--port", "0", "--dashboard-address", "127.0.0.1:0")
    with _started("scheduler", *plain, "--scheduler-file", str(told), where=where):
        address = ""
        deadline = time.monotonic() + 60
        while not address and time.monotonic() < deadline:
            time.sleep(0.05)
            if told.exists() and (text := told.read_text()).endswith("}"):
                address = json.loads(text)["address"]
        assert address, (where / "log").read_text()
        yield address


@contextmanager
def _workers(address: str, where: Path, many: int, path: str = str(HERE)) -> Iterator[None]:
    """So many workers, each a process with two threads."""
    import distributed

    command = ("worker", address, "--nworkers", str(many), "--nthreads", "2", "--host", "127.0.0.1")
    plain = ("--dashboard-address", "127.0.0.1:0", "--local-directory", str(where))
    with (
        _started(*command, *plain, where=where, path=path),
        distributed.Client(address, set_as_default=False) as client,
    ):
        client.wait_for_workers(many, timeout=60)
        yield


def _site(root: Path) -> Path:
    """Reports in many files, and in one that is large."""
    (root / "content").mkdir(parents=True)
    (root / "dateline.toml").write_text('title = "A"\npublish = "full"\n')
    for sample in corpus.make(120, 3):
        (root / "content" / f"{sample.name}.md").write_text(sample.markdown)
    rows = [{"title": one.name, "date": "2021-03-02", "text": one.markdown} for one in corpus.make(150, 4)]
    (root / "content" / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (root / "content" / "wrong.md").write_text("---\ntitle: x\ndate: Tusday\n---\nIt rained.\n")
    return root


def _built(site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*BUILD, *options],
        cwd=site,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(HERE)},
    )


def _files(site: Path) -> dict[str, bytes]:
    every = (path for path in site.rglob("*") if path.is_file() and ".dateline" not in path.parts)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in every}


@pytest.mark.slow
def test_a_cluster_gives_the_same_bytes(tmp_path: Path) -> None:
    here, far = _site(tmp_path / "here"), _site(tmp_path / "far")
    (tmp_path / "dask").mkdir()
    with _scheduler(tmp_path / "dask") as address:
        alone = _built(far, "--jobs", address)
        assert alone.stderr.strip() == (
            f"{address}: the scheduler has no workers - start some with `dask worker {address}`"
        )
        assert not (far / "site").exists()
        with _workers(address, tmp_path / "dask", 2):
            sent = _built(far, "--jobs", address)
            assert (far / "content" / "rows.jsonl").stat().st_size > 256 << 10
            again = _built(far, "--jobs", address)
    local = _built(here, "--jobs", "1")
    assert (sent.stdout, sent.stderr, sent.returncode) == (local.stdout, local.stderr, local.returncode)
    assert (again.stdout, again.stderr) == (sent.stdout, sent.stderr)
    assert _files(far) == _files(here)


def _here(number: int) -> tuple[int, int]:
    return number, os.getpid()


def _there(number: int) -> tuple[int, int]:
    if number == 7:  # as if the machine had no memory left
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 90:
        raise Abort(Problem("a", 3, "wrong"))
    return number, os.getpid()


@pytest.mark.slow
def test_the_work_is_done_there_and_here_where_it_is_lost(tmp_path: Path) -> None:
    work = Carried(int, _here, _there)
    with (
        _scheduler(tmp_path) as address,
        _workers(address, tmp_path, 2),
        engines.opened(address) as engine,
    ):
        done = list(engine.map(work, [str(number) for number in range(80)]))
        with pytest.raises(Abort, match="a:3: wrong"):
            list(engine.map(work, ["90"]))
        assert set(engine.map(lambda _: os.getpid(), [1, 2])) == {os.getpid()}
    assert [number for number, _ in done] == list(range(80))
    places = dict(done)
    assert places[7] == os.getpid()
    assert places[79] != os.getpid()


@pytest.mark.slow
def test_workers_with_another_program_are_refused(tmp_path: Path) -> None:
    site = _site(tmp_path / "site")
    (tmp_path / "dask").mkdir()
    other = tmp_path / "other"
    shutil.copytree(HERE / "generator", other / "generator")
    (other / "generator" / "__init__.py").write_text('__version__ = "0.0.1"\n')
    with _scheduler(tmp_path / "dask") as address, _workers(address, tmp_path / "dask", 1, str(other)):
        told = _built(site, "--jobs", address)
    assert told.returncode == 1
    assert "the worker has Dateline 0.0.1 on Python 3." in told.stderr
    assert told.stderr.count("\n") == 1 and not (site / "site").exists()


@pytest.mark.slow
def test_a_scheduler_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "dateline.toml").write_text('title = "A"\n')
    told = _built(tmp_path, "--jobs", "tcp://127.0.0.1:1")
    assert told.returncode == 1
    assert told.stderr == (
        "tcp://127.0.0.1:1: no scheduler can be reached there"
        " - start one with `dask scheduler`, and see that its port is open\n"
    )


def test_a_cluster_without_the_extra(tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['distributed'] = None; from generator.cli import main; sys.exit(main())"
    )
    (tmp_path / "dateline.toml").write_text('title = "A"\n')
    told = subprocess.run(
        [sys.executable, "-c", program, "build", "--jobs", "tcp://127.0.0.1:1"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(HERE)},
    )
    assert told.returncode == 1
    assert told.stderr == '--jobs: a cluster needs distributed - run `pip install "dateline[dask]"`\n'
