"""Stories to make files of: small ones, large ones, and one in which every text is hostile."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

from msgspec.structs import replace

from generator.files import catalogue
from generator.model import (
    Account,
    Attestation,
    Card,
    Cited,
    Difference,
    Edit,
    Event,
    Masthead,
    Published,
    Quote,
    Story,
    When,
)

SITE = Masthead("The Chronicle", "https://example.org/news/", "What happened", version="1.2")
BARE = Masthead("The Chronicle")
T = TypeVar("T", Card, Attestation)
WORDS = catalogue.find("en")

HOSTILE = "</script><b onclick='x'>\"=1+1 & ]]> \x00\x1b\u2028 \ud800 {{7*7}}"
"""Closes a script, opens an element, begins a formula, ends a CDATA section, holds characters that
XML forbids, a line end of JavaScript, half a pair, and a template's braces."""


def card(number: int, **given: object) -> Card:
    """A report, published on the N-th day of November 2017."""
    made = Card(
        f"report{number}",
        f"content/{number}.md",
        f"Ferry report {number}",
        ("Example Wire", "Harbour Post", "The Bay")[number % 3],
        url=f"https://example.org/{number}",
        published=Published(
            When.day(date(2017, 11, 1) + timedelta(number - 1)), "front matter", "date: in it"
        ),
    )
    return replace(made, **given)  # type: ignore[arg-type]  # the names of its fields


def event(number: int, *reports: int, when: str | None = "2017-11-01", **given: object) -> Event:
    """An event attested by reports of those numbers."""
    made = Event(
        f"event{number}",
        When.parse(when) if when else None,
        "stated" if when else "none",
        f"The ferry sank, part {number}",
        f"The ferry sank off the coast, part {number}.",
        tuple(
            Attestation(f"report{n}", f"The ferry sank, says {n}.", 0, 20, "on Wednesday") for n in reports
        ),
    )
    return replace(made, **given)  # type: ignore[arg-type]  # the names of its fields


def story(**given: object) -> Story:
    """Four reports, four dated events and one without a date."""
    cards = (
        card(1),
        card(5),
        card(9, duplicate_of="report1"),
        card(12, published=None, bounds=When.month(2017, 11)),
    )
    quote = Quote("We did it", "A. Person", "report1", (Quote("We have done it", "A. Person", "report5"),))
    difference = Difference("the dead", (Account("3", "report1"), Account("4", "report5")))
    made = Story(
        "story1",
        "the-ferry",
        "The ferry",
        cards,
        (
            event(1, 1, 5, quotes=(quote,), differences=(difference,), key=True, importance=0.75),
            event(2, 5, 9, when="2017-11-20/2017-11-24"),
            event(3, 9, when="2017-12", modality="planned"),
            event(4, 1, when="2017-12-24/.."),
        ),
        (event(5, 12, when=None),),
        (Cited("It sank.", ("report1",)),),
        first=date(2017, 11, 1),
        last=date(2017, 12, 31),
        independent=2,
        aliases=("ferry-lost",),
        corrections=(
            Edit("correct", ("event1",), "", "The ferry was raised", "ed", "2018-01-02", "A letter"),
        ),
    )
    return replace(made, **given)  # type: ignore[arg-type]  # the names of its fields


def hostile() -> Story:
    """The story with every text that comes from outside replaced by a hostile one."""
    made = story()
    return replace(
        made,
        title=HOSTILE,
        dek=HOSTILE,
        cards=tuple(_spoilt(card, keep=("id", "slug", "duplicate_of", "voice")) for card in made.cards),
        events=tuple(_spoilt_event(event) for event in made.events),
        undated=tuple(_spoilt_event(event) for event in made.undated),
        summary=(Cited(HOSTILE, ("report1",)),),
        corrections=(Edit("correct", ("event1",), HOSTILE, HOSTILE, HOSTILE, "2018-01-02", HOSTILE),),
    )


def _spoilt_event(made: Event) -> Event:
    return replace(
        made,
        title=HOSTILE,
        summary=HOSTILE,
        evidence=HOSTILE,
        attested=tuple(_spoilt(a, keep=("report",)) for a in made.attested),
        quotes=(Quote(HOSTILE, HOSTILE, "report1", (Quote(HOSTILE, HOSTILE, "report5"),)),),
        differences=(Difference(HOSTILE, (Account(HOSTILE, "report1"),)),),
    )


def _spoilt(made: T, keep: tuple[str, ...]) -> T:
    texts = {
        name: HOSTILE
        for name in made.__struct_fields__
        if name not in keep and type(getattr(made, name)) is str
    }
    return replace(made, **texts)
