"""`dateline theme`: the files of the site's theme, and one of them taken over to be changed."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from generator import config, themes
from generator.pages import contract

if TYPE_CHECKING:
    from generator.cli.parser import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "theme",
        help="list the theme's files, or take one over",
        description="List the files of the site's theme, or copy one into theme/, where it stands for the "
        "theme's own and is yours to change.",
    )
    what = parser.add_subparsers(dest="what", metavar="list | eject | views", required=True)
    listing = what.add_parser("list", help="the theme's files, and where each comes from")
    listing.add_argument("--json", action="store_true", help="an object of names and places")
    what.add_parser("views", help="what each template may show, as Markdown")
    eject = what.add_parser("eject", help="copy a file into theme/")
    eject.add_argument("file", metavar="TEMPLATE", help="a name as listed: story.html, assets/site.css")


def run(given: argparse.Namespace) -> int:
    if given.what == "views":
        print(contract.text(), end="")
        return 0
    root = Path()
    theme = themes.find(config.read(root).theme, root)
    if given.what == "eject":
        target = themes.eject(given.file, theme, root)
        print(f"{target.as_posix()} is yours now: it stands for the theme's file of that name")
        return 0
    places = {name: path.as_posix() for name, path in themes.listed(theme).items()}
    if given.json:
        print(json.dumps(places, ensure_ascii=False, indent=1))
    else:
        width = max(map(len, places), default=0)
        print("\n".join(f"{name:{width}}  {place}" for name, place in places.items()))
    return 0
