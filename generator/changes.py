"""One ledger → the next: what changed in which story, kept in `content/stories.log`.

A change bears the day of the newest evidence that its story then had, and not the day of the build:
so the same reports and the same log give the same pages wherever and whenever they are built.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeGuard, get_args

from msgspec import Struct

from generator import lines
from generator.model import Change, ChangeKind, Ledger, LogLine
from generator.problems import Problem

PATH = "content/stories.log"
HEAD = """\
# What changed in which story, as of its newest evidence. Commit this file beside the ledger.
# DAY STORY opened|added|left REPORT ...  or  DAY STORY merged|renamed SLUG ...
"""


Step = tuple[str, ChangeKind, tuple[str, ...]]
"""A change of which the day is not known yet: its story, its kind, and what came or left."""


class Log(Struct, frozen=True):
    """Every change noted so far, the oldest first, and what was wrong with some lines."""

    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()


def parse(text: str) -> Log:
    """Read what `write` wrote; a line that is none of its is passed over with a problem."""
    made: list[Change] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith(("#", "<<<<<<<", "=======", ">>>>>>>")):
            continue
        match line.split():
            case [day, story, kind, *what] if what and _is_kind(kind) and (at := _day(day)):
                made.append(Change(at, story, kind, tuple(what)))
            case _:
                problems.append(Problem(PATH, number, "not a line of the log", "it is left out"))
    return Log(_ordered(made), tuple(problems))


def write(changes: Iterable[Change]) -> str:
    """The log as text: a line a change, sorted, so that git merges it."""
    return HEAD + "".join(f"{_line(one)}\n" for one in _ordered(changes))


def lines_of(text: str) -> list[LogLine]:
    """The lines of what `write` wrote: of ten thousand changes, they are had in three milliseconds."""
    told = (line.split(" ", 3) for line in text[len(HEAD) :].split("\n")[:-1])
    return [(day, story, kind, what) for day, story, kind, what in told]


def steps(old: Ledger, new: Ledger) -> tuple[Step, ...]:
    """What changed from one ledger to the next."""
    before = {filing.report: filing.story for filing in old.filings}
    shelves = {shelf.id: shelf for shelf in old.shelves}
    found: dict[tuple[str, ChangeKind], list[str]] = {}
    for filing in new.filings:
        source = before.get(filing.report)
        if source != filing.story:
            kind: ChangeKind = "added" if filing.story in shelves else "opened"
            found.setdefault((filing.story, kind), []).append(filing.report)
            if source:
                found.setdefault((source, "left"), []).append(filing.report)
    for shelf in new.shelves:
        known = shelves.get(shelf.id)
        former = {known.slug, *known.aliases} if known else set[str]()
        joined = set(shelf.aliases) - former
        if joined:
            found[shelf.id, "merged"] = sorted(joined)
        if known and known.slug != shelf.slug:
            found[shelf.id, "renamed"] = [known.slug]
    return tuple((story, kind, tuple(sorted(what))) for (story, kind), what in found.items())


def note(log: Iterable[Change], steps: Iterable[Step], evidence: Mapping[str, date]) -> tuple[Change, ...]:
    """The log with the steps.

    `evidence` is the day of the newest evidence of each story that is told, by id; a story without a
    dated report has none, and its steps are not noted.
    """
    noted = (Change(evidence[story], story, kind, what) for story, kind, what in steps if story in evidence)
    return _ordered((*log, *noted))


def noted(text: str, steps: Iterable[Step], evidence: Mapping[str, date]) -> str:
    """What `write` wrote, with the steps, as `note` has it."""
    come = {_name(line): line for line in map(_line, note((), steps, evidence))}
    told = lines.amended(text.encode(), (), {name: line.encode() for name, line in come.items()}, _named)
    return write(note(parse(text).changes, steps, evidence)) if told is None else told.decode()


def _line(one: Change) -> str:
    return " ".join((one.at.isoformat(), one.story, one.kind, *one.what))


def _named(line: bytes) -> str:
    return _name(line.decode())


def _name(line: str) -> str:
    """What lines are sorted by: word by word."""
    return "\0".join(line.split(" "))


def _ordered(changes: Iterable[Change]) -> tuple[Change, ...]:
    """By day, story and kind, each once: two people may have noted the same."""
    return tuple(sorted(set(changes), key=lambda c: (c.at, c.story, c.kind, c.what)))


def _is_kind(word: str) -> TypeGuard[ChangeKind]:
    return word in get_args(ChangeKind)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
