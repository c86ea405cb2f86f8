"""`dateline regroup`: group the reports anew, and show or apply what changes."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import asdict

from generator import config, ledger
from generator.build.regrouping import regroup
from generator.cli.asking import asking
from generator.cli.building import keep_file

if TYPE_CHECKING:
    from generator.cli.parser import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "regroup",
        help="group the reports anew, and show or apply what changes",
        description="Group the reports as if for the first time, but for what editors decided, and show "
        "which would go to another story. Nothing changes without --apply.",
    )
    parser.add_argument("--apply", action="store_true", help="file the reports so, in the ledger")
    parser.add_argument("--json", action="store_true", help="an object a report that would move")


def run(given: argparse.Namespace) -> int:
    root = Path()
    settings = config.read(root)
    with asking(root) as means:
        made = regroup(root, settings, means)
    for move in made.moves:
        print(
            json.dumps(asdict(move), ensure_ascii=False)
            if given.json
            else f"{move.path}: {move.old} -> {move.new}"
        )
    if given.apply:
        keep_file(root / ledger.PATH, ledger.write(made.ledger))
    if not given.json:
        print(_summary(len(made.moves), given.apply))
    return 0


def _summary(moves: int, applied: bool) -> str:
    if not moves:
        return "every report would stay in its story"
    reports = f"{moves:,} report{'s' if moves > 1 else ''}"
    if applied:
        return f"{reports} moved in {ledger.PATH}; `dateline build` tells the stories anew"
    return f"{reports} would move: all with `dateline regroup --apply`, one with `dateline edit move`"
