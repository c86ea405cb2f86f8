"""Passages → happenings: what is told of one thing at one date, brought together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.model import When
from generator.stories.linkage import clusters
from generator.stories.passages import Passage
from generator.stories.similarity import Vector, cosine, pairs, rarity, vector

ALIKE = 0.30
"""Average likeness from which sentences of one date tell of one thing."""

SAME = 0.42
"""Likeness from which sentences under different dates do: a coarser date, or the next day's report."""

FAINT = 0.08
"""Below this, two sentences have nothing but common words in common; taken as unlike."""

LATE_DAYS = 2
"""A report appears up to so many days after what it tells of without naming the day."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Passages that tell of one thing. `when` is the finest and best known of their dates."""

    when: When | None
    passages: tuple[Passage, ...]
    vectors: tuple[Vector, ...]
    ahead: bool

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that tell of it, each once, in order of their passages."""
        return tuple(dict.fromkeys(p.report for p in self.passages))

    @property
    def dated(self) -> bool:
        """Whether some sentence says the date itself."""
        return any(p.method in ("stated", "resolved") for p in self.passages)


def gather(passages: Iterable[Passage]) -> tuple[Happening, ...]:
    """The happenings of a story, in order of date. Passages that stand ahead stay apart from told ones."""
    every = sorted(passages, key=lambda p: p.order)
    weights = rarity((word for word, _ in p.terms) for p in every)
    buckets: dict[tuple[str, bool], list[tuple[Passage, Vector]]] = {}
    for passage in every:
        key = (passage.when.edtf if passage.when else "", _ahead(passage))
        buckets.setdefault(key, []).append((passage, vector(passage.terms, weights)))
    made = [one for _, held in sorted(buckets.items(), key=lambda b: b[0]) for one in _merged(held)]
    made = _settled(made)
    return tuple(sorted(made, key=_order))


def _ahead(passage: Passage) -> bool:
    return passage.modality in ("planned", "conditional")


def _order(one: Happening) -> tuple[object, ...]:
    when = one.when
    return (when is None, when.order if when else (), one.ahead, one.passages[0].order)


def _merged(held: Sequence[tuple[Passage, Vector]]) -> list[Happening]:
    """The passages of one date, merged where they are alike."""
    likeness = pairs([v for _, v in held], FAINT)
    made = []
    for group in clusters(len(held), likeness, ALIKE):
        first = held[group[0]][0]
        told, vectors = tuple(held[n][0] for n in group), tuple(held[n][1] for n in group)
        made.append(Happening(first.when, told, vectors, _ahead(first)))
    return made


def _settled(made: list[Happening]) -> list[Happening]:
    """Happenings with less certain dates joined to a surer one that tells the same.

    Less certain is: a publication date against a date that is said, a coarser date against one
    within it, no date at all; and a plan against its fulfilment on the same day.
    """
    by_day: dict[int, list[int]] = {}
    for n, one in enumerate(made):
        if one.when and one.when.is_day and one.when.earliest:
            by_day.setdefault(one.when.earliest.toordinal(), []).append(n)
    order = sorted(range(len(made)), key=lambda n: (_certainty(made[n]), n))
    joined: dict[int, int] = {}
    for n in order:
        best = _home(n, made, by_day, joined)
        if best is not None:
            joined[n] = best
    absorbed: dict[int, list[int]] = {}
    for n in joined:
        absorbed.setdefault(_end(n, joined), []).append(n)
    return [
        _with(one, [made[k] for k in absorbed.get(n, [])]) for n, one in enumerate(made) if n not in joined
    ]


def _certainty(one: Happening) -> tuple[int, int]:
    """How sure a date is: none, coarse (the longer the less), published, said."""
    if one.when is None:
        return 0, 0
    if not one.when.is_day:
        return 1, -(one.when.days or 0)
    return (3 if one.dated else 2), 0


def _home(
    n: int, made: Sequence[Happening], by_day: dict[int, list[int]], joined: dict[int, int]
) -> int | None:
    """The surer happening that tells the same as the n-th, the most alike; None where there is none."""
    one = made[n]
    best, score = None, SAME
    for day in _days(one):
        for other in by_day.get(day, ()):
            if other == n or other in joined or not _may_join(one, made[other]):
                continue
            alike = likeness(one, made[other])
            if alike > score:
                best, score = other, alike
    return best


def _days(one: Happening) -> Iterable[int]:
    when = one.when
    if when is None or when.earliest is None or when.latest is None:
        return sorted(
            {p.published.toordinal() - back for p in one.passages if p.published for back in (0, 1, 2)}
        )
    first, last = when.earliest.toordinal(), when.latest.toordinal()
    if when.is_day:
        return range(first - LATE_DAYS, first + 1) if not one.dated else (first,)
    return range(first, last + 1) if last - first <= 366 else ()


def _may_join(one: Happening, other: Happening) -> bool:
    """A plan joins what was told on its day; else like joins like, to a surer date."""
    if one.ahead and not other.ahead:
        return one.when == other.when
    return one.ahead == other.ahead and _certainty(one) < _certainty(other)


def likeness(one: Happening, other: Happening) -> float:
    """The average likeness of the passages of two happenings."""
    total = sum(cosine(a, b) for a in one.vectors for b in other.vectors)
    return total / (len(one.vectors) * len(other.vectors))


def _end(n: int, joined: dict[int, int]) -> int:
    while n in joined:
        n = joined[n]
    return n


def _with(one: Happening, more: Sequence[Happening]) -> Happening:
    """A happening with those that joined it; a fulfilled plan's sentences do not attest that it happened."""
    alike = [other for other in more if other.ahead == one.ahead]
    held = [(p, v) for each in (one, *alike) for p, v in zip(each.passages, each.vectors, strict=True)]
    held.sort(key=lambda pair: pair[0].order)
    return replace(one, passages=tuple(p for p, _ in held), vectors=tuple(v for _, v in held))
