"""`dateline export`: the reports, stories and events as JSON lines."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import build, config
from generator.cli.asking import asking

if TYPE_CHECKING:
    from generator.cli.parser import Commands


def add(commands: Commands) -> None:
    commands.add_parser(
        "export",
        help="the reports, stories and events as JSON lines",
        description="Print every report, story and event as an object a line; the key `kind` says which. "
        "The other keys are those of story.json.",
    )


def run(given: argparse.Namespace) -> int:
    root = Path()
    settings = config.read(root)
    with asking(root) as means:
        built = build.build(root, settings, means)
    for file in built.files:
        if file.path.startswith("stories/") and file.path.endswith("/story.json"):
            for line in _lines(json.loads(file.data)):
                print(json.dumps(line, ensure_ascii=False))
    for problem in built.problems:
        print(problem, file=sys.stderr)
    return 1 if any(problem.severity == "error" for problem in built.problems) else 0


def _lines(story: dict[str, Any]) -> Iterator[dict[str, Any]]:
    inner = {"reports", "events", "undated"}
    yield {"kind": "story", **{key: value for key, value in story.items() if key not in inner}}
    for report in story["reports"]:
        yield {"kind": "report", "story": story["id"], **report}
    for event in (*story["events"], *story["undated"]):
        yield {"kind": "event", "story": story["id"], **event}
