"""Passages → happenings: what is told of one thing at one date, brought together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from generator.stories.happenings import Happening
from generator.stories.linkage import clusters
from generator.stories.passages import Passage
from generator.stories.settling import settle
from generator.stories.similarity import Vector, pairs, rarity, vector

ALIKE = 0.30
"""Average likeness from which sentences of one date tell of one thing."""

FAINT = 0.08
"""Below this, two sentences have nothing but common words in common; taken as unlike."""

MOST = 500
"""Sentences of one date that are compared with each other, each with each: more are taken by so many."""

_Bucket = tuple[bool, date, date, bool]
"""Whether a date is known, its first and last day, and whether it lies ahead."""


def gather(passages: Iterable[Passage]) -> tuple[Happening, ...]:
    """The happenings of a story, in order of date. Passages that stand ahead stay apart from told ones."""
    every = sorted(passages, key=lambda p: p.order)
    weights = rarity([p.terms for p in every])
    buckets: dict[_Bucket, list[tuple[Passage, Vector, float]]] = {}
    for passage in every:
        buckets.setdefault(_bucket(passage), []).append((passage, *vector(passage.terms, weights)))
    made = [one for _, held in sorted(buckets.items(), key=lambda b: b[0]) for one in _merged(held)]
    return tuple(sorted(settle(made), key=_order))


def _bucket(passage: Passage) -> _Bucket:
    """What passages must share to be compared: the span, told exactly or about, and whether it lies ahead."""
    when = passage.when
    first, last = when.order if when else (date.min, date.min)
    return when is not None, first, last, _ahead(passage)


def _ahead(passage: Passage) -> bool:
    """Whether what is told had yet to come."""
    return passage.modality in ("planned", "conditional")


def _order(one: Happening) -> tuple[object, ...]:
    when = one.when
    return (when is None, when.order if when else (), one.ahead, one.passages[0].order)


def _merged(held: Sequence[tuple[Passage, Vector, float]]) -> list[Happening]:
    """The passages of one date, merged where they are alike, and where one goes on with the other."""
    if len(held) > MOST:
        return [one for at in range(0, len(held), MOST) for one in _merged(held[at : at + MOST])]
    if len(held) == 1:
        passage, vector, _ = held[0]
        return [Happening(passage.when, (passage,), (vector,), _ahead(passage))]
    likeness = pairs([(vector, length) for _, vector, length in held], FAINT)
    made = []
    for group in _with_details(clusters(len(held), likeness, ALIKE), [passage for passage, _, _ in held]):
        told, vectors = tuple(held[n][0] for n in group), tuple(held[n][1] for n in group)
        exact = next((p for p in told if p.when and not p.when.approximate), told[0])
        made.append(Happening(exact.when, told, vectors, _ahead(told[0])))
    return made


def _with_details(groups: Sequence[list[int]], held: Sequence[Passage]) -> list[list[int]]:
    """What only gives an hour of the day goes with what its report told of the day just before."""
    if not any(passage.elaborates for passage in held):
        return list(groups)
    home = {n: at for at, group in enumerate(groups) for n in group}
    kept = [list(group) for group in groups]
    for at, group in enumerate(groups):
        if not all(held[n].elaborates for n in group):
            continue
        before = (n for one in group for n in range(one - 1, -1, -1) if held[n].report == held[one].report)
        led = next((n for n in before if home[n] != at and kept[home[n]]), None)
        if led is not None:
            kept[home[led]] = sorted(kept[home[led]] + kept[at])
            kept[at] = []
            home = {n: home[led] if where == at else where for n, where in home.items()}
    return [group for group in kept if group]
