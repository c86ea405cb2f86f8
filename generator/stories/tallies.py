"""A report → the numbers that it gives, each with the day of which it tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter

from msgspec import Struct

from generator.model import Reading, Report, Sentence
from generator.stories import figures, quantities
from generator.stories.quantities import Quantity
from generator.stories.voices import Voice

WEEK = 7
"""Days after which what was told goes on in the past: "the quake of 2004 ... It killed 12 people"."""

_GROWS = re.compile(
    r"\b(?:so far|as of|by (?:[A-Z]\w+day|now|then|noon|midnight)|now|still|ris(?:es|en|ing)|rose|climbed"
    r"|grew|grown|reached|waiting|queue\w*|strand\w*|without power|no power|evacuat\w+|displaced|homeless"
    r"|rescued|recovered|infect\w+|cases|counted|registered|removed|confirm\w*|identified|total|spread|has|have|are)\b"
)
_SECOND = re.compile(
    r"(?:put|puts|gave|gives|set|sets)(?<!\w(?:put|set))(?<!\w(?:puts|gave|sets))(?<!\wgives)"
    r"(?: it|(?: the| that| their| its) (?:number|figure|total|(?P<toll>toll)|count)) (?:at|as) "
)
"""It begins with letters, and looks back for the edge of the word: found in a third of the time."""
_ASKS = re.compile(r"\?[”\"’')]*\s*\Z")
_SINCE = re.compile(r"\bsince (?:[\w-]+ ){0,6}\Z", re.IGNORECASE)
_STILL = re.compile(r"\b(?:has|have|is|are)\b")


class Tally(Struct, frozen=True):
    """A number in a report: `day` is that of which it tells, `published` that on which it was told."""

    report: str
    voice: str
    at: int
    sentence: str
    quantity: Quantity
    day: date | None
    published: date | None

    @property
    def order(self) -> tuple[date, str, int]:
        return self.published or date.max, self.report, self.at

    @property
    def grows(self) -> bool:
        """Whether it counts what goes on: a toll, a queue."""
        counted = self.quantity
        return counted.of_fate or (not counted.measured and bool(_GROWS.search(self.sentence)))


Begun = Mapping[int, Sequence[int]]
"""The sentences of a report in which numbers may begin, and where."""


def begun(report: Report, reading: Reading) -> Begun:
    """Where numbers may begin: found in one go for all sentences, most of which have none."""
    made: dict[int, list[int]] = {}
    start = attrgetter("start")
    for place in figures.places(report.text):
        at = bisect_right(reading.sentences, place, key=start) - 1
        made.setdefault(at, []).append(place - reading.sentences[at].start)
    return made


def find(report: Report, reading: Reading, voice: Voice, begun: Begun) -> Iterator[Tally]:
    """The numbers of a report's sentences, in order: those that it tells as its own, and asks nothing."""
    days = _days(reading)
    known: date | None = None
    text, before, published = report.text, 0, report.day
    for at, sentence in enumerate(reading.sentences):
        if "\n" in text[before : sentence.start]:
            known = None
        named, before = days.get(at, ()), sentence.end
        known = named[0][1] if named else known
        if at not in begun or sentence.modality == "denied" or _ASKS.search(sentence.text):
            continue
        for quantity in quantities.find(sentence.text, begun[at]):
            if named:
                day = _told(named, sentence, quantity, published)
            else:
                day = known if long_ago(known, published) else published
            yield Tally(report.id, voice.key, at, sentence.text, quantity, day, published)


def estimates(report: Report, reading: Reading, voice: Voice, begun: Begun) -> Iterator[tuple[Tally, Tally]]:
    """A number in one sentence, and in the next who "put the number at" another."""
    for at in begun:
        sentence, before = reading.sentences[at], reading.sentences[at - 1]
        found = _SECOND.search(sentence.text) if at - 1 in begun else None
        if found is None:
            continue
        first = list(quantities.find(before.text, begun[at - 1]))
        value = figures.leading(sentence.text[found.end() :])
        if len(first) != 1 or first[0].part or (found["toll"] and not first[0].of_fate):
            continue
        if value is not None and value != first[0].value:
            yield (
                Tally(report.id, voice.key, at - 1, before.text, first[0], None, report.day),
                Tally(report.id, voice.key, at, sentence.text, first[0], None, report.day),
            )


def _days(reading: Reading) -> dict[int, list[tuple[int, date]]]:
    """The days that each sentence names, the first of each span, and where."""
    made: dict[int, list[tuple[int, date]]] = {}
    for mention in reading.mentions:
        if mention.when and mention.when.earliest and mention.type in ("DATE", "TIME"):
            made.setdefault(mention.sentence, []).append((mention.start, mention.when.earliest))
    return made


def _told(
    named: Sequence[tuple[int, date]], sentence: Sentence, quantity: Quantity, published: date | None
) -> date | None:
    """The day that a sentence names nearest to a number; of what "has" been "since", the day it was told."""
    at, day = min(named, key=lambda pair: abs(pair[0] - sentence.start - quantity.at))
    lasts = _SINCE.search(sentence.text[: at - sentence.start]) and _STILL.search(sentence.text)
    return published if lasts else day


def long_ago(day: date | None, published: date | None) -> bool:
    """Whether a day lay more than a week back when it was told."""
    return bool(day and published and (published - day).days > WEEK)
