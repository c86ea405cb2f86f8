"""The words you type: one command a file; the only place that prints.

A command is a module of this folder with `add(commands)`, which describes it, and `run(given)`, which
does it and returns the exit status: 0 good, 1 problems, 2 wrong usage. Only the module of the command
that was typed is imported.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Mapping, Sequence

COMMANDS: Mapping[str, str] = {
    "init": "make a new site that builds",
    "new": "make a dated report file",
    "build": "read, merge, render and publish into site/",
    "serve": "preview with live reload",
    "inspect": "show what was read from a file",
    "explain": "say why it is so",
    "check": "show what to look at before publishing",
    "edit": "write down an editor's decision",
    "regroup": "group the reports anew, and show or apply what changes",
    "export": "the reports, stories and events as JSON lines",
    "theme": "list the theme's files, or take one over",
}
"""Every command and what it does, in the order of the help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status. What goes wrong is told here, and nowhere else."""
    try:
        return _run(sys.argv[1:] if arguments is None else list(arguments))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output has left: `dateline export | head`
        sys.stdout = None
        return 1
    except OSError as error:  # what the system refuses where nobody expected it: a full disk, a lost folder
        place = f"{error.filename}: " if error.filename else ""
        remedy = _REMEDIES.get(error.errno or 0, "check the disk and the permissions")
        print(f"{place}{error.strerror or error} - {remedy}", file=sys.stderr)
        return 1
    except Exception as error:
        from generator.problems import Abort  # 15 ms, which a build without changes does not need

        if not isinstance(error, Abort):
            raise
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 1


_REMEDIES = {
    errno.ENOSPC: "free some space: where it is made, or in the folder for temporary files",
    errno.EROFS: "make the folder writable",
    errno.ENOENT: "see whether the folder is still there",
}


def _run(arguments: Sequence[str]) -> int:
    if [*arguments] == ["build"]:
        from generator.cli import build

        return build.run(build.PLAIN)  # without the parser, which takes 8 ms of 70 where nothing changed
    from contextlib import nullcontext
    from importlib import import_module

    from generator import patterns
    from generator.cli.parser import parser  # here, so that an Abort on the way is told above

    typed = next((word for word in arguments if not word.startswith("-")), "")
    # A build does it itself, once it knows that there is anything to do.
    known = nullcontext() if typed == "build" else patterns.remembered(patterns.FILE)
    with known:
        chosen = import_module(f"generator.cli.{typed}") if typed in COMMANDS else None
        given = parser(COMMANDS, typed, chosen).parse_args(arguments)
        status: int = given.run(given)
    return status
