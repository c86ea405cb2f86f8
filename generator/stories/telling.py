"""A group of reports → the Story they tell."""

from __future__ import annotations

from collections.abc import Sequence

from generator import digest
from generator.model import (
    Attestation,
    Card,
    Duplicate,
    Editorial,
    Event,
    Group,
    Reading,
    Report,
    Shelf,
    Story,
)
from generator.stories.options import Options


def tell(
    shelf: Shelf,
    reports: Sequence[Report],
    readings: Sequence[Reading],
    group: Group,
    duplicates: Sequence[Duplicate] = (),
    editorial: Editorial = Editorial(),
    options: Options = Options(),
) -> Story:
    """The story of a group of reports: its events, their accounts, its title and where it stands."""
    cards = tuple(
        Card(r.id, r.path, r.title, r.outlet, url=r.url, published=r.published, voice=r.id) for r in reports
    )
    events = tuple(
        Event(
            digest.short(shelf.id, r.id),
            r.published.when if r.published else None,
            "published" if r.published else "none",
            r.title,
            reading.sentences[0].text,
            (Attestation(r.id, reading.sentences[0].text, 0, reading.sentences[0].end),),
        )
        for r, reading in zip(reports, readings, strict=True)
        if reading.sentences
    )
    dated = sorted((e for e in events if e.when), key=lambda e: (e.when.order if e.when else (), e.id))
    days = [e.when.earliest for e in dated if e.when and e.when.earliest]
    return Story(
        shelf.id,
        shelf.slug,
        editorial.title or reports[0].title,
        cards,
        tuple(dated),
        tuple(e for e in events if not e.when),
        first=min(days, default=None),
        last=max(days, default=None),
        independent=len(cards),
        aliases=shelf.aliases,
        bonds=group.bonds,
    )


def headline(reports: Sequence[Report]) -> str:
    """The words from which a new story's slug is made: the title of its central report."""
    return min(reports, key=lambda r: (r.day is None, str(r.day), r.id)).title
