"""A happening → its headline."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Reading, Report
from generator.stories import persons, titles
from generator.stories.happenings import Happening
from generator.stories.passages import Passage
from generator.stories.similarity import dot, stems

SHARED = 3
"""One in so many of a title's words must stand in the lead: a headline tells the news in other words."""

GIVEN = 1.2
"""What a report's own title counts, against a clause that is cut from a sentence."""

EDITED = 0.9
"""What a title counts at least as a clause would, wherever it stands: it was written to be read alone."""

_Offer = tuple[float, str, Passage]
"""What a headline may be worth at most, a report's title or "" for one that is yet to be cut, and where."""


def title(
    one: Happening, chosen: Passage, reports: Mapping[str, Report], readings: Mapping[str, Reading]
) -> str:
    """A report's title where this is the news of that report, or a clause cut from what is told.

    The worth of a headline is that of its passage and its fitness, which is 1 at most: what may be worth
    most is made first, and what cannot win is not made. The first of equals wins.
    """
    first = one.passages[0]
    if len(one.passages) == 1 and not (first.lead and first.main):  # nearly always: there is no choice
        return _cut(first, readings[first.report])
    offers: list[_Offer] = []
    for passage, vector in zip(one.passages, one.vectors, strict=True):
        worth = (1.0 if passage is chosen else 0.7) * (1.0 + dot(vector, one.vectors[0]) * 0.01)
        offers.append((worth, "", passage))
        given = reports[passage.report].title.strip().rstrip(".")
        if passage.lead and passage.main and _is_title(given, passage):
            offers.append((max(worth, EDITED) * GIVEN, given, passage))
    best, made = (0.0, 0), ""
    for n in sorted(range(len(offers)), key=lambda n: -offers[n][0]):
        worth, given, passage = offers[n]
        if worth < best[0]:
            break
        told = given or _cut(passage, readings[passage.report])
        counts = worth * max(titles.fitness(told, given=bool(given)), 0.05)
        if (counts, -n) > best:
            best, made = (counts, -n), told
    return made


def _cut(passage: Passage, reading: Reading) -> str:
    told = titles.from_clause(passage.sentence.text, *passage.clause, passage.said)
    return persons.named(told, reading, passage.at)


def _is_title(headline: str, passage: Passage) -> bool:
    """Whether a report's title tells of the passage, its lead: some of its words stand there."""
    if passage.sentence.start < 40 and titles.body(passage.sentence.text).startswith(headline.rstrip(". ")):
        return False
    told = stems(headline)
    return len(told) >= 3 and len(told & passage.terms.keys()) * SHARED >= len(told)
