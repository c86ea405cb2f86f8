"""A word → how much it tells: frozen weights, so that adding a report changes no score between others."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

RARE = 8.0
"""The weight of a word that the table does not know: most often a name, or a word of one subject."""

_REPORT = 400
"""Words of a typical report: what turns the share of running text into the share of reports."""


@cache
def weights() -> Mapping[str, float]:
    """Word → inverse document frequency in nats, 0 for a word that stands in nearly every report.

    The share of reports that hold a word is taken from its share p of running text: a report of n
    words holds it with probability 1 - exp(-n p). The table is part of the program and changes only
    with it: weights made from the site's own reports would let every new report move old stories.
    """
    told: dict[str, float] = {}
    lines = files("generator.stories").joinpath("english.txt").read_text("utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            level, *words = line.split()
            told.update(dict.fromkeys(words, _inverse(math.exp(-int(level) / 2))))
    return told


def _inverse(share: float) -> float:
    held = 1 - math.exp(-_REPORT * share)
    return min(RARE, round(-math.log(held), 2))
