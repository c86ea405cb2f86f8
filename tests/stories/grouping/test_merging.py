"""Best-first merging: the same as when all pairs are looked at before each step."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.stories.grouping.candidates import UNIT
from generator.stories.grouping.merging import Cluster, merge, needed

THRESHOLD = 0.2
_COUNT = 9
_ALIKE = st.dictionaries(
    st.sampled_from(list(combinations(range(_COUNT), 2))),
    st.integers(UNIT // 10, UNIT * 9 // 10),
    max_size=16,
)
_STORIES = st.lists(st.sampled_from(["", "", "", "a", "b"]), min_size=_COUNT, max_size=_COUNT)


@given(_ALIKE, _STORIES)
def test_what_is_merged_in_circles_is_merged_as_if_at_once(
    alike: dict[tuple[int, int], int], stories: list[str]
) -> None:
    def clusters() -> list[Cluster]:
        return [Cluster([at], story) for at, story in enumerate(stories)]

    made, _ = merge(clusters(), ((b, a, likeness) for (a, b), likeness in alike.items()), THRESHOLD)
    assert sorted(sorted(one.reports) for one in made) == _step_by_step(clusters(), alike)


@given(_ALIKE)
def test_copies_come_first(alike: dict[tuple[int, int], int]) -> None:
    pairs = ((b, a, likeness) for (a, b), likeness in alike.items())
    made, merges = merge(
        [Cluster([at]) for at in range(_COUNT)], pairs, THRESHOLD, [(7, 2, 0.9), (2, 4, 0.6)]
    )
    assert [(one.kept, one.joined) for one in merges[:2]] == [((2,), (7,)), ((2, 7), (4,))]
    assert any({2, 4, 7} <= {*one.reports} for one in made)


def _step_by_step(alive: list[Cluster], alike: dict[tuple[int, int], int]) -> list[list[int]]:
    """The definition: of all pairs of clusters the best that will do, until none does."""
    while True:
        found = []
        for one, two in combinations(alive, 2):
            total = sum(alike.get((min(a, b), max(a, b)), 0) for a in one.reports for b in two.reports)
            score = total / (len(one.reports) * len(two.reports) * UNIT)
            if score >= needed(len(one.reports), len(two.reports), THRESHOLD) and one.may_take(two):
                found.append((-score, one.number, two.number))
        if not found:
            return sorted(sorted(one.reports) for one in alive)
        _, kept, gone = min(found)
        numbered = {one.number: one for one in alive}
        numbered[kept].take(numbered.pop(gone))
        alive = list(numbered.values())
