"""`dateline inspect FILE...`: what was read from a file."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from generator import mentions, reports
from generator.model import Source

if TYPE_CHECKING:
    from generator.cli.parser import Commands


def add(commands: Commands) -> None:
    inspect = commands.add_parser("inspect", help="show what was read from a file")
    inspect.add_argument("files", nargs="+", metavar="FILE")
    inspect.add_argument("--json", action="store_true", help="an object a report, one a line")


def run(given: argparse.Namespace) -> int:
    for path in given.files:
        for report in reports.read(Source(path, Path(path).read_bytes())).reports:
            dated = reports.date(report, mentions.find(report))
            known = dated.published
            told = {
                "id": dated.id,
                "path": dated.path,
                "title": dated.title,
                "text": dated.text,
                "published": known and {"edtf": known.when.edtf, "method": known.method},
                "removed": [{"text": r.text, "rule": r.rule} for r in dated.removed],
                "mentions": [
                    {"start": m.start, "end": m.end, "text": m.text, "type": m.type, "value": m.value}
                    for m in mentions.find(dated).mentions
                ],
            }
            print(json.dumps(told, ensure_ascii=False))
    return 0
