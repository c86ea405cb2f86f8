"""Best-first average linkage on likenesses written by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.stories.linkage import clusters


def test_no_chain_through_a_middle_one() -> None:
    assert clusters(3, {(0, 1): 0.9, (1, 2): 0.5}, 0.4) == [[0, 1], [2]]


def test_the_average_of_all_pairs_decides() -> None:
    assert clusters(3, {(0, 1): 0.9, (1, 2): 0.5, (0, 2): 0.4}, 0.4) == [[0, 1, 2]]


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.floats(0.0, 1.0),
        max_size=20,
    )
)
def test_every_item_is_in_one_cluster(likeness: dict[tuple[int, int], float]) -> None:
    made = clusters(8, likeness, 0.3)
    assert sorted(n for cluster in made for n in cluster) == list(range(8))
    assert made == clusters(8, dict(reversed(likeness.items())), 0.3)
