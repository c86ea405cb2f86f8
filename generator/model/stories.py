"""What is told: a story, its events, and who attests them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from generator.model.filing import Bond, Change, Edit
from generator.model.mentions import Modality
from generator.model.reports import Published
from generator.model.when import When


class Card(Struct, frozen=True):
    """What a story shows of one of its reports.

    `voice` is the same for all reports that count as one independent source (duplicates, reprints of
    one agency, one family). `why` says in words why it is in the story and how it is counted.
    """

    id: str
    path: str
    title: str
    outlet: str
    family: str = ""
    url: str = ""
    author: str = ""
    place: str = ""
    language: str = ""
    published: Published | None = None
    bounds: When | None = None
    duplicate_of: str = ""
    agency: str = ""
    voice: str = ""
    excerpt: str = ""
    tags: tuple[str, ...] = ()
    why: str = ""


class Attestation(Struct, frozen=True):
    """The sentence in which a report tells of an event; offsets into the report's `text`."""

    report: str
    sentence: str
    start: int
    end: int
    said: str = ""
    """The words that say when ("on Wednesday"); empty where the publication date stands in."""


class Quote(Struct, frozen=True):
    """Words in quotation marks, by whom (as the report names them), and where they stand."""

    text: str
    speaker: str
    report: str
    variants: tuple[Quote, ...] = ()


class Account(Struct, frozen=True):
    """What one report gives for something on which reports differ."""

    value: str
    report: str


DifferenceKind = Literal["apart", "grown", "rounded"]
"""Accounts that do not agree; a count that grew from day to day; one number told more and less exactly."""


class Difference(Struct, frozen=True):
    """Something on which the reports of one event differ: a number, a place, a name, a wording."""

    about: str
    accounts: tuple[Account, ...]
    kind: DifferenceKind = "apart"


DateMethod = Literal["stated", "resolved", "published", "edit", "none"]
"""How an event's date is known: stated in full, resolved from words ("on Wednesday"), taken from the
publication date, set by an editor; "none" for an event without a date."""


class Event(Struct, frozen=True):
    """Something that happened (or is planned, see `modality`) at a date, and who attests it.

    `importance` is between 0 and 1, comparable within a story only. `verification` is in words:
    "single source", "corroborated by 3 independent sources", "accounts differ". `evidence` says in
    words how the date is known and why the sentences are one event.
    """

    id: str
    when: When | None
    method: DateMethod
    title: str
    summary: str
    attested: tuple[Attestation, ...]
    importance: float = 0.0
    key: bool = False
    pinned: bool = False
    verification: str = "single source"
    independent: int = 1
    modality: Modality = "told"
    background: bool = False
    quotes: tuple[Quote, ...] = ()
    differences: tuple[Difference, ...] = ()
    evidence: str = ""


class Cited(Struct, frozen=True):
    """A sentence and the reports it stands in."""

    text: str
    reports: tuple[str, ...]


class Story(Struct, frozen=True):
    """Reports and events that belong together over days, months or years: one page.

    `summary` is "where it stands". `events` are in order of date, `undated` those without one.
    `first` and `last` are the days that the dated events of the story span.
    """

    id: str
    slug: str
    title: str
    cards: tuple[Card, ...]
    events: tuple[Event, ...]
    undated: tuple[Event, ...] = ()
    summary: tuple[Cited, ...] = ()
    dek: str = ""
    introduction: str = ""
    first: date | None = None
    last: date | None = None
    updated: date | None = None
    independent: int = 0
    aliases: tuple[str, ...] = ()
    corrections: tuple[Edit, ...] = ()
    changes: tuple[Change, ...] = ()
    bonds: tuple[Bond, ...] = ()

    @property
    def brief(self) -> Brief:
        """The story as the rest of the site sees it."""
        return Brief(
            self.id,
            self.slug,
            self.title,
            tuple(replace(card, why="", excerpt="") for card in self.cards),
            tuple(_bare(event) for event in self.events),
            tuple(_bare(event) for event in self.undated),
            self.dek,
            self.first,
            self.last,
            self.updated,
            self.independent,
            self.aliases,
        )


class Brief(Struct, frozen=True):
    """What pages and files that tell of many stories may know of each: a story without its sentences.

    Its cards have no `why` and no `excerpt`; its events have no summary, sentences, quotes, accounts,
    evidence or importance. So it is small, and an edit inside a story that leaves its brief as it was
    makes nothing else anew.
    """

    id: str
    slug: str
    title: str
    cards: tuple[Card, ...]
    events: tuple[Event, ...]
    undated: tuple[Event, ...] = ()
    dek: str = ""
    first: date | None = None
    last: date | None = None
    updated: date | None = None
    independent: int = 0
    aliases: tuple[str, ...] = ()


def _bare(event: Event) -> Event:
    return replace(event, summary="", attested=(), quotes=(), differences=(), evidence="", importance=0.0)
