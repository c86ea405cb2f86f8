"""Undated reports → dates or bounds, from their dated neighbours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from generator.model import Duplicate, Published, Reading, Report, When, shifted
from generator.stories.passages import tells
from generator.stories.similarity import Vector, dot, factors, rarity, stems, vector
from generator.stories.titles import body

WEEK = timedelta(days=7)

HEAD = 2
"""Sentences at the head of a report that carry its news."""

SAME_NEWS = 0.40
"""Likeness of two heads from which reports bring the same news, and so appeared together."""

SAME_WEEKDAY = 0.08
"""What it adds that both heads name one day of the week."""

AKIN = 0.22
"""Likeness from which they are about the same days, but not more."""

AGREEMENT = 0.6
"""Part of the neighbours, by likeness, that must have appeared on one day for it to be believed."""

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


class _Neighbour(Struct, frozen=True):
    report: Report
    day: date
    alike: float


def infer(
    reports: Sequence[Report], readings: Sequence[Reading], duplicates: Sequence[Duplicate] = ()
) -> tuple[Report, ...]:
    """The reports of one group, the undated among them dated from dated twins and neighbours.

    A twin gives its own date; else reports whose head brings the same news give theirs, where most
    of them agree and nothing in the text speaks against it. Only where the evidence is enough; else
    `bounds` are given where that much is known. A date that was itself inferred is never used as
    evidence.
    """
    if all(report.published for report in reports):
        return tuple(reports)
    held = sorted(zip(reports, readings, strict=True), key=lambda pair: pair[0].id)
    sure = [(r, reading) for r, reading in held if r.day and r.published and not r.published.inferred]
    weights = rarity([stems(s.text) for _, reading in held for s in reading.sentences])
    heads = {report.id: _head(reading, weights) for report, reading in held}
    weekdays = {report.id: _weekdays_told(reading) for report, reading in held}
    copies = {pair.report for pair in duplicates}
    first_told = [r for r, _ in sure if r.id not in copies] or [r for r, _ in sure]
    twins = _twins(duplicates, {r.id: r for r, _ in sure})
    made = []
    for report, reading in zip(reports, readings, strict=True):
        if report.published:
            made.append(report)
        elif report.id in twins:
            made.append(replace(report, published=_from_twin(twins[report.id])))
        else:
            made.append(_from_neighbours(report, reading, first_told, heads, weekdays))
    return tuple(made)


def _twins(duplicates: Sequence[Duplicate], sure: Mapping[str, Report]) -> dict[str, Report]:
    """The earliest dated copy of each report's text, also where both are copies of a third."""
    family: dict[str, set[str]] = {}
    for pair in duplicates:
        ids = family.get(pair.report, {pair.report}) | family.get(pair.original, {pair.original})
        for one in ids:
            family[one] = ids
    found = {}
    for report, ids in family.items():
        dated = sorted((sure[i].day or date.max, i) for i in ids if i in sure and i != report)
        if dated:
            found[report] = sure[dated[0][1]]
    return found


def _from_twin(twin: Report) -> Published | None:
    if twin.published is None:
        return None
    where = twin.outlet or twin.path
    return Published(twin.published.when, "twin", f"the same text was published by {where}", True, (where,))


def _from_neighbours(
    report: Report,
    reading: Reading,
    sure: Sequence[Report],
    heads: Mapping[str, Sequence[Vector]],
    weekdays: Mapping[str, frozenset[int]],
) -> Report:
    floor = _floor(reading)
    near = []
    for other in sure:
        alike = _alike(heads[report.id], heads[other.id])
        alike += SAME_WEEKDAY if weekdays[report.id] & weekdays[other.id] else 0.0
        if other.day and alike >= AKIN:
            near.append(_Neighbour(other, other.day, alike))
    day = _agreed([n for n in near if n.alike >= SAME_NEWS and (floor is None or n.day >= floor)])
    if day is None:
        return replace(report, bounds=_bounds(report, floor, near))
    names = [n.report.outlet or n.report.path for n in near if n.day == day and n.alike >= SAME_NEWS]
    evidence = f"{_counted(names)} of that day brings the same news"
    fitting = _weekdays(reading, day)
    evidence += f"; {fitting} then falls in the days before it" if fitting else ""
    cited = tuple(dict.fromkeys(names))
    return replace(report, published=Published(When.day(day), "event", evidence, inferred=True, cited=cited))


def _weekdays_told(reading: Reading) -> frozenset[int]:
    """The weekdays (1 to 7) that the head of a report names, with a date or without."""
    heads = [n for n, s in enumerate(reading.sentences) if tells(s.text)][:HEAD]
    told = set()
    for mention in reading.mentions:
        if mention.sentence in heads:
            bare = _WEEKDAY.search(mention.value)
            if bare and mention.when is None:
                told.add(int(bare[1]))
            elif mention.when and mention.when.is_day and mention.when.earliest:
                told.add(mention.when.earliest.isoweekday())
    return frozenset(told)


def _head(reading: Reading, weights: Mapping[str, float]) -> tuple[Vector, ...]:
    told = [s.text for s in reading.sentences if tells(s.text)][:HEAD]
    return tuple(vector(factors(body(text)), weights)[0] for text in told)


def _alike(one: Sequence[Vector], other: Sequence[Vector]) -> float:
    return max((dot(a, b) for a in one for b in other), default=0.0)


def _agreed(near: Sequence[_Neighbour]) -> date | None:
    """The day on which most of those that bring the same news appeared."""
    votes: dict[date, float] = {}
    for one in near:
        votes[one.day] = votes.get(one.day, 0.0) + one.alike
    if not votes:
        return None
    day = min(votes, key=lambda d: (-votes[d], d))
    return day if votes[day] >= AGREEMENT * sum(votes.values()) else None


def _floor(reading: Reading) -> date | None:
    """The last day that the text tells of, in full, as past: it cannot have appeared before."""
    days = [
        m.when.earliest
        for m in reading.mentions
        if m.when and m.when.earliest and m.modality == "told" and m.anchor == "explicit"
        if m.type in ("DATE", "TIME") and m.modifier not in ("BEFORE", "ON_OR_BEFORE")
    ]
    return max(days, default=None)


def _bounds(report: Report, floor: date | None, near: Sequence[_Neighbour]) -> When | None:
    """What is sure (not before the last day that it tells of) and, approximate, when its like appeared."""
    days = [n.day for n in near if floor is None or n.day >= floor]
    if days:
        first, last = shifted(min(days), -WEEK), shifted(max(days), WEEK)
        return When.span(max(first, floor) if floor else first, last, approximate=True)
    return report.bounds or (When(floor, None, "span") if floor else None)


def _weekdays(reading: Reading, day: date) -> str:
    """The weekdays that the text names without a date, with what they come to when counted back."""
    told = []
    for mention in reading.mentions:
        found = _WEEKDAY.search(mention.value)
        if found and mention.when is None:
            then = shifted(day, -timedelta(days=(day.isoweekday() - int(found[1])) % 7))
            told.append(f"“{mention.text}” ({then.isoformat()})")
    return ", ".join(dict.fromkeys(told))


def _counted(names: Sequence[str]) -> str:
    return f"a report by {names[0]}" if len(names) == 1 else f"each of {len(names)} reports"
