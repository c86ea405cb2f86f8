"""A group of reports → the Story they tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model import Bond, Card, Duplicate, Editorial, Event, Group, Reading, Report, Shelf, Story
from generator.stories import chronicle, editing, events, passages, standing, voices
from generator.stories.options import Options
from generator.stories.standing import headline
from generator.stories.voices import Voice

__all__ = ["headline", "tell"]

EXCERPT = 280
"""Characters of a card's excerpt: whole sentences as far as they fit, the first in any case."""


def tell(
    shelf: Shelf,
    reports: Sequence[Report],
    readings: Sequence[Reading],
    group: Group,
    duplicates: Sequence[Duplicate] = (),
    editorial: Editorial = Editorial(),
    options: Options = Options(),
    *,
    title: str | None = None,
) -> Story:
    """The story of a group of reports: its events, their accounts, its title and where it stands.

    Depends on what the reports say, never on their order. `title` is their headline, where it is known.
    """
    ordered = sorted(zip(reports, readings, strict=True), key=lambda pair: (_day(pair[0]), pair[0].id))
    desk = chronicle.Desk(
        {report.id: report for report, _ in ordered},
        {report.id: reading for report, reading in ordered},
        voices.of([report for report, _ in ordered], duplicates, options.families),
        {report.id: report.outlet for report, _ in ordered},
    )
    found = [p for report, reading in ordered for p in passages.find(report, reading)]
    every = editing.apply(chronicle.write(events.gather(found), desk), editorial)
    title = editorial.title or (headline(tuple(desk.reports.values())) if title is None else title)
    return _story(shelf, desk, every, group, editorial, title)


def _story(
    shelf: Shelf,
    desk: chronicle.Desk,
    every: tuple[Event, ...],
    group: Group,
    editorial: Editorial,
    title: str,
) -> Story:
    dated = tuple(
        sorted(
            (e for e in every if e.when), key=lambda e: (e.when.listed if e.when else (), -e.importance, e.id)
        )
    )
    reports = tuple(desk.reports.values())
    first, last = _covered(dated)
    bonds = {bond.report: bond for bond in reversed(group.bonds)}
    return Story(
        id=shelf.id,
        slug=shelf.slug,
        title=title,
        cards=tuple(_card(r, desk.readings[r.id], desk.voices[r.id], bonds.get(r.id)) for r in reports),
        events=dated,
        undated=tuple(sorted((e for e in every if not e.when), key=lambda e: e.id)),
        summary=editing.summary(editorial) or standing.summary(dated, reports),
        dek=standing.dek(dated, title),
        introduction=editorial.introduction,
        first=first,
        last=last,
        updated=_updated(reports),
        independent=len({voice.key for voice in desk.voices.values()}),
        aliases=shelf.aliases,
        corrections=tuple(edit for edit in editorial.edits if edit.kind == "correct"),
        bonds=group.bonds,
    )


def _covered(events: Sequence[Event]) -> tuple[date | None, date | None]:
    """The first and last day of what happened. What is only planned is not covered yet; a month in which
    some day is told of ends where its days do."""
    spans = [e.when for e in events if e.when and e.modality == "told" and not e.background]
    days = [span.earliest for span in spans if span.is_day and span.earliest]
    spans = [span for span in spans if span.is_day or not any(span.holds(day) for day in days)]
    return (
        min((span.earliest for span in spans if span.earliest), default=None),
        max((span.latest for span in spans if span.latest), default=None),
    )


def _day(report: Report) -> date:
    return report.day or date.max


def _updated(reports: Sequence[Report]) -> date | None:
    """The newest evidence: the last publication or later change of a report, as far as it is stated."""
    stated = [r.day for r in reports if r.day and r.published and not r.published.inferred]
    known = [*stated, *(r.updated for r in reports if r.updated)] or [r.day for r in reports if r.day]
    return max((day for day in known if day), default=None)


def _card(report: Report, reading: Reading, voice: Voice, bond: Bond | None) -> Card:
    why = "; ".join(part for part in (bond.reason if bond else "", voice.why) if part)
    return Card(
        id=report.id,
        path=report.path,
        title=report.title,
        outlet=report.outlet,
        family=voice.family,
        url=report.url,
        author=report.author,
        place=report.place,
        language=report.language,
        published=report.published,
        bounds=report.bounds,
        duplicate_of=voice.original,
        agency=report.agency,
        voice=voice.key,
        excerpt=_excerpt(reading),
        tags=report.tags,
        why=why,
    )


def _excerpt(reading: Reading) -> str:
    """The first sentences of a report."""
    told = filter(passages.tells, (sentence.text for sentence in reading.sentences))
    made = next(told, "")
    if not made:
        told = filter(None, (sentence.text for sentence in reading.sentences))
        made = next(told, "")
    for sentence in told:
        if len(made) + len(sentence) >= EXCERPT:
            break
        made += " " + sentence
    return made
