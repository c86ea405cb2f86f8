"""`dateline build`: read, merge, render and publish into site/."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator import build, config, ledger, publish

if TYPE_CHECKING:
    from generator.cli.parser import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "build",
        help="read, merge, render and publish into site/",
        description="Read the reports, merge those that tell one story, and publish the site.",
    )
    parser.add_argument("--strict", action="store_true", help="fail on warnings as on errors")
    parser.add_argument("--locked", action="store_true", help="fail where the ledger would change")
    parser.add_argument("--output", metavar="DIR", help="publish into DIR instead of site/")
    parser.add_argument("--base-url", metavar="URL", help="the address at which the site will stand")


def run(given: argparse.Namespace) -> int:
    root = Path()
    settings = config.read(root)
    if given.base_url is not None:
        masthead = replace(settings.masthead, base_url=config.based(given.base_url))
        settings = replace(settings, masthead=masthead)
    lock = root / ledger.PATH
    built = build.build(root, settings)
    filed = ledger.write(built.ledger)
    if given.locked and not (lock.exists() and lock.read_text(encoding="utf-8") == filed):
        print(f"{ledger.PATH}: would change - run `dateline build` and commit the ledger", file=sys.stderr)
        return 1
    publish.write(built.files, root / (given.output or settings.output))
    lock.parent.mkdir(exist_ok=True)
    lock.write_text(filed, encoding="utf-8")
    for problem in built.problems:
        print(problem, file=sys.stderr)
    print(", ".join(f"{count} {name}" for name, count in built.counts.items()))
    errors = [p for p in built.problems if given.strict or p.severity == "error"]
    return 1 if errors else 0
