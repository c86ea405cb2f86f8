"""A report and all stories → how near it is to each: its own, and the runner-up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Bond
from generator.stories.features import Features
from generator.stories.grouping.bonds import compare
from generator.stories.options import Options


@dataclass(frozen=True, slots=True)
class Rival:
    """A story, the mean score of a report with its reports, and the bond with the nearest of them."""

    story: str
    score: float
    nearest: Bond


def rivals(
    one: Features, others: Mapping[str, Sequence[Features]], options: Options = Options()
) -> tuple[Rival, ...]:
    """How near a report is to the reports of each story (id → features), the nearest first.

    The report itself is passed over where it is among them; a story of which nothing is left, or with
    which it shares nothing, is no rival.
    """
    made = []
    for story, members in others.items():
        every = [compare(one, other, options) for other in members if other.report != one.report]
        score = sum(bond.score for bond in every) / len(every) if every else 0.0
        if score > 0:
            nearest = min(every, key=lambda bond: (-bond.score, bond.to))
            made.append(Rival(story, round(score, 4), nearest))
    return tuple(sorted(made, key=lambda rival: (-rival.score, rival.story)))
