"""`dateline build`: read, merge, render and publish into site/."""

from __future__ import annotations

import gc
import os
import sys
from types import SimpleNamespace

from generator import folders, unchanged

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from generator.cli.parser import Commands

PLAIN = SimpleNamespace(strict=False, locked=False, output="", base_url="", jobs=0, profile=False)
"""What was typed where nothing was but `build`."""

_WASTE = 500_000
"""Values made, and not yet gone, before those that are no longer needed are looked for. A build makes little
such waste: with 50,000 it takes no less room, an eighth more time after one new report among 10,000, and a
hundredth more where all is new."""


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "build",
        help="read, merge, render and publish into site/",
        description="Read the reports, merge those that tell one story, and publish the site.",
    )
    parser.add_argument("--strict", action="store_true", help="fail on warnings as on errors")
    parser.add_argument("--locked", action="store_true", help="fail where the ledger would change")
    parser.add_argument("--output", metavar="DIR", help="publish into DIR instead of site/")
    parser.add_argument("--base-url", metavar="URL", type=_address, help="where the site will stand")
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=_jobs,
        help="how many cores to use (all), or the address of a Dask scheduler (tcp://host:8786)",
    )
    parser.add_argument("--profile", action="store_true", help="print how long each stage took")
    parser.set_defaults(**vars(PLAIN))


def run(given: argparse.Namespace | SimpleNamespace) -> int:
    gc.set_threshold(_WASTE)
    published = folders.Look(folders.FILE)
    note = unchanged.last(os.curdir)
    when, found = unchanged.look(os.curdir)
    asked = given.output, given.base_url
    told = unchanged.difference(os.curdir, asked, found, note, published) if note else None
    if note and told is not None and not told:
        unchanged.settle(os.curdir, note, found, when)
        said = note.said
    else:
        from generator import patterns

        with patterns.remembered(patterns.FILE):
            from generator.cli import building  # the whole pipeline, which is not needed without changes

            said = building.build(given, when, found, published, note, told)
    problems, counts = said
    for text, _ in problems:
        print(text, file=sys.stderr)
    errors = sum(how == "error" for _, how in problems)
    warnings = len(problems) - errors
    wrong = [(what, count) for what, count in (("errors", errors), ("warnings", warnings)) if count]
    print(", ".join(_counted(what, count) for what, count in (*counts, *wrong)))
    return 1 if errors or (given.strict and warnings) else 0


def _counted(what: str, count: int) -> str:
    one = "story" if what == "stories" else what.removesuffix("s")
    return f"{count:,} {one if count == 1 else what}"


def _address(typed: str) -> str:
    import re  # 3 ms of 70 that a build without changes has; the rule is that of `config`, 10 more

    if typed and not re.match(r"https?://[^/\s]", typed):
        raise _wrong(f"expected an address as https://example.org/news/, got {typed!r}")
    return typed


def _jobs(typed: str) -> int | str:
    import re  # as above

    if re.fullmatch(r"(tcp|tls|ws|wss|ucx)://[^/\s]+:\d+", typed):
        return typed
    if not typed.isdecimal() or not 1 <= int(typed) <= 1024:
        hint = "a number of cores, or the address of a Dask scheduler as tcp://host:8786"
        raise _wrong(f"expected {hint}, got {typed!r}")
    return int(typed)


def _wrong(message: str) -> Exception:
    from argparse import ArgumentTypeError  # 8 ms, which a build without changes does not need

    return ArgumentTypeError(message)
