"""`python -m generator` is `dateline`."""

from __future__ import annotations

import os
import sys

from generator.cli import main

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes 3 ms, of 70 that a build without changes has
    from typing import NoReturn


def run() -> NoReturn:
    """The command. What it knows is not freed piece by piece, which takes 25 ms after an edit: the process
    is at its end."""
    status = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, AttributeError):  # who read it has left: `main` has said so by the status
            continue
    os._exit(status)


if __name__ == "__main__":
    run()
