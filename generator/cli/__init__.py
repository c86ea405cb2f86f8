"""The words you type: one command a file; the only place that prints."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from generator import build, config, ledger, mentions, publish, reports
from generator.model import Ledger, Source


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    parser = argparse.ArgumentParser("dateline", description="A static site generator for story timelines.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build")
    inspect = commands.add_parser("inspect")
    inspect.add_argument("files", nargs="+")
    inspect.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    return _inspect(given.files) if given.command == "inspect" else _build(Path())


def _build(root: Path) -> int:
    lock = root / ledger.PATH
    filed = ledger.parse(lock.read_text(encoding="utf-8")) if lock.exists() else Ledger()
    built = build.build(root, config.read(root), filed)
    publish.write(built.files, root / "site")
    lock.write_text(ledger.write(built.ledger), encoding="utf-8")
    for problem in built.problems:
        print(problem, file=sys.stderr)
    print(built.counts)
    return 0


def _inspect(paths: Sequence[str]) -> int:
    for path in paths:
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
