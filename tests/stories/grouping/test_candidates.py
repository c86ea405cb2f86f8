"""What is compared where most reports are filed: as little as leads to the same stories."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.stories import Features
from generator.stories.grouping.candidates import alike
from generator.stories.grouping.constraints import bound
from generator.stories.grouping.joining import in_order
from generator.stories.grouping.merging import Merge, merge
from generator.stories.grouping.sagas import chain

_WORDS = [f"word{number}" for number in range(12)]
_TERMS = st.lists(st.sampled_from(_WORDS), min_size=2, max_size=6, unique=True).map(tuple)
_REPORTS = st.lists(
    st.tuples(_TERMS, st.one_of(st.none(), st.integers(1, 120)), st.sampled_from(["", "", "a", "b", "c"])),
    min_size=2,
    max_size=14,
)


@given(_REPORTS)
def test_what_is_loose_is_all_that_need_be_compared(told: list) -> None:
    every = in_order(
        Features(f"r{n:02}", "", day, 100, terms, bytes([90] * len(terms)))
        for n, (terms, day, _) in enumerate(told)
    )
    filed = {f"r{n:02}": story for n, (_, _, story) in enumerate(told) if story}
    loose = {at for at, one in enumerate(every) if one.report not in filed}
    made = []
    for some in (alike(every), alike(every, loose)):
        merged, merges = merge(bound(every, filed, {}, (), ()), some, 0.2)
        chained, more = chain(merged, every)
        made.append(([(one.story, one.reports) for one in chained], sorted(merges, key=_sides), more))
        if all(one.story for one in merged):
            assert (chained, more) == (merged, [])
    assert made[0] == made[1]


def _sides(merge: Merge) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Merges that have nothing to do with one another stand in no order."""
    return merge.kept, merge.joined
