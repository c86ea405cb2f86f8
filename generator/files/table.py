"""A Story → `events.csv`: its events, one a line (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from generator.files import links
from generator.files.catalogue import Words
from generator.files.text import clean
from generator.model import Card, Event, File, Masthead, Story

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


def story(story: Story, masthead: Masthead, words: Words) -> Iterator[File]:
    """The dated events, then the undated. Lists in a cell are joined by "; "."""
    made = io.StringIO(newline="")
    rows = csv.writer(made)
    rows.writerow(COLUMNS)
    cards = {card.id: card for card in story.cards}
    for event in (*story.events, *story.undated):
        rows.writerow(_row(event, cards))
    yield File(links.story(story.slug, "events.csv"), made.getvalue().encode("utf-8"))


def _row(event: Event, cards: dict[str, Card]) -> list[str]:
    when = event.when
    attesting = [cards[a.report] for a in event.attested if a.report in cards]
    return [
        event.id,
        when.edtf if when else "",
        when.earliest.isoformat() if when and when.earliest else "",
        when.latest.isoformat() if when and when.latest else "",
        when.precision if when else "",
        event.method,
        event.modality,
        cell(event.title),
        cell(event.summary),
        "yes" if event.key else "no",
        cell(event.verification),
        str(event.independent),
        str(len(attesting)),
        cell("; ".join(dict.fromkeys(card.outlet for card in attesting if card.outlet))),
        cell("; ".join(dict.fromkeys(card.url for card in attesting if card.url))),
    ]


def cell(text: str) -> str:
    """A text that a spreadsheet does not run: an apostrophe before what would begin a formula.

    A table is opened in a spreadsheet, and its texts are strangers'; that the apostrophe stands before
    a few of them is the lesser harm. Programs have `story.json`, where every text is as it was.
    """
    bare = clean(text)
    return f"'{bare}" if bare.startswith(_FORMULA) else bare
