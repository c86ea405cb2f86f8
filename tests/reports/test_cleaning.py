"""What is kept of pasted text, and what goes with which rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from generator.reports import cleaning

ARTICLE = (
    "The ferry to the outer islands sank on Tuesday, the coast guard said.",
    "All 40 people on board were brought ashore by fishing boats, according to the harbour master.",
    '"We heard a bang and then the water came," said a passenger, who asked not to be named.',
)


def test_an_article_alone_is_kept() -> None:
    assert cleaning.clean(ARTICLE) == cleaning.Cleaned(ARTICLE, ())


def test_a_subscription_page_after_the_end_goes_with_its_rules() -> None:
    tail = (
        "You've reached your limit of {{limit}} articles.",
        "Subscribe now",
        "₹900",
        "3 Months",
        "Smart Plan",
    )
    cleaned = cleaning.clean(ARTICLE + tail)
    assert cleaned.paragraphs == ARTICLE
    assert [r.text for r in cleaned.removed] == list(tail)
    assert cleaned.removed[0].rule == "template braces"


@given(st.lists(st.text()))
def test_what_is_kept_and_what_is_removed_make_up_what_was_given_in_order(lines: list[str]) -> None:
    cleaned = cleaning.clean(lines)
    gone = [removed.text for removed in cleaned.removed]
    assert Counter(cleaned.paragraphs) + Counter(gone) == Counter(lines)
    assert in_order(cleaned.paragraphs, lines)
    assert in_order(gone, lines)


def in_order(some: Sequence[str], lines: Sequence[str]) -> bool:
    left = iter(lines)
    return all(one in left for one in some)
