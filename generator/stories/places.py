"""Tallies → whether they can count in one place."""

from __future__ import annotations

import re

from generator.stories.similarity import words
from generator.stories.tallies import Tally

WHERE = 120
"""Characters after a number in which its place is looked for."""

_NAMES = r"[A-Z][\w'’.-]*(?:,? (?:and (?:the )?)?[A-Z][\w'’.-]*)*"
_WHERE = re.compile(
    rf"[^.;:]*?\b(?:in|at|across|throughout|inside|outside|near|around) (?:the |and around )?"
    rf"(?P<place>{_NAMES})"
    r"|[^.,;:]{0,30}\b(?P<all>world-?wide|world wide|globally|nationwide|around the (?:world|globe|country))"
)
_WHERE_FIRST = re.compile(rf"(?:In|At|Across) (?P<place>{_NAMES}),(?P<all>)")
_WORLD = frozenset(("*",))
"""A place that is none of those with names: all of them."""


def may_be_one(one: Tally, other: Tally) -> bool:
    """Whether two counts can be of one place: neither says another, nor one of several that the other adds
    up. A place and the country that it lies in may be one."""
    (mine, several), (theirs, many) = _place(one), _place(other)
    if not mine or not theirs or mine == theirs:
        return True
    return (mine <= theirs or theirs <= mine) and not (several or many)


def _place(one: Tally) -> tuple[frozenset[str], bool]:
    """The names of the place where a sentence says that it counts, and whether they are several places."""
    start = one.quantity.at + len(one.quantity.number)
    found = _WHERE.match(one.sentence, start, start + WHERE) or _WHERE_FIRST.match(one.sentence)
    if found is None:
        return frozenset(), False
    if found["all"]:
        return _WORLD, False
    return frozenset(word for word, name in words(found["place"]) if name), " and " in found["place"]
