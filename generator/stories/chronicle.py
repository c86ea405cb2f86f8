"""Happenings → Events: headline, summary, who attests them, how the date is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from generator import digest
from generator.model import Attestation, DateMethod, Difference, Event, Reading, Report, shifted
from generator.stories import accounts, importance, naming, quotes, sayings, titles, voices, wording
from generator.stories.happenings import Happening
from generator.stories.passages import Passage
from generator.stories.similarity import dot
from generator.stories.voices import Voice

KEYS = 7
KEY = 0.15
"""Key events of a story, at most, and the least that one counts against the first."""

BEFORE = timedelta(days=14)
RETURNED_TO = 0.05
"""What lies so long before a story's first report is its background, unless such a part of the reports names
the day: where the story began before the reports do."""

SMALL = 12
"""Different texts up to which a story keeps every event."""

ALONE = 0.75
"""How well the headline of a key event must stand by itself: it is read far from its sentences."""

LONGEST_SUMMARY = 320
"""Characters of a summary of two sentences, at most."""

MOST_DETAILS = 3
"""Sentences that tell the hours of an event, beside one of each report, at most."""

MOST_DIFFERENCES = 4
"""Differences that an event shows at most."""

MOST_A_DAY = 5
ALONE_A_DAY = 2
"""Events of one date that a large story keeps, and how many of them only one report may tell."""


class Desk(Struct, frozen=True):
    """What is at hand when a story is told: its reports, their readings, voices and outlets, by report id."""

    reports: Mapping[str, Report]
    readings: Mapping[str, Reading]
    voices: Mapping[str, Voice]
    outlets: Mapping[str, str]


def write(happenings: Sequence[Happening], desk: Desk) -> tuple[Event, ...]:
    """The events of a story, in order of date, those worth keeping, with up to seven key events."""
    passing = _by_the_way(happenings)
    happenings = [one for n, one in enumerate(happenings) if n not in passing]
    weights = importance.central(tuple(desk.reports.values()))
    named = importance.headlines(tuple(desk.reports.values()), desk.voices)
    ranks = importance.rank(happenings, weights, desk.voices, named)
    kept = _kept(happenings, ranks, len({v.original or r for r, v in desk.voices.items()}))
    first = min((r.day for r in desk.reports.values() if r.day), default=None)
    numbers = accounts.numbers([happenings[n] for n in kept], desk.reports, desk.readings, desk.voices)
    return _keyed(
        sayings.once(
            [_event(happenings[n], ranks[n], desk, first, numbers.get(at, ())) for at, n in enumerate(kept)]
        )
    )


def _kept(happenings: Sequence[Happening], ranks: Sequence[float], texts: int) -> list[int]:
    """The indices of what a chronicler keeps: the weightiest of each date, few of them told by one report."""
    if texts <= SMALL:
        return list(range(len(happenings)))
    dates: dict[str, list[int]] = {}
    for n, one in enumerate(happenings):
        if (
            len(one.reports) > 1
            or (one.when and one.when.is_day)
            or any(p.lead and p.main for p in one.passages)
        ):
            dates.setdefault(one.when.edtf if one.when else "", []).append(n)
    kept: list[int] = []
    for held in dates.values():
        held.sort(key=lambda n: (-ranks[n], n))
        alone = [n for n in held if len(happenings[n].reports) == 1][ALONE_A_DAY:]
        kept.extend([n for n in held if n not in alone][:MOST_A_DAY])
    return sorted(kept)


def _by_the_way(happenings: Sequence[Happening]) -> set[int]:
    """What is named in passing only ("after a cave-in on Thursday"), on a day of which more is told."""
    passing = {n for n, one in enumerate(happenings) if not any(map(_is_clause, one.passages))}
    if not passing:
        return passing
    fuller = {one.when.edtf for n, one in enumerate(happenings) if one.when and n not in passing}
    return {n for n in passing if (when := happenings[n].when) and when.edtf in fuller}


def _is_clause(passage: Passage) -> bool:
    return passage.main or (wording.has_verb(passage.words) and not wording.is_relative(passage.words))


def _event(
    one: Happening, rank: float, desk: Desk, first: date | None, numbers: tuple[Difference, ...]
) -> Event:
    chosen = _central(one)
    attested = tuple(_attestation(p) for p in _one_a_report(one, desk.voices))
    ids = [a.report for a in attested]
    count = len({desk.voices[report].key for report in ids})
    differences = (*numbers, *accounts.names(one.passages, desk.voices))[:MOST_DIFFERENCES]
    title = naming.title(one, chosen, desk.reports, desk.readings)
    earliest = one.passages[0]
    return Event(
        digest.short(
            earliest.report,
            earliest.sentence.text,
            one.when.edtf if one.when else "",
            chosen.modality,
            earliest.said,
        ),
        one.when,
        _method(one),
        title,
        _summary(one, chosen),
        attested,
        importance=round(rank, 4),
        verification=_verification(count, differences, desk.voices),
        independent=count,
        modality=chosen.modality,
        background=_is_background(one, first, len(desk.reports)),
        quotes=quotes.gather(one, desk.readings, desk.voices),
        differences=differences,
        evidence=_evidence(one, ids, desk),
    )


def _central(one: Happening) -> Passage:
    """The passage that says most of what all say, and best stands by itself."""
    count = len(one.vectors)
    if count == 1:
        return one.passages[0]

    def worth(n: int) -> float:
        passage = one.passages[n]
        shared = sum(dot(one.vectors[n], other) for other in one.vectors) / count
        length = len(titles.body(passage.sentence.text))
        fit = 1.0 if 50 <= length <= 280 else 0.75
        alone = 1.0 if titles.tells_alone(passage.sentence.text) else 0.6
        place = 1.15 if passage.lead else 1.0
        said = 1.1 if passage.main else 0.8
        return shared * fit * alone * place * said

    best = max(range(count), key=lambda n: (round(worth(n), 9), -n))
    return one.passages[best]


def _summary(one: Happening, chosen: Passage) -> str:
    """The chosen sentence, and the one right after it where that goes on with it and fits."""
    told = titles.body(chosen.sentence.text)
    after = next((p for p in one.passages if p.report == chosen.report and p.at == chosen.at + 1), None)
    if after is None or not after.elaborates or len(told) + len(after.sentence.text) > LONGEST_SUMMARY:
        return told
    return f"{told} {after.sentence.text}"


def _one_a_report(one: Happening, voices: Mapping[str, Voice]) -> list[Passage]:
    """Each report's first sentence for it, one that says the date before one that does not; and what goes
    on with it by the hour, as far as it is no copy."""
    if len(one.passages) == 1:
        return list(one.passages)
    best: dict[str, Passage] = {}
    for passage in sorted(one.passages, key=lambda p: (p.elaborates, not p.said, not p.main, p.order)):
        best.setdefault(passage.report, passage)
    held = {(p.report, p.at): p for p in best.values()}
    details = [p for p in one.passages if p.elaborates and not voices[p.report].original][:MOST_DETAILS]
    for passage in details:
        held.setdefault((passage.report, passage.at), passage)
    return sorted(held.values(), key=lambda p: p.order)


def _attestation(passage: Passage) -> Attestation:
    told = passage.sentence
    return Attestation(passage.report, told.text, told.start, told.end, passage.said)


def _method(one: Happening) -> DateMethod:
    methods = {p.method for p in one.passages}
    ranked: tuple[DateMethod, ...] = ("stated", "resolved", "published")
    return next((m for m in ranked if m in methods), "none") if one.when else "none"


def _verification(count: int, differences: Sequence[Difference], voices: Mapping[str, Voice]) -> str:
    apart = (d.accounts for d in differences if d.kind == "apart")
    if any(len({voices[account.report].key for account in accounts}) > 1 for accounts in apart):
        return "accounts differ"
    return f"corroborated by {count} independent sources" if count > 1 else "single source"


def _is_background(one: Happening, first: date | None, reports: int) -> bool:
    """Long before the story, and not what the story keeps coming back to."""
    when = one.when
    if when is None or when.latest is None or first is None or when.latest >= shifted(first, -BEFORE):
        return False
    return not when.is_day or len(one.reports) < max(3, reports * RETURNED_TO)


def _evidence(one: Happening, ids: Sequence[str], desk: Desk) -> str:
    said = dict.fromkeys(p.said for p in one.passages if p.said)
    if said:
        told = ", ".join(f"“{words}”" for words in list(said)[:3])
        dated = f"dated by {told}"
    elif one.when:
        dated = "dated by the day of publication"
    else:
        dated = "no date is known"
    return f"{dated}; {voices.explained(ids, desk.voices, desk.outlets)}"


def _keyed(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The most important of different days marked as key events."""
    told = [e for e in events if e.importance >= KEY and e.modality == "told" and not e.background]
    fit = {e.id: titles.fitness(e.title, given=True) for e in told if e.when and e.when.is_day}
    able = (e for e in told if fit.get(e.id, 0.0) >= ALONE)
    days: dict[str, str] = {}
    named: set[str] = set()
    for event in sorted(able, key=lambda e: (-e.importance * fit[e.id], e.id)):
        if event.when and len(days) < KEYS and event.title not in named:
            named.add(event.title)
            days.setdefault(event.when.edtf, event.id)
    keys = set(days.values())
    return tuple(replace(event, key=True) if event.id in keys else event for event in events)
