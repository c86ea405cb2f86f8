"""`dateline new TITLE`: a dated report file with front matter."""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator import config, permalinks
from generator.cli.clock import today
from generator.problems import Abort, Problem

if TYPE_CHECKING:
    from generator.cli.parser import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "new",
        help="make a dated report file",
        description="Make a report in content/, with front matter that awaits its text; print its path.",
    )
    parser.add_argument("title", metavar="TITLE", nargs="+")
    parser.add_argument("--date", type=_day, metavar="DAY", help="when it was published, 2017-11-30 (today)")
    parser.add_argument("--outlet", default="", metavar="NAME", help="who published it")


def run(given: argparse.Namespace) -> int:
    settings = config.read(Path())  # there must be a site here
    title = " ".join(given.title)
    day = given.date or today()
    path = Path("content") / f"{day.isoformat()}-{permalinks.slug(title, settings.masthead.language)}.md"
    told = (("title", title), ("date", day.isoformat()), ("outlet", given.outlet), ("url", ""))
    # a JSON string is a YAML string, whatever is in it
    lines = (
        f"{key}: {value if key == 'date' else json.dumps(value, ensure_ascii=False)}" for key, value in told
    )
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write("---\n" + "\n".join(lines) + "\n---\n\n")
    except FileExistsError:
        hint = "give the report another title, or edit it"
        raise Abort(Problem(path.as_posix(), 0, "there is a report of this name", hint, "error")) from None
    except OSError as error:
        hint = "check the permissions of content/"
        raise Abort(
            Problem(path.as_posix(), 0, f"cannot be written: {error.strerror}", hint, "error")
        ) from None
    print(path.as_posix())
    return 0


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a day such as 2017-11-30, got {typed!r}") from None
