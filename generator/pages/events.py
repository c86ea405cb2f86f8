"""A story's events → what the timeline shows: events with their evidence, by day, with gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from generator.model import Attestation, Brief, Card, Difference, Event, Quote, Story
from generator.pages import addresses, reports, voices
from generator.pages.passages import dated, passage
from generator.pages.views import (
    AccountView,
    Attested,
    Chip,
    DifferenceView,
    EventLink,
    EventView,
    Link,
    Passage,
    QuoteView,
)

CHIPS = 8
"""Outlets named beside an event; the others are in its details."""

ABOUT = frozenset(("dead", "injured", "missing", "arrested"))
"""What accounts differ on that has words in the catalogue; the rest is in the words of the reports."""

COARSE = 8
"""Days from which on a date says too little to begin or end a gap."""

SENTENCES = 12
"""Attesting sentences shown; the others are in the story's `story.json`."""

DATED_BY = 3
"""Words that say when, named beside each other."""

GLANCE = 4
KEY_EVENTS = 7
"""The jump list holds as many as a reader takes in at a glance (Miller, 1956)."""


class Setting(Struct, frozen=True):
    """What an event's view takes from its story."""

    url: str
    site: str
    chips: Mapping[str, Chip]
    cards: Mapping[str, Card]
    languages: Mapping[str, str]
    numbers: Mapping[str, int]


def setting(story: Story | Brief, site: str) -> Setting:
    """The setting of a story's events."""
    numbers = {event.id: number for number, event in enumerate(key_events(story), 1)}
    languages = {card.id: card.language for card in story.cards}
    cards = {card.id: card for card in story.cards}
    return Setting(addresses.story(story.slug), site, reports.chips(story), cards, languages, numbers)


def key_events(story: Story | Brief) -> tuple[Event, ...]:
    """Up to seven of the story's key events, the most important, in order of date; none of a story that
    is seen at a glance."""
    if len(story.events) < GLANCE:
        return ()
    marked = [event for event in story.events if event.key or event.pinned]
    best = sorted(marked, key=lambda e: (not e.pinned, -e.importance, e.id))[:KEY_EVENTS]
    kept = {event.id for event in best}
    return tuple(event for event in story.events if event.id in kept)


def link(event: Event, at: Setting) -> EventLink:
    """An event as it is named elsewhere."""
    return EventLink(
        event.id,
        addresses.index(at.url, event.id),
        _told(event.title, event, at),
        dated(event.when),
        at.numbers.get(event.id, 0),
    )


def elsewhere(event: Event, at: Setting, story: Link) -> EventLink:
    """An event as it is named among those of other stories."""
    url, title = addresses.index(at.url, event.id), _told(event.title, event, at)
    return EventLink(event.id, url, title, dated(event.when), 0, story, event.key or event.pinned)


def by_report(story: Story, shown: Mapping[str, EventView]) -> Mapping[str, Sequence[EventLink]]:
    """The dated events of a story that each of its reports tells of, named as they are `shown`."""
    made: dict[str, list[EventLink]] = {card.id: [] for card in story.cards}
    for event in story.events:
        here = shown[event.id]
        named = EventLink(here.id, here.url, here.title, here.when, here.key)
        for report in dict.fromkeys(a.report for a in event.attested):
            made.setdefault(report, []).append(named)
    return made


def views(some: Iterable[Event], at: Setting) -> Mapping[str, EventView]:
    """Events by their ids: made once, for they stand on several pages."""
    return {event.id: view(event, at) for event in some}


def view(event: Event, at: Setting) -> EventView:
    """An event at its place in the timeline."""
    telling = dict.fromkeys(a.report for a in event.attested)
    tellers = [report for report in telling if report in at.cards]
    named = _distinct(at.chips[report] for report in tellers)
    said = tuple(dict.fromkeys([a.said for a in event.attested if a.said]))
    return EventView(
        id=event.id,
        url=addresses.index(at.url, event.id),
        when=dated(event.when),
        method=event.method,
        said=said[0] if said and event.method == "resolved" else "",
        certainty=_certainty(event),
        independent=event.independent,
        modality=event.modality,
        key=at.numbers.get(event.id, 0),
        pinned=event.pinned,
        background=event.background,
        title=_told(event.title, event, at),
        lead=_told(_lead(event), event, at),
        chips=named[:CHIPS],
        more=max(0, len(named) - CHIPS),
        quote=_quote(event.quotes[0], at) if event.quotes else None,
        differences=tuple(_difference(d, at) for d in event.differences),
        attested=tuple(_attested(a, event, at) for a in event.attested[:SENTENCES] if a.report in at.chips),
        reports=len(telling),
        dated_by=said[:DATED_BY],
        shared=tuple(voices.shared(at.cards[r] for r in tellers).values()) if len(tellers) > 1 else (),
    )


def month_of(event: Event) -> str:
    """The month of an event (`2017-11`), or its year where its date is coarser than a month."""
    when = event.when
    day = (when.earliest or when.latest) if when else None
    if when is None or day is None:
        return ""
    if when.precision == "day":
        return day.isoformat()[:7]
    return day.isoformat()[: 7 if (when.days or COARSE) <= 31 else 4]


def _certainty(event: Event) -> str:
    if event.verification == "accounts differ":
        return "differ"
    return "corroborated" if event.independent > 1 else "single"


def _lead(event: Event) -> str:
    """What the event says beyond its headline: nothing, where the headline is the whole sentence."""
    said, headline = (text.strip().rstrip(".").casefold() for text in (event.summary, event.title))
    return "" if said == headline else event.summary


def _told(text: str, event: Event, at: Setting) -> Passage:
    """A text in the language of the report that it comes from: the first that attests the event."""
    language = at.languages.get(event.attested[0].report, "") if event.attested else ""
    return passage(text, language, at.site)


def _distinct(chips: Iterable[Chip]) -> tuple[Chip, ...]:
    """Each outlet once, by its first report."""
    first: dict[str, Chip] = {}
    for chip in chips:
        first.setdefault(chip.outlet, chip)
    return tuple(first.values())


def _attested(given: Attestation, event: Event, at: Setting) -> Attested:
    """The sentence cut at the words that say when; empty where the page has it already, as the lead."""
    language = at.languages.get(given.report, "")
    if given.sentence == event.summary:
        return Attested(at.chips[given.report], passage(""), "", "")
    before, said, after = given.sentence.partition(given.said) if given.said else (given.sentence, "", "")
    whole = passage(given.sentence, language, at.site)
    return Attested(at.chips[given.report], Passage(before, whole.lang, whole.dir), said, after)


def _quote(given: Quote, at: Setting) -> QuoteView | None:
    if given.report not in at.chips:
        return None
    others = (_quote(variant, at) for variant in given.variants)
    return QuoteView(
        passage(given.text, at.languages.get(given.report, ""), at.site),
        given.speaker,
        at.chips[given.report],
        tuple(other for other in others if other),
    )


def _difference(given: Difference, at: Setting) -> DifferenceView:
    """The accounts side by side: each value once, with all who give it."""
    by_value: dict[str, list[Chip]] = {}
    language: dict[str, str] = {}
    for account in given.accounts:
        if account.report in at.chips:
            by_value.setdefault(account.value, []).append(at.chips[account.report])
            language.setdefault(account.value, at.languages.get(account.report, ""))
    return DifferenceView(
        passage(given.about),
        given.about if given.about in ABOUT else "",
        tuple(
            AccountView(passage(value, language[value], at.site), tuple(chips))
            for value, chips in by_value.items()
        ),
        given.kind,
    )
