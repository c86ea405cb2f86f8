"""A Story → `events.csv`: its events, one a line (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from generator.files import links
from generator.files.entries import Entry
from generator.files.tellings import Telling
from generator.files.text import clean
from generator.model import Event, File

COLUMNS = (
    "id",
    "edtf",
    "earliest",
    "latest",
    "precision",
    "method",
    "modality",
    "title",
    "summary",
    "key",
    "verification",
    "independent",
    "reports",
    "outlets",
    "sources",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def story(telling: Telling) -> Iterator[File]:
    """The dated events, then the undated. Lists in a cell are joined by "; "."""
    story = telling.story
    made = io.StringIO(newline="")
    rows = csv.writer(made)
    rows.writerow(COLUMNS)
    every = (*story.events, *story.undated)
    rows.writerows([_row(event, telling.events[event.id].entry) for event in every])
    yield File(links.story(story.slug, "events.csv"), made.getvalue().encode("utf-8"))


def _row(event: Event, told: Entry) -> list[str]:
    when = event.when
    return [
        event.id,
        when.edtf if when else "",
        when.earliest.isoformat() if when and when.earliest else "",
        when.latest.isoformat() if when and when.latest else "",
        when.precision if when else "",
        event.method,
        event.modality,
        _bare(told.title),
        _bare(told.text),
        "yes" if event.key else "no",
        _bare(event.verification),
        str(event.independent),
        str(told.reports),
        _bare("; ".join(told.outlets)),
        cell("; ".join(dict.fromkeys(url for _, url in told.via))),
    ]


def cell(text: str) -> str:
    """A text that a spreadsheet does not run: an apostrophe before what would begin a formula.

    A table is opened in a spreadsheet, and its texts are strangers'; that the apostrophe stands before
    a few of them is the lesser harm. Programs have `story.json`, where every text is as it was.
    """
    return _bare(clean(text))


def _bare(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
