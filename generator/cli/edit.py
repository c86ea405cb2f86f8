"""`dateline edit ...`: write an editor's decision into `content/edits.toml`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from generator import config, edits, ledger
from generator.cli.clock import today
from generator.model import Edit, EditKind, Entry
from generator.problems import Abort, Problem

if TYPE_CHECKING:
    from generator.cli.parser import Commands

WHAT: Mapping[EditKind, tuple[str, str]] = {
    "merge": ("STORY STORY...", "make one story of several; the first keeps its address"),
    "split": ("STORY REPORT... --slug SLUG", "take reports out into a story of their own"),
    "move": ("REPORT STORY", "file a report in another story"),
    "together": ("REPORT REPORT...", "keep reports in one story"),
    "apart": ("REPORT REPORT...", "keep reports in different stories"),
    "rename": ("STORY [--slug SLUG] [--title TITLE]", "give a story another address or title"),
    "date": ("REPORT|STORY#EVENT DATE", "say when a report was published, or an event happened"),
    "hide": ("REPORT|STORY|STORY#EVENT", "leave out a report, a story or an event"),
    "pin": ("STORY#EVENT", "make an event a key event"),
    "correct": ("STORY|STORY#EVENT TEXT", "print a correction"),
}


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "edit",
        help="write down an editor's decision",
        description="Append a decision to content/edits.toml; the next build carries it out.",
    )
    kinds = parser.add_subparsers(dest="kind", metavar="KIND", required=True)
    for kind, (usage, what) in WHAT.items():
        one = kinds.add_parser(
            kind,
            help=what,
            description=what[0].upper() + what[1:] + ".",
            usage=f"dateline edit {kind} {usage} [--why WHY] [--by BY]",
        )
        one.add_argument(
            "targets", nargs="+", metavar="NAME", help="an id, its unique start, a path or an address"
        )
        if kind in ("split", "rename"):
            one.add_argument("--slug", default="", required=kind == "split", help="the story's address")
        if kind == "rename":
            one.add_argument("--title", default="", help="the story's title")
        one.add_argument("--why", default="", help="the reason, kept with the decision")
        one.add_argument("--by", default="", help="who decided")
        one.set_defaults(parser=one)


def run(given: argparse.Namespace) -> int:
    root = Path()
    desk = _Desk(root, given.parser)
    edit = desk.edit(given)
    made = edits.written(edit)
    refused = edits.parse(made).problems
    if refused:
        given.parser.error(f"{refused[0].message} - {refused[0].hint}")
    file = root / edits.PATH
    with file.open("a", encoding="utf-8") as lines:
        lines.write(made.lstrip("\n") if not file.stat().st_size else made)
    print(f"written to {edits.PATH}; `dateline build` carries it out:", made.strip("\n"), sep="\n")
    return 0


class _Desk:
    """Looks up what was typed in the ledger and the last build; a name that is not found is wrong usage."""

    def __init__(self, root: Path, parser: argparse.ArgumentParser) -> None:
        lock = root / ledger.PATH
        if not lock.exists():
            raise Abort(
                Problem(ledger.PATH, 0, "there is no ledger yet", "run `dateline build` first", "error")
            )
        self.root, self.parser = root, parser
        known = ledger.parse(lock.read_text(encoding="utf-8", errors="replace")).ledger
        entries = tuple(Entry(f.report, f.path, f.fingerprint) for f in known.filings)
        self.known = edits.Known(entries, known.shelves)
        self.slugs = {shelf.id: shelf.slug for shelf in known.shelves}

    def edit(self, given: argparse.Namespace) -> Edit:
        """The edit that was typed, every target looked up."""
        kind: EditKind = given.kind
        typed: list[str] = given.targets
        value = text = ""
        if kind in ("date", "correct", "move"):
            if len(typed) != 2:
                self.parser.error(f"expected {WHAT[kind][0]}")
            last = typed.pop()
            value, text = (
                ("", last) if kind == "correct" else (self._story(last) if kind == "move" else last, "")
            )
        match kind:
            case "merge":
                targets = [f"story:{self._story(t)}" for t in typed]
            case "split":
                targets = [
                    f"story:{self._story(typed[0])}",
                    *(f"report:{self._report(t)}" for t in typed[1:]),
                ]
                value = given.slug
            case "move" | "together" | "apart":
                targets = [f"report:{self._report(t)}" for t in typed]
            case "rename":
                targets, value, text = [f"story:{self._story(typed[0])}"], given.slug, given.title
            case _:
                targets = self._any(typed[0])
        return Edit(kind, tuple(targets), value, text, given.by, today().isoformat(), given.why)

    def _any(self, typed: str) -> list[str]:
        """A report, a story, or `STORY#EVENT`."""
        if self.known.report(typed):
            return [f"report:{self._report(typed)}"]
        story, _, event = typed.partition("#")
        slug = self._story(story)
        return [f"story:{slug}", *([f"event:{self._event(slug, event)}"] if event else [])]

    def _story(self, typed: str) -> str:
        found = self.known.story(typed)
        if not found:
            self._unknown("story", typed, list(self.slugs.values()))
        return self.slugs[found]

    def _report(self, typed: str) -> str:
        """The report's path, which people can read; its id where several stand in one file."""
        found = self.known.report(typed)
        if not found:
            self._unknown("report", typed, [e.path for e in self.known.entries])
        path = next(e.path for e in self.known.entries if e.report == found)
        return path if self.known.report(path) == found else found

    def _event(self, slug: str, typed: str) -> str:
        """The id of an event of the last build."""
        made = self.root / config.read(self.root).output / "stories" / slug / "story.json"
        story: dict[str, Any] = json.loads(made.read_text(encoding="utf-8")) if made.exists() else {}
        ids = [str(event["id"]) for event in (*story.get("events", ()), *story.get("undated", ()))]
        found = [key for key in ids if key.startswith(typed)]
        if len(found) != 1:
            self._unknown("event", typed, ids)
        return found[0]

    def _unknown(self, kind: str, typed: str, known: Sequence[str]) -> NoReturn:
        close = edits.meant(typed, known)
        hint = f"did you mean {close}?" if close else "type its id, its path or its address"
        self.parser.error(f"there is no one {kind} {typed!r} - {hint}")
