"""Reports + Events → a story's title, dek and where it stands."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import chain

from generator.model import Cited, Event, Report, shifted
from generator.stories.passages import is_caption
from generator.stories.similarity import stems
from generator.stories.titles import body, fitness, shorten, tells_alone

MOST = 3
"""Sentences of "where it stands", besides the plan that may close it."""

LEAD = 600
"""Characters of a report that tell what it is about, for the choice of a headline."""

STRONG = 0.4
"""What an event counts at least, against the first, to stand under a story's title."""

NEARLY = 0.7
"""What a later event counts at least, against an earlier one, to be told before it."""

TURN = 0.2
"""What the newest event counts at least to say how a story stands, where there is one."""

_ENDED = re.compile(r"^[^“\"‘].*[.!?][\"”’')\]]*\Z", re.DOTALL)
_LEFT_OUT = re.compile(r"\.\s?\.|…|\[")

LATELY = timedelta(days=30)


def headline(reports: Sequence[Report]) -> str:
    """The title of the report whose title has most words in common with the others' titles and heads.

    Empty titles are passed over; where no report has one, a headline is cut from the first sentence.
    """
    heads = [_head(report) for report in reports]
    if len(heads) == 1:
        return heads[0]
    texts = (f"{head} {' '.join(r.paragraphs[:2])[:LEAD]}" for r, head in zip(reports, heads, strict=True))
    held = Counter(chain.from_iterable(map(stems, texts)))
    offers = [(_shared(head, held), _early(r), r.id, head) for r, head in zip(reports, heads, strict=True)]
    best = (0.0, -math.inf, "", "")
    for shared, early, report, head in sorted(offers, reverse=True):
        if shared < best[0]:
            break  # the fitness of a headline is 1 at most
        best = max(best, (shared * max(fitness(head), 0.1), early, report, head))
    return best[-1]


def dek(events: Sequence[Event], title: str) -> str:
    """What a story's title leaves out: the weightiest event, where the title tells another; else the newest
    that counts nearly as much. Empty where there is none."""
    strong = [e for e in _told(events) if e.key and e.importance >= STRONG]
    first = max(strong, key=lambda e: (e.importance, e.id), default=None)
    fresh = [e for e in strong if not _tells(e, title, e is first) and fitness(e.title, given=True) > 0.9]
    if not fresh:
        return ""
    if first and first in fresh:
        return first.title
    return max(fresh, key=lambda e: (e.when.order if e.when else (), e.id)).title


def summary(events: Sequence[Event], reports: Sequence[Report]) -> tuple[Cited, ...]:
    """What happened (the weightiest), what is newest, and what is planned: each cited, none twice.

    A plan counts while it may still stand: it lies after all that is told, and was told of late.
    """
    known = {report.id: report.day for report in reports if report.day}
    late = shifted(max(known.values(), default=date.max), -LATELY)
    lately = {key for key, day in known.items() if day >= late}
    told = _first_of_days(_told(events))
    ranked = sorted(told, key=lambda e: (-e.importance, e.id))
    turns = [e for e in told if e.importance >= TURN]
    newest = sorted(turns, key=lambda e: (e.when.order if e.when else (), e.importance, e.id), reverse=True)
    plans = [e for e in events if e.modality == "planned" and not e.background and _after(e, newest)]
    ahead = [e for e in plans if any(a.report in lately for a in e.attested)]
    made: list[Cited] = []
    for choice in (ranked[:6], newest[:6], _turns(ranked)[:6]):
        _add(made, choice)
    made = made[:MOST]
    made.sort(key=lambda cited: _place(cited, events))
    _add(made, sorted(ahead, key=lambda e: (-e.importance, e.id))[:3])
    return tuple(made)


def _turns(ranked: Sequence[Event]) -> list[Event]:
    """The weightiest events, one that came after the first before others that count little more: what was so
    before is no longer how it stands."""
    if len(ranked) < 2 or ranked[0].when is None:
        return list(ranked)
    done, least = ranked[0].when.order, ranked[1].importance * NEARLY
    after = [e for e in ranked if e.when and e.when.order > done and e.importance >= least]
    return [*after, *ranked]


def _head(report: Report) -> str:
    title = report.title.strip()
    if len(title) >= 12 and not report.text.startswith(title):
        return title
    first = next((p for p in report.paragraphs if len(p) > 40), report.text)
    return shorten(first.split(". ")[0]) if first else title


def _shared(head: str, held: Mapping[str, int]) -> float:
    """How many of a headline's words the other reports have, of its length."""
    told = stems(head)
    return sum(held[word] - 1 for word in told) / math.sqrt(len(told)) if told else 0.0


def _early(report: Report) -> int:
    return -report.day.toordinal() if report.day else -9999999


def _told(events: Sequence[Event]) -> list[Event]:
    """What has happened, on a date finer than a year: the story itself."""
    dated = (e for e in events if e.when and e.when.precision != "year")
    return [e for e in dated if e.modality == "told" and not e.background]


def _after(event: Event, newest: Sequence[Event]) -> bool:
    """Whether a plan lies after all that is told: of a month in which something happened nobody knows
    whether it was what was planned."""
    last = newest[0].when if newest else None
    return event.when is None or last is None or event.when.order[0] > last.order[1]


def _add(made: list[Cited], events: Sequence[Event]) -> None:
    """The first event's summary that stands alone and says something new; what is a bare quote, breaks off or
    was cut is not told."""
    for event in events:
        text = _sentence(event)
        whole = _ENDED.search(text) and not _LEFT_OUT.search(text)
        if (
            whole
            and tells_alone(text)
            and not is_caption(text)
            and not _repeats(text, [cited.text for cited in made])
        ):
            holders = dict.fromkeys(a.report for a in event.attested if text in a.sentence)
            made.append(Cited(text, tuple(holders)))
            return


def _sentence(event: Event) -> str:
    """The first sentence of an event's summary."""
    told = (body(a.sentence) for a in event.attested)
    return next((text for text in told if event.summary.startswith(text)), event.summary)


def _first_of_days(events: Sequence[Event]) -> list[Event]:
    """The weightiest event of each date, in the order given."""
    best: dict[str, Event] = {}
    for event in sorted(events, key=lambda e: (-e.importance, e.id)):
        best.setdefault(event.when.edtf if event.when else "", event)
    return [event for event in events if best[event.when.edtf if event.when else ""] is event]


def _repeats(text: str, others: Sequence[str]) -> bool:
    """Whether most of the words that carry a sentence already stand in another."""
    told = stems(text) if others else set()
    return any(len(told & stems(other)) > 0.6 * max(len(told), 1) for other in others)


def _tells(event: Event, title: str, first: bool) -> bool:
    """Whether an event is what a story's title tells: the first may tell it in other words."""
    said = " ".join(a.sentence for a in event.attested) if first else event.title
    return _repeats(title, [said]) or _repeats(event.title, [title])


def _place(cited: Cited, events: Sequence[Event]) -> tuple[object, ...]:
    told = (e for e in events if e.summary.startswith(cited.text) and _sentence(e) == cited.text)
    return next((e.when.order for e in told if e.when), ())
