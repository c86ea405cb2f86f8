"""A story's reports → chips, the list of reports, the table of outlets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from textwrap import shorten

from generator.model import Brief, Card, Story
from generator.pages import addresses, voices
from generator.pages.passages import dated, passage
from generator.pages.views import Chip, OutletRow, ReportView

CITED = 3
"""Words or outlets named from which a date was inferred."""


def place(report: str) -> str:
    """Where a report stands in the list of reports: the `id` on that page."""
    return report


def name(card: Card) -> str:
    """By what a report is called beside what it says: its outlet, else its host, else nothing."""
    return card.outlet or addresses.host(card.url)


def day(card: Card) -> date | None:
    """The day of publication, where it is known to the day."""
    known = card.published
    return known.when.earliest if known and known.when.is_day else None


def chips(story: Story | Brief) -> Mapping[str, Chip]:
    """A chip for each report, by its id. One without an outlet goes by its title where there are others:
    a story of its own has that for its heading."""
    made = {}
    among_others = len(story.cards) > 1
    for card in story.cards:
        known = card.published
        named = name(card)
        if not named and among_others:
            named = shorten(card.title, 40, placeholder=" …")
        made[card.id] = Chip(
            place(card.id),
            named,
            known.when.edtf if known else "",
            bool(known and known.inferred),
        )
    return made


def listed(story: Story, site: str, pages: Mapping[str, str]) -> tuple[ReportView, ...]:
    """The reports of a story by date, the undated last; `pages` are the addresses of those in full."""
    by_id = {card.id: card for card in story.cards}
    families = {key for key, voice in voices.shared(story.cards).items() if voice.kind == "family"}
    return tuple(
        view(card, by_id, site, pages.get(card.id, ""), family=card.family if card.voice in families else "")
        for card in sorted(story.cards, key=_by_date)
    )


def view(
    card: Card, others: Mapping[str, Card], site: str, page: str = "", *, family: str = ""
) -> ReportView:
    """One report as a page lists it; `family` is that by which it is counted, where it is."""
    known = card.published
    original = others.get(card.duplicate_of)
    return ReportView(
        id=place(card.id),
        title=passage(card.title, card.language, site),
        outlet=card.outlet or addresses.host(card.url),
        outlet_url=addresses.index(addresses.outlet(card.outlet)) if card.outlet else "",
        href=addresses.web(card.url),
        url=addresses.index(page) if page else "",
        when=dated(known.when) if known else None,
        inferred=bool(known and known.inferred),
        method=known.method if known else "",
        cited=known.cited[:CITED] if known else (),
        between=None if known else dated(card.bounds),
        author=card.author,
        agency=card.agency if card.agency != card.outlet else "",
        same_as=place(original.id) if original else "",
        same_as_outlet=(name(original) or original.title) if original else "",
        family=family,
    )


def rows(story: Story | Brief) -> tuple[OutletRow, ...]:
    """The outlets of a story: those with most reports first, reports without an outlet left out."""
    by_outlet: dict[str, list[Card]] = {}
    for card in story.cards:
        if card.outlet:
            by_outlet.setdefault(card.outlet, []).append(card)
    made = (_row(outlet, cards) for outlet, cards in by_outlet.items())
    return tuple(sorted(made, key=lambda row: (-row.reports, row.name)))


def _row(outlet: str, cards: Sequence[Card]) -> OutletRow:
    days = sorted(d for card in cards if (d := day(card)))
    return OutletRow(
        outlet,
        addresses.index(addresses.outlet(outlet)),
        min((card.family for card in cards if card.family), default=""),
        len(cards),
        days[0].isoformat() if days else "",
        days[-1].isoformat() if days else "",
    )


def _by_date(card: Card) -> tuple[bool, tuple[date, date], str]:
    known = card.published
    return known is None, known.when.order if known else (date.max, date.max), card.id
