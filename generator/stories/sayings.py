"""Events → events in which each saying stands once, with all its wordings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from generator.model import Event, Quote
from generator.stories.quotes import same, wording
from generator.stories.similarity import stems

OCCASION = 2
"""Days between two events, at most, at which one thing was said once."""

SHARED = 2
"""Words that carry meaning, or numbers, that two quotes share at least before they are compared in full."""


def once(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, each saying only in the weightiest of those of its time that have it.

    What another report has of it there becomes a variant; the same words of the same report are told once
    in the whole story.
    """
    order = sorted(range(len(events)), key=lambda n: (-events[n].importance, events[n].id))
    kept: dict[int, list[Quote]] = {}
    homes: dict[str, list[tuple[int, int]]] = {}
    for n in order:
        for quote in events[n].quotes:
            told = stems(quote.text)
            home = next(
                (at for at in _near(told, homes) if _is_one(quote, kept[at[0]][at[1]], events, n, at[0])),
                None,
            )
            if home is None:
                kept.setdefault(n, []).append(quote)
                for word in told:
                    homes.setdefault(word, []).append((n, len(kept[n]) - 1))
            else:
                kept[home[0]][home[1]] = _with(kept[home[0]][home[1]], quote)
    return tuple(
        replace(event, quotes=tuple(kept.get(n, ()))) if event.quotes else event
        for n, event in enumerate(events)
    )


def _near(told: set[str], homes: dict[str, list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """Where quotes stand that share words with one, the most alike first."""
    counts: dict[tuple[int, int], int] = {}
    for word in told:
        for at in homes.get(word, ()):
            counts[at] = counts.get(at, 0) + (SHARED if word.isdigit() else 1)
    least = min(SHARED, len(told))
    return sorted((at for at, count in counts.items() if count >= least), key=lambda at: (-counts[at], at))


def _is_one(quote: Quote, other: Quote, events: Sequence[Event], n: int, at: int) -> bool:
    if any(quote.report == one.report and quote.text == one.text for one in (other, *other.variants)):
        return True
    return _at_one_time(events[n], events[at]) and same(quote, other)


def _at_one_time(one: Event, other: Event) -> bool:
    first, second = _day(one), _day(other)
    return first is not None and second is not None and abs((first - second).days) <= OCCASION


def _day(event: Event) -> date | None:
    return event.when.earliest if event.when and event.when.is_day else None


def _with(one: Quote, other: Quote) -> Quote:
    """A quote with the wordings of another, as far as they are new."""
    speaker = max((one.speaker, other.speaker), key=len)
    known = {wording(one.text)}
    more: list[Quote] = []
    for variant in (*one.variants, replace(other, variants=()), *other.variants):
        if wording(variant.text) not in known:
            known.add(wording(variant.text))
            more.append(variant)
    return replace(one, speaker=speaker, variants=tuple(more))
