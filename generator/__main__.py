"""`python -m generator` is `dateline`."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import NoReturn

from generator.cli import main


def run() -> NoReturn:
    """The command. What it knows is not freed piece by piece, which takes 25 ms after an edit: the process
    is at its end."""
    status = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, AttributeError):  # who read it has left: `main` has said so by the status
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    run()
