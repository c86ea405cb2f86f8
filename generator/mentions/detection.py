"""A text → its language, by the small words that every sentence has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from generator.mentions.words import listed

UNKNOWN = "und"
"""ISO 639's code for a language that is not determined."""

_ENOUGH = 20
"""Words below which a text without any small word (a headline, a table) is taken as English."""

_LOOK = 1500
"""Letters to look at: more tell no more."""

_GLANCE, _PLAIN = 800, 12
"""Letters that tell a plainly English text, and how many of its small words they hold at least."""

_SMALL: Mapping[str, frozenset[str]] = {
    code: frozenset(listed(words))
    for code, words in {
        "en": (
            "the of and to in that is was for on with as by at from it he said has have this but are be were"
        ),
        "de": (
            "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es "
            "an hat wird"
        ),
        "fr": (
            "le la les de des et en un une du est que dans qui pour pas sur au par il plus avec ce "
            "son sont ont"
        ),
        "es": (
            "el la los las de que y en un una por con del se no para al como más su es pero ha lo fue sobre"
        ),
        "it": (
            "il di che la e un una per in è non con del della dei le gli da sono nel alla ha più si "
            "come anche"
        ),
        "pt": (
            "o de que e do da em um uma para não os no se na por mais as dos como mas foi ao ele das à são"
        ),
        "nl": (
            "de het een van en in is dat op te zijn met voor niet aan er ook als door maar naar bij "
            "hij worden"
        ),
        "sv": "och att det i på är som en av för med till den inte har om ett var de från men vid kan efter",
        "pl": "w i na się że z do nie to jest o jak po od za przez dla są było oraz ale który tym roku",
    }.items()
}


_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = _SMALL["en"]
_FOREIGN = frozenset[str]().union(*(small for code, small in _SMALL.items() if code != "en"))


def language(text: str) -> str:
    """A two-letter code (ISO 639-1), or `UNKNOWN`. English where there is too little to tell."""
    rough = text[:_GLANCE].lower().split()
    english = sum(map(_ENGLISH.__contains__, rough))
    if english >= _PLAIN and 8 * english > len(rough) and english >= sum(map(_FOREIGN.__contains__, rough)):
        return "en"  # plainly, as most texts are: no language can have twice as many
    words = Counter(_WORD.findall(text[:_LOOK].lower()))
    total = words.total()
    hits = {code: sum(words[word] for word in small) for code, small in _SMALL.items()}
    best = max(hits, key=lambda code: hits[code])
    foreign = sum(count for word, count in words.items() if word[0] > "\u024f")
    if 2 * foreign > total or (total >= _ENOUGH and hits[best] * 16 < total):
        return UNKNOWN
    return best if hits[best] >= 3 and hits[best] > 2 * hits["en"] else "en"
