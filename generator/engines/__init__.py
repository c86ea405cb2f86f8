"""A pure function over many values: here, on every core, or on a cluster."""

from __future__ import annotations

import os

from generator.engines.forked import Forked
from generator.engines.serial import Engine, Serial

__all__ = ["Engine", "Forked", "Serial", "choose"]


def choose(jobs: int = 0) -> Engine:
    """The engine for so many cores; for all that we may use, where none are said."""
    able = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    cores = jobs or len(able)
    return Forked(cores) if cores > 1 else Serial()
