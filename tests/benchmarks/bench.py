"""How fast, beside others: `python -m tests.benchmarks.bench --reports 1000 10000`.

Every generator gets the same reports. In each round every one has its turn, so that what else the
machine does falls on all alike; the table has medians, and in brackets the ratio to the first peer
that is not ours. It is no test: a figure of a busy machine proves nothing.
"""

from __future__ import annotations

import argparse
import http.client
import os
import socket
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import corpus
from tests.benchmarks.peers import PEERS, Peer

STEPS = (
    "cold",
    "nothing changed",
    "one edit",
    "one new report",
    "theme edit",
    "save to served",
    "peak memory, MB",
)
REFERENCE = "Hugo"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--reports", type=int, nargs="+", default=[1000])
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--peers", nargs="+", default=[peer.name for peer in PEERS])
    options.add_argument("--steps", nargs="+", default=list(STEPS))
    options.add_argument("--folder", type=Path, help="where to work, and leave the sites")
    given = options.parse_args()
    chosen = [peer for peer in PEERS if peer.name in given.peers and peer.is_here]
    for missing in (peer.name for peer in PEERS if peer.name in given.peers and peer not in chosen):
        print(f"{missing} is not installed: left out")
    with tempfile.TemporaryDirectory() as temporary:
        for reports in given.reports:
            folder = (given.folder or Path(temporary)) / str(reports)
            print(table(reports, measured(chosen, reports, given.rounds, given.steps, folder)), flush=True)


def measured(
    peers: list[Peer], reports: int, rounds: int, steps: list[str], folder: Path
) -> dict[str, dict[str, float]]:
    """Peer → step → median of seconds (or megabytes)."""
    for peer in peers:
        _prepare(folder / peer.name, peer, reports)
    times: dict[str, dict[str, list[float]]] = {peer.name: {} for peer in peers}
    for number in range(rounds):
        for step in steps:
            for peer in peers:
                if step in ACTS:
                    ACTS[step](folder / peer.name, peer, number)
                    seconds, megabytes = _run(folder / peer.name, peer)
                    times[peer.name].setdefault(step, []).append(seconds)
                    if step == "cold":
                        times[peer.name].setdefault("peak memory, MB", []).append(megabytes)
                elif step == "save to served" and peer.serve:
                    times[peer.name].setdefault(step, []).extend(_served(folder / peer.name, peer))
    return {name: {step: statistics.median(some) for step, some in by.items()} for name, by in times.items()}


def table(reports: int, figures: dict[str, dict[str, float]]) -> str:
    """The figures in Markdown."""
    lines = [f"| {reports:,} reports | {' | '.join(figures)} |", "|---" * (len(figures) + 1) + "|"]
    for step in STEPS:
        mark = figures.get(REFERENCE, {}).get(step)
        cells = []
        for by in figures.values():
            told = "" if step not in by else f"{by[step]:,.0f}" if "MB" in step else f"{by[step]:.3f}"
            cells.append(f"{told} ({by[step] / mark:.3f})" if told and mark else told)
        lines.append(f"| {step} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _prepare(root: Path, peer: Peer, reports: int) -> None:
    for path, text in peer.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    (root / peer.content).mkdir(exist_ok=True)
    for sample in corpus.make(reports):
        (root / peer.content / f"{sample.name}.md").write_text(sample.markdown)
    old = time.time() - 60  # no file may look as if it were being written just now
    for path in (*(root / peer.content).iterdir(), *(root / name for name in peer.files)):
        os.utime(path, (old, old))


def _run(root: Path, peer: Peer) -> tuple[float, float]:
    """Seconds, and the memory of the largest process in megabytes."""
    start = time.perf_counter()
    process = subprocess.Popen(peer.command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"{peer.name} failed in {root}")
    return seconds, used.ru_maxrss / 1024


def _report(root: Path, peer: Peer) -> Path:
    """A report in the middle of the corpus."""
    every = sorted((root / peer.content).glob("20*.md"))
    return every[len(every) // 2]


def _cold(root: Path, peer: Peer, number: int) -> None:
    """What was made goes aside and is not deleted: a file system is slow for a while after many deletions."""
    aside = root.parent / f"{root.name}-{number}"
    aside.mkdir()
    for name in peer.made:
        if (root / name).exists():
            (root / name).rename(aside / name.replace("/", "-"))


def _wait(root: Path, peer: Peer, number: int) -> None:
    time.sleep(2.5)  # so that a file just written has a time of the past


def _edit(root: Path, peer: Peer, number: int) -> None:
    path = _report(root, peer)
    path.write_text(path.read_text() + f"\nOn Monday a witness of round {number} spoke.\n")


def _new(root: Path, peer: Peer, number: int) -> None:
    path = _report(root, peer)
    text = path.read_text().replace("\n\n", f"\n\nA late report of round {number} confirmed it. ", 1)
    path.with_name(f"2019-12-31-late-{number}.md").write_text(text)


def _face(root: Path, peer: Peer, number: int) -> None:
    if peer.face:
        path = root / peer.face
        path.write_text(path.read_text() + f"<!-- {number} -->\n")


ACTS: dict[str, Callable[[Path, Peer, int], None]] = {
    "cold": _cold,
    "nothing changed": _wait,
    "one edit": _edit,
    "one new report": _new,
    "theme edit": _face,
}


def _served(root: Path, peer: Peer, saves: int = 5) -> list[float]:
    """Seconds from a save to the page that has it, a few times over."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [part.format(port=port) for part in peer.serve]
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    path = _report(root, peer)
    address = "/" + peer.page.format(name=path.stem)
    try:
        _until(port, address, b"", 600)
        time.sleep(3)
        found = []
        for number in range(saves):
            word = f"seen-{number}-{time.monotonic_ns()}"
            text = path.read_text() + f"\nOn Monday {word} was said.\n"
            start = time.perf_counter()
            path.write_text(text)
            _until(port, address, word.encode(), 120)
            found.append(time.perf_counter() - start)
            time.sleep(1)
        return found
    finally:
        process.terminate()
        process.wait()


def _until(port: int, address: str, word: bytes, longest: float) -> None:
    """Ask for the page until it has the word."""
    end = time.monotonic() + longest
    while time.monotonic() < end:
        try:
            asked = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            asked.request("GET", address)
            answer = asked.getresponse()
            if answer.status == 200 and word in answer.read():
                return
        except (OSError, http.client.HTTPException):  # not up yet, or a page that is being written
            time.sleep(0.02)
        finally:
            asked.close()
        time.sleep(0.002)
    raise SystemExit(f"{address} never had {word!r}")


if __name__ == "__main__":
    main()
