"""How far a build is, on a terminal: one line that rewrites itself; and that it waits for another."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from generator.build.means import Progress
from generator.memo.work import FOLDER
from generator.problems import Problem

_PAUSE = 0.1
"""Seconds between two rewritings."""


@contextmanager
def shown() -> Iterator[Progress]:
    """A function to be told the progress; the line is wiped at the end."""
    if not sys.stderr.isatty():
        yield _nothing
        return
    line = _Line()
    try:
        yield line.tell
    finally:
        line.wipe()


def waiting(holder: str) -> None:
    """Say why nothing happens: another command works on this site, the process with that number."""
    who = f"another command (process {holder})" if holder else "another command"
    hint = "waiting until it is done; end it if it hangs, or this one with Ctrl+C"
    print(Problem(f"{FOLDER}/lock", 0, f"{who} is building this site", hint), file=sys.stderr, flush=True)


class _Line:
    def __init__(self) -> None:
        self.stage, self.start, self.last, self.first = "", 0.0, 0.0, 0

    def tell(self, stage: str, done: int, of: int) -> None:
        now = time.monotonic()
        if stage != self.stage:
            self.stage, self.start, self.first = stage, now, done
        if now - self.last < _PAUSE and done < of:
            return
        self.last = now
        rate = (done - self.first) / (now - self.start) if now > self.start else 0.0
        left = f", {_span((of - done) / rate)} left" if rate and done < of else ""
        text = (
            f"{stage} {done:,} of {of:,} ({rate:,.0f} a second{left})"
            if rate
            else f"{stage} {done:,} of {of:,}"
        )
        print(f"\r{text}\x1b[K", end="", file=sys.stderr, flush=True)

    def wipe(self) -> None:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _span(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole} s" if whole < 100 else f"{whole // 60} min {whole % 60:02d} s"


def _nothing(stage: str, done: int, of: int) -> None:
    """Nobody is looking."""
