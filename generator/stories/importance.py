"""Happenings → how much each counts in its story."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.model import Report
from generator.stories.events import Happening
from generator.stories.similarity import words
from generator.stories.voices import Voice

SINCE = ((0, 0.5), (1, 1.0), (7, 2.0), (30, 3.0))
"""Days from an event to the report that names it, at most, and what the naming counts. A report of the
day itself names it as a matter of course; who comes back to it later does so because it counts."""

LATER = 4.0
AHEAD = 0.25
"""A day named before it came: intended, and perhaps never come to anything."""

UNSAID = 0.5
"""The lead of a report that names no day: its publication day stands in."""

BESIDE = 0.5
"""What the second thing of a day counts at most, against the first: a page tells many days before it
tells one of them twice."""


def central(reports: Sequence[Report]) -> dict[str, float]:
    """How near each report is to what the story is about: 1 for half of them and less for strays.

    The cosine with the centroid of all (tf-idf within the story), against the median: a report that
    only touches on the story says little about which of its days count.
    """
    counted = {r.id: Counter(word for word, _ in words(r.title + "\n" + r.text)) for r in reports}
    held: Counter[str] = Counter()
    for told in counted.values():
        held.update(told.keys())
    vectors = {key: _weighed(told, held, len(counted)) for key, told in counted.items()}
    centre: dict[str, float] = {}
    for key in sorted(vectors):
        for word, value in vectors[key].items():
            centre[word] = centre.get(word, 0.0) + value
    near = {key: sum(v * centre[word] for word, v in one.items()) for key, one in vectors.items()}
    median = sorted(near.values())[len(near) // 2] if near else 0.0
    return {key: min(1.0, value / median) if median else 1.0 for key, value in near.items()}


def rank(
    happenings: Sequence[Happening], weights: Mapping[str, float], voices: Mapping[str, Voice]
) -> tuple[float, ...]:
    """The importance of each happening, 0 to 1, the first of the story being 1.

    A day counts by the different texts that name it, each by its distance and its nearness to the
    story; what happened that day shares in it by the texts that tell of it.
    """
    own = [_score([one], weights, voices) for one in happenings]
    by_day: dict[str, list[int]] = {}
    for n, one in enumerate(happenings):
        by_day.setdefault(one.when.edtf if one.when else "", []).append(n)
    made = [0.0] * len(happenings)
    for edtf, held in by_day.items():
        day = _score([happenings[n] for n in held], weights, voices) if edtf else 0.0
        first = min(held, key=lambda n: (happenings[n].ahead, -own[n], n))
        for n in held:
            one = happenings[n]
            share = 1.0 if n == first else BESIDE * own[n] / max(own[first], own[n], 1e-9)
            finest = one.when is not None and one.when.is_day
            made[n] = (day if finest else own[n] * BESIDE) * share
    most = max(made, default=0.0) or 1.0
    return tuple(value / most for value in made)


def _score(some: Iterable[Happening], weights: Mapping[str, float], voices: Mapping[str, Voice]) -> float:
    """The sum over the different texts that tell of them, each by its strongest naming."""
    best: dict[str, float] = {}
    for one in some:
        for passage in one.passages:
            text = voices[passage.report].original or passage.report
            counts = weights.get(passage.report, 1.0) * _factor(
                passage.published, one, said=bool(passage.said)
            )
            best[text] = max(best.get(text, 0.0), counts)
    return math.fsum(best.values())


def _factor(published: date | None, one: Happening, *, said: bool) -> float:
    if one.when is None or one.when.latest is None or published is None or not said:
        return UNSAID
    since = (published - one.when.latest).days
    if since < 0:
        return AHEAD
    return next((value for most, value in SINCE if since <= most), LATER)


def _weighed(told: Counter[str], held: Counter[str], count: int) -> dict[str, float]:
    made = {word: (1 + math.log(n)) * math.log(1 + count / held[word]) for word, n in told.items()}
    length = math.sqrt(math.fsum(value * value for value in made.values())) or 1.0
    return {word: value / length for word, value in made.items()}
