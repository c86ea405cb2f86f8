"""`dateline init [DIR]`: a new site that builds."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from generator import config
from generator.problems import Abort, Problem

if TYPE_CHECKING:
    from generator.cli.parser import Commands

FILES = {
    config.PATH: """\
title = "{title}"
# base_url = "https://example.org/"   # where it will stand: for feeds and the sitemap
# publish = "full"                    # give every report a page of its own, with its whole text
""",
    ".gitignore": "site/\n.dateline/\n",
    # Two people's additions are both right: lines are sorted anew, contradictions settled, on reading.
    ".gitattributes": "content/stories.lock merge=union\ncontent/stories.log merge=union\n",
    "content/2024-03-12-ferry-runs-aground.md": """\
---
title: Ferry runs aground off Specimen Point
date: 2024-03-12
outlet: Harbour Post
---
The ferry Example Star ran aground on Tuesday morning with 84 people on board, the coastguard said.

Nobody was hurt. "We felt a long scrape, and then nothing moved," said a passenger, Ada Muster.
""",
    "content/2024-03-14-ferry-refloated.txt": """\
Title: Stranded ferry refloated at high tide
Date: 2024-03-14
Outlet: Example Wire

SPECIMEN POINT, March 14 (Example Wire) - Two tugs pulled the ferry Example Star free on Wednesday night.

The ferry had run aground on Tuesday with 84 people on board. An inquiry will begin on March 18.
""",
}


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "init",
        help="make a new site that builds",
        description="Make a new site: its settings, and two sample reports to replace by your own.",
    )
    parser.add_argument("folder", nargs="?", default=".", metavar="DIR", help="where; here, if not said")


def run(given: argparse.Namespace) -> int:
    root = Path(given.folder)
    if (root / config.PATH).exists():
        named = (root / config.PATH).as_posix()
        raise Abort(Problem(named, 0, "there is a site here already", "name another folder", "error"))
    title = root.resolve().name.replace("-", " ").replace("_", " ").capitalize() or "Timelines"
    has_content = (root / "content").exists()
    try:
        for path, text in FILES.items():
            if (path.startswith("content/") and has_content) or (root / path).exists():
                continue
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            quoted = title.replace("\\", "").replace('"', "")
            (root / path).write_text(text.replace("{title}", quoted), encoding="utf-8", newline="\n")
    except OSError as error:
        hint = "check the permissions of the folder"
        raise Abort(
            Problem(root.as_posix(), 0, f"cannot be written: {error.strerror}", hint, "error")
        ) from None
    there = "" if given.folder == "." else f"cd {given.folder} && "
    print(f"A new site. Put your reports into content/, then: {there}dateline serve")
    return 0
