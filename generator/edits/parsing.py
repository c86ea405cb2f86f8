"""The text of `content/edits.toml` → Edits."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, TypeGuard

from msgspec import Struct

from generator.model import Edit, EditKind, When
from generator.problems import Problem

PATH = "content/edits.toml"


class Kind(Struct, frozen=True):
    """The keys of one kind of edit: those that name targets, that of the value and that of the text."""

    named: tuple[str, ...]
    value: str
    text: str
    example: str


KINDS: Mapping[EditKind, Kind] = {
    "merge": Kind(("stories",), "", "", 'stories = ["keeps-its-address", "joins-it"]'),
    "split": Kind(("story", "reports"), "slug", "", 'story = "...", reports = ["..."], slug = "its-address"'),
    "move": Kind(("report",), "story", "", 'report = "...", story = "..."'),
    "together": Kind(("reports",), "", "", 'reports = ["...", "..."]'),
    "apart": Kind(("reports",), "", "", 'reports = ["...", "..."]'),
    "rename": Kind(("story",), "slug", "title", 'story = "...", slug = "new-address", title = "New title"'),
    "date": Kind(("report", "story", "event"), "date", "", 'report = "...", date = "2017-11-30"'),
    "hide": Kind(("report", "story", "event"), "", "", 'story = "...", event = "..."'),
    "pin": Kind(("story", "event"), "", "", 'story = "...", event = "..."'),
    "correct": Kind(("story", "event"), "", "text", 'story = "...", text = "what was wrong, what is right"'),
}
_OPTIONAL = ("by", "at", "why")
_SLUG = re.compile(r"[^\W_A-Z]+(?:-[^\W_A-Z]+)*")
_HEADER = re.compile(r"^\s*\[\[\s*([A-Za-z]+)\s*\]\]", re.M)


class Edits(Struct, frozen=True):
    """The edits, in the order of the file, and what was wrong with some."""

    edits: tuple[Edit, ...] = ()
    problems: tuple[Problem, ...] = ()


def parse(text: str) -> Edits:
    """Read every edit that can be read; the others are problems.

    A target is written in `Edit.targets` with its key (`report:content/a.md`, `event:3f2a`), so that a
    story and a report of one name are told apart.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else len(text.splitlines())  # "at end of document"
        why = f"not TOML: {str(error).partition(' (at')[0]}"
        return Edits((), (Problem(PATH, line, why, "no edit is applied until this is mended", "error"),))
    lines = _lines(text)
    edits: list[Edit] = []
    problems: list[Problem] = []
    for kind, rows in tables.items():
        if not _is_kind(kind) or not isinstance(rows, list):
            problems.append(_unknown(kind, lines))
            continue
        for number, row in enumerate(rows):
            made = _edit(kind, row, lines.get((kind, number), 0))
            if isinstance(made, Edit):
                edits.append(made)
            else:
                problems.append(made)
    return Edits(tuple(sorted(edits, key=lambda e: e.line)), tuple(problems))


def _edit(kind: EditKind, row: Mapping[str, Any], line: int) -> Edit | Problem:
    """One row as an edit, or what is wrong with it."""
    form = KINDS[kind]
    known = tuple(key for key in (*form.named, form.value, form.text, *_OPTIONAL) if key)
    for key in row:
        if key not in known:
            close = get_close_matches(key, known, 1)
            meant = f"did you mean {close[0]!r}?" if close else f"write it as {form.example}"
            return Problem(PATH, line, f"unknown key {key!r} in [[{kind}]]", meant)
    targets = tuple(f"{singular(key)}:{target}" for key in form.named for target in _listed(row.get(key)))
    value, text, by, at, why = (str(row.get(key, "")) for key in (form.value, form.text, *_OPTIONAL))
    made = Edit(kind, targets, value, text, by, at, why, line)
    if not _says_enough(made):
        return Problem(PATH, line, f"this [[{kind}]] does not say enough", f"write it as {form.example}")
    if kind == "date" and not _is_date(value):
        return Problem(PATH, line, f"expected a date, got {value!r}", "write it as 2017-11-30 or 2017-11")
    if form.value == "slug" and value and not _SLUG.fullmatch(value):
        return Problem(PATH, line, f"expected a slug, got {value!r}", "write it as small letters-and-hyphens")
    return made


def _says_enough(edit: Edit) -> bool:
    """Whether there is a target, or the two that the kind needs, and a value or text where one is needed."""
    form = KINDS[edit.kind]
    kinds = [target.partition(":")[0] for target in edit.targets]
    needed = {"merge": 2, "together": 2, "apart": 2, "split": 2, "pin": 2}.get(edit.kind, 1)
    if "event" in kinds and "story" not in kinds:  # an event's id tells nothing of its story
        return False
    return len(kinds) >= needed and (not (form.value or form.text) or bool(edit.value or edit.text))


def _is_kind(word: str) -> TypeGuard[EditKind]:
    return word in KINDS


def _lines(text: str) -> Mapping[tuple[str, int], int]:
    """(kind, its place among those of the kind) → line: TOML's reader keeps no lines."""
    found: dict[tuple[str, int], int] = {}
    counts: dict[str, int] = {}
    for header in _HEADER.finditer(text):
        kind = header[1]
        found[kind, counts.get(kind, 0)] = text.count("\n", 0, header.start(1)) + 1
        counts[kind] = counts.get(kind, 0) + 1
    return found


def _unknown(kind: str, lines: Mapping[tuple[str, int], int]) -> Problem:
    close = get_close_matches(kind, KINDS, 1)
    if kind in KINDS:
        return Problem(PATH, 0, f"[{kind}] must be a list of edits", f"write its header as [[{kind}]]")
    meant = f"did you mean [[{close[0]}]]?" if close else "the kinds are " + ", ".join(KINDS)
    return Problem(PATH, lines.get((kind, 0), 0), f"no edit is called {kind!r}", meant)


def _listed(value: Any) -> tuple[str, ...]:
    """One target, or a list of them."""
    return tuple(map(str, value)) if isinstance(value, list) else () if value is None else (str(value),)


def singular(key: str) -> str:
    """What a key of an edit names: `stories` names each `story`."""
    return {"stories": "story", "reports": "report"}.get(key, key)


def _is_date(edtf: str) -> bool:
    try:
        When.parse(edtf)
    except ValueError:
        return False
    return True
