"""Happenings → how much each counts in its story."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain
from operator import mul

from generator.model import Report
from generator.stories.happenings import Happening
from generator.stories.passages import Passage
from generator.stories.similarity import counted, dot
from generator.stories.voices import Voice

SINCE = ((0, 0.5), (1, 1.0), (7, 2.0), (30, 3.0))
"""Days from an event to the report that names it, at most, and what the naming counts. A report of the
day itself names it as a matter of course; who comes back to it later does so because it counts."""

LATER = 4.0

MANY = 50
"""Texts from which that holds in full. Of a few, one that looks back is no sign: there each naming counts
much the same."""

UNSAID = 0.25
"""A sentence that names no day and is not the news."""

NEWS = 1.0
"""The least that a report's own news counts, named by its day or not."""

AHEAD = 0.25
"""What the naming of a day before it came counts for what is planned; nothing for what happened."""

PASSING = 0.5
"""What a day that a report only names counts in a story of few texts, against the report's own news: there it
is an attendant fact as often as a turn."""

AWAY = 0.6
"""What a happening counts there that has none of the headlines' words, against the one with most of them."""

ENDS = 1.4
"""What the news of the first report and of the last counts there, against other news: how it began, and how
it stands."""

HEAD = 3000
"""Characters of a report from which its subject is told."""

BESIDE = 0.5
"""What the second thing of a day counts at most, against the first: a page tells many days before it
tells one of them twice."""


def central(reports: Sequence[Report]) -> dict[str, float]:
    """How near each report is to what the story is about: 1 for half of them and less for strays.

    The cosine with the centroid of all (tf-idf within the story), against the median: a report that
    only touches on the story says little about which of its days count.
    """
    if len(reports) < 3:  # two are as near to their middle
        return dict.fromkeys([report.id for report in reports], 1.0)
    every = {r.id: counted(r.title + "\n" + r.text[:HEAD]) for r in reports}
    held = Counter(chain.from_iterable(every.values()))
    rare = {n: math.log(1 + len(every) / n) for n in set(held.values())}
    rarity = {word: rare[n] for word, n in held.items()}
    parts = {key: _weighed(told, rarity) for key, told in every.items()}
    centre = dict.fromkeys(held, 0.0)
    for key in sorted(every):
        for word, part in zip(every[key], parts[key], strict=True):
            centre[word] += part
    near = {key: sum(map(mul, parts[key], map(centre.__getitem__, told))) for key, told in every.items()}
    median = sorted(near.values())[len(near) // 2] if near else 0.0
    return {key: min(1.0, value / median) if median else 1.0 for key, value in near.items()}


def rank(
    happenings: Sequence[Happening],
    weights: Mapping[str, float],
    voices: Mapping[str, Voice],
    headlines: Mapping[str, float] = {},
) -> tuple[float, ...]:
    """The importance of each happening, 0 to 1, the first of the story being 1.

    A day counts by the different texts that name it, each by its distance and its nearness to the
    story; what happened that day shares in it by the texts that tell of it, and all by how many of the words
    of the headlines (`headlines`) it has.
    """
    size = len({voice.original or report for report, voice in voices.items()})
    many = min(1.0, size / MANY)
    naming = [_naming(one, weights, voices, many) for one in happenings]
    own = [math.fsum(one.values()) for one in naming]
    parts = [
        near * ends * (1 - many) + many
        for near, ends in zip(_near(happenings, headlines), _at_ends(happenings), strict=True)
    ]
    own = [value * part for value, part in zip(own, parts, strict=True)]
    by_day: dict[date, list[int]] = {}
    for n, one in enumerate(happenings):
        if one.when and one.when.is_day and one.when.earliest:
            by_day.setdefault(one.when.earliest, []).append(n)
    made = [value * BESIDE for value in own]
    for held in by_day.values():
        first = min(held, key=lambda n: (happenings[n].ahead, -own[n], n))
        day = _all([naming[n] for n in held])
        for n in held:
            made[n] = day * parts[n] if n == first else day * BESIDE * own[n] / max(own[first], own[n], 1e-9)
    most = max(made, default=0.0) or 1.0
    return tuple(value / most for value in made)


def headlines(reports: Sequence[Report], voices: Mapping[str, Voice]) -> dict[str, float]:
    """The words of the headlines, each with the part of the different texts that have it in theirs: what
    the story is called. Nothing, where no two texts share a word."""
    told = [counted(r.title) for r in reports if r.title and not voices[r.id].original]
    held = Counter(word for one in told for word in one)
    return {word: n / len(told) for word, n in sorted(held.items()) if n > 1}


def _near(happenings: Sequence[Happening], headlines: Mapping[str, float]) -> list[float]:
    """What each happening counts by the words of the headlines that it has: 1 for the most."""
    if not headlines:
        return [1.0] * len(happenings)
    shares = [max(dot(vector, headlines) for vector in one.vectors) for one in happenings]
    most = max(shares, default=0.0) or 1.0
    return [AWAY + (1 - AWAY) * share / most for share in shares]


def _at_ends(happenings: Sequence[Happening]) -> list[float]:
    """What the happenings that are the first and the last report's news count: `ENDS`; 1 for others."""
    news = [
        (p.published, p.report, n)
        for n, one in enumerate(happenings)
        for p in one.passages
        if p.lead and p.main and p.published and not one.ahead
    ]
    ends = {min(news)[2], max(news)[2]} if news else set()
    return [ENDS if n in ends else 1.0 for n in range(len(happenings))]


def _naming(
    one: Happening, weights: Mapping[str, float], voices: Mapping[str, Voice], looking_back: float
) -> dict[str, float]:
    """What each different text that tells of a happening counts for it, by its strongest naming."""
    best: dict[str, float] = {}
    for passage in one.passages:
        text = voices[passage.report].original or passage.report
        counts = weights.get(passage.report, 1.0) * _factor(passage, one, looking_back)
        best[text] = max(best.get(text, 0.0), counts)
    return best


def _all(namings: Sequence[Mapping[str, float]]) -> float:
    """What the texts count together for all that happened on a day: each once."""
    best: dict[str, float] = {}
    for one in namings:
        for text, value in one.items():
            best[text] = max(best.get(text, 0.0), value)
    return math.fsum(best.values())


def _factor(passage: Passage, one: Happening, looking_back: float) -> float:
    least = NEWS if passage.lead and passage.main else 0.0
    if one.when is None or one.when.latest is None or passage.published is None or not passage.said:
        return max(least, UNSAID)
    since = (passage.published - one.when.latest).days
    if not (passage.when and passage.when.is_day):
        return max(least, UNSAID)
    if since < 0:
        return AHEAD if one.ahead else 0.0
    told = next((value for most, value in SINCE if since <= most), LATER)
    counts = told if told < NEWS else NEWS + (told - NEWS) * looking_back
    return max(least, counts * (PASSING + (1 - PASSING) * looking_back))


def _weighed(told: Mapping[str, int], rarity: Mapping[str, float]) -> list[float]:
    """The parts of a report's words, in their order: the squares add up to 1."""
    made = [(1 + math.log(n)) * rarity[word] if n > 1 else rarity[word] for word, n in told.items()]
    length = math.sqrt(math.fsum(map(mul, made, made))) or 1.0
    return [value / length for value in made]
