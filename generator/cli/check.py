"""`dateline check`: what an editor should look at before the site is published."""

from __future__ import annotations

import argparse
import json
import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from generator import build, config
from generator.build.evidence import evidence
from generator.cli.asking import asking
from generator.cli.clock import today
from generator.model import Built, File, Ledger
from generator.problems import Problem
from generator.stories import Bridge

if TYPE_CHECKING:
    from generator.cli.parser import Commands

Story = Mapping[str, Any]
"""A story as its `story.json` tells it."""

NARROW = 1.15
"""A report whose score is less than this many times the threshold is in its story by a narrow margin."""

SHOWN = 3
"""Events that a finding names."""


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "check",
        help="show what to look at before publishing",
        description="Build in memory, and list undated and future reports, narrow merges, stories "
        "that look like one, key events of one source, edits that match nothing, and broken links.",
    )
    parser.add_argument("--json", action="store_true", help="an object a finding, one a line")


def run(given: argparse.Namespace) -> int:
    root = Path()
    settings = config.read(root)
    with asking(root) as means:
        built = build.build(root, settings, means)
        known = evidence(root, settings, means, built.ledger)
    found = sorted({*findings(built, today()), *proposals(known.bridges(), built.ledger)})
    for one in found:
        told = {"path": one.path, "line": one.line, "message": one.message, "hint": one.hint}
        print(json.dumps(told, ensure_ascii=False) if given.json else one)
    if not given.json:
        print(f"{len(found)} to look at" if found else "nothing to look at")
    return 1 if found else 0


def proposals(bridges: Sequence[Bridge], filed: Ledger) -> Iterator[Problem]:
    """Stories that would be one, had their reports been found together; only an editor makes them one."""
    slugs = {shelf.id: shelf.slug for shelf in filed.shelves}
    for bridge in bridges:
        one, other = (slugs[story] for story in bridge.stories)
        numbers = f"score {bridge.nearest.score:.2f}, threshold {bridge.nearest.threshold:.2f}"
        why = f"it looks like one story with {other!r} ({numbers})"
        yield Problem(f"stories/{one}/", 0, why, f"if so, say `dateline edit merge {one} {other}`")


def findings(built: Built, now: date) -> tuple[Problem, ...]:
    """The problems of the build, and what each check finds, by path."""
    stories = [json.loads(f.data) for f in built.files if f.path.endswith("/story.json")]
    made = [problem for story in stories for check in CHECKS for problem in check(story, now)]
    return tuple(sorted({*built.problems, *made, *broken_links(built.files)}))


def undated(story: Story, now: date) -> Iterator[Problem]:
    """Reports whose publication date is not known."""
    for report in story["reports"]:
        if report["published"] is None:
            bounds = report.get("bounds") or {}
            known = f" (between {bounds['edtf'].replace('/', ' and ')})" if bounds.get("edtf") else ""
            hint = f"give it a date, or say `dateline edit date {report['path']} DATE`"
            yield Problem(report["path"], 0, f"its publication date is not known{known}", hint)


def future(story: Story, now: date) -> Iterator[Problem]:
    """Reports dated after today."""
    for report in story["reports"]:
        told = report["published"] or {}
        if (told.get("earliest") or "") > now.isoformat():
            yield Problem(report["path"], 0, f"it is dated {told['edtf']}, in the future", "mend its date")


def narrow(story: Story, now: date) -> Iterator[Problem]:
    """Reports that are in their story by a narrow margin."""
    paths = {report["id"]: report["path"] for report in story["reports"]}
    for bond in story.get("bonds", ()):
        if bond["report"] in paths and bond["score"] and bond["score"] < NARROW * bond["threshold"]:
            path = paths[bond["report"]]
            why = f"it is in the story {story['slug']!r} by a narrow margin"
            numbers = f" (score {bond['score']:.2f}, threshold {bond['threshold']:.2f})"
            yield Problem(path, 0, why + numbers, f"see `dateline explain {path}`")


def single(story: Story, now: date) -> Iterator[Problem]:
    """Key events that one source attests, in a story that has more: one finding a story."""
    if story["counts"]["independent"] < 2:
        return
    alone = [event["title"] for event in story["events"] if event["key"] and event["independent"] < 2]
    if alone:
        told = "; ".join(alone[:SHOWN]) + (f"; and {len(alone) - SHOWN} more" if len(alone) > SHOWN else "")
        events = "1 key event has" if len(alone) == 1 else f"{len(alone)} key events have"
        why = f"{events} a single source: {told}"
        yield Problem(f"stories/{story['slug']}/", 0, why, "find a second source for what matters")


CHECKS: Sequence[Callable[[Story, date], Iterator[Problem]]] = (undated, future, narrow, single)


def broken_links(files: Sequence[File]) -> Iterator[Problem]:
    """Links of a page to a page, file or place of the site that is not there."""
    pages = {file.path: _read(file) for file in files if file.path.endswith(".html")}
    known = {file.path for file in files}
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or link.startswith("/"):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
            target = path if not parts.path else target
            if target not in known and posixpath.join(target, "index.html") in known:
                target = posixpath.join(target, "index.html")
            if target not in known:
                yield Problem(
                    f"site/{path}", 0, f"a link leads nowhere: {link}", "mend it in the text that has it"
                )
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                yield Problem(
                    f"site/{path}", 0, f"a link leads to no such place: {link}", "mend it where it is written"
                )


class _Page(HTMLParser):
    """The links of a page, and the places in it that a link may name."""

    def __init__(self) -> None:
        super().__init__()
        self.links: dict[str, None] = {}
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its API
        for name, value in attrs:
            if value and name in ("href", "src"):
                self.links[value] = None
            elif value and name == "id":
                self.ids.add(value)


def _read(file: File) -> _Page:
    page = _Page()
    page.feed(file.data.decode("utf-8", "replace"))
    return page
