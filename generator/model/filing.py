"""Which reports belong together, how that is filed, and what editors decided."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct


class Duplicate(Struct, frozen=True):
    """`report` is, in substance, the text of `original` (the earlier or fuller of the two).

    `share` is the part of the shorter text that stands in the other, 0 to 1.
    """

    report: str
    original: str
    share: float


class Bond(Struct, frozen=True):
    """Why a report is in its story: the evidence that `explain` and the page show.

    `to` is the report or cluster that it was joined to; `terms` are the shared words and names with
    the part of the score that each gave, the largest first.
    """

    report: str
    to: str
    score: float
    threshold: float
    terms: tuple[tuple[str, float], ...] = ()
    days: int | None = None
    reason: str = ""


class Group(Struct, frozen=True):
    """The reports of one story, before it is told. `id` is the ledger's, or empty for a new story;
    `pin` is the slug that its reports ask for in their front matter, or empty."""

    id: str
    reports: tuple[str, ...]
    bonds: tuple[Bond, ...] = ()
    pin: str = ""


class Grouping(Struct, frozen=True):
    """Every report in exactly one group."""

    groups: tuple[Group, ...]


class Entry(Struct, frozen=True):
    """What the ledger needs to know of a report.

    `fingerprint` is a digest of its words, the same when its file is renamed or moved; `pin` is the
    slug of the story to which its front matter pins it.
    """

    report: str
    path: str
    fingerprint: str
    pin: str = ""


class Filing(Struct, frozen=True):
    """A line of the ledger: a report and the story in which it is filed.

    `fingerprint` is a digest of the report's text, so that a renamed file is known again; `path` is
    its file, for people who read the ledger.
    """

    report: str
    story: str
    fingerprint: str = ""
    path: str = ""


class Shelf(Struct, frozen=True):
    """A story as the ledger knows it: its id, its permalink and the permalinks that lead to it."""

    id: str
    slug: str
    aliases: tuple[str, ...] = ()


class Ledger(Struct, frozen=True):
    """Which report is in which story: `content/stories.lock`."""

    filings: tuple[Filing, ...] = ()
    shelves: tuple[Shelf, ...] = ()


ChangeKind = Literal["opened", "added", "left", "merged", "renamed"]


class Change(Struct, frozen=True):
    """Something that changed in a story. `at` is the day of its newest evidence at that time; `what` are
    the ids of the reports that came or left, or the slugs of the stories that were merged into it."""

    at: date
    story: str
    kind: ChangeKind
    what: tuple[str, ...]


LogLine = tuple[str, str, str, str]
"""A change as a line of the log has it: its day, story and kind, and what changed, with spaces between."""

EditKind = Literal["merge", "split", "move", "together", "apart", "rename", "date", "hide", "pin", "correct"]


class Edit(Struct, frozen=True):
    """An editor's decision, from `content/edits.toml`.

    `targets` are as typed (ids, unique starts of ids, paths, slugs), each behind the word for what it
    is: `report:content/a.md`, `story:ever-given`, `event:3f2a`. `value` is what the kind needs besides:
    the slug of a story, or an EDTF date; `text` its words: a title, a correction.
    """

    kind: EditKind
    targets: tuple[str, ...]
    value: str = ""
    text: str = ""
    by: str = ""
    at: str = ""
    why: str = ""
    line: int = 0


class Editorial(Struct, frozen=True):
    """What `content/stories/<slug>.md` and the edits say of one story."""

    slug: str = ""
    title: str = ""
    summary: str = ""
    introduction: str = ""
    pinned: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
