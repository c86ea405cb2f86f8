"""A pure function over many values: here, on every core, or on a cluster."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from generator.engines.carried import Carried
from generator.engines.forked import Forked
from generator.engines.serial import Engine, Serial
from generator.problems import Abort, Problem

__all__ = ["Carried", "Engine", "Forked", "Serial", "choose", "opened"]


def choose(jobs: int = 0) -> Engine:
    """The engine for so many cores; for all that we may use, where none are said."""
    able = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    cores = jobs or len(able)
    return Forked(cores) if cores > 1 else Serial()


@contextmanager
def opened(jobs: int | str = 0) -> Iterator[Engine]:
    """The engine for so many cores, or for the cluster whose scheduler has the address."""
    if isinstance(jobs, int):
        yield choose(jobs)
        return
    try:
        from generator.engines import cluster  # Dask is an extra, and takes half a second to load
    except ImportError as error:
        hint = 'run `pip install "dateline[dask]"`'
        raise Abort(Problem("--jobs", 0, f"a cluster needs {error.name}", hint, "error")) from None
    with cluster.reached(jobs, choose()) as engine:
        yield engine
