"""A word → how much it tells: frozen weights, so that adding a report changes no score between others."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

RARE = 8.0
"""The weight of a word that the table does not know: most often a name, or a word of one subject."""

FIGURE = 6.0
"""The weight of a number that the table does not know."""

_REPORT = 400
"""Words of a typical report: what turns the share of running text into the share of reports."""


class Weights(dict[str, float]):
    """Word, in lower case → its weight, whether the table knows it or not."""

    def __missing__(self, word: str) -> float:
        if len(word) < 2:
            return 0.0
        return FIGURE if word.isdecimal() else RARE


@cache
def weights(language: str = "en") -> Weights:
    """Word → inverse document frequency in nats, 0 for a word that stands in nearly every report.

    The share of reports that hold a word is taken from its share p of running text: a report of n
    words holds it with probability 1 - exp(-n p). The tables (`frequencies/`) are part of the program
    and change only with it: weights made from the site's own reports would let every new report move
    old stories. For a language without a table, English's stands in.
    """
    folder = Path(__file__).parent / "frequencies"
    code = _SAME.get(language, language)
    table = folder / f"{code if code.isalpha() else 'en'}.txt"
    told = Weights()
    for line in (table if table.is_file() else folder / "en.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            level, *words = line.split()
            told.update(dict.fromkeys(words, _inverse(math.exp(-int(level) / 2))))
    return told


_SAME = {"no": "nb", "nn": "nb"}


def _inverse(share: float) -> float:
    held = 1 - math.exp(-_REPORT * share)
    return min(RARE, round(-math.log(held), 2))
