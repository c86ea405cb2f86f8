"""A report and all stories → how near it is to each: its own, and the runner-up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from generator.stories.features import Features
from generator.stories.grouping.bonds import compare
from generator.stories.options import Options


class Rival(Struct, frozen=True):
    """A story, and the mean score of a report with its reports."""

    story: str
    score: float


def rivals(
    one: Features, others: Mapping[str, Sequence[Features]], options: Options = Options()
) -> tuple[Rival, ...]:
    """How near a report is to the reports of each story (id → features), the nearest first.

    The report itself is passed over where it is among them; a story of which nothing is left, or with
    which it shares nothing, is no rival.
    """
    made = []
    for story, members in others.items():
        every = [compare(one, other, options).score for other in members if other.report != one.report]
        score = sum(every) / len(every) if every else 0.0
        if score > 0:
            made.append(Rival(story, round(score, 4)))
    return tuple(sorted(made, key=lambda rival: (-rival.score, rival.story)))
