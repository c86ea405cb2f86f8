"""A Story → `timeline.json` for TimelineJS 3: its JSON format, in which texts are HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from generator.files import links
from generator.files.catalogue import Words
from generator.files.tellings import Telling
from generator.files.text import escaped, json_file, xml
from generator.files.told import Told
from generator.model import Event, File, When


def story(telling: Telling) -> Iterator[File]:
    """The dated events of a story as slides."""
    story = telling.story
    slides = [_slide(e, e.when, telling.events[e.id], telling.words) for e in story.events if e.when]
    value: dict[str, object] = {
        "scale": "human",
        "title": {
            "unique_id": f"story-{story.id}",
            "text": {
                "headline": xml(story.title),
                "text": _paragraphs(xml, *[c.text for c in story.summary]),
            },
        },
        "events": [slide for slide in slides if slide],
    }
    yield json_file(links.story(story.slug, "timeline.json"), value)


def _slide(event: Event, when: When, told: Told, words: Words) -> dict[str, object] | None:
    """A slide; None for a date with no end at all. An open end is left to `display_date`."""
    first = when.earliest or when.latest
    if first is None:
        return None
    slide: dict[str, object] = {
        "unique_id": f"event-{event.id}",
        "start_date": _date(first, when),
        "display_date": escaped(told.dated),
        "text": {
            "headline": escaped(told.entry.title),
            "text": _paragraphs(escaped, told.entry.text, told.reported),
        },
    }
    if when.earliest and when.latest and not when.is_day:
        slide["end_date"] = _date(when.latest, when)
    if event.modality != "told":
        slide["group"] = xml(words(f"modality.{event.modality}"))
    elif event.background:
        slide["group"] = xml(words("modality.background"))
    return slide


def _date(day: date, when: When) -> dict[str, object]:
    """A date no finer than it is known: a month has no day, a year no month."""
    if when.precision in ("year", "decade", "century"):
        return {"year": day.year}
    if when.precision in ("month", "quarter", "half", "season"):
        return {"year": day.year, "month": day.month}
    return {"year": day.year, "month": day.month, "day": day.day}


def _paragraphs(safe: Callable[[str], str], *texts: str) -> str:
    return "".join([f"<p>{safe(text)}</p>" for text in texts if text])
