"""Stories → `stories.json` and each story's `story.json`: the contract with other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from generator.model import Brief, Card, Event, File, Masthead, Story


def stories(briefs: Sequence[Brief], masthead: Masthead) -> Iterator[File]:
    """The list of stories."""
    yield _file("stories.json", [_listed(brief) for brief in sorted(briefs, key=lambda s: s.slug)])


def story(story: Story, masthead: Masthead) -> Iterator[File]:
    """A story, whole."""
    yield _file(f"stories/{story.slug}/story.json", _whole(story))


def _file(path: str, value: object) -> File:
    return File(path, (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


def _listed(story: Brief) -> dict[str, Any]:
    return {
        "id": story.id,
        "slug": story.slug,
        "title": story.title,
        "first": story.first and story.first.isoformat(),
        "last": story.last and story.last.isoformat(),
        "counts": _counts(story),
        "url": f"stories/{story.slug}/",
        "reports": [card.id for card in story.cards],
    }


def _counts(story: Story | Brief) -> dict[str, int]:
    return {
        "reports": len(story.cards),
        "events": len(story.events) + len(story.undated),
        "outlets": len({card.outlet for card in story.cards if card.outlet}),
        "independent": story.independent,
    }


def _whole(story: Story) -> dict[str, Any]:
    return {
        "id": story.id,
        "slug": story.slug,
        "title": story.title,
        "summary": [{"text": c.text, "reports": list(c.reports)} for c in story.summary],
        "first": story.first and story.first.isoformat(),
        "last": story.last and story.last.isoformat(),
        "updated": story.updated and story.updated.isoformat(),
        "aliases": list(story.aliases),
        "counts": _counts(story),
        "reports": [_card(card) for card in story.cards],
        "events": [_event(event) for event in story.events],
        "undated": [_event(event) for event in story.undated],
    }


def _card(card: Card) -> dict[str, Any]:
    known = card.published
    return {
        "id": card.id,
        "path": card.path,
        "title": card.title,
        "outlet": card.outlet,
        "url": card.url,
        "published": known and {"edtf": known.when.edtf, "method": known.method, "inferred": known.inferred},
        "duplicate_of": card.duplicate_of or None,
        "agency": card.agency or None,
    }


def _event(event: Event) -> dict[str, Any]:
    when = event.when
    return {
        "id": event.id,
        "edtf": when and when.edtf,
        "earliest": when and when.earliest and when.earliest.isoformat(),
        "latest": when and when.latest and when.latest.isoformat(),
        "precision": when and when.precision,
        "method": event.method,
        "title": event.title,
        "summary": event.summary,
        "importance": round(event.importance, 4),
        "key": event.key,
        "verification": event.verification,
        "independent": event.independent,
        "attested": [{"report": a.report, "sentence": a.sentence} for a in event.attested],
        "quotes": [{"text": q.text, "speaker": q.speaker, "report": q.report} for q in event.quotes],
        "differences": [
            {"about": d.about, "accounts": [{"value": a.value, "report": a.report} for a in d.accounts]}
            for d in event.differences
        ],
    }
