"""Stories → `stories.json` and each story's `story.json`: the contract with other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from generator.files import links
from generator.files.catalogue import Words
from generator.files.entries import counts, updated
from generator.files.text import dumped, json_file, listing
from generator.model import Bond, Brief, Card, Edit, Event, File, Masthead, Quote, Story, When

if TYPE_CHECKING:
    from generator.files.stubs import Stub

# Values are of many kinds, by a contract that product documentation fixes: hence `Any` below.


def stories(stubs: Sequence[Stub], masthead: Masthead, words: Words) -> Iterator[File]:
    """`stories.json`: the list of stories."""
    yield listing("stories.json", [stub.line for stub in stubs])


def line(brief: Brief) -> str:
    """A story's line in `stories.json`."""
    return dumped(_listed(brief))


def story(story: Story) -> File:
    """`story.json`: the story, whole."""
    return json_file(links.story(story.slug, "story.json"), whole(story))


def _listed(story: Brief) -> dict[str, Any]:
    return {
        "id": story.id,
        "slug": story.slug,
        "title": story.title,
        "first": _iso(story.first),
        "last": _iso(story.last),
        "updated": _iso(updated(story)),
        "aliases": list(story.aliases),
        "counts": counts(story),
        "url": links.story(story.slug),
        "reports": [card.id for card in story.cards],
    }


def whole(story: Story) -> dict[str, Any]:
    """The story by the names of the contract; dates are ISO 8601 and EDTF, what is not known is null."""
    return {
        "id": story.id,
        "slug": story.slug,
        "title": story.title,
        "dek": story.dek,
        "introduction": story.introduction,
        "summary": [{"text": c.text, "reports": list(c.reports)} for c in story.summary],
        "first": _iso(story.first),
        "last": _iso(story.last),
        "updated": _iso(updated(story)),
        "aliases": list(story.aliases),
        "counts": counts(story),
        "reports": [_card(card) for card in story.cards],
        "events": [_event(event) for event in story.events],
        "undated": [_event(event) for event in story.undated],
        "corrections": [_edit(edit) for edit in story.corrections],
        "changes": [{"at": c.at.isoformat(), "kind": c.kind, "what": list(c.what)} for c in story.changes],
        "bonds": [_bond(bond) for bond in story.bonds],
    }


def _card(card: Card) -> dict[str, Any]:
    known = card.published
    return {
        "id": card.id,
        "path": card.path,
        "title": card.title,
        "outlet": card.outlet,
        "family": card.family or None,
        "url": card.url,
        "author": card.author or None,
        "place": card.place or None,
        "language": card.language or None,
        "published": known
        and {
            **_span(known.when),
            "method": known.method,
            "evidence": known.evidence,
            "inferred": known.inferred,
        },
        "bounds": card.bounds and _span(card.bounds),
        "duplicate_of": card.duplicate_of or None,
        "agency": card.agency or None,
        "voice": card.voice or None,
        "tags": list(card.tags),
        "excerpt": card.excerpt,
        "why": card.why,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        **_span(event.when),
        "precision": event.when and event.when.precision,
        "method": event.method,
        "title": event.title,
        "summary": event.summary,
        "importance": round(event.importance, 4),
        "key": event.key,
        "pinned": event.pinned,
        "verification": event.verification,
        "independent": event.independent,
        "modality": event.modality,
        "background": event.background,
        "evidence": event.evidence,
        "attested": [
            {
                "report": a.report,
                "sentence": a.sentence,
                "start": a.start,
                "end": a.end,
                "said": a.said or None,
            }
            for a in event.attested
        ],
        "quotes": [_quote(quote) for quote in event.quotes],
        "differences": [
            {
                "about": d.about,
                "kind": d.kind,
                "accounts": [{"value": a.value, "report": a.report} for a in d.accounts],
            }
            for d in event.differences
        ],
    }


def _span(when: When | None) -> dict[str, str | None]:
    return {
        "edtf": when.edtf if when else None,
        "earliest": _iso(when.earliest if when else None),
        "latest": _iso(when.latest if when else None),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "speaker": quote.speaker,
        "report": quote.report,
        "variants": [{"text": v.text, "speaker": v.speaker, "report": v.report} for v in quote.variants],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "kind": edit.kind,
        "targets": list(edit.targets),
        "value": edit.value,
        "text": edit.text,
        "by": edit.by or None,
        "at": edit.at or None,
        "why": edit.why or None,
    }


def _bond(bond: Bond) -> dict[str, Any]:
    return {
        "report": bond.report,
        "to": bond.to,
        "score": round(bond.score, 4),
        "threshold": round(bond.threshold, 4),
        "terms": bond.terms,
        "days": bond.days,
        "reason": bond.reason,
    }
