"""Stories → the entries of feeds: what is new, that with the newest evidence first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from msgspec import Struct, field

from generator import digest
from generator.files.text import clean
from generator.model import Brief, Card, Change, Edit, Event, Story, When

UNKNOWN = date(1970, 1, 1)
"""Stands for the day of an entry about which nothing has a date: feeds must give one."""


EntryKind = Literal["event", "story", "correction", "left", "merged", "renamed"]

LOGGED: Mapping[str, EntryKind] = {"left": "left", "merged": "merged", "renamed": "renamed"}
"""The kinds of change that are entries of their own. Of reports that came, their events tell."""


class Entry(Struct, frozen=True):
    """Something that a feed tells, in texts that every format can carry. `id` stays when a title, a date or
    the site's address changes.

    `updated` is the day of the newest report that attests it, `published` that of the first. `reports`
    counts where it is attested, `via` are the reports: outlet and address. `place` is the entry's place on
    the story's page. Of a change in the log, `what` are the ids or slugs that it is about.
    """

    id: str
    story: str
    slug: str
    place: str
    title: str
    text: str
    when: When | None
    published: date
    updated: date
    outlets: tuple[str, ...] = ()
    reports: int = 0
    via: tuple[tuple[str, str], ...] = ()
    kind: EntryKind = "event"
    what: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


def counts(story: Story | Brief) -> dict[str, int]:
    """How much there is in a story, by the names of the contract."""
    return {
        "reports": len(story.cards),
        "events": len(story.events) + len(story.undated),
        "outlets": len({card.outlet for card in story.cards if card.outlet}),
        "independent": story.independent,
    }


def updated(story: Story | Brief) -> date | None:
    """The day of the newest evidence, never the time of the build."""
    return story.updated or max(days(story.cards), default=None)


def days(cards: Iterable[Card]) -> list[date]:
    """The first day on which each of the reports can have appeared, where one is known; in order."""
    return sorted(day for card in cards if (day := _day(card)))


def of_story(story: Story) -> tuple[Entry, ...]:
    """An entry for each event, correction and change; of the same day, in order of their ids."""
    tellers = {card.id: _Teller(clean(card.outlet), card.url, _day(card)) for card in story.cards}
    title = clean(story.title)
    made = [_of_event(event, story, title, tellers) for event in (*story.events, *story.undated)]
    made += [entry for edit in story.corrections if (entry := _of_correction(edit, story))]
    made += [_of_change(change, kind, story) for change in story.changes if (kind := LOGGED.get(change.kind))]
    return tuple(sorted(made, key=order))


def order(entry: Entry) -> tuple[int, str]:
    """The key by which entries stand in a feed."""
    return -entry.updated.toordinal(), entry.id


def uuid(*values: object) -> str:
    """A UUID of the eighth kind (RFC 9562), which leaves the content to us: a digest of the values."""
    d = digest.digest("feed", *values)
    return f"{d[:8]}-{d[8:12]}-8{d[13:16]}-a{d[17:20]}-{d[20:32]}"


class _Teller(Struct, frozen=True):
    """What entries say of a report that attests an event."""

    outlet: str
    url: str
    day: date | None


def _day(card: Card) -> date | None:
    span = card.published.when if card.published else None
    return (span.earliest or span.latest) if span else None


def _of_event(event: Event, story: Story, title: str, tellers: Mapping[str, _Teller]) -> Entry:
    telling = [tellers[a.report] for a in event.attested if a.report in tellers]
    known = [one.day for one in telling if one.day] or [_stand_in(event, story)]
    return Entry(
        uuid(story.id, event.id),
        title,
        story.slug,
        event.id,
        clean(event.title),
        clean(event.summary),
        event.when,
        min(known),
        max(known),
        tuple(dict.fromkeys(one.outlet for one in telling if one.outlet)),
        len(telling),
        tuple(dict.fromkeys((one.outlet, one.url) for one in telling if one.url)),
    )


def _stand_in(event: Event, story: Story) -> date:
    """The day of an event that no dated report attests."""
    when = event.when
    return updated(story) or (when and (when.latest or when.earliest)) or story.last or UNKNOWN


def of_brief(brief: Brief) -> Entry:
    """An entry for a story: it comes up again whenever there is new evidence."""
    known = days(brief.cards)
    newest = updated(brief) or brief.last or UNKNOWN
    when = When.span(brief.first, brief.last) if brief.first and brief.last else None
    outlets = tuple(dict.fromkeys(clean(card.outlet) for card in brief.cards if card.outlet))
    title = clean(brief.title)
    return Entry(
        uuid(brief.id, "story"),
        title,
        brief.slug,
        "",
        title,
        clean(brief.dek),
        when,
        known[0] if known else newest,
        newest,
        outlets,
        kind="story",
        counts=counts(brief),
    )


def _of_correction(edit: Edit, story: Story) -> Entry | None:
    try:
        day = date.fromisoformat(edit.at[:10])
    except ValueError:
        return None
    text = edit.text or edit.value or edit.why
    made = uuid(story.id, edit.kind, edit.targets, text, edit.at)
    title, why = clean(text), clean(edit.why)
    return Entry(made, clean(story.title), story.slug, "", title, why, None, day, day, kind="correction")


def _of_change(change: Change, kind: EntryKind, story: Story) -> Entry:
    made = uuid(story.id, kind, change.at, change.what)
    told, title, at = clean(story.title), clean(", ".join(change.what)), change.at
    return Entry(made, told, story.slug, "", title, "", None, at, at, kind=kind, what=change.what)
